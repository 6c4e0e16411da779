// What can be done with uploaded ladders: keep what was read from them to look at, see it, and forget it.

import { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { actorIn } from '../../platform/operation.ts'
import { builtInLadders } from '../sources.ts'
import { forgetUpload, keepUpload, keptUpload } from '../store/uploads.ts'
import { publishedVersions } from '../store/versions.ts'
import type { Upload } from '../upload/upload.ts'
import { MOST } from '../upload/upload.ts'

const NOTHING = z.object({}) as z.ZodType<Record<string, never>>

export const loss = z.object({ at: z.string().max(2000), reason: z.string().max(4000) })
const count = z.int().min(0)
const found = z.object({
  source: z.string().max(MOST.characters),
  losses: z.array(loss),
  name: z.string(),
  levels: count.max(MOST.levels),
  competencies: count,
  expectations: count.max(MOST.expectations),
  together: z.boolean(),
})

export const keepLadderUpload: Operation<Upload, { kept: string }> = {
  name: 'keep-ladder-upload',
  summary: 'Keep for a day the ladders that were read from files, to look at them before a draft comes of one.',
  http: { method: 'POST', path: '/ladder-upload' },
  input: z.object({ name: z.string().max(300), format: z.string().max(60), found: z.array(found).min(1).max(200) }) as z.ZodType<Upload>,
  output: z.object({ kept: z.string() }),
  act: 'write a ladder',
  subject: () => null,
  audit: null,
  run: keep,
}

async function keep(tx: Tx, upload: Upload, context: Context): Promise<{ kept: string }> {
  await keepUpload(tx, actorIn(context), upload, context.now)
  return { kept: upload.name }
}

/** The upload, and what its ids would meet here. */
export interface SeenUpload {
  readonly upload: Upload | null
  /** The versions of each published ladder, newest first. */
  readonly published: Readonly<{ [ladder: string]: readonly string[] }>
  /** Ids that come with Nextrung. */
  readonly builtIn: readonly string[]
}

export const seeLadderUpload: Operation<Record<string, never>, SeenUpload> = {
  name: 'see-ladder-upload',
  summary: 'The ladders that I uploaded and that wait for a draft to come of them; null when there are none.',
  http: { method: 'GET', path: '/ladder-upload' },
  input: NOTHING,
  output: z.custom<SeenUpload>(),
  act: 'write a ladder',
  subject: () => null,
  audit: null,
  run: see,
}

async function see(tx: Tx, _input: object, context: Context): Promise<SeenUpload> {
  const versions = await publishedVersions(tx)
  const published = Object.fromEntries([...Map.groupBy(versions, ({ id }) => id)].map(([id, of]) => [id, of.map(({ version }) => version)]))
  return { upload: await keptUpload(tx, actorIn(context)), published, builtIn: await builtInLadders() }
}

export const forgetLadderUpload: Operation<Record<string, never>, { forgotten: true }> = {
  name: 'forget-ladder-upload',
  summary: 'Forget the ladders that I uploaded.',
  http: { method: 'DELETE', path: '/ladder-upload' },
  input: NOTHING,
  output: z.object({ forgotten: z.literal(true) }),
  act: 'write a ladder',
  subject: () => null,
  audit: null,
  run: forget,
}

async function forget(tx: Tx, _input: object, context: Context): Promise<{ forgotten: true }> {
  await forgetUpload(tx, actorIn(context))
  return { forgotten: true }
}
