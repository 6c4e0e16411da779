// What can be done with people: read what is known of somebody, change what is known of oneself.

import { z } from 'zod'
import { TRACKS } from '../../ladder/ladder.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { PersonFacts } from '../people.ts'
import { factsOf, keepsOneself, saveFacts } from '../store/people.ts'

const ofPerson = z.object({ person: z.string() })
type OfPerson = z.infer<typeof ofPerson>

export const readFacts: Operation<OfPerson, PersonFacts> = {
  name: 'read-facts',
  summary: 'What is known of a person: name, title, level, field of work, team.',
  http: { method: 'GET', path: '/people/:person' },
  input: ofPerson,
  output: z.custom<PersonFacts>(),
  act: 'see what is known of a person',
  subject: personOf,
  audit: 'by others',
  run: facts,
}

async function facts(tx: Tx, input: OfPerson, context: { language: string }): Promise<PersonFacts> {
  const found = await factsOf(tx, input.person)
  if (!found) throw new Problem('missing', words(context.language).access.notYours)
  return found
}

const short = z.string().trim().max(120).optional()
const changeInput = z.object({
  person: z.string(),
  name: z.string().trim().min(1).max(120),
  title: short,
  level: short,
  track: z.enum(TRACKS).optional(),
  family: short,
  since: z.iso.date().optional(),
  team: short,
  industry: short,
  location: short,
})
type ChangeInput = z.infer<typeof changeInput>

export const changeFacts: Operation<ChangeInput, { kept: true }> = {
  name: 'change-facts',
  summary: 'Change what is known of me.',
  http: { method: 'PUT', path: '/people/:person' },
  input: changeInput as z.ZodType<ChangeInput>,
  output: z.object({ kept: z.literal(true) }),
  act: 'change what is known of me',
  subject: personOf,
  audit: () => 'changed what is known of me',
  run: change,
}

async function change(tx: Tx, input: ChangeInput, context: Context): Promise<{ kept: true }> {
  if (!(await keepsOneself(tx))) throw new Problem('refused', words(context.language).people.keptByOthers)
  const { person, ...given } = input
  const before = await factsOf(tx, person)
  const { experience, manager } = before ?? {}
  const known = Object.fromEntries(Object.entries({ experience, manager, ...given }).filter(([, value]) => value !== undefined && value !== ''))
  await saveFacts(tx, person, { ...known, name: given.name })
  return { kept: true }
}
