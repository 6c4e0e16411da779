// The shape of a crosswalk file, for checking it and, as JSON Schema, for editors.

import { z } from 'zod'
import { words } from '../../text/text.ts'

const { keys } = words('en').crosswalk
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, words('en').ladder.idFormat)
const pairs = z.record(id, id.nullable()).default({})

const reference = z.strictObject({
  id: id.describe(keys.id),
  version: z.string().regex(/\S/).describe(keys.version),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, words('en').crosswalk.digestFormat)
    .describe(keys.digest),
})

export const crosswalkFile = z
  .strictObject({
    nextrung: z.literal('crosswalk/1').describe(keys.nextrung),
    from: reference.describe(keys.from),
    to: reference.describe(keys.to),
    levels: pairs.describe(keys.levels),
    competencies: pairs.describe(keys.competencies),
    expectations: pairs.describe(keys.expectations),
  })
  .describe(keys.crosswalk)

/** A name, so that nothing is ever fetched from it. */
const SCHEMA_ID = 'urn:nextrung:schema:crosswalk:1'

/** The JSON Schema (draft 2020-12) that editors complete and check `crosswalk.yaml` with. */
export function crosswalkJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(crosswalkFile, { io: 'input', reused: 'inline' })
  return { $schema, $id: SCHEMA_ID, title: 'Nextrung crosswalk', ...rest }
}
