// Writing a ladder place by place: what stands there, an edit, and taking it back.

import { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { actorIn } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { LadderDraft } from '../draft.ts'
import { applyEdit, fileOf } from '../edit/apply.ts'
import type { Edit, Place, Value } from '../edit/edit.ts'
import { inverse, meets } from '../edit/edit.ts'
import { placeOf } from '../edit/places.ts'
import { lint } from '../lint/lint.ts'
import type { Severity } from '../lint/rules.ts'
import type { LadderFile } from '../schema.ts'
import { draftById } from '../store/drafts.ts'
import type { KeptEdit } from '../store/edits.ts'
import { editsFrom, keepEdit, newestToTakeBack } from '../store/edits.ts'
import { ladderSource } from '../store/versions.ts'

const ofDraft = z.object({ draft: z.string() })

/** A ladder file as it stands, for those who write it. */
export interface DraftFile {
  readonly draft: string
  readonly state: LadderDraft['state']
  readonly revision: number
  readonly digest: string
  readonly changedBy: string
  /** The revision of the asker's newest edit that can be taken back. */
  readonly takeBack: number | null
  /** Null: as it was at the revision that was named. */
  readonly file: LadderFile | null
}

const readInput = ofDraft.extend({ since: z.coerce.number().int().optional() })

export const readDraftFile: Operation<z.infer<typeof readInput>, DraftFile> = {
  name: 'read-draft-file',
  summary: 'A ladder that is being written, as its file says it; with a revision, only when it changed since.',
  http: { method: 'GET', path: '/ladders/drafts/:draft/file' },
  input: readInput,
  output: z.custom<DraftFile>(),
  act: 'write a ladder',
  subject: () => null,
  audit: null,
  run: readFile,
}

async function readFile(tx: Tx, { draft: id, since }: z.infer<typeof readInput>, context: Context): Promise<DraftFile> {
  const draft = await draftOf(tx, id, context)
  const { state, revision, digest, changedBy } = draft
  const takeBack = await newestToTakeBack(tx, id, actorIn(context))
  return { draft: id, state, revision, digest, changedBy, takeBack, file: since === revision ? null : fileOf(draft.source) }
}

/** What is found in a draft, by place; `fix` is the whole text as it could read. */
export interface DraftFinding {
  readonly rule: string
  readonly severity: Severity
  readonly place: Place
  readonly id: string
  readonly message: string
  readonly fix?: string
}

export interface DraftFindings {
  readonly revision: number
  readonly findings: readonly DraftFinding[]
}

export const checkDraft: Operation<z.infer<typeof ofDraft>, DraftFindings> = {
  name: 'check-draft',
  summary: 'What the check of the wording finds in a ladder that is being written.',
  http: { method: 'GET', path: '/ladders/drafts/:draft/findings' },
  input: ofDraft,
  output: z.custom<DraftFindings>(),
  act: 'write a ladder',
  subject: () => null,
  audit: null,
  run: check,
}

async function check(tx: Tx, { draft: id }: z.infer<typeof ofDraft>, context: Context): Promise<DraftFindings> {
  const draft = await draftOf(tx, id, context)
  const before = draft.basedOn ? await ladderSource(tx, draft.basedOn.id, draft.basedOn.version) : null
  const file = fileOf(draft.source)
  const found = lint(file, before ? fileOf(before.source) : undefined)
  return { revision: draft.revision, findings: found.map(({ path, ...finding }) => ({ ...finding, place: placeOf(file, path) })) }
}

/** Characters in one text, and settings in one edit. */
const LONGEST = 4_000
const MOST = 20_000

const value: z.ZodType<Value> = z.lazy(() =>
  z.union([z.null(), z.string().max(LONGEST), z.number(), z.boolean(), z.array(value).max(1_000), z.record(z.string(), value)]),
)
const setting = z.object({ path: z.array(z.string().max(200)).min(1).max(5), was: value.default(null), now: value.default(null) })
const editInput = ofDraft.extend({ settings: z.array(setting).min(1).max(MOST) })

export interface Revised {
  readonly revision: number
  readonly digest: string
}
const revised = z.object({ revision: z.number(), digest: z.string() })

export const editLadder: Operation<z.infer<typeof editInput>, Revised> = {
  name: 'edit-ladder',
  summary: 'Set places of a ladder that is being written; each setting says what stood there, and nothing that somebody else wrote meanwhile is overwritten.',
  http: { method: 'POST', path: '/ladders/drafts/:draft/edits' },
  input: editInput,
  output: revised,
  act: 'write a ladder',
  subject: () => null,
  audit: ({ draft }, { revision }) => `draft ${draft}, revision ${revision}`,
  run: edit,
}

async function edit(tx: Tx, { draft, settings }: z.infer<typeof editInput>, context: Context): Promise<Revised> {
  return revise(tx, await draftOf(tx, draft, context, 'hold'), { settings }, context)
}

const takeBackInput = ofDraft.extend({ revision: z.coerce.number().int().optional() })

export const takeBackEdit: Operation<z.infer<typeof takeBackInput>, Revised> = {
  name: 'take-back-edit',
  summary: 'Take back an edit of a ladder that is being written: my newest, or one by its revision when nothing newer is about the same places.',
  http: { method: 'POST', path: '/ladders/drafts/:draft/edits/take-back' },
  input: takeBackInput,
  output: revised,
  act: 'write a ladder',
  subject: () => null,
  audit: ({ draft }, { revision }) => `draft ${draft}, revision ${revision}`,
  run: takeBack,
}

async function takeBack(tx: Tx, { draft: id, revision }: z.infer<typeof takeBackInput>, context: Context): Promise<Revised> {
  const say = words(context.language).ladderEditor
  const draft = await draftOf(tx, id, context, 'hold')
  const from = revision ?? (await newestToTakeBack(tx, id, actorIn(context)))
  const [wanted, ...newer] = from === null ? [] : await editsFrom(tx, id, from)
  if (!wanted || wanted.revision !== from || wanted.settings.length === 0) throw new Problem('conflict', say.nothingToTakeBack)
  const about = (other: Edit) => other.some((one) => wanted.settings.some(({ path }) => meets(path, one.path) || meets(one.path, path)))
  if (standing(newer).some(({ settings }) => about(settings))) throw new Problem('conflict', say.newerThere)
  return revise(tx, draft, { settings: inverse(wanted.settings), takesBack: wanted.revision }, context)
}

/** Without those that were taken back among them, and what took them back. */
function standing(edits: readonly KeptEdit[]): readonly KeptEdit[] {
  const revisions = new Set(edits.map(({ revision }) => revision))
  const takenBack = new Set(edits.map(({ takesBack }) => takesBack))
  return edits.filter(({ revision, takesBack }) => !takenBack.has(revision) && !(takesBack !== undefined && revisions.has(takesBack)))
}

async function revise(tx: Tx, draft: LadderDraft, change: { settings: Edit; takesBack?: number }, context: Context): Promise<Revised> {
  if (draft.state !== 'draft' && draft.state !== 'review') throw new Problem('conflict', words(context.language).ladderEditor.closed)
  const { source, ladder } = applyEdit(draft.source, change.settings)
  const revision = draft.revision + 1
  await keepEdit(tx, { draft: draft.id, revision, madeBy: actorIn(context), at: context.now, ...change, source, digest: ladder.digest })
  return { revision, digest: ladder.digest }
}

async function draftOf(tx: Tx, id: string, { language }: Context, hold?: 'hold'): Promise<LadderDraft> {
  const draft = await draftById(tx, id, hold)
  if (!draft) throw new Problem('missing', words(language).ladderDrafts.noSuchDraft)
  return draft
}
