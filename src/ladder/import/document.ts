// A document of headings, lists and tables as ladders: titles that read like rungs are levels, those above or below them competencies.

import { words } from '../../text/text.ts'
import { isMark, nameKey, saysNothing, tidy } from './clean-text.ts'
import { laddersInTables, rowsUnderLevel } from './document-tables.ts'
import { meaningOf } from './headers.ts'
import type { DraftCompetency, DraftLadder, DraftLevel, DraftStatement, Loss } from './imported.ts'
import type { Outline, Said } from './outline.ts'
import { within } from './outline.ts'
import { rungsIn } from './rungs-in-outline.ts'
import { toldApart } from './told-apart.ts'

export interface FromDocument {
  readonly ladders: readonly DraftLadder[]
  readonly losses: readonly Loss[]
}

/** `axes`: what the leads of statements belong to, as another document says it. */
export function laddersInDocument(outline: Outline, axes: ReadonlyMap<string, string>): FromDocument {
  const rungs = rungsIn(outline)
  const shared = areShared(outline, rungs)
  const drafts = new Map<Outline | null, LadderDraft>()
  const losses: Loss[] = []
  const summary = outline.said.find(({ listed }) => !listed)?.text ?? ''

  walk(outline, [])
  const fromTables = laddersInTables(outline, rungs)
  const ladders = [...drafts].flatMap(([owner, draft]) => finish(draft, owner === null || drafts.size === 1 ? outline.title : owner.title, axes))
  const all = [...ladders, ...fromTables.ladders]
  return { ladders: all.map((ladder, index) => (index === 0 && summary !== '' ? { ...ladder, summary } : ladder)), losses: [...losses, ...fromTables.losses] }

  function walk(here: Outline, above: readonly Outline[]): void {
    if (rungs.has(here)) {
      level(here, above)
      return
    }
    const chain = [...above, here]
    const holds = here === outline || holdsRung(here)
    if (!holds && hasWords(here)) losses.push({ at: here.at, reason: words('en').ladderImport.section(here.title) })
    if (holds) for (const child of here.children) walk(child, chain)
  }

  function level(here: Outline, above: readonly Outline[]): void {
    const titles = above.filter((one) => one !== outline && meaningOf(one.title) !== 'level')
    const parent = titles.at(-1)
    const inner = here.children.some(hasWords)
    // With competencies below its levels, what is above them is a ladder; without, it is a competency, if others have the same levels.
    const outer = inner || !shared ? undefined : parent
    const owner = outer ? null : (parent ?? null)
    const group = outer ? (titles.at(-2)?.title ?? '') : ''
    const draft = drafts.get(owner) ?? { levels: new Map(), competencies: new Map(), statements: [], leads: new Map(), at: here.at }
    drafts.set(owner, draft)
    const key = nameKey(here.title)
    const known = draft.levels.get(key)
    const paragraphs = here.said.filter(({ listed }) => !listed)
    const items = here.said.filter(({ listed }) => listed)
    const apart = inner || items.length > 0
    const about = apart && !outer ? paragraphs.map(whole).join('\n') : ''
    draft.levels.set(key, { key, name: known?.name ?? here.title, ...(about || known?.summary ? { summary: known?.summary ?? about } : {}) })
    if (outer) competency(draft, outer.title, paragraphsOf(outer) || group, group)
    const own = outer ? here.said.filter(({ text }) => !(apart && text.endsWith(':'))) : apart ? items : paragraphs
    for (const said of own) state(draft, key, outer?.title ?? '', said, '', group)
    rows(draft, key, here)
    for (const child of here.children) under(draft, key, child, child.title, '')
  }

  function rows(draft: LadderDraft, level: string, here: Outline): void {
    for (const table of here.tables) {
      for (const { title, sentence, at } of rowsUnderLevel(table)) state(draft, level, title || here.title, { text: sentence, lead: '', listed: true, at }, '')
    }
  }

  function under(draft: LadderDraft, level: string, here: Outline, title: string, lead: string): void {
    const listed = here.said.some((said) => said.listed) || here.children.length > 0
    for (const said of here.said) {
      if (listed && !said.listed && said.text.endsWith(':')) continue
      state(draft, level, title, said, lead)
    }
    rows(draft, level, here)
    for (const child of here.children) under(draft, level, child, title, lead === '' ? child.title : `${lead}: ${child.title}`)
  }

  function holdsRung(here: Outline): boolean {
    return rungs.has(here) || here.children.some(holdsRung)
  }
}

