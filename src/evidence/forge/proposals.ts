// What one person's changes, reviews and issues propose for a record: pieces of work, folded as commits are.

import type { Day } from '../../algorithms/calendar.ts'
import { words } from '../../text/text.ts'
import { byQuarter, isSteady, kindOf, tellingTitles, titleOfSubject, whatWasDone, withOwnFormerKeys } from '../git-import.ts'
import { aboutOf, lasting, subjectOf } from '../git-message.ts'
import type { Piece, Unit } from '../git-pieces.ts'
import { mostTelling, piecesOf, unitsOf } from '../git-pieces.ts'
import { telling } from '../git-weight.ts'
import type { ImportedItem, NamedWitness, Skipped } from '../imported.ts'
import { calledBy } from '../tool-kinds.ts'
import type { Called } from '../whose.ts'
import type { Account, Change, Facts, Forge, Issue, Review } from './facts.ts'
import { digest } from './facts.ts'
import { changeByLabel, sentence, takenBack, whyLeftOut } from './left-out.ts'

export interface Setting {
  readonly forge: Forge
  readonly today: Day
  readonly language: string
  readonly isOwn: (called: Called) => boolean
}

const WITNESSES = 4
const ALSO = 4
const LINKS = 3
/** A change that was reviewed and merged as one tells more than a commit. */
const WHOLE = 2
/** Lines: so few are a slip of the pen, so many a piece of work whatever its title says. */
const FEW = 5
const MANY = 400
/** Characters: a review that says less shows nothing of how somebody reviews. */
const SAYS_SOMETHING = 60

type Work = Unit['work'][number]

/** Items by date, then key, and what was left out. */
export function proposals(facts: Facts, setting: Setting): { readonly items: readonly ImportedItem[]; readonly skipped: readonly Skipped[] } {
  const { isOwn, language } = setting
  const say = words(language).fromTools
  const skipped: Skipped[] = []
  const own = facts.changes.filter(({ author }) => isOwn(author.called))
  const items = [
    ...ownChanges(own, takenBack(facts.changes), setting, skipped),
    ...reviewsOf(facts, setting, skipped),
    ...facts.issues.flatMap((issue) => ownIssue(issue, setting, skipped)),
  ]
  const reviewed = (change: Change): boolean => change.reviews.some(({ by }) => isOwn(by.called))
  if (facts.changes.some((change) => !isOwn(change.author.called) && !reviewed(change))) skipped.push({ at: say.forges[setting.forge], reason: say.others })
  return { items: withOwnFormerKeys(items).toSorted(byDateAndKey), skipped }
}

const byDateAndKey = (one: ImportedItem, other: ImportedItem): number =>
  one.date === other.date ? (one.key < other.key ? -1 : 1) : one.date < other.date ? -1 : 1

function ownChanges(own: readonly Change[], isTakenBack: (change: Change) => boolean, setting: Setting, skipped: Skipped[]): readonly ImportedItem[] {
  const kept = new Map<Work, Change>()
  for (const change of own) {
    const reason = whyLeftOut(change, isTakenBack, setting.today)
    const work = reason === undefined ? workOf(change) : undefined
    if (work && work.weight > WHOLE) kept.set(work, change)
    else skipped.push({ at: change.ref, reason: sentence(reason ?? 'tiny', setting.language) })
  }
  const homes = Map.groupBy(kept.keys(), (work) => kept.get(work)?.home ?? '')
  return [...homes.values()].flatMap((works) => itemsOfRepository(works, kept, setting, skipped))
}

/** A change as commits are, so that the same rules weigh and fold it. */
function workOf({ keys, title, body, labels, day = '', size }: Change): Work {
  const read = subjectOf(title)
  const change = read.change ?? changeByLabel(labels)
  const subject = change === undefined ? read : { ...read, change }
  const bySize = size === undefined ? 0 : size <= FEW ? -3 : size >= MANY ? 2 : 0
  const about = openingOf(body)
  return {
    ...{ id: keys[0], day, subject, names: [lasting(title)], author: 0, committer: 0, coAuthors: [], reviewers: [] },
    weight: WHOLE + telling(subject, body.length) + bySize + (calledBy({ title, labels }) ? 4 : 0),
    ...(about === undefined ? {} : { about }),
  }
}

/** The first paragraph of a description that tells something, past the headings, boxes and hints of a template. */
function openingOf(body: string): string | undefined {
  const paragraphs = body
    .slice(0, 8000)
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '')
    .split(/\n\s*\n|\r\n\s*\r\n|^#.*$/m)
  for (const paragraph of paragraphs) {
    const about = aboutOf(paragraph.trim())
    if (about !== undefined) return about
  }
  return undefined
}

