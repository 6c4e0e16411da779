// Single sign-on: the organisation's own provider vouches for somebody, and we find out which person here that is.

import { writeAudit } from '../../platform/audit.ts'
import type { SingleSignOnSettings } from '../../platform/config.ts'
import type { Database } from '../../platform/database.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Entered, Identity } from '../identity.ts'
import type { Attempt } from '../sources/attempt.ts'
import { openAttempt, sealAttempt } from '../sources/attempt.ts'
import type { Claimed, Failure } from '../sources/openid.ts'
import { openProvider } from '../sources/openid.ts'
import { linkAccount, peopleByMail, personLinkedTo } from '../store/sign-on-links.ts'
import { wayOn } from '../way-on.ts'

export interface SingleSignOn {
  /** What people call it. */
  readonly name: string
  /** Sends a browser to the provider; it has to bring `attempt` back within ten minutes. @throws Problem `environment` when the provider is down */
  begin(to: string | undefined): Promise<{ to: URL; attempt: string }>
  /**
   * Takes what the browser brought back, once.
   * @param query of the address that the provider sent it to
   * @throws Problem `refused` when the answer doesn't hold or opens nothing here, `environment` when the provider is down
   */
  finish(query: string, attempt: string, from: Headers): Promise<Entered & { wayOn: string }>
}

interface Surroundings {
  readonly database: Database
  readonly identity: Identity
  readonly secret: string
  /** Where the browser reaches us. */
  readonly baseUrl: string
  readonly now: () => Date
  /** What an administrator needs to know of a failure; no secrets. */
  readonly log: (line: string) => void
}

/** Where providers send people back to; administrators enter it there. */
export const CALLBACK = '/sign-in/openid/callback'

/** How long one may take at the provider, in milliseconds. */
export const ATTEMPT_LASTS = 10 * 60 * 1000

/** Asks nobody before the first attempt. */
export function openSingleSignOn(settings: SingleSignOnSettings, around: Surroundings): SingleSignOn {
  const { database, identity, secret, now, log } = around
  const say = words('en').singleSignOn
  const callback = new URL(CALLBACK, around.baseUrl)
  const provider = openProvider(settings, callback)
  const used = new Map<string, number>()

  /** The provider takes a code once only, but a second answer to one attempt isn't to reach it. */
  function useUp({ state, until }: Attempt): boolean {
    for (const [old, over] of used) if (over <= now().getTime()) used.delete(old)
    if (used.has(state)) return false
    used.set(state, until)
    return true
  }

  function explained(failure: Failure): Problem {
    if (failure.why === 'declined') return new Problem('refused', say.declined(settings.name, plain(failure.words)))
    log(say.log(failure.code))
    return failure.why === 'unreachable' ? new Problem('environment', say.unreachable(settings.name)) : new Problem('refused', say.untrusted(settings.name))
  }

  return {
    name: settings.name,

    async begin(to) {
      const begun = await provider.begin()
      if ('why' in begun) throw explained(begun)
      const until = now().getTime() + ATTEMPT_LASTS
      return { to: begun.to, attempt: sealAttempt({ ...begun.secrets, issuer: settings.issuer, wayOn: wayOn(to), until }, secret) }
    },

    async finish(query, sealed, from) {
      const attempt = openAttempt(sealed, secret)
      const answer = new URL(callback)
      answer.search = query
      const fits = attempt?.issuer === settings.issuer && attempt.state === answer.searchParams.get('state') && attempt.until > now().getTime()
      if (!attempt || !fits || !useUp(attempt)) throw new Problem('refused', say.startAgain)
      const claimed = await provider.finish(answer, attempt)
      if ('why' in claimed) throw explained(claimed)
      const person = await personOf(database, claimed, now())
      // The same sentence for whoever isn't known, has left or has no verified address: it tells nobody who is here.
      if (person === null) throw new Problem('refused', say.opensNothing(settings.name))
      return { ...(await identity.signInPerson(person, 'single sign-on', from)), wayOn: attempt.wayOn }
    },
  }
}

/** By the link there is, else by a verified address, which then makes the link; null when that leads to nobody, or to more than one. */
async function personOf(database: Database, account: Claimed, now: Date): Promise<string | null> {
  return database.transaction(
    'system',
    async (tx) => {
      const linked = await personLinkedTo(tx, account)
      if (linked) return linked.here ? linked.person : null
      const [person, another] = account.mail === null ? [] : await peopleByMail(tx, account.mail)
      if (person === undefined || another !== undefined || !(await linkAccount(tx, account, person))) return null
      const note = new URL(account.issuer).host
      await writeAudit(tx, { at: now, actor: { kind: 'nobody' }, acting: 'self', operation: 'link-single-sign-on', subject: person, note })
      return person
    },
    { now },
  )
}

/** What a provider says, as one short line. */
function plain(text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
}
