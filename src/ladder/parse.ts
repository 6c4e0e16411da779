// From the text of a ladder file to a ladder that holds together, or to everything that is wrong with it.

import { digestOf } from '../algorithms/canonical.ts'
import { checkFile } from '../platform/check-file.ts'
import { problemOf, readYaml } from '../platform/yaml-file.ts'
import { faultsIn } from './integrity.ts'
import type { Expectation, Ladder, Level, ReadinessParameters } from './ladder.ts'
import { DEFAULT_READINESS, KINDS, TRACKS, valuesOver } from './ladder.ts'
import type { LadderFile } from './schema.ts'
import { ladderFile } from './schema.ts'

/**
 * The ladder that a file says. `source`: text, or the bytes of the file.
 * @throws Problem `input` whose findings are everything that is wrong, each with line and column; the first is the message
 */
export function parseLadder(source: string | Uint8Array, fileName?: string): Ladder {
  const yaml = readYaml(source, fileName)
  const file = checkFile(ladderFile, yaml)
  const findings = faultsIn(file).map(({ message, path, part }) => ({ message, at: yaml.placeOf(path, part) }))
  if (findings.length > 0) throw problemOf(findings)
  return ladderOf(file)
}

/** The ladder of a file without faults: sorted as `Ladder` says, defaults filled in; sets in their one order, so that the digest sees content alone. */
export function ladderOf(file: LadderFile): Ladder {
  const levels: Level[] = file.levels.map((level) => ({ ...level, tracks: inOrder(TRACKS, level.tracks) })).sort((a, b) => a.rank - b.rank)
  const byId = new Map(levels.map((level, index) => [level.id, { level, index }]))
  const readiness = valuesOver(DEFAULT_READINESS, file.readiness)
  const content = {
    id: file.id,
    version: file.version,
    name: file.name,
    summary: file.summary,
    source: file.source,
    families: file.families,
    tracks: inOrder(TRACKS, file.tracks ?? levels.flatMap((level) => level.tracks)),
    levels,
    competencies: file.competencies.map(({ expectations: _, ...competency }) => competency),
    expectations: file.competencies.flatMap((competency) =>
      competency.expectations
        .map((expectation) => expectationOf(expectation, competency.id, byId.get(expectation.level)?.level, readiness))
        .sort((a, b) => (byId.get(a.level)?.index ?? 0) - (byId.get(b.level)?.index ?? 0)),
    ),
    readiness,
  }
  return { ...content, digest: digestOf(content) }
}

type ExpectationInFile = LadderFile['competencies'][number]['expectations'][number]

function expectationOf(written: ExpectationInFile, competency: string, level: Level | undefined, readiness: ReadinessParameters): Expectation {
  const { evidence, readiness: own, track, ...rest } = written
  // A value that is the ladder's anyway is no value of its own.
  const different = Object.entries(own ?? {}).filter(([key, value]) => value !== readiness[key as keyof ReadinessParameters])
  return {
    ...rest,
    competency,
    ...(track === undefined ? {} : { track }),
    rule: {
      kinds: inOrder(KINDS, evidence.kinds),
      scope: evidence.scope ?? level?.scope ?? 'self',
      autonomy: evidence.autonomy ?? level?.autonomy ?? 'directed',
    },
    ...(different.length === 0 ? {} : { readiness: Object.fromEntries(different) }),
  }
}

function inOrder<Member extends string>(order: readonly Member[], some: readonly Member[]): readonly Member[] {
  return order.filter((member) => some.includes(member))
}
