// What a walked history proposes for a record: one item a piece of work, with where it came from and who could confirm it.

import { createHash } from 'node:crypto'
import type { Day } from '../algorithms/calendar.ts'
import { words } from '../text/text.ts'
import type { Branch, History, Seen, Work } from './git-history.ts'
import type { Subject } from './git-message.ts'
import { isRelease, mergedBranch, subjectOf } from './git-message.ts'
import type { Touched } from './git-paths.ts'
import type { People, Who } from './git-people.ts'
import { spelled } from './git-people.ts'
import type { Piece, Quarter, Unit } from './git-pieces.ts'
import { mostTelling, piecesOf, quarterOf, unitsOf } from './git-pieces.ts'
import { inPast, saysWhatWasDone, titleOf } from './git-title.ts'
import { telling } from './git-weight.ts'
import type { Imported, ImportedItem, NamedWitness, Skipped } from './imported.ts'

export interface Setting {
  /** What the repository is called in titles. */
  readonly repository: string
  /** `https://github.com/owner/name`, where pull requests can be linked. */
  readonly web?: string
  readonly since?: Day
  /** Nothing later is imported, whatever the commits say of their date. */
  readonly until: Day
  readonly language: string
}

const WITNESSES = 4
const ALSO = 4

/** Ids that last: 16 hexadecimal digits of SHA-256. */
const digest = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)

/** What leads a unit's title: its branch's title where that speaks for it, else its most telling commit. */
function subjectOfUnit(unit: Unit): Subject {
  const lead = mostTelling(unit.work, ({ weight }) => weight)?.subject ?? { text: '', breaking: false }
  const title = unit.branch && mergedBranch(unit.branch.message).title
  const titled = title === undefined ? undefined : subjectOf(title)
  return titled?.text.includes(' ') && !isRelease(titled.text) ? { ...lead, ...titled } : lead
}

export const titleOfSubject = ({ text, area }: Subject): string => titleOf(text, area)

/** A draft or concept itself, not work that follows one. */
const DESIGN = /^(?:(?:add|write|draft|propose|publish)\b.*\b)?(?:RFC|ADR|design (?:doc(?:ument)?|note|proposal)|architecture decision)\b/i

/** What a subject calls itself; with care, an outcome. */
export function kindOf({ text, change }: Subject): ImportedItem['kind'] {
  if (/\b(?:hotfix|incident|outage|post-?mortem|cve-\d|vulnerabilit(?:y|ies)|security (?:fix|issue|hole|bug|advisory)|data loss)\b/i.test(text))
    return 'incident'
  if (DESIGN.test(text)) return 'design'
  return change === 'speed' || change === 'refactor' ? 'improvement' : 'outcome'
}

/** The body of a commit often tells the problem; only one that begins with what was done says what came of it. */
export const whatWasDone = (about: string | undefined): string | undefined => (about && saysWhatWasDone(about) ? inPast(about) : undefined)

/** Names to ask, most often named first. Never the author, never a machine. */
function namedOf(all: readonly Who[], people: People, who: ReadonlySet<Who>): readonly NamedWitness[] {
  const often = new Map<string, number>()
  for (const one of all) {
    const { name } = people.identity(one)
    if (!who.has(one) && !people.bot(one) && name) often.set(name, (often.get(name) ?? 0) + 1)
  }
  return [...often]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, WITNESSES)
    .map(([witness]) => ({ witness, as: 'peer' }))
}

/** Of titles, the most telling few, each once. */
export function tellingTitles(subjects: readonly Subject[], most: number, but?: string): readonly string[] {
  const ranked = subjects.filter(({ text }) => text !== '').map((subject) => ({ title: titleOfSubject(subject), weight: telling(subject, 0) }))
  const titles = ranked.filter(({ weight }) => weight >= 2).toSorted((one, other) => other.weight - one.weight)
  return [...new Set(titles.map(({ title }) => title))].filter((title) => title !== but).slice(0, most)
}

/** Makes the items; stateful only in the keys given out so far. */
class Proposals {
  readonly items: ImportedItem[] = []
  readonly #keys = new Set<string>()
  readonly #root: string
  readonly #people: People
  readonly #who: ReadonlySet<Who>
  readonly #main: Who | undefined
  readonly #setting: Setting

