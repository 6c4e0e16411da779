// A ladder to begin with: levels and competencies by name, and nothing that it expects yet.

import { slug } from '../algorithms/slug.ts'
import { leadsPeople } from './import/level-names.ts'
import { writeLadder } from './import/write-ladder.ts'
import type { Side } from './ladder.ts'
import { AUTONOMIES, SCOPES, SIDES } from './ladder.ts'

export interface Outline {
  readonly id: string
  readonly name: string
  /** Lowest first. */
  readonly levels: readonly string[]
  readonly competencies: Readonly<{ [side in Side]: readonly string[] }>
}

/** Wider than the organisation no level has to reach. */
const WIDEST = SCOPES.indexOf('organisation')

/** A ladder file. Autonomy and scope grow evenly from the lowest level to the highest, to be put right; those who lead people are told by name. */
export function blankLadder({ id, name, levels, competencies }: Outline): string {
  const taken = new Set<string>()
  const levelAt = (title: string, index: number) => {
    const grown = levels.length < 2 ? 0 : index / (levels.length - 1)
    return {
      id: idFor(title, 'level', taken),
      name: title,
      aliases: [],
      rank: index + 1,
      tracks: [leadsPeople(title) ? ('management' as const) : ('ic' as const)],
      autonomy: AUTONOMIES[Math.round(grown * (AUTONOMIES.length - 1))] ?? 'directed',
      scope: SCOPES[Math.round(grown * WIDEST)] ?? 'self',
      summary: '',
      decides: [],
      source: [],
    }
  }
  const competencyOn = (side: Side) => (title: string) => ({
    id: idFor(title, 'competency', taken),
    name: title,
    side,
    summary: '',
    source: [],
    expectations: [],
  })
  return writeLadder({
    nextrung: 'ladder/1',
    id,
    version: '1.0',
    name,
    summary: '',
    source: [],
    families: [],
    levels: levels.map(levelAt),
    competencies: SIDES.flatMap((side) => competencies[side].map(competencyOn(side))),
    readiness: {},
    lint: [],
  })
}

function idFor(title: string, otherwise: string, taken: Set<string>): string {
  const made = slug(title)
  const own = made === 'item' ? otherwise : made
  let id = own
  for (let again = 2; taken.has(id); again++) id = `${own}-${again}`
  taken.add(id)
  return id
}
