// A small ladder and short ways to write records, for tests of readiness.

import type { Confirmation, Evidence, Mark, PersonRecord } from '../../src/evidence/evidence.ts'
import type { Expectation, Ladder } from '../../src/ladder/ladder.ts'
import { DEFAULT_READINESS } from '../../src/ladder/ladder.ts'
import type { PersonFacts } from '../../src/people/people.ts'

/** The day that the worked examples are read on. */
export const TODAY = '2026-06-30'

export function expectation(id: string, more: Partial<Expectation> = {}): Expectation {
  return {
    id,
    competency: 'foresight',
    level: 'mid-senior',
    required: true,
    sentence: `You show ${id}.`,
    rule: { kinds: ['risk', 'incident', 'routine', 'assurance'], scope: 'team', autonomy: 'independent' },
    examples: {},
    source: [],
    ...more,
  }
}

export function ladderOf(expectations: readonly Expectation[], readiness: Partial<Ladder['readiness']> = {}): Ladder {
  return {
    id: 'small',
    version: '1',
    name: 'Small ladder',
    summary: 'For tests.',
    families: [],
    source: [],
    tracks: ['ic', 'management'],
    levels: [
      {
        id: 'mid-senior',
        name: 'Mid-senior',
        aliases: [],
        rank: 4,
        tracks: ['ic', 'management'],
        autonomy: 'independent',
        scope: 'team',
        summary: 'For tests.',
        decides: [],
        source: [],
      },
    ],
    competencies: [...new Set(expectations.map((one) => one.competency))].map((id) => ({ id, name: id, side: 'direction', summary: id, source: [] })),
    expectations,
    readiness: { ...DEFAULT_READINESS, ...readiness },
    digest: 'small-ladder',
  }
}

export function item(id: string, more: Partial<Evidence> = {}): Evidence {
  return {
    id,
    date: '2026-02-11',
    kind: 'risk',
    title: `What ${id} was`,
    scope: 'cross-team',
    autonomy: 'independent',
    result: 'achieved',
    for: ['communicates-risks'],
    links: [],
    seenBy: [],
    ...more,
  }
}

export function seen(witness: string, as: Confirmation['as'], more: Partial<Confirmation> = {}): Confirmation {
  return { witness, as, on: '2026-03-01', how: 'account', showed: ['communicates-risks'], says: 'I was there.', ...more }
}

export function recordOf(
  evidence: readonly Evidence[],
  more: { person?: Partial<PersonFacts>; marks?: readonly Mark[] } & Partial<PersonRecord> = {},
): PersonRecord {
  const { person, ...rest } = more
  return { absences: [], episodes: [], marks: [], ...rest, evidence, person: { name: 'Ada', manager: 'Mia', level: 'mid-senior', track: 'ic', ...person } }
}
