// One text for one value, whatever order its keys were written in, and the digest over it.

import { createHash } from 'node:crypto'

/** JSON with keys sorted by code unit and no spaces. Keys whose value is undefined are left out, as JSON does. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isPlainObject(part) ? sorted(part) : part))
}

/** SHA-256 over the canonical JSON, as 64 hexadecimal digits. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

function isPlainObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An own `__proto__` key stays a key: entries define, they don't assign. Keys that read as array indexes come first, in number order, always. */
function sorted(object: { readonly [key: string]: unknown }): unknown {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)))
}
