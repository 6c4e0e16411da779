// What the ways in share: the database, the clock, the session at hand, and the one place where a session starts.

import { parse, serialize } from 'hono/utils/cookie'
import { dayIn } from '../../algorithms/calendar.ts'
import { writeAudit } from '../../platform/audit.ts'
import type { OpenedDatabase, Tx } from '../../platform/database.ts'
import type { Mail } from '../../platform/mail.ts'
import { Problem } from '../../platform/problem.ts'
import { newToken } from '../../platform/token.ts'
import { words } from '../../text/text.ts'
import { browserOf } from '../browser.ts'
import type { Cookies, Entered, From, How, Outcome, OwnSession } from '../identity.ts'
import { noteSeen, whoIsHere } from '../store/accounts.ts'
import type { Auth } from '../store/credentials.ts'
import { tellResets } from '../store/links.ts'
import { secondFactorOf } from '../store/second-factor.ts'
import type { Step } from '../store/steps.ts'
import { keepStep, lookAtStep, takeStep } from '../store/steps.ts'
import type { Limits } from './limits.ts'

const FRESH = 15 * 60 * 1000
const STEP_LASTS = 5 * 60 * 1000

export interface Inside {
  readonly auth: Auth
  readonly now: () => Date
  /** Where browsers reach us; links are built from it, never from a request. */
  readonly baseUrl: string
  readonly secret: string
  readonly mail: Mail | null
  readonly limits: Limits
  /** What went wrong while nobody waits for an answer; never content. */
  readonly log: (line: string) => void
  asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  own(headers: Headers): Promise<OwnSession>
  /** The same, of who has lately shown that it is them. */
  ownFresh(headers: Headers): Promise<OwnSession>
  /** Writes down what a person did to how they sign in. */
  noteDone(person: string, operation: string): Promise<void>
  beginStep(step: Step): Promise<Cookies>
  lookAtStep(headers: Headers, purpose: Step['purpose']): Promise<Step | null>
  takeStep(headers: Headers, purpose: Step['purpose']): Promise<Step | null>
  /** @throws Problem `refused` when there is no such person, or they have left */
  signInPerson(person: string, how: How, from?: Headers): Promise<Entered>
  /** Starts a session, or asks for a code first where a second factor is on. */
  letIn(person: string, how: How, from: From, to: string): Promise<Outcome>
}

interface Outside {
  readonly auth: Auth
  readonly database: OpenedDatabase
  readonly now: () => Date
  readonly baseUrl: string
  readonly secret: string
  readonly mail: Mail | null
  readonly limits: Limits
  readonly log: (line: string) => void
}

export function openInside({ database, ...outside }: Outside): Inside {
  const { auth, now, baseUrl } = outside
  const say = words('en').signIn
  const secure = baseUrl.startsWith('https:')
  const stepCookie = secure ? '__Host-nextrung-step' : 'nextrung-step'
  const asSystem = <T>(work: (tx: Tx) => Promise<T>) => database.transaction('system', work, { now: now() })
  const tokenIn = (headers: Headers) => parse(headers.get('cookie') ?? '', stepCookie)[stepCookie] ?? ''

  async function own(headers: Headers): Promise<OwnSession> {
    const found = headers.has('cookie') ? await auth.api.getSession({ headers }) : null
    if (!found) throw new Problem('refused', words('en').access.signInFirst)
    const { person, token, how, provedAt } = found.session
    const since = provedAt ? now().getTime() - provedAt.getTime() : Number.POSITIVE_INFINITY
    return { person, token, how: (how ?? null) as How | null, fresh: since >= 0 && since < FRESH }
  }

  async function signInPerson(person: string, how: How, from?: Headers): Promise<Entered> {
    const come = await asSystem(async (tx) => {
      const here = await whoIsHere(tx, person)
      if (!here) return null
      await noteSeen(tx, person, now())
      // Whoever holds a reset link may not be the person: they are told when they come another way.
      return { name: here.name, resets: how === 'reset link' ? [] : await tellResets(tx, person, now()) }
    })
    if (!come) throw new Problem('refused', words('en').identity.notHere)
    const cookie = from?.get('cookie')
    const { headers } = await auth.api.startSession({
      body: { person, name: come.name, how, browser: browserOf(from?.get('user-agent') ?? ''), provedAt: now(), seenOn: dayIn(now()) },
      headers: new Headers(cookie ? { cookie } : {}),
      returnHeaders: true,
    })
    return { person, setCookie: headers.getSetCookie(), notices: come.resets.map(({ by, on }) => say.resetWasMade(by, on)) }
  }

  async function beginStep(step: Step): Promise<Cookies> {
    const token = newToken()
    await asSystem((tx) => keepStep(tx, token, step, new Date(now().getTime() + STEP_LASTS), now()))
    return [serialize(stepCookie, token, { path: '/', httpOnly: true, sameSite: 'Strict', secure, maxAge: STEP_LASTS / 1000 })]
  }

  return {
    ...outside,
    asSystem,
    own,
    signInPerson,
    beginStep,
    async ownFresh(headers) {
      const session = await own(headers)
      if (!session.fresh) throw new Problem('refused', say.proveFirst)
      return session
    },
    async noteDone(person, operation) {
      const actor = { kind: 'person', person, roles: [] } as const
      const entry = { at: now(), actor, acting: 'self', operation, subject: person, note: '' } as const
      await database.transaction(actor, (tx) => writeAudit(tx, entry), { now: now(), subject: person })
    },
    lookAtStep: (headers, purpose) => asSystem((tx) => lookAtStep(tx, tokenIn(headers), purpose, now())),
    takeStep: (headers, purpose) => asSystem((tx) => takeStep(tx, tokenIn(headers), purpose, now())),
    async letIn(person, how, from, to) {
      const factor = await asSystem((tx) => secondFactorOf(tx, person))
      if (factor?.confirmed) return { kind: 'code', setCookie: await beginStep({ purpose: 'second-factor', person, challenge: how, wayOn: to }) }
      return { kind: 'in', ...(await signInPerson(person, how, from.headers)) }
    },
  }
}
