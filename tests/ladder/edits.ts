// Random edits of known kinds on a ladder file, with what a comparison should call them.

import type { Random } from '../../src/algorithms/random.ts'
import type { Change } from '../../src/ladder/diff/change.ts'
import type { LadderFile } from '../../src/ladder/schema.ts'

type CompetencyInFile = LadderFile['competencies'][number]
type ExpectationInFile = CompetencyInFile['expectations'][number]
type LevelInFile = LadderFile['levels'][number]
type Known = Pick<Change, 'kind' | 'what' | 'id'>

export interface Edit {
  /** What was done, for the list of those that were named wrongly. */
  readonly name: string
  readonly expected: readonly Known[]
}

/** Changes the file in place and says what it did; undefined where this file has nothing it can be done to. */
type Editor = (random: Random, competency: CompetencyInFile, file: LadderFile) => readonly Known[] | undefined

const OTHER_WORDS = ['customer', 'budget', 'report', 'meeting', 'deadline', 'supplier', 'handbook', 'draft', 'invoice', 'ticket', 'visit', 'question']
const NEW_SENTENCES = [
  'You bring a visitor through the building and answer what they ask.',
  'You keep the stock of spare parts so that nothing runs out before the weekend.',
  'You call three customers a month and pass on what annoyed them.',
  'You close the till, count it twice and sign the sheet.',
  'You set up a workplace for a newcomer before their first morning.',
  'You translate the safety notices for colleagues who read another language.',
]
const SCOPES = ['self', 'team', 'cross-team', 'organisation', 'industry'] as const
const AUTONOMIES = ['directed', 'guided', 'independent', 'leading'] as const

const EXPECTATION_EDITORS: { readonly [name: string]: Editor } = {
  'add an expectation': (random, { expectations }, file) => {
    const id = freshId(random)
    const { track: _, ...like } = random.pick(expectations)
    expectations.push({ ...like, id, level: random.pick(file.levels).id, sentence: random.pick(NEW_SENTENCES), examples: {} })
    return [{ kind: 'added', what: 'expectation', id }]
  },
  'remove an expectation': (random, { expectations }) => {
    const { id } = random.pick(expectations)
    expectations.splice(
      expectations.findIndex((each) => each.id === id),
      1,
    )
    return [{ kind: 'removed', what: 'expectation', id }]
  },
  'change some words': (random, { expectations }) => {
    const one = random.pick(expectations)
    one.sentence = otherWords(random, sentenceOf(one), 1 + random.whole(3))
    return [{ kind: 'reworded', what: 'expectation', id: one.id }]
  },
  'write another sentence': (random, { expectations }) => {
    const one = random.pick(expectations)
    one.sentence = random.pick(NEW_SENTENCES)
    return [{ kind: 'reworded', what: 'expectation', id: one.id }]
  },
  'change an id': (random, { expectations }) => {
    const one = random.pick(expectations)
    one.id = freshId(random)
    return [{ kind: 'renamed', what: 'expectation', id: one.id }]
  },
  'change an id and a word': (random, { expectations }) => {
    const one = random.pick(expectations)
    one.id = freshId(random)
    one.sentence = otherWords(random, sentenceOf(one), 1)
    return [
      { kind: 'renamed', what: 'expectation', id: one.id },
      { kind: 'reworded', what: 'expectation', id: one.id },
    ]
  },
  'move to another level': (random, { expectations }, file) => {
    const one = random.pick(expectations)
    const level = random.pick(file.levels)
    if (level.id === one.level || (one.track && !level.tracks.includes(one.track))) return undefined
    one.level = level.id
    return [{ kind: 'moved', what: 'expectation', id: one.id }]
  },
  'ask it on one track': (random, { expectations }, file) => {
    const one = random.pick(expectations)
    if (one.track || file.levels.find(({ id }) => id === one.level)?.tracks.length !== 2) return undefined
    one.track = 'ic'
    return [{ kind: 'moved', what: 'expectation', id: one.id }]
  },
  'split, the first keeps the id': (random, { expectations }) => splitOne(random, expectations, true),
  'split, both with new ids': (random, { expectations }) => splitOne(random, expectations, false),
  'merge, the first keeps the id': (random, { expectations }) => mergeTwo(random, expectations, true),
  'merge, with a new id': (random, { expectations }) => mergeTwo(random, expectations, false),
  'ask for another scope': (random, { expectations }) => shiftRule(random, random.pick(expectations), 'scope', SCOPES),
  'ask for another autonomy': (random, { expectations }) => shiftRule(random, random.pick(expectations), 'autonomy', AUTONOMIES),
  'count fewer kinds': (random, { expectations }) => {
    const one = random.pick(expectations)
    if (one.evidence.kinds.length < 2) return undefined
    one.evidence.kinds.splice(random.whole(one.evidence.kinds.length), 1)
    return [{ kind: 'stricter', what: 'expectation', id: one.id }]
  },
  'count another kind': (random, { expectations }) => {
    const one = random.pick(expectations)
    if (one.evidence.kinds.includes('budget')) return undefined
    one.evidence.kinds.push('budget')
    return [{ kind: 'looser', what: 'expectation', id: one.id }]
  },
  'require it or not': (random, { expectations }) => {
    const one = random.pick(expectations)
    one.required = !one.required
    return [{ kind: one.required ? 'stricter' : 'looser', what: 'expectation', id: one.id }]
  },
  'ask for more points': (random, { expectations }) => {
    const one = random.pick(expectations)
    one.readiness = { met: 18 }
    return [{ kind: 'stricter', what: 'expectation', id: one.id }]
  },
  'change an example': (random, { expectations }) => {
    const one = random.pick(expectations)
    const family = random.pick(Object.keys(one.examples))
    one.examples[family] = otherWords(random, String(one.examples[family]), 2)
    return [{ kind: 'reworded', what: 'expectation', id: one.id }]
  },
  'rename a competency': (random, competency) => {
    competency.name = `${random.pick(OTHER_WORDS)} craft`
    return [{ kind: 'renamed', what: 'competency', id: competency.id }]
  },
  'change the id of a competency': (random, competency) => {
    competency.id = freshId(random)
    return [{ kind: 'renamed', what: 'competency', id: competency.id }]
  },
  'change the side of a competency': (_random, competency) => {
    competency.side = competency.side === 'people' ? 'craft' : 'people'
    return [{ kind: 'moved', what: 'competency', id: competency.id }]
  },
}

