// Beginning a draft of a ladder, from whatever text it comes.

import { randomBytes } from 'node:crypto'
import type { Tx } from '../../platform/database.ts'
import type { Context } from '../../platform/operation.ts'
import { actorIn } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { LadderDraft } from '../draft.ts'
import type { Ladder } from '../ladder.ts'
import { parseLadder } from '../parse.ts'
import { builtInLadders } from '../sources.ts'
import { draftById, insertDraft, openDraftOf } from '../store/drafts.ts'

/** A draft begins from a ladder file, the version that it continues if it does, and what an import could not carry. */
export type Beginning = Pick<LadderDraft, 'source' | 'basedOn' | 'losses'>

/** What stands in addresses where the id of a ladder does. */
const RESERVED = ['drafts', 'new', 'import', 'search', 'crosswalks']

/**
 * Begins a draft; gives its id.
 * @throws Problem `input` when the text is no ladder, or a ladder by an id that comes with Nextrung; `conflict` when one of this ladder is open
 */
export async function beginDraft(tx: Tx, { source, basedOn, losses }: Beginning, context: Context, parsed = parseLadder(source)): Promise<string> {
  const say = words(context.language).ladderDrafts
  const { id: ladder, digest } = parsed
  if (RESERVED.includes(ladder)) throw new Problem('input', say.reserved(ladder))
  if ((await builtInLadders()).includes(ladder)) throw new Problem('input', say.comesWithNextrung(ladder))
  if (await openDraftOf(tx, ladder)) throw new Problem('conflict', say.openAlready(ladder))
  const id = randomBytes(10).toString('hex')
  await insertDraft(tx, { id, ladder, source, digest, basedOn, losses, openedBy: actorIn(context), openedAt: context.now })
  return id
}

/** A draft with its ladder. @throws Problem `missing` when it isn't there, or not the asker's to see */
export async function readDraft(tx: Tx, id: string, language: string, hold?: 'hold'): Promise<{ readonly draft: LadderDraft; readonly ladder: Ladder }> {
  const draft = await draftById(tx, id, hold)
  if (!draft) throw new Problem('missing', words(language).ladderDrafts.noSuchDraft)
  return { draft, ladder: parseLadder(draft.source) }
}
