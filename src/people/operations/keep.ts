// What those who keep people can do: move somebody, give a role and end it.

import { z } from 'zod'
import type { Role } from '../../access/access.ts'
import { ROLES } from '../../access/access.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { actorIn, personOf } from '../../platform/operation.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Named } from '../organisation.ts'
import { cardOf, holdLines, isDepartment, lineBetween, movePersonTo } from '../store/organisation.ts'
import { endRoleBy, giveRoleBy, holdersOf } from '../store/roles.ts'
import { personMeant } from './meant.ts'

const moveInput = z.object({
  person: z.string(),
  /** Id or whole name; null: nobody. */
  manager: z.string().trim().max(120).nullable().optional(),
  department: z.string().max(60).nullable().optional(),
  leftOn: z.iso.date().nullable().optional(),
})
type MoveInput = z.infer<typeof moveInput>

export const movePerson: Operation<MoveInput, { moved: Named }> = {
  name: 'move-person',
  summary: 'Change whom a person reports to, their department, or their last day. What is left out stays.',
  http: { method: 'PUT', path: '/people/:person/place' },
  input: moveInput as z.ZodType<MoveInput>,
  output: z.custom<{ moved: Named }>(),
  act: 'keep people',
  subject: personOf,
  audit: movedWhat,
  run: move,
}

function movedWhat(input: MoveInput): string {
  const { manager, department, leftOn } = input
  const what = [manager !== undefined && 'manager', department !== undefined && 'department', leftOn !== undefined && 'last day'].filter(Boolean)
  return `changed ${what.join(', ') || 'nothing'}`
}

async function move(tx: Tx, input: MoveInput, context: Context): Promise<{ moved: Named }> {
  const say = words(context.language)
  const { person, department, leftOn } = input
  await holdLines(tx)
  const card = await cardOf(tx, person)
  if (!card) throw new Problem('missing', say.access.notYours)
  const manager = input.manager ? await personMeant(tx, input.manager, 'manager', context.language) : null
  if (manager) {
    const line = await lineBetween(tx, manager.id, person)
    if (line.length > 0) throw wrongField('manager', say.organisation.move.circle(line.map(({ name }) => name)))
  }
  if (department && !(await isDepartment(tx, department))) throw wrongField('department', say.organisation.move.noDepartment(department))
  await movePersonTo(tx, person, {
    ...(input.manager === undefined ? {} : { manager: manager?.id ?? null }),
    ...(department === undefined ? {} : { department }),
    ...(leftOn === undefined ? {} : { leftOn }),
  })
  return { moved: { id: person, name: card.line.name } }
}

const roleInput = z.object({ person: z.string(), role: z.enum(ROLES) })
interface RoleInput {
  readonly person: string
  readonly role: Role
}

export const giveRoleTo: Operation<RoleInput, { given: Role }> = {
  name: 'give-role',
  summary: 'Give a person a role. Everybody sees who holds one and who gave it.',
  http: { method: 'POST', path: '/people/:person/roles' },
  input: roleInput,
  output: z.object({ given: z.enum(ROLES) }),
  act: 'give roles',
  subject: personOf,
  audit: ({ role }) => `gave the role ${role}`,
  run: give,
}

async function give(tx: Tx, { person, role }: RoleInput, context: Context): Promise<{ given: Role }> {
  const say = words(context.language)
  const card = await cardOf(tx, person)
  if (!card) throw new Problem('missing', say.access.notYours)
  if (!(await giveRoleBy(tx, person, role, actorIn(context)))) throw new Problem('conflict', say.organisation.roles.heldAlready(card.line.name))
  return { given: role }
}

export const endRole: Operation<RoleInput, { ended: Role }> = {
  name: 'end-role',
  summary: 'End a role that a person holds. The last administrator’s can’t be ended.',
  http: { method: 'DELETE', path: '/people/:person/roles/:role' },
  input: roleInput,
  output: z.object({ ended: z.enum(ROLES) }),
  act: 'give roles',
  subject: personOf,
  audit: ({ role }) => `ended the role ${role}`,
  run: end,
}

async function end(tx: Tx, { person, role }: RoleInput, context: Context): Promise<{ ended: Role }> {
  const say = words(context.language).organisation.roles
  if (role === 'administrator') {
    const others = (await holdersOf(tx, role)).filter((holder) => holder !== person)
    if (others.length === 0) throw new Problem('conflict', say.lastAdministrator)
  }
  if (!(await endRoleBy(tx, person, role, actorIn(context)))) throw new Problem('missing', say.notHeld)
  return { ended: role }
}
