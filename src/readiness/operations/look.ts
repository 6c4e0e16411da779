// What a reader remembers of a report: written after they read it, and theirs alone.

import { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { keepLook } from '../store/between.ts'

const STATUSES = ['met', 'met-concern-open', 'partial', 'weak', 'no-evidence', 'no-opportunity', 'not-applicable', 'declined'] as const

/** More than any record has words on one expectation. */
const voices = z.record(z.string().max(64), z.number().int().min(0).max(100))
const lookInput = z.object({
  person: z.string(),
  ladder: z.string().max(80),
  level: z.string().max(120),
  version: z.string().max(80),
  expectations: z
    .record(z.string().max(120), z.object({ status: z.enum(STATUSES), support: z.number().int().min(0).max(10_000), voices }))
    .refine((seen) => JSON.stringify(seen).length < 1_000_000),
})
type LookInput = z.infer<typeof lookInput>

export const rememberLook: Operation<LookInput, { kept: true }> = {
  name: 'remember-look',
  summary: 'Keep what I just saw of a report, so that the next one says what changed since.',
  http: { method: 'POST', path: '/people/:person/readiness/look' },
  input: lookInput as z.ZodType<LookInput>,
  output: z.object({ kept: z.literal(true) }),
  act: 'read readiness',
  subject: personOf,
  // Reading it was written down already.
  audit: null,
  run: remember,
}

async function remember(tx: Tx, { person, ladder, level, ...seen }: LookInput): Promise<{ kept: true }> {
  await keepLook(tx, { person, ladder, level }, seen)
  return { kept: true }
}
