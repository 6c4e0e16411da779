// What can be done about mutual confirmations of one's own: see them, and say what they are.

import { z } from 'zod'
import { dayIn } from '../../algorithms/calendar.ts'
import { saidCount } from '../../algorithms/suppression.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Pattern, Patterns } from '../patterns.ts'
import { mutualPatterns } from '../patterns.ts'
import { confirmedByMe } from '../store/asking.ts'
import { mutualConfirming, patternWordsOf, savePatternWord } from '../store/patterns.ts'
import { evidenceOf } from '../store.ts'

const ofPerson = z.object({ person: z.string() })
type OfPerson = z.infer<typeof ofPerson>

export const seePatterns: Operation<OfPerson, Patterns> = {
  name: 'see-patterns',
  summary: 'With whom I confirmed each other’s work in 18 months, what each of us says to it, and how common it is here.',
  http: { method: 'GET', path: '/people/:person/patterns' },
  input: ofPerson,
  output: z.custom<Patterns>(),
  act: 'explain a pattern',
  subject: personOf,
  audit: null,
  run: see,
}

async function see(tx: Tx, { person }: OfPerson, { now }: Context): Promise<Patterns> {
  const patterns = await patternsOf(tx, person, now)
  const { mutual, people, smallest } = await mutualConfirming(tx)
  const said = saidCount(mutual, people, smallest)
  return { patterns, rate: said === null ? null : { mutual: said, people } }
}

async function patternsOf(tx: Tx, person: string, now: Date): Promise<readonly Pattern[]> {
  return mutualPatterns(await evidenceOf(tx, person), await confirmedByMe(tx), await patternWordsOf(tx, person), dayIn(now))
}

const explainInput = z.object({ person: z.string(), other: z.string(), words: z.string().trim().min(1).max(1000) })
type ExplainInput = z.infer<typeof explainInput>

export const explainPattern: Operation<ExplainInput, { kept: true }> = {
  name: 'explain-pattern',
  summary: 'Say in a sentence what it is that a colleague and I confirmed each other’s work. The two of us see it.',
  http: { method: 'POST', path: '/people/:person/patterns/:other' },
  input: explainInput,
  output: z.object({ kept: z.literal(true) }),
  act: 'explain a pattern',
  subject: personOf,
  audit: () => 'explained a pattern',
  run: explain,
}

async function explain(tx: Tx, { person, other, words: said }: ExplainInput, { now, language }: Context): Promise<{ kept: true }> {
  const patterns = await patternsOf(tx, person, now)
  if (!patterns.some((pattern) => pattern.other.id === other)) throw new Problem('missing', words(language).confirm.patterns.none)
  await savePatternWord(tx, person, other, said)
  return { kept: true }
}