  constructor(root: string, people: People, who: ReadonlySet<Who>, main: Who | undefined, setting: Setting) {
    this.#root = root
    this.#people = people
    this.#who = who
    this.#main = main
    this.#setting = setting
  }

  /** A piece keeps its key while its oldest commit keeps its subject, whatever is added, rebased or squashed. */
  #key(name: string, day: Day): string {
    const key = digest(this.#root, name)
    const free = this.#keys.has(key) ? digest(this.#root, name, day) : key
    this.#keys.add(free)
    return free
  }

  #identities(work: readonly Work[]): readonly string[] {
    const used = new Set(work.map(({ author, coAuthors }) => [author, ...coAuthors].find((one) => this.#who.has(one))))
    const main = this.#people.identity(this.#main ?? -1)
    const others = [...used].flatMap((one) => (one === undefined || one === this.#main ? [] : this.#people.identity(one)))
    return others.map((other) => (other.name === main.name ? other.mail : spelled(other))).toSorted()
  }

  piece({ units, quarter, area, lead }: Piece): void {
    const say = words(this.#setting.language).git
    const subject = subjectOfUnit(lead)
    const title = titleOfSubject(subject)
    const work = units.flatMap((unit) => unit.work)
    const first = work[0]
    if (!first) return
    const about = (lead.branch && mergedBranch(lead.branch.message).about) ?? whatWasDone(mostTelling(lead.work, ({ weight }) => weight)?.about)
    const others = units.length > 1 ? units.filter((unit) => unit !== lead).map(subjectOfUnit) : lead.work.map((each) => each.subject)
    const also = tellingTitles(others, ALSO, title)
    const identities = this.#identities(work)
    const outcome = [about, also.length > 0 && say.also(also), identities.length > 0 && say.committedAs(identities)].filter(Boolean).join(' ')
    const days = units.map(({ day }) => day).toSorted()
    const key = this.#key(first.names[0] ?? first.id, first.day)
    const formerKeys = [...new Set(work.flatMap(({ names }) => names).map((name) => digest(this.#root, name)))].filter((each) => each !== key)
    const when = say.quarter(quarter)
    this.items.push({
      key,
      ...(formerKeys.length > 0 && { formerKeys }),
      date: days.at(-1) ?? first.day,
      kind: kindOf(subject),
      title,
      ...(outcome && { outcome }),
      scope: 'team',
      // Somebody else wrote it and the person took part: that they worked unaided is not for the log to say.
      autonomy: work.some(({ author }) => this.#who.has(author)) ? 'independent' : 'guided',
      episode: area
        ? { id: `git-${digest(this.#root, area.toLowerCase(), quarter)}`, title: say.areaEpisode(area, this.#setting.repository, when) }
        : { id: `git-${key}`, title },
      links: this.#links(units),
      named: namedOf(
        work.flatMap(({ author, coAuthors, reviewers }) => [author, ...coAuthors, ...reviewers]),
        this.#people,
        this.#who,
      ),
    })
  }

  #links(units: readonly Unit[]): readonly string[] {
    const { web } = this.#setting
    if (!web) return []
    const numbers = units.map(
      (unit) => (unit.branch && mergedBranch(unit.branch.message).number) ?? mostTelling(unit.work, ({ weight }) => weight)?.subject.number,
    )
    return [...new Set(numbers.flatMap((number) => (number ? `${web}/pull/${number}` : [])))].slice(0, 3)
  }

  /** One item for steady work of one sort in one quarter. */
  steady(sort: 'upkeep' | 'reviewed' | 'merged', quarter: Quarter, days: readonly Day[], subjects: readonly Subject[], authors: readonly Who[]): void {
    const say = words(this.#setting.language).git
    const title = say[sort](this.#setting.repository, say.quarter(quarter))
    const among = tellingTitles(subjects, ALSO)
    this.items.push({
      key: digest(this.#root, sort, quarter),
      date: days.toSorted().at(-1) ?? '',
      kind: sort === 'reviewed' ? 'review' : 'routine',
      title,
      ...(among.length > 0 && { outcome: say.among(among) }),
      scope: 'team',
      autonomy: 'independent',
      episode: { id: `git-${digest(this.#root, sort, quarter)}`, title },
      links: [],
      named: namedOf(authors, this.#people, this.#who),
    })
  }
}

export function byQuarter<T extends { readonly day: Day }>(all: readonly T[]): ReadonlyMap<Quarter, readonly T[]> {
  return Map.groupBy(all, ({ day }) => quarterOf(day))
}

/** Less than three days in a quarter is not steady work. */
export const isSteady = (all: readonly { readonly day: Day }[]): boolean => new Set(all.map(({ day }) => day)).size >= 3

/** The person's own part of a history. */
export function ownWork(
  history: History,
  who: ReadonlySet<Who>,
  { since, until }: Pick<Setting, 'since' | 'until'>,
): Pick<History, 'work' | 'reviewed' | 'merged'> {
  const inside = ({ day }: { readonly day: Day }): boolean => day <= until && (since === undefined || day >= since)
  const seen = (all: readonly Seen[]): Seen[] => all.filter((each) => inside(each) && who.has(each.by))
  return {
    work: history.work.filter((each) => inside(each) && [each.author, ...each.coAuthors].some((one) => who.has(one))),
    reviewed: seen(history.reviewed),
    merged: seen(history.merged),
  }
}

/** Two pieces can hold commits of one subject; a former key may lead to one item only, and never to another's own. */
export function withOwnFormerKeys(items: readonly ImportedItem[]): readonly ImportedItem[] {
  const taken = new Set(items.map(({ key }) => key))
  return items.map(({ formerKeys = [], ...item }) => {
    const own = formerKeys.filter((key) => !taken.has(key))
    for (const key of own) taken.add(key)
    return own.length > 0 ? { ...item, formerKeys: own } : item
  })
}

/** Items for one person from the history of one repository. Pure: the same history proposes the same, byte for byte. */
export function proposals(
  history: History,
  people: People,
  who: ReadonlySet<Who>,
  touched: Touched,
  setting: Setting,
): Pick<Imported, 'author' | 'items' | 'skipped'> {
  const own = ownWork(history, who, setting)
  const say = words(setting.language).git
  const often = new Map<Who, number>()
  for (const { author } of own.work) if (who.has(author)) often.set(author, (often.get(author) ?? 0) + 1)
  const main = mostTelling([...often], ([, times]) => times)?.[0] ?? [...who][0]
  const made = new Proposals(digest(history.root ?? ''), people, who, main, setting)
  const skipped: Skipped[] = []
  const { shown, upkeep } = piecesOf(
    unitsOf(
      own.work.filter(({ id }) => !touched.releases.has(id)),
      touched.areas,
    ),
  )
  for (const piece of shown.toSorted((one, other) => ((one.units[0]?.day ?? '') < (other.units[0]?.day ?? '') ? -1 : 1))) made.piece(piece)
  for (const [quarter, units] of upkeep) {
    const work = units.flatMap((unit) => unit.work)
    if (isSteady(work))
      made.steady(
        'upkeep',
        quarter,
        units.map(({ day }) => day),
        units.map(subjectOfUnit),
        work.flatMap(({ reviewers }) => reviewers),
      )
    else skipped.push({ at: say.quarter(quarter), reason: say.slight(say.quarter(quarter)) })
  }
  for (const [quarter, seen] of byQuarter(own.reviewed)) {
    made.steady(
      'reviewed',
      quarter,
      seen.map(({ day }) => day),
      seen.map(({ subject }) => subject),
      seen.map(({ author }) => author),
    )
  }
  const mine = new Map<Branch, number>()
  for (const { branch } of own.work) if (branch) mine.set(branch, (mine.get(branch) ?? 0) + 1)
  const others = own.merged.filter(({ branch }) => !branch || branch.commits > (mine.get(branch) ?? 0))
  for (const [quarter, seen] of byQuarter(others)) {
    if (isSteady(seen))
      made.steady(
        'merged',
        quarter,
        seen.map(({ day }) => day),
        seen.map(({ subject }) => subject),
        [],
      )
  }
  if (history.left.releases || touched.releases.size > 0) skipped.push({ at: setting.repository, reason: say.releases })
  if (history.left.reverts) skipped.push({ at: setting.repository, reason: say.reverts })
  const items = withOwnFormerKeys(made.items).toSorted((one, other) =>
    one.date === other.date ? (one.key < other.key ? -1 : 1) : one.date < other.date ? -1 : 1,
  )
  return { ...(main !== undefined && { author: people.identity(main).name }), items, skipped }
}
