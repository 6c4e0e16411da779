// Edits that add, remove or move a whole level, competency or expectation.

import { slug } from '../../algorithms/slug.ts'
import { AUTONOMIES, SCOPES } from '../ladder.ts'
import type { CompetencyInFile, ExpectationInFile, LevelInFile } from '../lint/view.ts'
import type { LadderFile } from '../schema.ts'
import type { Edit, Setting, Value } from './edit.ts'
import { wholeOf } from './steps.ts'

/** As much of a sentence as its id tells. */
const WORDS = 4

/** An id made from the text that nothing in the file has yet; `You warn of risks early` gives `warn-of-risks-early`. */
function freshId(file: LadderFile, text: string): string {
  const taken = new Set([...file.levels, ...file.competencies, ...file.competencies.flatMap(({ expectations }) => expectations)].map(({ id }) => id))
  const said = text
    .replace(/^(?:you|they)\s+/i, '')
    .split(/\s+/)
    .slice(0, WORDS)
  const id = slug(said.join(' '))
  for (let count = 1; ; count += 1) {
    const numbered = count === 1 ? id : `${id}-${count}`
    if (!taken.has(numbered)) return numbered
  }
}

export interface NewExpectation {
  readonly competency: string
  readonly level: string
  readonly sentence: string
  /** Left out: on both tracks. */
  readonly track?: 'ic' | 'management'
}

/** An expectation behind the others of its competency; it counts what the nearest level below counts there. */
export function addingExpectation(file: LadderFile, { competency, level, sentence, track }: NewExpectation): Setting {
  const id = freshId(file, sentence)
  const others = file.competencies.find((one) => one.id === competency)?.expectations ?? []
  const now = {
    after: others.at(-1)?.id ?? null,
    competency,
    id,
    level,
    ...(track === undefined ? {} : { track }),
    required: true,
    sentence,
    evidence: { kinds: likelyKinds(file, others, level) },
    examples: {},
    source: [],
  }
  return { path: ['expectations', id], was: null, now }
}

function likelyKinds(file: LadderFile, others: readonly ExpectationInFile[], level: string): ExpectationInFile['evidence']['kinds'] {
  const rank = (id: string): number => file.levels.find((one) => one.id === id)?.rank ?? 0
  const distance = (one: ExpectationInFile): number => Math.abs(rank(one.level) - rank(level))
  const [nearest] = others.toSorted((a, b) => distance(a) - distance(b) || rank(a.level) - rank(b.level))
  return nearest?.evidence.kinds ?? ['outcome']
}

/** A level above all others, with the reach of the one below it. */
export function addingLevel(file: LadderFile, name: string): Setting {
  const top = file.levels.toSorted((a, b) => b.rank - a.rank)[0]
  const id = freshId(file, name)
  const now = {
    after: file.levels.at(-1)?.id ?? null,
    id,
    name,
    aliases: [],
    rank: (top?.rank ?? 0) + 1,
    tracks: top?.tracks ?? ['ic'],
    autonomy: top?.autonomy ?? AUTONOMIES[0],
    scope: top?.scope ?? SCOPES[0],
    summary: '',
    decides: [],
    source: [],
  } satisfies { after: Value } & LevelInFile
  return { path: ['levels', id], was: null, now }
}

export function addingCompetency(file: LadderFile, name: string, side: CompetencyInFile['side']): Setting {
  const id = freshId(file, name)
  return { path: ['competencies', id], was: null, now: { after: file.competencies.at(-1)?.id ?? null, id, name, side, summary: '', source: [] } }
}

/** Takes it out with its expectations, last first, so that taken back each finds its place again. */
export function removing(file: LadderFile, list: 'levels' | 'competencies' | 'expectations', id: string): Edit {
  const whole = (from: string, one: string): Setting => ({ path: [from, one], was: wholeOf(file, from, one), now: null })
  if (list === 'expectations') return [whole(list, id)]
  const own = file.competencies.flatMap((competency) =>
    competency.expectations.filter((one) => (list === 'levels' ? one.level === id : competency.id === id)).map((one) => whole('expectations', one.id)),
  )
  return [...own.toReversed(), whole(list, id)]
}

export type Way = 'up' | 'down'

/** A level changes ranks with its neighbour; nothing at the end of the ladder. */
export function movingLevel(file: LadderFile, id: string, way: Way): Edit {
  const byRank = file.levels.toSorted((a, b) => a.rank - b.rank)
  const place = byRank.findIndex((level) => level.id === id)
  const level = byRank[place]
  const other = byRank[place + (way === 'up' ? 1 : -1)]
  if (!level || !other) return []
  return [
    { path: ['levels', level.id, 'rank'], was: level.rank, now: other.rank },
    { path: ['levels', other.id, 'rank'], was: other.rank, now: level.rank },
  ]
}

/** A competency changes places with the nearest one of its side, as the matrix shows them; nothing at the end. */
export function movingCompetency(file: LadderFile, id: string, way: Way): Edit {
  const was = file.competencies.map((competency) => competency.id)
  const place = was.indexOf(id)
  const side = file.competencies[place]?.side
  const like = file.competencies.filter((competency) => competency.side === side).map((competency) => competency.id)
  const other = like[like.indexOf(id) + (way === 'up' ? -1 : 1)]
  if (place < 0 || other === undefined) return []
  return [{ path: ['competencies'], was, now: was.with(place, other).with(was.indexOf(other), id) }]
}
