// Who may do what: actors, acts, and the one permission table. Pure; the database's policies stand below it.

/** What an actor is to the person that an operation is about, on the day. */
export type RelationTo = 'self' | 'manager' | 'none'

export type Role = 'administrator'

export type Actor = { readonly kind: 'nobody' } | { readonly kind: 'person'; readonly person: string; readonly roles: readonly Role[] }

interface Rule {
  /** The relations to the subject that allow the act. */
  readonly relations: readonly RelationTo[]
  /** Roles that allow it whatever the relation. */
  readonly roles?: readonly Role[]
  /** Allowed to everybody who is signed in. */
  readonly everyone?: true
}

/** The one table. An act that isn't here doesn't compile. */
const TABLE = {
  'read a ladder': { relations: [], everyone: true },
  'read a record': { relations: ['self', 'manager'] },
  'write a record': { relations: ['self'] },
  'read readiness': { relations: ['self', 'manager'] },
  'see people': { relations: [], everyone: true },
} satisfies { [act: string]: Rule }

export type Act = keyof typeof TABLE

export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly why: 'sign-in' | 'hidden' }

/** May this actor do this act to a subject they stand in this relation to? */
export function may(actor: Actor, act: Act, relation: RelationTo): Verdict {
  if (actor.kind === 'nobody') return { allowed: false, why: 'sign-in' }
  const rule: Rule = TABLE[act]
  if (rule.everyone) return { allowed: true }
  if (rule.relations.includes(relation)) return { allowed: true }
  if (rule.roles?.some((role) => actor.roles.includes(role))) return { allowed: true }
  return { allowed: false, why: 'hidden' }
}