type LevelEditor = (random: Random, level: LevelInFile, file: LadderFile) => readonly Known[]

const LEVEL_EDITORS: { readonly [name: string]: LevelEditor } = {
  'rename a level': (random, level) => {
    level.name = `${random.pick(OTHER_WORDS)} rung`
    return [{ kind: 'renamed', what: 'level', id: level.id }]
  },
  'change the id of a level': (random, level, file) => {
    const old = level.id
    level.id = freshId(random)
    for (const { expectations } of file.competencies) for (const one of expectations) if (one.level === old) one.level = level.id
    return [{ kind: 'renamed', what: 'level', id: level.id }]
  },
  'reword the summary of a level': (random, level) => {
    level.summary = otherWords(random, String(level.summary), 2)
    return [{ kind: 'reworded', what: 'level', id: level.id }]
  },
  'swap two levels': (random, level, file) => {
    const other = random.pick(file.levels.filter(({ id }) => id !== level.id))
    ;[level.rank, other.rank] = [other.rank, level.rank]
    return [level, other].map(({ id }) => ({ kind: 'reordered', what: 'level', id }))
  },
  'put a level on top': (_random, level, file) => {
    const top = Math.max(...file.levels.map(({ rank }) => rank))
    if (level.rank === top) return []
    level.rank = top + 1
    return [{ kind: 'reordered', what: 'level', id: level.id }]
  },
  'spread the ranks without another order': (_random, _level, file) => {
    for (const each of file.levels) each.rank *= 10
    return []
  },
  'add a title': (_random, level) => {
    level.aliases.push('Keeper of the Keys')
    return [{ kind: 'added', what: 'level', id: level.id }]
  },
  'take a decision away': (random, level) => {
    level.decides.splice(random.whole(level.decides.length), 1)
    return [{ kind: 'removed', what: 'level', id: level.id }]
  },
  'reword a decision': (random, level) => {
    const place = random.whole(level.decides.length)
    level.decides[place] = otherWords(random, String(level.decides[place]), 1)
    return [{ kind: 'reworded', what: 'level', id: level.id }]
  },
}

/** One edit in each of several competencies, and one at a level: so that one in five concerns no expectation. All in place, and all lines shuffled. */
export function editSeveral(random: Random, file: LadderFile): readonly Edit[] {
  const edits: Edit[] = []
  for (const competency of shuffled(random, file.competencies).slice(0, 4)) {
    for (let tries = 0; tries < 20; tries += 1) {
      const name = random.pick(Object.keys(EXPECTATION_EDITORS))
      const expected = EXPECTATION_EDITORS[name]?.(random, competency, file)
      if (!expected) continue
      edits.push({ name, expected })
      break
    }
  }
  const name = random.pick(Object.keys(LEVEL_EDITORS))
  edits.push({ name, expected: LEVEL_EDITORS[name]?.(random, random.pick(file.levels), file) ?? [] })
  shuffleLines(random, file)
  return edits
}

