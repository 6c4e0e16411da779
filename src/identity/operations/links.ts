// Links for one person: an invitation is accepted, or a password set anew.

import { Problem } from '../../platform/problem.ts'
import { newToken } from '../../platform/token.ts'
import { words } from '../../text/text.ts'
import type { From, Links, Outcome } from '../identity.ts'
import { byMail, mailIsOfAnother, mailOf, noteSeen, setMail, whoIsHere } from '../store/accounts.ts'
import type { PersonLink } from '../store/links.ts'
import { keepPersonLink, lookAtPersonLink, takePersonLink } from '../store/links.ts'
import { removeSecondFactor, secondFactorOf } from '../store/second-factor.ts'
import type { Inside } from './inside.ts'
import { refuseWeak, setPassword } from './passwords.ts'

const RESET_LASTS = 60 * 60 * 1000

/** The link behind a token. @throws Problem `refused` when it is unknown, used or over */
export async function lookAtLink(inside: Inside, token: string, from: From): Promise<PersonLink & { readonly name: string; readonly passkeys: boolean }> {
  await inside.limits.count('link from', from.address)
  const seen = await inside.asSystem(async (tx) => {
    const link = await lookAtPersonLink(tx, token, inside.now())
    const here = link && (await whoIsHere(tx, link.person))
    if (!link || !here) return null
    const factor = await secondFactorOf(tx, link.person)
    return { ...link, name: here.name, passkeys: !factor?.confirmed || link.dropsSecondFactor }
  })
  if (!seen) throw new Problem('refused', words('en').signIn.linkIsOver)
  return seen
}

/** Uses the link up, and makes the account what it says. @throws Problem `refused` when another came first */
export async function useLink(inside: Inside, token: string): Promise<PersonLink> {
  const link = await inside.asSystem(async (tx) => {
    const taken = await takePersonLink(tx, token, inside.now())
    if (!taken) return null
    const { person, mail } = taken
    await noteSeen(tx, person, inside.now())
    if (mail !== null && (await mailOf(tx, person)) === null) {
      if (await mailIsOfAnother(tx, mail, person)) throw new Problem('conflict', words('en').signIn.mailTaken)
      await setMail(tx, person, mail)
    }
    if (taken.dropsSecondFactor) await removeSecondFactor(tx, person)
    return taken
  })
  if (!link) throw new Problem('refused', words('en').signIn.linkIsOver)
  await inside.noteDone(link.person, link.purpose === 'reset' ? 'use-reset-link' : 'accept-invitation')
  return link
}

export function openLinks(inside: Inside): Links {
  const say = words('en').signIn

  async function letIn(link: PersonLink, from: From): Promise<Outcome> {
    return inside.letIn(link.person, link.purpose === 'reset' ? 'reset link' : 'invitation', from, '/')
  }

  return {
    byMail: inside.mail !== null,

    async look(token, from) {
      const { purpose, name, mail, person, passkeys } = await lookAtLink(inside, token, from)
      return { purpose, name, mail: (await inside.asSystem((tx) => mailOf(tx, person))) ?? mail, passkeys }
    },

    async setPassword(token, password, from) {
      // First whether it will do, so that a weak one doesn't use the link up.
      const { name, mail } = await lookAtLink(inside, token, from)
      await refuseWeak(password, [name, mail ?? ''])
      const link = await useLink(inside, token)
      await setPassword(inside, link.person, password)
      return letIn(link, from)
    },

    async forgot(mail, from) {
      const { mail: post } = inside
      if (!post) throw new Problem('missing', words('en').access.notYours)
      await inside.limits.count('reset from', from.address)
      await inside.limits.count('reset of', mail)
      // Not waited for: how long it takes would tell whether the mail is somebody's.
      void sendReset(mail, post).catch((error: Error) => inside.log(error.message))
    },
  }

  async function sendReset(mail: string, post: NonNullable<Inside['mail']>): Promise<void> {
    const at = inside.now()
    const token = newToken()
    const known = await inside.asSystem(async (tx) => {
      const person = await byMail(tx, mail)
      if (person === null || !(await whoIsHere(tx, person))) return null
      const to = await mailOf(tx, person)
      const expiresAt = new Date(at.getTime() + RESET_LASTS)
      await keepPersonLink(tx, token, { person, purpose: 'reset', mail: null, madeBy: null, expiresAt, dropsSecondFactor: false }, at)
      return to
    })
    if (known !== null) await post.send({ to: known, ...say.resetMail(`${inside.baseUrl}/reset/${token}`) })
  }
}
