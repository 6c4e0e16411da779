// Taking a person's account at the single sign-on away, so that another one can be linked.

import { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import { unlinkAccounts } from '../store/sign-on-links.ts'

const input = z.object({ person: z.string() })
type UnlinkInput = z.infer<typeof input>

export const unlinkSingleSignOn: Operation<UnlinkInput, { unlinked: number }> = {
  name: 'unlink-single-sign-on',
  summary: 'Take the link to a person’s account at the single sign-on away; the next one with their address is linked in its place.',
  http: { method: 'DELETE', path: '/people/:person/single-sign-on' },
  input,
  output: z.object({ unlinked: z.number() }),
  act: 'let people in',
  subject: personOf,
  audit: () => '',
  run: unlink,
}

async function unlink(tx: Tx, { person }: UnlinkInput, { language }: Context): Promise<{ unlinked: number }> {
  const unlinked = await unlinkAccounts(tx, person)
  if (unlinked === 0) throw new Problem('missing', words(language).singleSignOn.noLink)
  return { unlinked }
}
