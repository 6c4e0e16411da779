// All changes between two versions as a page shows them: by level and competency, each in plain words with what differs.

import { inLanguage } from '../../text/text.ts'
import type { Expectation, Ladder, Text } from '../ladder.ts'
import type { Change, ChangeKind } from './change.ts'
import type { Detail } from './detail.ts'
import { detailOf } from './detail.ts'
import type { Names } from './telling.ts'
import { capital, namesIn, tailOf } from './telling.ts'

export interface ChangeLine {
  readonly kind: ChangeKind
  /** `Asks for more: scope organisation instead of team` */
  readonly words: string
  /** What its words don't say already. */
  readonly detail: Detail | null
}

/** A thing that changed, with all that changed in it. */
export interface ChangedThing {
  readonly id: string
  readonly name: string
  readonly lines: readonly ChangeLine[]
}

export interface ChangedLevel extends ChangedThing {
  /** The expectations that changed, under their competencies; `name` is the sentence as it reads now, or read last. */
  readonly competencies: readonly { readonly id: string; readonly name: string; readonly expectations: readonly ChangedThing[] }[]
}

const TALLY = ['stricter', 'looser', 'added', 'removed', 'reworded', 'other'] as const
type TallyKind = (typeof TALLY)[number]

export interface ChangesView {
  readonly count: number
  readonly tally: readonly { readonly kind: TallyKind; readonly count: number }[]
  /** Of the ladder itself and its fields of work. */
  readonly whole: readonly ChangedThing[]
  readonly competencies: readonly ChangedThing[]
  /** Lowest first, those of before that are gone where they stood. */
  readonly levels: readonly ChangedLevel[]
}

export function changesView(before: Ladder, after: Ladder, changes: readonly Change[], language: string): ChangesView {
  const names = namesIn(before, after, language)
  const things = (what: Change['what'], name: (id: string) => string) => changedThings(changes, what, name, names, language)
  const places = new Map<string, Expectation>([...before.expectations, ...after.expectations].map((one) => [one.id, one]))
  const expectations = things('expectation', (id) => inLanguage(places.get(id)?.sentence ?? id, language))
  const levels = things('level', names.level)
  return {
    count: changes.length,
    tally: tallyOf(changes),
    whole: [...things('ladder', () => inLanguage(after.name, language)), ...things('family', names.family)],
    competencies: things('competency', names.competency),
    levels: bothOf(before.levels, after.levels).flatMap((id) => {
      const lines = levels.find((level) => level.id === id)?.lines ?? []
      const own = expectations.filter((one) => places.get(one.id)?.level === id)
      const competencies = bothOf(before.competencies, after.competencies).flatMap((competency) => {
        const here = own.filter((one) => places.get(one.id)?.competency === competency)
        return here.length > 0 ? [{ id: competency, name: names.competency(competency), expectations: here }] : []
      })
      return lines.length + competencies.length > 0 ? [{ id, name: names.level(id), lines, competencies }] : []
    }),
  }
}

function changedThings(
  changes: readonly Change[],
  what: Change['what'],
  name: (id: string) => string,
  names: Names,
  language: string,
): readonly ChangedThing[] {
  const own = changes.filter((change) => change.what === what)
  return [...new Set(own.map(({ id }) => id))].map((id) => ({
    id,
    name: name(id),
    lines: own.filter((change) => change.id === id).map((change) => lineOf(change, names, language)),
  }))
}

function lineOf(change: Change, names: Names, language: string): ChangeLine {
  const detail = detailOf(change)
  // Of a whole thing the name beside it is the text; values stand in the words.
  const said = detail.shows === 'values' || (change.part === undefined && (change.kind === 'added' || change.kind === 'removed')) || isSaid(change)
  return { kind: change.kind, words: capital(tailOf(change, names, language)), detail: said ? null : detail }
}

function isSaid({ kind, part }: Change): boolean {
  return (kind === 'added' || kind === 'removed') && (part === 'aliases' || part === 'tracks')
}

/** The ids of both in the order of the newer, each that is gone after the one it stood behind. */
function bothOf(before: readonly { readonly id: string; readonly name: Text }[], after: readonly { readonly id: string }[]): readonly string[] {
  const ids = after.map(({ id }) => id)
  for (const [index, { id }] of before.entries()) {
    if (ids.includes(id)) continue
    const previous = before[index - 1]
    ids.splice(previous ? ids.indexOf(previous.id) + 1 : 0, 0, id)
  }
  return ids
}

function tallyOf(changes: readonly Change[]): ChangesView['tally'] {
  const kindOf = ({ kind }: Change) => TALLY.find((one) => one === kind) ?? 'other'
  return TALLY.map((kind) => ({ kind, count: changes.filter((change) => kindOf(change) === kind).length })).filter(({ count }) => count > 0)
}
