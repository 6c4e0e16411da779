// One browser's attempt at single sign-on: what it began with, sealed into the cookie that it brings back.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'

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

const CIPHER = 'aes-256-gcm'
const NONCE_LENGTH = 12
const TAG_LENGTH = 16

/** Encrypted and authenticated under the installation's secret. */
export function sealAttempt(attempt: Attempt, secret: string): string {
  const nonce = randomBytes(NONCE_LENGTH)
  const cipher = createCipheriv(CIPHER, keyFrom(secret), nonce)
  const text = Buffer.concat([cipher.update(JSON.stringify(attempt)), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url')
}

/** Null for what was not sealed here. */
export function openAttempt(sealed: string, secret: string): Attempt | null {
  const bytes = Buffer.from(sealed, 'base64url')
  const [nonce, tag, text] = [
    bytes.subarray(0, NONCE_LENGTH),
    bytes.subarray(NONCE_LENGTH, NONCE_LENGTH + TAG_LENGTH),
    bytes.subarray(NONCE_LENGTH + TAG_LENGTH),
  ]
  try {
    const decipher = createDecipheriv(CIPHER, keyFrom(secret), nonce, { authTagLength: TAG_LENGTH }).setAuthTag(tag)
    return Attempt.parse(JSON.parse(Buffer.concat([decipher.update(text), decipher.final()]).toString()))
  } catch {
    return null
  }
}

/** A key of its own, so that nothing sealed for another purpose fits. */
function keyFrom(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'nextrung: an attempt at single sign-on', 32))
}
