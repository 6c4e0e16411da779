// Who sees what, as sentences: from the permission table, with what the database's policies add and hold back.

import type { Act, RelationTo, Role } from '../access/access.ts'
import { ROLES, TABLE } from '../access/access.ts'
import { words } from '../text/text.ts'

const RELATIONS = ['self', 'manager', 'stand-in'] as const satisfies readonly RelationTo[]

export interface Sight {
  readonly who: string
  readonly may: readonly string[]
  /** What the policies hold back, or how they limit it. */
  readonly limits: readonly string[]
}

interface Rule {
  readonly relations: readonly RelationTo[]
  readonly roles?: readonly Role[]
  readonly everyone?: true
  readonly byLink?: true
}

export function whoSeesWhat(language: string): readonly Sight[] {
  const say = words(language).houseRules.sight
  const acts: { readonly [act: string]: string } = say.acts
  const line = (who: keyof typeof say.who, allowed: (rule: Rule) => boolean): Sight => ({
    who: say.who[who],
    may: actsWhere(allowed).map((act) => acts[act] ?? act),
    limits: say.limits[who],
  })
  return [
    ...RELATIONS.map((relation) => line(relation, (rule) => rule.relations.includes(relation))),
    line('everyone', (rule) => rule.everyone === true),
    line('link', (rule) => rule.byLink === true),
    ...ROLES.toReversed().map((role) => line(role, (rule) => rule.roles?.includes(role) === true)),
  ]
}

function actsWhere(allowed: (rule: Rule) => boolean): readonly Act[] {
  return (Object.keys(TABLE) as Act[]).filter((act) => allowed(TABLE[act]))
}
