// What can be asked about looking: who looked at me, who holds which role, how much was read by role.

import { z } from 'zod'
import { addMonths, dayIn } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import type { Readings, RoleGiven, WhoLooked } from '../organisation.ts'
import { looksAt, readingsByRole } from '../store/looked.ts'
import { linesOf } from '../store/organisation.ts'
import { rolesGiven } from '../store/roles.ts'

/** So far back one page goes, in months; an earlier start can be asked for. */
const MONTHS = 12

const lookedInput = z.object({ person: z.string(), since: z.iso.date().optional() })
type LookedInput = z.infer<typeof lookedInput>

export const seeWhoLooked: Operation<LookedInput, WhoLooked> = {
  name: 'see-who-looked',
  summary: 'Who read or changed what is known of me, as what and when, and who led me since when.',
  http: { method: 'GET', path: '/people/:person/who-looked' },
  input: lookedInput,
  output: z.custom<WhoLooked>(),
  act: 'see who looked',
  subject: personOf,
  audit: null,
  run: whoLooked,
}

async function whoLooked(tx: Tx, { person, since }: LookedInput, context: Context): Promise<WhoLooked> {
  const looks = await looksAt(tx, person, since ?? addMonths(dayIn(context.now), -MONTHS))
  return { looks, lines: await linesOf(tx, person) }
}

const nothing = z.object({}) as z.ZodType<Record<string, never>>

export const seeRoles: Operation<Record<string, never>, readonly RoleGiven[]> = {
  name: 'see-roles',
  summary: 'Who holds or held which role, and who gave and ended it.',
  http: { method: 'GET', path: '/roles' },
  input: nothing,
  output: z.custom<readonly RoleGiven[]>(),
  act: 'see people',
  subject: () => null,
  audit: null,
  run: rolesGiven,
}

export const countReadings: Operation<Record<string, never>, readonly Readings[]> = {
  name: 'count-readings',
  summary: 'How much was read of others, by month and by what the readers were; never by whom or about whom.',
  http: { method: 'GET', path: '/readings' },
  input: nothing,
  output: z.custom<readonly Readings[]>(),
  act: 'count readings',
  subject: () => null,
  audit: null,
  run: readingsByRole,
}
