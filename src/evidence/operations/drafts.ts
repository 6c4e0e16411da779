// What can be done with drafts: submit them, so that others may read them and they count, and make one of what was submitted.

import { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import { setDraft } from '../store/drafts.ts'

const draftsInput = z.object({ person: z.string(), ids: z.array(z.string()).min(1).max(2000) })
type DraftsInput = z.infer<typeof draftsInput>

export const submitDrafts: Operation<DraftsInput, { submitted: number }> = {
  name: 'submit-drafts',
  summary: 'Submit drafts of mine: they count, and my manager can read them.',
  http: { method: 'POST', path: '/people/:person/drafts/submitted' },
  input: draftsInput,
  output: z.object({ submitted: z.number() }),
  act: 'write a record',
  subject: personOf,
  audit: (_input, { submitted }) => (submitted > 0 ? 'submitted evidence' : null),
  run: submit,
}

async function submit(tx: Tx, { person, ids }: DraftsInput): Promise<{ submitted: number }> {
  return { submitted: await setDraft(tx, person, ids, false) }
}

const oneItem = z.object({ person: z.string(), id: z.string() })
type OneItem = z.infer<typeof oneItem>

export const keepAsDraft: Operation<OneItem, { draft: true }> = {
  name: 'keep-as-draft',
  summary: 'Make a draft of an item of mine: nobody else sees it any more.',
  http: { method: 'POST', path: '/people/:person/evidence/:id/draft' },
  input: oneItem,
  output: z.object({ draft: z.literal(true) }),
  act: 'write a record',
  subject: personOf,
  audit: () => 'made a draft of evidence',
  run: makeDraft,
}

async function makeDraft(tx: Tx, { person, id }: OneItem, { language }: Context): Promise<{ draft: true }> {
  if ((await setDraft(tx, person, [id], true)) === 0) throw new Problem('missing', words(language).record.noSuchItem)
  return { draft: true }
}
