// A ladder as a ladder file says it: what every export carries, and what reading one back has to give again.

import type { z } from 'zod'
import type { Competency, Expectation, Ladder, Level, ReadinessParameters, Text } from '../ladder.ts'
import { DEFAULT_READINESS } from '../ladder.ts'
import type { ladderFile } from '../schema.ts'

/** The content of a ladder file as it may be written: what is empty or a default may be left out. */
export type LadderContent = z.input<typeof ladderFile>
export type LevelContent = LadderContent['levels'][number]
export type CompetencyContent = LadderContent['competencies'][number]
export type ExpectationContent = NonNullable<CompetencyContent['expectations']>[number]

/** Reading it gives a ladder with the same digest. The switches of the wording check belong to a file, not to the ladder, and aren't in it. */
export function contentOf(ladder: Ladder): LadderContent {
  const { id, version, name, summary, source, families, tracks, levels, competencies, expectations, readiness } = ladder
  return {
    nextrung: 'ladder/1',
    id,
    version,
    name,
    ...unlessEmpty({ summary, source, families }),
    tracks: [...tracks],
    levels: levels.map(levelContent),
    competencies: competencies.map((competency) =>
      competencyContent(
        competency,
        expectations.filter((expectation) => expectation.competency === competency.id),
      ),
    ),
    readiness: { ...readiness },
  }
}

/** The values that aren't the default ones. */
export function ownReadiness(readiness: ReadinessParameters): Partial<ReadinessParameters> {
  return Object.fromEntries(Object.entries(readiness).filter(([key, value]) => value !== DEFAULT_READINESS[key as keyof ReadinessParameters]))
}

function levelContent({ id, name, aliases, rank, tracks, autonomy, scope, summary, decides, source }: Level): LevelContent {
  return { id, name, ...unlessEmpty({ aliases }), rank, tracks: [...tracks], autonomy, scope, ...unlessEmpty({ summary, decides, source }) }
}

function competencyContent({ id, name, side, summary, source }: Competency, own: readonly Expectation[]): CompetencyContent {
  return { id, name, side, ...unlessEmpty({ summary, source }), expectations: own.map(expectationContent) }
}

function expectationContent({ id, level, track, required, sentence, rule, examples, source, readiness }: Expectation): ExpectationContent {
  return {
    id,
    level,
    ...(track === undefined ? {} : { track }),
    ...(required ? {} : { required }),
    sentence,
    evidence: { ...rule, kinds: [...rule.kinds] },
    ...unlessEmpty({ examples, source }),
    ...(readiness === undefined ? {} : { readiness: { ...readiness } }),
  }
}

type Emptiable = { readonly [key: string]: Text | readonly unknown[] | Expectation['examples'] }
type Mutable<Value> = Value extends readonly (infer Item)[] ? Item[] : Value

/** An empty text or list says nothing, and a file may not hold an empty text. */
function unlessEmpty<Fields extends Emptiable>(fields: Fields): { [key in keyof Fields]?: Mutable<Fields[key]> } {
  const filled = Object.entries(fields).filter(([, value]) => Object.keys(value).length > 0)
  return Object.fromEntries(filled) as { [key in keyof Fields]?: Mutable<Fields[key]> }
}