function itemsOfRepository(works: readonly Work[], kept: ReadonlyMap<Work, Change>, setting: Setting, skipped: Skipped[]): readonly ImportedItem[] {
  const say = words(setting.language)
  const changesOf = (units: readonly Unit[]): readonly Change[] => units.flatMap(({ work }) => work.flatMap((each) => kept.get(each) ?? []))
  const newestFirst = works.toSorted((one, other) => (one.day === other.day ? (one.id < other.id ? -1 : 1) : one.day < other.day ? 1 : -1))
  const { shown, upkeep } = piecesOf(unitsOf(newestFirst, new Map()))
  const items = shown.map((piece) => pieceItem(piece, changesOf(piece.units), kept, setting))
  for (const [quarter, units] of upkeep) {
    const changes = changesOf(units)
    const [first] = changes
    if (!first) continue
    if (isSteady(units)) {
      items.push(steadyItem('upkeep', changes, say.git.upkeep(first.repository, say.git.quarter(quarter)), tellingTitles(subjectsOf(changes), ALSO), setting))
    } else skipped.push(...changes.map(({ ref }) => ({ at: ref, reason: say.fromTools.noWork })))
  }
  return items
}

const subjectsOf = (changes: readonly Change[]) => changes.map(({ title }) => subjectOf(title))

function pieceItem({ lead, area, quarter }: Piece, changes: readonly Change[], kept: ReadonlyMap<Work, Change>, setting: Setting): ImportedItem {
  const say = words(setting.language).git
  const leading = mostTelling(lead.work, ({ weight }) => weight) ?? lead.work[0]
  const change = (leading && kept.get(leading)) ?? changes[0]
  const subject = subjectOf(change?.title ?? '')
  const title = titleOfSubject(subject)
  const oldest = oldestFirst(changes)[0]
  const key = oldest?.keys[0] ?? ''
  const also = tellingTitles(subjectsOf(changes.filter((each) => each !== change)), ALSO, title)
  const outcome = [whatWasDone(leading?.about), also.length > 0 && say.also(also)].filter(Boolean).join(' ')
  const calls = changes.map(calledBy)
  const links = [...new Set([change, ...changes].flatMap((each) => each?.url ?? []))].slice(0, LINKS)
  const home = oldest?.home ?? ''
  return {
    key,
    formerKeys: changes.flatMap(({ keys }) => keys).filter((each) => each !== key),
    date: lastDay(changes),
    kind: calls.includes('incident') ? 'incident' : calls.includes('design') ? 'design' : kindOf(subject),
    title,
    ...(outcome && { outcome }),
    scope: 'team',
    autonomy: 'independent',
    episode: area
      ? { id: `${setting.forge}-${digest(home, area.toLowerCase(), quarter)}`, title: say.areaEpisode(area, oldest?.repository ?? '', say.quarter(quarter)) }
      : { id: `${setting.forge}-${key}`, title },
    links,
    named: namesOf(
      changes.flatMap(({ others }) => others),
      setting,
    ),
  }
}

/** One item for steady work of one sort in one quarter. It keeps its key while its oldest change is known. */
function steadyItem(
  sort: 'upkeep' | 'reviewed',
  changes: readonly Pick<Change, 'keys' | 'day' | 'others' | 'url'>[],
  title: string,
  among: readonly string[],
  setting: Setting,
): ImportedItem {
  const [key = '', ...formerKeys] = oldestFirst(changes)
    .flatMap(({ keys }) => keys)
    .map((each) => digest(sort, each))
  return {
    key,
    formerKeys,
    date: lastDay(changes),
    kind: sort === 'reviewed' ? 'review' : 'routine',
    title,
    ...(among.length > 0 && { outcome: words(setting.language).git.among(among) }),
    scope: 'team',
    autonomy: 'independent',
    episode: { id: `${setting.forge}-${key}`, title },
    links: sort === 'reviewed' ? changes.flatMap(({ url }) => url ?? []).slice(0, LINKS) : [],
    named: namesOf(
      changes.flatMap(({ others }) => others),
      setting,
    ),
  }
}

const oldestFirst = <T extends Pick<Change, 'keys' | 'day'>>(all: readonly T[]): readonly T[] =>
  all.toSorted((one, other) => `${one.day} ${one.keys[0]}`.localeCompare(`${other.day} ${other.keys[0]}`, 'en'))

const lastDay = (all: readonly Pick<Change, 'day'>[]): Day =>
  all
    .map(({ day = '' }) => day)
    .toSorted()
    .at(-1) ?? ''

/** People to ask, most often named first; by their name where the file has it. */
function namesOf(all: readonly Account[], { isOwn }: Setting): readonly NamedWitness[] {
  const often = new Map<string, number>()
  for (const { called, bot } of all) {
    const name = called[1]?.includes('@') ? called[0] : (called[1] ?? called[0])
    if (name && !bot && !isOwn(called)) often.set(name, (often.get(name) ?? 0) + 1)
  }
  return [...often]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, WITNESSES)
    .map(([witness]) => ({ witness, as: 'peer' }))
}

