// Codes of an authenticator: six digits that change every thirty seconds (RFC 6238, over RFC 4226).

import { createHmac } from 'node:crypto'

const STEP_SECONDS = 30
const DIGITS = 6
/** A clock may be one step off either way (RFC 6238, 5.2). */
const OFF_BY = 1
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The code of one time step. @param step whole thirty seconds since 1970 */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', secret).update(counter).digest()
  // RFC 4226, 5.3: the last four bits say where the 31 bits begin.
  const number = hash.readUInt32BE((hash[hash.length - 1] ?? 0) & 0x0f) & 0x7fffffff
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

/** The time step whose code this is, around now; null when it is none. Whoever takes it takes no earlier one again. */
export function stepOf(secret: Uint8Array, code: string, now: Date): number | null {
  const current = Math.floor(now.getTime() / 1000 / STEP_SECONDS)
  for (let step = current - OFF_BY; step <= current + OFF_BY; step++) if (codeAt(secret, step) === code) return step
  return null
}

/** A secret as people type it and authenticators read it (RFC 4648). */
export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** What the QR code holds. */
export function authenticatorLink(secret: Uint8Array, account: string): string {
  const issuer = 'Nextrung'
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${account}`)}?secret=${base32(secret)}&issuer=${issuer}`
}
