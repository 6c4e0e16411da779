// Who may do what: actors, acts, and the one permission table. Pure; the database's policies stand below it.

/** What an actor is to the person that an operation is about, on the day. A stand-in acts for the manager for a stated time. */
export type RelationTo = 'self' | 'manager' | 'stand-in' | 'none'

export const ROLES = ['administrator', 'people-team', 'representative'] as const
export type Role = (typeof ROLES)[number]

/** With whose eyes a person can look at their own record. */
export const AUDIENCES = ['manager', 'people-team', 'representative', 'colleague'] as const
export type Audience = (typeof AUDIENCES)[number]

export interface PersonActor {
  readonly kind: 'person'
  readonly person: string
  readonly roles: readonly Role[]
  /** Set while they look at their own record as somebody else sees it: they can do less then, never more. */
  readonly seeing?: Audience
}

/** Whoever holds a link that was made for somebody without an account; the digest of its secret tells which. */
export interface LinkActor {
  readonly kind: 'link'
  readonly link: string
}

export type Actor = { readonly kind: 'nobody' } | PersonActor | LinkActor

/** What an organisation switches on by department; everything else is in use wherever somebody is signed in. */
export const FEATURES = ['record'] as const
export type Feature = (typeof FEATURES)[number]

interface Rule {
  /** The relations to the subject that allow the act. */
  readonly relations: readonly RelationTo[]
  /** Roles that allow it whatever the relation. */
  readonly roles?: readonly Role[]
  /** Allowed to everybody who is signed in. */
  readonly everyone?: true
  /** Allowed to whoever holds a link; what is behind it is the policies' to say. */
  readonly byLink?: true
  /** Refused where this is not in use. */
  readonly feature?: Feature
}

const READERS = { relations: ['self', 'manager', 'stand-in'], roles: ['people-team'] } as const

/** The one table. An act that isn't here doesn't compile. */
export const TABLE = {
  'read a ladder': { relations: [], everyone: true },
  // As with the house rules, a new installation has an administrator only; the review keeps either from doing it alone.
  'write a ladder': { relations: [], roles: ['administrator', 'people-team'] },
  'comment on a ladder': { relations: [], everyone: true },
  'approve a ladder': { relations: [], roles: ['administrator', 'people-team', 'representative'] },
  'see what a ladder changes': { relations: [], roles: ['administrator', 'people-team', 'representative'] },
  'move people to a ladder': { relations: [], roles: ['people-team'] },
  'see people': { relations: [], everyone: true },
  'see what is known of a person': READERS,
  'change what is known of me': { relations: ['self'] },
  'find my rung': { relations: ['self'] },
  'read a record': { ...READERS, feature: 'record' },
  'write a record': { relations: ['self'], feature: 'record' },
  'ask who saw it': { relations: ['self'], feature: 'record' },
  // Of all colleagues only those who were asked find something to answer.
  'answer as a witness': { relations: [], everyone: true, feature: 'record' },
  'answer by a link': { relations: [], byLink: true },
  'explain a pattern': { relations: ['self'], feature: 'record' },
  // The policies let through whoever sees the item.
  'open a file': { relations: [], everyone: true, feature: 'record' },
  'offer evidence': { relations: [], everyone: true, feature: 'record' },
  'take my record along': { relations: ['self'] },
  'fetch an archive': { relations: [], byLink: true },
  'trust a signature': { relations: [], roles: ['administrator', 'people-team'] },
  'read readiness': { ...READERS, feature: 'record' },
  'agree to a mark': { relations: ['manager', 'stand-in'], feature: 'record' },
  'give my own view': { relations: ['manager', 'stand-in'], feature: 'record' },
  'put myself forward': { relations: ['self'], feature: 'record' },
  'answer who put themself forward': { relations: ['manager', 'stand-in'], feature: 'record' },
  'share my report': { relations: ['self'], feature: 'record' },
  'open a shared report': { relations: [], byLink: true },
  'see who looked': { relations: ['self'] },
  'see employment': { relations: ['self', 'manager', 'stand-in'], roles: ['people-team', 'administrator'] },
  'see my team': { relations: ['self'] },
  'name a stand-in': { relations: ['self'], roles: ['administrator'] },
  'keep people': { relations: [], roles: ['administrator', 'people-team'] },
  'let people in': { relations: [], roles: ['administrator'] },
  'give roles': { relations: [], roles: ['administrator'] },
  'read the house rules': { relations: [], everyone: true },
  // A new installation has an administrator only, and needs rules before others come; the notice keeps either from doing it quietly.
  'keep the house rules': { relations: [], roles: ['administrator', 'people-team'] },
  'read the deployer’s papers': { relations: [], roles: ['administrator', 'people-team', 'representative'] },
  'count readings': { relations: [], roles: ['administrator', 'people-team', 'representative'] },
} satisfies { [act: string]: Rule }

export type Act = keyof typeof TABLE

/** As what the actor was let in: a relation to the subject, a role, as anybody who is signed in, or by a link. */
export type Acting = Exclude<RelationTo, 'none'> | Role | 'everyone' | 'link'

export type Verdict = { readonly allowed: true; readonly acting: Acting } | { readonly allowed: false }

/** May this actor do this act to a subject they stand in this relation to? */
export function may(actor: Actor, act: Act, relation: RelationTo): Verdict {
  if (actor.kind === 'nobody') return { allowed: false }
  const rule: Rule = TABLE[act]
  if (actor.kind === 'link') return rule.byLink ? { allowed: true, acting: 'link' } : { allowed: false }
  if (relation !== 'none' && rule.relations.includes(relation)) return { allowed: true, acting: relation }
  const role = rule.roles?.find((one) => rolesIn(actor).includes(one))
  if (role) return { allowed: true, acting: role }
  if (rule.everyone) return { allowed: true, acting: 'everyone' }
  return { allowed: false }
}

/** The feature that an act belongs to; undefined for what is in use everywhere. */
export function featureOf(act: Act): Feature | undefined {
  const rule: Rule = TABLE[act]
  return rule.feature
}

/** Looking with other eyes, only theirs count. */
function rolesIn(actor: PersonActor): readonly Role[] {
  if (actor.seeing === undefined) return actor.roles
  return ROLES.filter((role) => role === actor.seeing)
}