/** Another order of everything that has none. */
export function shuffleLines(random: Random, file: LadderFile): void {
  file.levels = shuffled(random, file.levels)
  file.families = shuffled(random, file.families)
  file.competencies = shuffled(random, file.competencies)
  for (const level of file.levels) {
    level.aliases = shuffled(random, level.aliases)
    level.decides = shuffled(random, level.decides)
  }
  for (const competency of file.competencies) {
    competency.expectations = shuffled(random, competency.expectations)
    for (const one of competency.expectations) one.evidence.kinds = shuffled(random, one.evidence.kinds)
  }
}

/** Whether each edit was named as it should be and nothing else was: by edit, those that weren't, and what nobody did. */
export function judged(edits: readonly Edit[], changes: readonly Change[]): { readonly wrong: readonly Edit[]; readonly unasked: readonly Change[] } {
  const is = (known: Known, change: Known): boolean => known.kind === change.kind && known.what === change.what && known.id === change.id
  const wrong = edits.filter(({ expected }) => !expected.every((known) => changes.some((change) => is(known, change))))
  const all = edits.flatMap(({ expected }) => expected)
  // Two that are merged or split may differ in what they ask for; that is a change too.
  const follows = (change: Change): boolean =>
    (change.kind === 'stricter' || change.kind === 'looser' || change.part === 'track') &&
    changes.some(({ kind, id, ids }) => (kind === 'merged' || kind === 'split') && (id === change.id || ids?.includes(change.id)))
  return { wrong, unasked: changes.filter((change) => !all.some((known) => is(known, change)) && !follows(change)) }
}

function splitOne(random: Random, expectations: ExpectationInFile[], keepsId: boolean): readonly Known[] | undefined {
  const one = random.pick(expectations)
  const [, first, second] = /^(You .{15,}?),? and (.{15,})$/.exec(sentenceOf(one)) ?? []
  if (!first || !second) return undefined
  const parts = [
    { ...one, id: keepsId ? one.id : freshId(random), sentence: `${first}.` },
    { ...one, id: freshId(random), sentence: `You ${second}` },
  ]
  expectations.splice(expectations.indexOf(one), 1, ...parts)
  return [{ kind: 'split', what: 'expectation', id: one.id }]
}

function mergeTwo(random: Random, expectations: ExpectationInFile[], keepsId: boolean): readonly Known[] | undefined {
  const one = random.pick(expectations)
  const other = expectations.find((each) => each !== one && each.level === one.level && each.track === one.track)
  if (!other) return undefined
  const second = sentenceOf(other)
  const merged = {
    ...one,
    id: keepsId ? one.id : freshId(random),
    sentence: `${sentenceOf(one).slice(0, -1)}, and ${second.charAt(0).toLowerCase()}${second.slice(1)}`,
  }
  expectations.splice(expectations.indexOf(one), 1, merged)
  expectations.splice(expectations.indexOf(other), 1)
  return [{ kind: 'merged', what: 'expectation', id: merged.id }]
}

function shiftRule<Part extends 'scope' | 'autonomy'>(
  random: Random,
  one: ExpectationInFile,
  part: Part,
  order: readonly NonNullable<ExpectationInFile['evidence'][Part]>[],
): readonly Known[] | undefined {
  const now = one.evidence[part]
  const before = now === undefined ? -1 : order.indexOf(now)
  const after = random.whole(order.length)
  if (before < 0 || after === before) return undefined
  one.evidence[part] = order[after]
  return [{ kind: after > before ? 'stricter' : 'looser', what: 'expectation', id: one.id }]
}

function sentenceOf({ sentence }: ExpectationInFile): string {
  return typeof sentence === 'string' ? sentence : (sentence['en'] ?? '')
}

export function otherWords(random: Random, text: string, count: number): string {
  const all = text.split(' ')
  for (let done = 0; done < count; done += 1) all[1 + random.whole(all.length - 1)] = random.pick(OTHER_WORDS)
  return all.join(' ')
}

function freshId(random: Random): string {
  return `new-${random.whole(1_000_000_000).toString(36)}`
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}
