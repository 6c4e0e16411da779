// The second factor: switching it on and off, and entering its codes.

import { randomBytes } from 'node:crypto'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { renderSVG } from 'uqr'
import { Problem, wrongField } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { How, SecondFactor } from '../identity.ts'
import { mailOf } from '../store/accounts.ts'
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor, secondFactorOf, takeSpareCode, takeTimeStep } from '../store/second-factor.ts'
import { authenticatorLink, base32, stepOf } from '../totp.ts'
import type { Inside } from './inside.ts'

const SPARE_CODES = 10
/** RFC 4226, 4: 160 bits. */
const SECRET_BYTES = 20

export function openSecondFactor(inside: Inside): SecondFactor {
  const { asSystem, secret: key } = inside
  const say = words('en').signIn

  async function secretOf(person: string): Promise<Uint8Array | null> {
    const factor = await asSystem((tx) => secondFactorOf(tx, person))
    return factor ? Buffer.from(await symmetricDecrypt({ key, data: factor.secret }), 'base64url') : null
  }

  /** True for a code of the authenticator, once. */
  async function takeCode(person: string, code: string): Promise<boolean> {
    const secret = await secretOf(person)
    const step = secret ? stepOf(secret, code, inside.now()) : null
    return step !== null && asSystem((tx) => takeTimeStep(tx, person, step))
  }

  return {
    async state(person) {
      const factor = await asSystem((tx) => secondFactorOf(tx, person))
      return { on: factor?.confirmed ?? false, codesLeft: factor?.codesLeft ?? 0 }
    },

    async enter(typed, from) {
      const code = plain(typed)
      const step = await inside.lookAtStep(from.headers, 'second-factor')
      if (!step?.person) throw new Problem('refused', say.stepIsOver)
      const { person } = step
      await inside.limits.count('code of', person)
      const good = (await takeCode(person, code)) || (await asSystem((tx) => takeSpareCode(tx, person, code)))
      if (!good) throw wrongField('code', say.codeIsWrong)
      if (!(await inside.takeStep(from.headers, 'second-factor'))) throw new Problem('refused', say.stepIsOver)
      await inside.limits.forget('code of', person)
      return { ...(await inside.signInPerson(person, step.challenge as How, from.headers)), to: step.wayOn ?? '/' }
    },

    async begin(headers) {
      const { person } = await inside.ownFresh(headers)
      const before = await asSystem((tx) => secondFactorOf(tx, person))
      if (before?.confirmed) throw new Problem('conflict', say.factorIsOn)
      // Once begun it stays the same, so that a mistyped code doesn't ask for another scan.
      const secret = (await secretOf(person)) ?? randomBytes(SECRET_BYTES)
      const encrypted = await symmetricEncrypt({ key, data: Buffer.from(secret).toString('base64url') })
      const mail = await asSystem(async (tx) => {
        await beginSecondFactor(tx, person, encrypted)
        return mailOf(tx, person)
      })
      return { secret: base32(secret).replace(/.{4}(?=.)/g, '$& '), qr: renderSVG(authenticatorLink(secret, mail ?? '')) }
    },

    async confirm(code, headers) {
      const { person } = await inside.ownFresh(headers)
      await inside.limits.count('code of', person)
      if (!(await takeCode(person, plain(code)))) throw wrongField('code', say.codeIsWrong)
      await inside.limits.forget('code of', person)
      const codes = Array.from({ length: SPARE_CODES }, () => base32(randomBytes(10)))
      await asSystem((tx) => confirmSecondFactor(tx, person, codes))
      await inside.noteDone(person, 'switch-on-second-factor')
      return codes.map((one) => one.replace(/.{4}(?=.)/g, '$&-').toLowerCase())
    },

    async remove(headers) {
      const { person } = await inside.ownFresh(headers)
      await asSystem((tx) => removeSecondFactor(tx, person))
      await inside.noteDone(person, 'switch-off-second-factor')
    },
  }
}

/** As kept: without the blanks and dashes that make it readable. */
function plain(code: string): string {
  return code.replace(/[\s-]/g, '').toUpperCase()
}
