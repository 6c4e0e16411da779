// Passkeys: adding one, and signing in with it (WebAuthn, by SimpleWebAuthn).

import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { dayIn } from '../../algorithms/calendar.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Answered, Challenge, Passkeys } from '../identity.ts'
import { mailOf, whoIsHere } from '../store/accounts.ts'
import { endSession, sessionsOf } from '../store/credentials.ts'
import type { Passkey } from '../store/passkeys.ts'
import { addPasskey, passkeyById, passkeysOf, removePasskey, usePasskey } from '../store/passkeys.ts'
import type { Inside } from './inside.ts'
import { lookAtLink, useLink } from './links.ts'

/** It brings certificates and encodings along, and most starts of the program need none. */
const webAuthn = () => import('@simplewebauthn/server')

const LONGEST_NAME = 60

/** Browsers know no passkey of a bare IP address: on this machine the same page is reached as localhost. */
function relyingParty(baseUrl: string): { readonly id: string; readonly origin: string } {
  const url = new URL(baseUrl)
  if (/^(127\.0\.0\.1|\[::1\])$/.test(url.hostname)) url.hostname = 'localhost'
  return { id: url.hostname, origin: url.origin }
}

export function openPasskeys(inside: Inside): Passkeys {
  const { asSystem } = inside
  const { id: rpID, origin } = relyingParty(inside.baseUrl)
  const say = words('en').signIn
  const refused = () => new Problem('refused', say.passkeyFailed)

  async function challengeFor(person: string): Promise<Challenge> {
    const { generateRegistrationOptions } = await webAuthn()
    const { mail, name, known } = await asSystem(async (tx) => ({
      mail: await mailOf(tx, person),
      name: (await whoIsHere(tx, person))?.name ?? '',
      known: await passkeysOf(tx, person),
    }))
    const options = await generateRegistrationOptions({
      rpName: words('en').shell.product,
      rpID,
      userID: new TextEncoder().encode(person),
      userName: mail ?? name,
      userDisplayName: name,
      excludeCredentials: known.map(({ id }) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    return { options, setCookie: await inside.beginStep({ purpose: 'add-passkey', person, challenge: options.challenge, wayOn: null }) }
  }

  /** What the browser made for this challenge of this person's, checked. @throws Problem `refused` */
  async function made(person: string, { credential, name }: Answered, headers: Headers): Promise<Passkey> {
    const { verifyRegistrationResponse } = await webAuthn()
    const step = await inside.takeStep(headers, 'add-passkey')
    if (step?.person !== person || step.challenge === null) throw new Problem('refused', say.stepIsOver)
    const response = jsonOf<RegistrationResponseJSON>(credential)
    const checked = await verifyRegistrationResponse({
      response,
      expectedChallenge: step.challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
    }).catch(() => null)
    if (!checked?.verified) throw refused()
    const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential
    const madeOn = dayIn(inside.now())
    const called = name.slice(0, LONGEST_NAME) || say.passkeyName(madeOn)
    return { id, person, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports, name: called, madeOn, usedOn: null }
  }

  async function keep(passkey: Passkey): Promise<void> {
    if (!(await asSystem((tx) => addPasskey(tx, passkey)))) throw refused()
    await inside.noteDone(passkey.person, 'add-passkey')
  }

  return {
    address: origin,
    list: (person) => asSystem((tx) => passkeysOf(tx, person)),

    async beginUsing(from) {
      const { generateAuthenticationOptions } = await webAuthn()
      await inside.limits.count('sign in from', from.address)
      const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' })
      return { options, setCookie: await inside.beginStep({ purpose: 'use-passkey', person: null, challenge: options.challenge, wayOn: null }) }
    },

    async use(credential, from) {
      const { verifyAuthenticationResponse } = await webAuthn()
      const step = await inside.takeStep(from.headers, 'use-passkey')
      if (!step?.challenge) throw new Problem('refused', say.stepIsOver)
      const response = jsonOf<AuthenticationResponseJSON>(credential)
      const passkey = typeof response.id === 'string' ? await asSystem((tx) => passkeyById(tx, response.id)) : null
      if (!passkey) throw refused()
      const checked = await verifyAuthenticationResponse({
        response,
        expectedChallenge: step.challenge,
        expectedOrigin: origin,
        expectedRPID: rpID,
        requireUserVerification: true,
        credential: { id: passkey.id, publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')), counter: passkey.counter },
      }).catch(() => null)
      if (!checked?.verified) throw refused()
      if (!(await asSystem((tx) => usePasskey(tx, passkey.id, checked.authenticationInfo.newCounter, inside.now())))) throw refused()
      return inside.signInPerson(passkey.person, 'passkey', from.headers)
    },

    async beginAdding(headers) {
      return challengeFor((await inside.ownFresh(headers)).person)
    },

    async add(answered, headers) {
      await keep(await made((await inside.ownFresh(headers)).person, answered, headers))
    },

    async beginAddingByLink(token, from) {
      const link = await lookAtLink(inside, token, from)
      if (!link.passkeys) throw refused()
      return challengeFor(link.person)
    },

    async addByLink(token, answered, from) {
      const link = await lookAtLink(inside, token, from)
      if (!link.passkeys) throw refused()
      const passkey = await made(link.person, answered, from.headers)
      await useLink(inside, token)
      await keep(passkey)
      for (const session of await sessionsOf(inside.auth, link.person)) await endSession(inside.auth, session.token)
      return inside.signInPerson(link.person, link.purpose === 'reset' ? 'reset link' : 'invitation', from.headers)
    },

    async remove(id, headers) {
      const { person } = await inside.ownFresh(headers)
      if (!(await asSystem((tx) => removePasskey(tx, person, id)))) throw new Problem('missing', words('en').access.notYours)
      await inside.noteDone(person, 'remove-passkey')
    },
  }

  function jsonOf<T>(text: string): T {
    try {
      return JSON.parse(text) as T
    } catch {
      throw refused()
    }
  }
}
