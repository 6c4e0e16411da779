// One browser's attempt at single sign-on: what it began with, sealed into the cookie that it brings back.

import { z } from 'zod'
import { sealUnder } from '../../platform/seal.ts'

const Attempt = z.object({
  issuer: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** The page to show after it. */
  wayOn: z.string(),
  /** In milliseconds since 1970. */
  until: z.number(),
})
export type Attempt = z.infer<typeof Attempt>

/** A key of its own, so that nothing sealed for another purpose fits. */
const PURPOSE = 'nextrung: an attempt at single sign-on'

/** Encrypted and authenticated under the installation's secret. */
export function sealAttempt(attempt: Attempt, secret: string): string {
  return sealUnder(secret, PURPOSE).close(JSON.stringify(attempt))
}

/** Null for what was not sealed here. */
export function openAttempt(sealed: string, secret: string): Attempt | null {
  const text = sealUnder(secret, PURPOSE).open(sealed)
  if (text === null) return null
  try {
    return Attempt.parse(JSON.parse(text))
  } catch {
    return null
  }
}
