// What can be done: an operation is the contract that pages, API and command line share, and perform is the only way in.

import type { z } from 'zod'
import type { Act, Acting, Actor, Feature, RelationTo } from '../access/access.ts'
import { featureOf, may } from '../access/access.ts'
import { words } from '../text/text.ts'
import type { Database, Tx } from './database.ts'
import type { Mail } from './mail.ts'
import { Problem, wrongField } from './problem.ts'
import type { Seal } from './seal.ts'
import { unstorable } from './text-bytes.ts'

/** What reaches people outside: where browsers find us, and letters. */
export interface Outside {
  readonly baseUrl: string
  /** Null where no mail server is set up. */
  readonly mail: Mail | null
  /** For keys that the database keeps and can't use by itself; absent: nothing is signed. */
  readonly seal?: Seal
}

/** What an operation may know besides its input; time comes in here, so that a test can set it. */
export interface Context {
  readonly actor: Actor
  readonly now: Date
  readonly language: string
  readonly outside: Outside
  /** Runs it once everything is kept: a letter must not go out for what is then undone, nor hold the database up. */
  readonly afterwards: (work: () => Promise<void>) => void
}

export interface Operation<Input, Output> {
  readonly name: string
  readonly summary: string
  readonly http: { readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'; readonly path: `/${string}` }
  readonly input: z.ZodType<Input>
  readonly output: z.ZodType<Output>
  readonly act: Act
  /** The id of the person it is about; null where it is about nobody. */
  readonly subject: (input: Input, actor: Actor) => string | null
  /**
   * What the audit trail keeps of it, never the content; `by others` for a read, which is kept when it is not of oneself;
   * null for what is nobody's in particular, or not the subject's to know.
   */
  readonly audit: ((input: Input, output: Output) => string | null) | 'by others' | null
  readonly run: (tx: Tx, input: Input, context: Context) => Promise<Output>
}

/** The subject of an operation whose input names the person it is about. */
export function personOf(input: { readonly person: string }): string {
  return input.person
}

/** The id of the person who does it; `perform` lets nobody else this far. */
export function actorIn({ actor }: Context): string {
  if (actor.kind !== 'person') throw new Error('an operation that no person does has no actor')
  return actor.person
}

/** An operation whose input and output are known only to itself; `perform` parses what goes in. */
// biome-ignore lint/suspicious/noExplicitAny: a list of operations of different inputs has no closer type
export type AnyOperation = Operation<any, any>

/** The outside that operations run in. */
export interface World {
  readonly database: Database
  readonly outside?: Outside
  readonly now: () => Date
  /** What the asker is to the subject, by the one SQL function that the policies use too. */
  readonly relation: (tx: Tx, actor: Actor, subject: string) => Promise<Relation>
  readonly writeAudit: (tx: Tx, entry: AuditEntry) => Promise<void>
  /** Told when an operation that may write is kept. */
  readonly written?: () => void
}

export interface Relation {
  readonly to: RelationTo
  /** The manager that a stand-in acts for. */
  readonly standingInFor?: string
  /** The features that are not in use where the subject is. */
  readonly off?: readonly Feature[]
}

export interface AuditEntry {
  readonly at: Date
  readonly actor: Actor
  /** As what the actor did it. */
  readonly acting: Acting
  readonly standingInFor?: string
  readonly operation: string
  readonly subject: string | null
  readonly note: string
}

/** Parses the input, asks whether the actor may, and runs the operation in one transaction with its audit entry. */
export async function perform<Input, Output>(world: World, actor: Actor, operation: Operation<Input, Output>, raw: unknown, language = 'en'): Promise<Output> {
  // Who isn't signed in doesn't even learn what an operation takes.
  if (actor.kind === 'nobody') throw new Problem('refused', words(language).access.signInFirst)
  refuseUnstorable(raw, language)
  const parsed = operation.input.safeParse(raw)
  if (!parsed.success) {
    const findings = parsed.error.issues.map((issue) => ({ message: issue.message, field: issue.path.join('.') }))
    throw new Problem('input', findings[0]?.message ?? operation.name, { findings })
  }
  const input = parsed.data
  const subject = operation.subject(input, actor)
  if (!isOpenTo(actor, operation, subject)) throw new Problem('refused', words(language).access.onlyLooking)
  const now = world.now()
  const later: (() => Promise<void>)[] = []
  const around = { outside: world.outside ?? NOWHERE, afterwards: (work: () => Promise<void>) => later.push(work) }
  const output = await world.database.transaction(
    actor,
    async (tx) => {
      const relation: Relation = subject === null ? { to: 'none' } : await world.relation(tx, actor, subject)
      const verdict = may(actor, operation.act, relation.to)
      if (!verdict.allowed) throw new Problem('missing', words(language).access.notYours)
      const feature = featureOf(operation.act)
      if (feature !== undefined && relation.off?.includes(feature)) {
        throw new Problem('refused', words(language).houseRules.notInUse[relation.to === 'self' ? 'self' : 'others'][feature])
      }
      const output = await operation.run(tx, input, { actor, now, language, ...around })
      const note = noteOf(operation, input, output, actor, subject)
      if (note !== null) {
        const { standingInFor } = relation
        const entry = { at: now, actor, acting: verdict.acting, operation: operation.name, subject, note }
        await world.writeAudit(tx, standingInFor === undefined ? entry : { ...entry, standingInFor })
      }
      return output
    },
    { now, ...(subject === null ? {} : { subject }) },
  )
  if (operation.http.method !== 'GET') world.written?.()
  for (const work of later) await work()
  return output
}

const NOWHERE: Outside = { baseUrl: '', mail: null }

/** With other eyes one only reads, and only what is one's own or nobody's. */
function isOpenTo(actor: Actor, { http }: AnyOperation, subject: string | null): boolean {
  if (actor.kind !== 'person' || actor.seeing === undefined) return true
  return http.method === 'GET' && (subject === null || subject === actor.person)
}

function refuseUnstorable(raw: unknown, language: string): void {
  const path = unstorable(raw)
  if (path !== null) throw wrongField(path.join('.'), words(language).files.notText)
}

function noteOf<Input, Output>({ audit }: Operation<Input, Output>, input: Input, output: Output, actor: Actor, subject: string | null): string | null {
  if (audit === 'by others') return actor.kind === 'person' && actor.person === subject ? null : ''
  return audit ? audit(input, output) : null
}
