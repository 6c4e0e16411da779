// Signing in by password, setting one and changing it.

import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { Problem, wrongField } from '../../platform/problem.ts'
import { newToken } from '../../platform/token.ts'
import { words } from '../../text/text.ts'
import type { Passwords } from '../identity.ts'
import { LONGEST, weaknessOf } from '../password.ts'
import { byMail, employmentMail, mailIsOfAnother, mailOf, setMail, whoIsHere } from '../store/accounts.ts'
import { endSession, keepPasswordHash, passwordHashOf, sessionsOf } from '../store/credentials.ts'
import { forgetSteps } from '../store/steps.ts'
import type { Inside } from './inside.ts'

let decoy: Promise<string> | null = null

/** Hashes either way, so that the time says nothing of whether there is an account, or a password. */
export async function passwordFits(hash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(newToken())
  const against = hash ?? (await decoy)
  const fits = await verifyPassword({ hash: against, password: password.slice(0, LONGEST + 1) })
  return fits && hash !== null
}

/** Sets a person's password, if it will do, and ends all their sessions but the one named. @throws Problem `input` */
export async function setPassword(inside: Inside, person: string, password: string, but?: string): Promise<void> {
  const { name, mail } = await inside.asSystem(async (tx) => ({ name: (await whoIsHere(tx, person))?.name ?? '', mail: await mailOf(tx, person) }))
  await refuseWeak(password, [name, mail ?? ''])
  await keepPasswordHash(inside.auth, person, name, await hashPassword(password))
  await inside.asSystem((tx) => forgetSteps(tx, person))
  for (const session of await sessionsOf(inside.auth, person)) if (session.token !== but) await endSession(inside.auth, session.token)
}

/** @throws Problem `input` that says why a password won't do */
export async function refuseWeak(password: string, own: readonly string[]): Promise<void> {
  const weakness = await weaknessOf(password, own)
  if (weakness) throw wrongField('password', words('en').signIn.weak[weakness])
}

export function openPasswords(inside: Inside): Passwords {
  const { auth, limits } = inside
  const say = words('en').signIn
  return {
    async signIn({ mail, password, to }, from) {
      await limits.count('sign in from', from.address)
      await limits.count('sign in as', mail)
      const person = await inside.asSystem(async (tx) => {
        const found = await byMail(tx, mail)
        return found !== null && (await whoIsHere(tx, found)) ? found : null
      })
      const fits = await passwordFits(await passwordHashOf(auth, person ?? ''), password)
      if (!fits || person === null) throw new Problem('refused', say.wrong)
      await limits.forget('sign in as', mail)
      return inside.letIn(person, 'password', from, to)
    },

    async isSet(person) {
      return (await passwordHashOf(auth, person)) !== null
    },

    mailOf: (person) => inside.asSystem((tx) => mailOf(tx, person)),

    async change({ old, password, mail }, headers) {
      const { person, token, how, fresh } = await inside.own(headers)
      const hash = await passwordHashOf(auth, person)
      if (hash === null || (how === 'set-up link' && fresh)) {
        if (!fresh) throw new Problem('refused', say.proveFirst)
      } else {
        await limits.count('sign in as', person)
        if (!(await passwordFits(hash, old))) throw wrongField('old', say.oldIsWrong)
        await limits.forget('sign in as', person)
      }
      const chosen = await chooseMail(inside, person, mail)
      await refuseWeak(password, [chosen ?? ''])
      await setPassword(inside, person, password, token)
      if (chosen !== null) await inside.asSystem((tx) => setMail(tx, person, chosen))
      await inside.noteDone(person, 'change-password')
    },
  }
}

/** The mail to sign in with, for who has none yet: the organisation's where it keeps one, else what they typed. Null: they have one. */
async function chooseMail(inside: Inside, person: string, typed: string): Promise<string | null> {
  const say = words('en').signIn
  return inside.asSystem(async (tx) => {
    if ((await mailOf(tx, person)) !== null) return null
    const mail = (await employmentMail(tx, person)) ?? typed
    if (!/^[^\s@]+@[^\s@]+$/.test(mail)) throw wrongField('mail', say.mailNeeded)
    if (await mailIsOfAnother(tx, mail, person)) throw wrongField('mail', say.mailTaken)
    return mail
  })
}
