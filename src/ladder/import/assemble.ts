// From a ladder as somebody wrote it to one in our shape: ids from names, ranks by order, and the least that a rule can ask.

import { slug } from '../../algorithms/slug.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import { KINDS } from '../ladder.ts'
import type { LadderFile } from '../schema.ts'
import { nameKey, tidy, tidyLines } from './clean-text.ts'
import type { Combined } from './combine.ts'
import type { DraftStatement, Loss } from './imported.ts'
import { highestFirst, leadsPeople } from './level-names.ts'
import { sideOf } from './sides.ts'

/** As many as a ladder file can rank. */
const MOST_LEVELS = 1000
const MOST_STATEMENTS = 20_000
const LONGEST_ID = 40
const VALID_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/

type Ids = Map<string, number>

/** @throws Problem `input` when there is nothing in it, or more than any ladder has */
export function assemble({ draft, familyOf }: Combined): { readonly ladder: LadderFile; readonly losses: readonly Loss[] } {
  const say = words('en').ladderImport
  const { at } = draft
  if (draft.levels.length > MOST_LEVELS) throw new Problem('input', say.tooManyLevels(draft.levels.length, MOST_LEVELS), { at: { file: at } })
  if (draft.statements.length > MOST_STATEMENTS) {
    throw new Problem('input', say.tooManyStatements(draft.statements.length, MOST_STATEMENTS), { at: { file: at } })
  }
  const taken = new Map<string, number>()
  const turned = highestFirst(draft.levels.map(({ name }) => name))
  const levels = (turned ? draft.levels.toReversed() : draft.levels).map((level, index) => ({ ...level, id: idFrom(level.name, `level-${index + 1}`, taken) }))
  const competencies = draft.competencies.map((competency, index) => ({ ...competency, id: idFrom(competency.name, `competency-${index + 1}`, taken) }))
  const levelIds = new Map(levels.map(({ key, id }) => [key, id]))
  const families = familiesOf(draft.statements, familyOf)
  const byCompetency = Map.groupBy(draft.statements, ({ competency }) => competency)
  const ids: Ids = new Map(competencies.map(({ id }) => [id, 2]))
  const management = levels.filter((level) => (level.track ?? (leadsPeople(level.name) ? 'management' : 'ic')) === 'management')

  const ladder: LadderFile = {
    nextrung: 'ladder/1',
    id: idFrom(draft.name, 'imported', new Map()),
    version: '1',
    name: shown(draft.name, say.unnamed),
    summary: tidyLines(draft.summary ?? ''),
    source: [],
    families: [...families].map(([name, id]) => ({ id, name: shown(name, id) })),
    levels: levels.map((level, index) => ({
      id: level.id,
      name: shown(level.name, level.id),
      aliases: [...new Set((level.aliases ?? []).map(tidy))].filter((alias) => alias !== ''),
      rank: index + 1,
      tracks: [management.includes(level) ? 'management' : 'ic'],
      autonomy: 'directed',
      scope: 'self',
      summary: tidyLines(level.summary ?? ''),
      decides: [],
      source: [],
    })),
    competencies: competencies.map(({ key, id, name, summary }) => ({
      id,
      name: shown(name, id),
      side: sideOf(name),
      summary: tidyLines(summary ?? ''),
      source: [],
      expectations: (byCompetency.get(key) ?? []).map((statement) => {
        const level = levelIds.get(statement.level) ?? ''
        const family = families.get(familyOf.get(statement) ?? '')
        const example = (statement.examples ?? []).map(tidyLines).join('\n')
        return {
          id: expectationId(statement, level, ids),
          level,
          required: statement.optional !== true,
          sentence: tidyLines(statement.sentence),
          evidence: { kinds: [...KINDS] },
          examples: family === undefined || example === '' ? {} : { [family]: example },
          source: [],
        }
      }),
    })),
    readiness: {},
    lint: [],
  }
  const losses: Loss[] = [
    { at, reason: say.noRules },
    { at, reason: say.noReach },
    { at, reason: say.guessedSides },
    ...(turned ? [{ at, reason: say.turned }] : []),
    ...(management.length > 0 ? [{ at, reason: say.guessedTracks(management.map(({ name }) => name)) }] : []),
  ]
  return { ladder, losses }
}

function shown(name: string, otherwise: string): string {
  return tidy(name) || otherwise
}

/** Readable, and not taken; numbered where the name gives no id or the same one again. */
function idFrom(name: string, otherwise: string, taken: Ids): string {
  const made = slug(tidy(name))
  return claim(made === 'item' && nameKey(name) !== 'item' ? otherwise : made, taken)
}

/** `taken`: each id, and the number to try next where it is wanted again. */
function claim(wanted: string, taken: Ids): string {
  let number = taken.get(wanted)
  if (number === undefined) {
    taken.set(wanted, 2)
    return wanted
  }
  while (taken.has(`${wanted}-${number}`)) number += 1
  taken.set(wanted, number + 1)
  taken.set(`${wanted}-${number}`, 2)
  return `${wanted}-${number}`
}

function expectationId({ id, sentence }: DraftStatement, level: string, taken: Ids): string {
  if (id !== undefined && VALID_ID.test(id) && !taken.has(id)) return claim(id, taken)
  const whole = slug(tidy(sentence))
  const cut = whole.length <= LONGEST_ID ? whole : whole.slice(0, LONGEST_ID + 1).replace(/-[^-]*$/, '')
  if (whole === 'item') return claim(`${level}-1`, taken)
  return taken.has(cut) ? claim(`${cut}-${level}`.slice(0, 70), taken) : claim(cut, taken)
}

/** Ids by name, for ladders that bring examples. */
function familiesOf(statements: readonly DraftStatement[], familyOf: ReadonlyMap<DraftStatement, string>): ReadonlyMap<string, string> {
  const families = new Map<string, string>()
  const taken: Ids = new Map()
  for (const statement of statements) {
    const name = familyOf.get(statement)
    if (name === undefined || families.has(name) || (statement.examples ?? []).every((example) => tidy(example) === '')) continue
    families.set(name, idFrom(name, `family-${families.size + 1}`, taken))
  }
  return families
}
