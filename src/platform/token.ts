// The secret of a link that is good for whoever holds it. Only its digest is kept, so that whoever reads the table can't use one.

import { createHash, randomBytes } from 'node:crypto'
import type { LinkActor } from '../access/access.ts'

/** 256 random bits, to put into a link or a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256, in hexadecimal digits. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Who comes by a link of this secret; the policies say what is behind it, if anything is. */
export function holderOf(token: string): LinkActor {
  return { kind: 'link', link: hashOf(token) }
}
