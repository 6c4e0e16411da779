// The shape of a ladder file, for checking it and, as JSON Schema, for editors.

import { z } from 'zod'
import { words } from '../text/text.ts'
import type { ReadinessParameters } from './ladder.ts'
import { AUTONOMIES, DEFAULT_READINESS, KINDS, SCOPES, SIDES, TRACKS } from './ladder.ts'

const say = words('en').ladder
const { keys } = say

/** Letters, digits, dots, hyphens and underscores. */
export const id = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, say.idFormat)
const reference = z.string()
const written = z.string().regex(/\S/)
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, say.languageFormat)
const text = z.union([written, z.record(language, written).refine((texts) => Object.keys(texts).length > 0)]).meta({ id: 'text', description: keys.text })

/** Lists may be left out; keys are described where they stand, since the same one means different things. */
const source = z.array(id).default([]).describe(keys.source)
const summary = text.default('').describe(keys.summary)
const tracks = z.array(z.enum(TRACKS)).min(1).describe(keys.tracks)

const points = z.int().min(0).max(10_000)
const months = z.int().min(1).max(1200)
const weight = points.min(1)
const count = z.int().min(0).max(1000)

function parameter(key: keyof ReadinessParameters, type: z.ZodInt): z.ZodOptional<z.ZodInt> {
  return type.optional().meta({ description: keys.parameters[key], default: DEFAULT_READINESS[key] })
}

const readiness = z
  .strictObject({
    met: parameter('met', weight),
    partial: parameter('partial', weight),
    episode: parameter('episode', points),
    witness: parameter('witness', points),
    group: parameter('group', points),
    older: parameter('older', points),
    own: parameter('own', points),
    outside: parameter('outside', points),
    outsideBare: parameter('outsideBare', points),
    inside: parameter('inside', points),
    insideBare: parameter('insideBare', points),
    ownWord: parameter('ownWord', points),
    record: parameter('record', points),
    windowMonths: parameter('windowMonths', months),
    concern: parameter('concern', weight),
    concernMonths: parameter('concernMonths', months),
    concernNoticeWorkingDays: parameter('concernNoticeWorkingDays', count),
    optional: parameter('optional', count),
  } satisfies { [key in keyof ReadinessParameters]: z.ZodType })
  .meta({ id: 'readiness', description: keys.readiness })

const level = z.strictObject({
  id: id.describe(keys.id),
  name: text.describe(keys.name),
  aliases: z.array(written).default([]).describe(keys.aliases),
  rank: z.int().min(0).max(1000).describe(keys.rank),
  tracks: tracks.default(['ic']),
  autonomy: z.enum(AUTONOMIES).describe(keys.autonomy),
  scope: z.enum(SCOPES).describe(keys.scope),
  summary,
  decides: z.array(text).default([]).describe(keys.decides),
  source,
})

const expectation = z.strictObject({
  id: id.describe(keys.id),
  level: reference.describe(keys.level),
  track: z.enum(TRACKS).optional().describe(keys.track),
  required: z.boolean().default(true).describe(keys.required),
  sentence: text.describe(keys.sentence),
  evidence: z
    .strictObject({
      kinds: z.array(z.enum(KINDS)).min(1).describe(keys.kinds),
      scope: z.enum(SCOPES).optional().describe(keys.evidenceScope),
      autonomy: z.enum(AUTONOMIES).optional().describe(keys.evidenceAutonomy),
    })
    .describe(keys.evidence),
  examples: z.record(reference, text).default({}).describe(keys.examples),
  source,
  readiness: readiness.optional(),
})

const competency = z.strictObject({
  id: id.describe(keys.id),
  name: text.describe(keys.name),
  side: z.enum(SIDES).describe(keys.side),
  summary,
  source,
  expectations: z.array(expectation).default([]).describe(keys.expectations),
})

const switchOff = z.strictObject({
  rule: reference.describe(words('en').lint.keys.rule),
  at: reference.optional().describe(words('en').lint.keys.at),
  family: reference.optional().describe(words('en').lint.keys.family),
  reason: written.describe(words('en').lint.keys.reason),
})

export const ladderFile = z
  .strictObject({
    nextrung: z.literal('ladder/1').describe(keys.nextrung),
    id: id.describe(keys.id),
    version: z.string().max(80).regex(/\S/).describe(keys.version),
    name: text.describe(keys.name),
    summary,
    source,
    families: z
      .array(z.strictObject({ id: id.describe(keys.id), name: text.describe(keys.name) }))
      .default([])
      .describe(keys.families),
    tracks: tracks.optional(),
    levels: z.array(level).min(1).describe(keys.levels),
    competencies: z.array(competency).min(1).describe(keys.competencies),
    readiness: readiness.default({}),
    lint: z.array(switchOff).default([]).describe(words('en').lint.keys.lint),
  })
  .describe(keys.ladder)

/** What a ladder file says, checked for shape; `ladderOf` checks what it refers to. */
export type LadderFile = z.infer<typeof ladderFile>

/** A name, so that nothing is ever fetched from it. */
const SCHEMA_ID = 'urn:nextrung:schema:ladder:1'

/** The JSON Schema (draft 2020-12) that editors complete and check `ladder.yaml` with. */
export function ladderJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(ladderFile, { io: 'input', reused: 'inline' })
  return { $schema, $id: SCHEMA_ID, title: 'Nextrung ladder', ...rest }
}
