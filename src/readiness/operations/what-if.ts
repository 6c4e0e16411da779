// What would change if something were there that isn't: for the person alone, and nothing of it is kept.

import { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { words } from '../../text/text.ts'
import type { Tick } from '../ticks.ts'
import { additionsFrom } from '../ticks.ts'
import type { WhatIfRead } from '../what-if.ts'
import { whatIf } from '../what-if.ts'
import { readInput, reportInputs } from './inputs.ts'

const some = z
  .union([
    z
      .string()
      .max(2000)
      .transform((one) => [one]),
    z.array(z.string().max(2000)).max(200),
  ])
  .default([])
const whatIfInput = readInput.extend({ work: some, word: some, mark: some, unseen: some })
type WhatIfInput = z.infer<typeof whatIfInput>

export const seeWhatIf: Operation<WhatIfInput, WhatIfRead> = {
  name: 'see-what-if',
  summary: 'What my report would say with new pieces of work, confirmations or marks added; nothing of it is kept.',
  http: { method: 'GET', path: '/people/:person/what-if' },
  input: whatIfInput as unknown as z.ZodType<WhatIfInput>,
  output: z.custom<WhatIfRead>(),
  // Whoever may write it: what somebody tries out is nobody else's to look at.
  act: 'write a record',
  subject: personOf,
  audit: null,
  run: tryOut,
}

async function tryOut(tx: Tx, input: WhatIfInput, context: Context): Promise<WhatIfRead> {
  const { ladder, record, target, asOf, options } = await reportInputs(tx, input, context)
  const ticks = (['work', 'word', 'mark', 'unseen'] as const).flatMap((name) => input[name].map((value): Tick => ({ name, value })))
  const additions = additionsFrom(ticks, ladder, record)
  const called = words(context.language).between.whatIf.called
  return { ...whatIf(ladder, record, target, asOf, additions, { ...options, called }), ladder, kept: record, additions }
}
