// Beginning a draft from a ladder file, written from nothing or imported.

import { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { actorIn } from '../../platform/operation.ts'
import { wrongField } from '../../platform/problem.ts'
import { YAML_BYTES } from '../../platform/yaml-file.ts'
import { words } from '../../text/text.ts'
import type { LadderDraft } from '../draft.ts'
import type { Loss } from '../import/imported.ts'
import { parseLadder } from '../parse.ts'
import { forgetUpload, keepUpload, keptUpload } from '../store/uploads.ts'
import { publishedVersions } from '../store/versions.ts'
import { beginDraft } from './drafts.ts'
import { loss } from './uploads.ts'

interface BeginInput {
  readonly source: string
  readonly losses?: readonly Loss[]
  /** Which of the ladders that I uploaded it was, from 0; it waits no longer. */
  readonly found?: number
}

export const beginLadder: Operation<BeginInput, { draft: string; waiting: number }> = {
  name: 'begin-ladder',
  summary: 'Begin a draft from the text of a ladder file; it continues the newest version of that ladder, where there is one.',
  http: { method: 'POST', path: '/ladders/drafts/from-file' },
  input: z.object({
    source: z.string().max(YAML_BYTES),
    losses: z.array(loss).optional(),
    found: z.int().min(0).optional(),
  }) as z.ZodType<BeginInput>,
  output: z.object({ draft: z.string(), waiting: z.number() }),
  act: 'write a ladder',
  subject: () => null,
  audit: (_input, { draft }) => words('en').ladderUpload.audit(draft),
  run: begin,
}

interface BeginAllInput {
  readonly ladders: readonly { readonly source: string; readonly losses: readonly Loss[] }[]
}

export const beginLadders: Operation<BeginAllInput, { drafts: readonly string[] }> = {
  name: 'begin-ladders',
  summary: 'Begin a draft from each of several ladder files, or none when one of them can’t be begun; what I uploaded waits no longer.',
  http: { method: 'POST', path: '/ladders/drafts/from-files' },
  input: z.object({ ladders: z.array(z.object({ source: z.string().max(YAML_BYTES), losses: z.array(loss) })).max(100) }),
  output: z.object({ drafts: z.array(z.string()).readonly() }),
  act: 'write a ladder',
  subject: () => null,
  audit: (_input, { drafts }) => drafts.map((draft) => words('en').ladderUpload.audit(draft)).join(' '),
  run: beginAll,
}

async function beginAll(tx: Tx, { ladders }: BeginAllInput, context: Context): Promise<{ drafts: readonly string[] }> {
  const drafts: string[] = []
  for (const ladder of ladders) drafts.push((await begin(tx, ladder, context)).draft)
  await forgetUpload(tx, actorIn(context))
  return { drafts }
}

async function begin(tx: Tx, { source, losses = [], found }: BeginInput, context: Context): Promise<{ draft: string; waiting: number }> {
  const say = words(context.language).ladderUpload
  const ladder = parseLadder(source)
  const versions = await publishedVersions(tx, ladder.id)
  if (versions.some(({ version }) => version === ladder.version)) throw wrongField('version', say.versionTaken(ladder.id, ladder.version))
  const draft = await beginDraft(tx, { source, basedOn: newest(versions), losses }, context, ladder)
  return { draft, waiting: found === undefined ? 0 : await noLongerWaiting(tx, found, context) }
}

function newest([version]: readonly { readonly id: string; readonly version: string }[]): LadderDraft['basedOn'] {
  return version ? { id: version.id, version: version.version } : null
}

/** Takes it off the upload, and the one that all of them make together; gives how many are left. */
async function noLongerWaiting(tx: Tx, index: number, context: Context): Promise<number> {
  const person = actorIn(context)
  const upload = await keptUpload(tx, person)
  if (!upload) return 0
  const begun = upload.found[index]
  const left = begun?.together ? [] : upload.found.filter((one) => one !== begun && !one.together)
  if (left.length === 0) await forgetUpload(tx, person)
  else await keepUpload(tx, person, { ...upload, found: left }, context.now)
  return left.length
}