/** The reviews that say something, of other people's work, by repository and quarter. */
function reviewsOf(facts: Facts, setting: Setting, skipped: Skipped[]): readonly ImportedItem[] {
  const say = words(setting.language)
  const changes = new Map(facts.changes.map((change) => [change.ref, change]))
  const spoken = new Map<string, Review[]>()
  const alone = new Map<string, Pick<Change, 'keys' | 'url'>>()
  const note = (ref: string, review: Review): void => {
    if (setting.isOwn(review.by.called)) spoken.set(ref, [...(spoken.get(ref) ?? []), review])
  }
  for (const change of facts.changes) for (const review of change.reviews) note(change.ref, review)
  for (const review of facts.reviews) {
    note(review.of, review)
    alone.set(review.of, review)
  }
  const groups = new Map<string, Reviewed[]>()
  for (const [ref, reviews] of spoken) {
    const change = changes.get(ref)
    if (change && (setting.isOwn(change.author.called) || change.author.bot)) continue
    const verdict = reviews.some((review) => review.verdict !== 'comment')
    if (!change && !(verdict && /[\w.-]\/[\w.-]/.test(ref))) skipped.push({ at: ref, reason: say.fromTools.reviewOfUnknown })
    else if (!saysSomething(reviews)) skipped.push({ at: ref, reason: say.fromTools.reviewBare })
    else {
      const known = change ?? alone.get(ref)
      const repository = change?.repository ?? ref.replace(/[#!]\d+$/, '').replace(/^.*\//, '')
      const one = { ref, repository, keys: known?.keys ?? [digest(ref)], day: lastDay(reviews), others: change ? [change.author] : [] }
      const home = `${change?.home ?? ref.replace(/[#!]\d+$/, '').toLowerCase()}`
      const more = { ...(change && { title: change.title }), ...(known?.url !== undefined && { url: known.url }) }
      groups.set(home, [...(groups.get(home) ?? []), { ...one, ...more } as Reviewed])
    }
  }
  return [...groups.values()].flatMap((all) => [...byQuarter(all)].map(([quarter, some]) => reviewItem(some, quarter, setting)))
}

interface Reviewed extends Pick<Change, 'keys' | 'others' | 'url'> {
  readonly ref: string
  readonly repository: string
  readonly day: Day
  readonly title?: string
}

function saysSomething(reviews: readonly Review[]): boolean {
  const said = reviews.reduce((sum, { body }) => sum + body.replaceAll(/\s+/g, ' ').trim().length, 0)
  return reviews.some(({ verdict }) => verdict === 'changes') || said >= SAYS_SOMETHING
}

function reviewItem(reviewed: readonly Reviewed[], quarter: string, setting: Setting): ImportedItem {
  const say = words(setting.language)
  const [first] = reviewed
  const titles = reviewed.flatMap(({ title }) => (title === undefined ? [] : [title]))
  const single = first?.title === undefined ? say.fromTools.reviewedChange(first?.ref ?? '') : say.fromTools.reviewed(titleOfSubject(subjectOf(first.title)))
  const many = say.git.reviewed(first?.repository ?? '', say.git.quarter(quarter))
  const among = reviewed.length > 1 ? tellingTitles(titles.map(subjectOf), ALSO) : []
  return steadyItem('reviewed', reviewed, reviewed.length > 1 ? many : single, among, setting)
}

/** An issue is evidence where it is an incident that was dealt with, or a design; the work on others shows in changes. */
function ownIssue(issue: Issue, setting: Setting, skipped: Skipped[]): readonly ImportedItem[] {
  const say = words(setting.language).fromTools
  const isMine = issue.assignees.length > 0 ? issue.assignees.some(({ called }) => setting.isOwn(called)) : setting.isOwn(issue.author.called)
  if (!isMine) return []
  const kind = calledBy(issue)
  const day = issue.day
  const reason =
    kind === undefined
      ? say.issuePlain
      : issue.state === 'dropped'
        ? say.issueDropped
        : day === undefined
          ? say.issueOpen
          : day > setting.today
            ? say.left.toCome
            : undefined
  if (reason !== undefined || kind === undefined || day === undefined) {
    skipped.push({ at: issue.ref, reason: reason ?? '' })
    return []
  }
  const title = titleOfSubject(subjectOf(issue.title))
  const outcome = whatWasDone(openingOf(issue.body))
  return [
    {
      key: issue.keys[0],
      formerKeys: issue.keys.slice(1),
      ...{ date: day, kind, title, scope: 'team', autonomy: 'independent' },
      ...(outcome && { outcome }),
      episode: { id: `${setting.forge}-${issue.keys[0]}`, title },
      links: issue.url === undefined ? [] : [issue.url],
      named: namesOf([issue.author, ...issue.assignees], setting),
    },
  ]
}
