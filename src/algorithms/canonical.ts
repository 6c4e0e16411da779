// One text for one value, whatever order its keys were written in, and the digest over it.

import { hash } from 'node:crypto'

/** JSON with keys sorted by code unit and no spaces. Keys whose value is undefined are left out, as JSON does. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value))
}

/** SHA-256 over the canonical JSON, as 64 hexadecimal digits. */
export function digestOf(value: unknown): string {
  return hash('sha256', canonicalJson(value))
}

/** A copy with its keys in order; those that read as array indexes come first, in number order, always. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  if ('toJSON' in value && typeof value.toJSON === 'function') return sorted(value.toJSON())
  const copy: { [key: string]: unknown } = {}
  for (const key of Object.keys(value).sort()) {
    const part = sorted((value as { readonly [key: string]: unknown })[key])
    // An own `__proto__` key stays a key.
    if (key === '__proto__') Object.defineProperty(copy, key, { value: part, enumerable: true })
    else copy[key] = part
  }
  return copy
}