/** Whether most levels come under several titles. */
function areShared(outline: Outline, rungs: ReadonlySet<Outline>): boolean {
  const parents = new Map<string, Set<Outline>>()
  for (const parent of within(outline)) {
    for (const child of parent.children) {
      if (rungs.has(child)) parents.set(nameKey(child.title), (parents.get(nameKey(child.title)) ?? new Set()).add(parent))
    }
  }
  return [...parents.values()].filter(({ size }) => size > 1).length * 2 >= parents.size
}

interface LadderDraft {
  readonly levels: Map<string, DraftLevel>
  readonly competencies: Map<string, DraftCompetency>
  readonly statements: DraftStatement[]
  /** Of statements that stand under no competency: what they begin with. */
  readonly leads: Map<DraftStatement, string>
  readonly at: string
}

function state(draft: LadderDraft, level: string, title: string, said: Said, lead: string, group = ''): void {
  if (saysNothing(said.text) || isMark(said.text)) return
  const sentence = lead === '' ? whole(said) : `${lead}: ${whole(said)}`
  const key = title === '' ? '' : competency(draft, title, '', group)
  const statement = { level, competency: key, sentence, at: said.at }
  if (key === '') draft.leads.set(statement, said.lead)
  draft.statements.push(statement)
}

function competency(draft: LadderDraft, title: string, summary: string, group = ''): string {
  const key = `${group}\n${nameKey(title) || tidy(title)}`
  const known = draft.competencies.get(key)
  draft.competencies.set(key, {
    key,
    name: known?.name ?? title.replace(/\s*:$/, ''),
    ...(known?.summary || summary ? { summary: known?.summary ?? summary } : {}),
  })
  return key
}

/** Gives statements that stand under no competency one: by what the lead belongs to, by a lead that comes again, by their place in the list, else one for all. */
function finish(draft: LadderDraft, name: string, axes: ReadonlyMap<string, string>): readonly DraftLadder[] {
  const loose = [...draft.leads.keys()]
  const leads = loose.map((statement) => nameKey(draft.leads.get(statement) ?? ''))
  const again = levelsPer(loose, leads)
  const places = placesOf(loose)
  const byPlace = places !== null && leads.every((lead) => lead !== '')
  const known = leads.filter((lead) => axes.has(lead)).length >= leads.length * 0.8
  const repeated = leads.filter((lead) => lead !== '' && (again.get(lead) ?? 0) * 2 >= draft.levels.size).length >= leads.length * 0.5
  const titles = loose.map((statement, index) => {
    const lead = draft.leads.get(statement) ?? ''
    if (lead !== '' && known) return axes.get(leads[index] ?? '') ?? lead
    if (lead !== '' && repeated) return lead
    if (byPlace) return placeTitle(places, index, draft.leads)
    return words('en').ladderImport.general
  })
  const keys = new Map(loose.map((statement, index) => [statement, competency(draft, titles[index] ?? '', '')]))
  const statements = draft.statements.map((statement) => {
    const key = keys.get(statement)
    return key === undefined ? statement : { ...statement, competency: key }
  })
  if (statements.length === 0 || draft.levels.size < 2) return []
  const used = new Set(statements.map((statement) => statement.competency))
  return [
    {
      name,
      levels: [...draft.levels.values()],
      competencies: toldApart([...draft.competencies.values()].filter(({ key }) => used.has(key))),
      statements,
      at: draft.at,
    },
  ]
}

/** At how many levels a lead comes. */
function levelsPer(statements: readonly DraftStatement[], leads: readonly string[]): ReadonlyMap<string, number> {
  const levels = new Map<string, Set<string>>()
  for (const [index, { level }] of statements.entries()) levels.set(leads[index] ?? '', (levels.get(leads[index] ?? '') ?? new Set()).add(level))
  return new Map([...levels].map(([lead, at]) => [lead, at.size]))
}

/** The statements by their place in the list of their level, where every level has as many. */
function placesOf(statements: readonly DraftStatement[]): readonly (readonly DraftStatement[])[] | null {
  const lists = [...Map.groupBy(statements, ({ level }) => level).values()]
  const [first] = lists
  if (!first || lists.length < 2 || first.length < 2 || lists.some((list) => list.length !== first.length)) return null
  return first.map((_, place) => lists.flatMap((list) => list[place] ?? []))
}

function placeTitle(places: readonly (readonly DraftStatement[])[], index: number, leads: ReadonlyMap<DraftStatement, string>): string {
  const column = places[index % places.length] ?? []
  return [...new Set(column.map((statement) => leads.get(statement) ?? ''))].join(' / ')
}

function whole({ lead, text }: Said): string {
  return lead === '' ? text : `${lead}: ${text}`
}

function paragraphsOf({ said }: Outline): string {
  return said
    .filter(({ listed }) => !listed)
    .map(whole)
    .join('\n')
}

function hasWords(outline: Outline): boolean {
  return outline.said.length > 0 || outline.children.some(hasWords)
}
