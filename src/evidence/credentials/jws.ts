// Signed texts (compact JWS, RFC 7515): made and checked the same way on a server, at the command line and in a browser that is offline.

/** A public key; RFC 7517. Two kinds only: RSA of 2048 bits and more, which signs by RS256, and P-256, which signs by ES256. */
export type PublicKey =
  | { readonly kty: 'RSA'; readonly n: string; readonly e: string }
  | { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string }

/** A private key as JSON Web Key, with what belongs to its public half. */
export type PrivateKey = PublicKey & { readonly d: string }

/** Why a text isn't taken for signed. */
export type Fault = 'not-signed' | 'too-large' | 'algorithm' | 'no-key' | 'private-key' | 'weak-key' | 'header' | 'changed'

export type Checked =
  | { readonly ok: true; readonly payload: { readonly [key: string]: unknown }; readonly typ: string; readonly key: PublicKey; readonly thumbprint: string }
  | { readonly ok: false; readonly fault: Fault }

/** In characters; an item with every field filled and its three sentences is below a third of it. */
export const LARGEST_JWS = 40_000

const NAMES = { RSA: ['e', 'kty', 'n'], EC: ['crv', 'kty', 'x', 'y'] } as const
const ALGORITHMS = {
  RSA: { alg: 'RS256', imported: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, used: { name: 'RSASSA-PKCS1-v1_5' } },
  EC: { alg: 'ES256', imported: { name: 'ECDSA', namedCurve: 'P-256' }, used: { name: 'ECDSA', hash: 'SHA-256' } },
} as const
/** Beside what OB 3.0, 8.2.4.1 names nothing is allowed; `kid` is read by nobody here, as an address would have to be fetched. */
const HEADERS = ['alg', 'typ', 'jwk', 'kid']
/** In bytes: 2048 to 8192 bits. */
const MODULUS = { least: 256, most: 1024 }

type Json = { readonly [key: string]: unknown }

/**
 * Checks a signature against the key that the text brings along. That the key is anybody's in particular is another question,
 * answered by its thumbprint. What the key is decides on the algorithm; the text's own word has to agree with it.
 */
export async function checkSigned(text: string): Promise<Checked> {
  if (text.length > LARGEST_JWS) return { ok: false, fault: 'too-large' }
  const parts = text.trim().split('.')
  const [head = '', body = '', signed = ''] = parts
  const header = jsonIn(head)
  const payload = jsonIn(body)
  const signature = bytesIn(signed)
  if (parts.length !== 3 || !header || !payload || !signature) return { ok: false, fault: 'not-signed' }
  if (header['alg'] !== 'RS256' && header['alg'] !== 'ES256') return { ok: false, fault: 'algorithm' }
  if (Object.keys(header).some((name) => !HEADERS.includes(name))) return { ok: false, fault: 'header' }
  const key = publicKeyIn(header['jwk'])
  if (typeof key === 'string') return { ok: false, fault: key }
  const algorithm = ALGORITHMS[key.kty]
  if (header['alg'] !== algorithm.alg) return { ok: false, fault: 'algorithm' }
  const imported = await crypto.subtle.importKey('jwk', key, algorithm.imported, false, ['verify']).catch(() => null)
  if (!imported) return { ok: false, fault: 'weak-key' }
  const holds = await crypto.subtle.verify(algorithm.used, imported, signature, new TextEncoder().encode(`${head}.${body}`))
  if (!holds) return { ok: false, fault: 'changed' }
  return { ok: true, payload, typ: String(header['typ'] ?? ''), key, thumbprint: await thumbprintOf(key) }
}

/** Signs a payload; the header holds the algorithm, the public half of the key and `typ`, and nothing that has to be fetched. */
export async function signed(payload: object, key: PrivateKey, typ: string): Promise<string> {
  const algorithm = ALGORITHMS[key.kty]
  const imported = await crypto.subtle.importKey('jwk', key, algorithm.imported, false, ['sign'])
  const content = `${encoded({ alg: algorithm.alg, typ, jwk: publicHalf(key) })}.${encoded(payload)}`
  const signature = await crypto.subtle.sign(algorithm.used, imported, new TextEncoder().encode(content))
  return `${content}.${base64url(new Uint8Array(signature))}`
}

/** A new key: RSA of 2048 bits for an installation, as every reader of Open Badges has to know RS256; P-256 for a witness. */
export async function newKey(kty: 'RSA' | 'EC'): Promise<PrivateKey> {
  const asked = kty === 'RSA' ? { ...ALGORITHMS.RSA.imported, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) } : ALGORITHMS.EC.imported
  const pair = await crypto.subtle.generateKey(asked, true, ['sign', 'verify'])
  const { d = '', ...jwk } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return { ...publicHalf(jwk as PublicKey), d, ...primesOf(jwk) } as PrivateKey
}

/** Of an RSA key the numbers that make signing quick, and that importing needs. */
function primesOf(jwk: object): object {
  return Object.fromEntries(Object.entries(jwk).filter(([name]) => ['p', 'q', 'dp', 'dq', 'qi'].includes(name)))
}

/** Only what makes the key; anything else that stood beside it stays behind. */
export function publicHalf(key: PublicKey): PublicKey {
  return Object.fromEntries(NAMES[key.kty].map((name) => [name, (key as Json)[name]])) as unknown as PublicKey
}

/** RFC 7638: SHA-256 over the key's members in order, base64url. */
export async function thumbprintOf(key: PublicKey): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(publicHalf(key))))
  return base64url(new Uint8Array(digest))
}

/** A thumbprint as it is told by phone: its first 128 bits, as eight groups of four digits. */
export function fingerprintOf(thumbprint: string): string {
  const bytes = bytesIn(thumbprint) ?? new Uint8Array()
  const digits = [...bytes.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return (digits.toUpperCase().match(/.{4}/g) ?? []).join(' ')
}

/** The public key that this is, or why it is none. */
export function publicKeyIn(value: unknown): PublicKey | 'no-key' | 'private-key' | 'weak-key' {
  if (typeof value !== 'object' || value === null) return 'no-key'
  const key = value as Json
  if ('d' in key) return 'private-key'
  if (key['kty'] !== 'RSA' && key['kty'] !== 'EC') return 'no-key'
  if (NAMES[key['kty']].some((name) => typeof key[name] !== 'string')) return 'no-key'
  if (key['kty'] === 'EC' && key['crv'] !== 'P-256') return 'weak-key'
  const size = key['kty'] === 'RSA' ? (bytesIn(String(key['n']))?.length ?? 0) : MODULUS.least
  if (size < MODULUS.least || size > MODULUS.most) return 'weak-key'
  return publicHalf(key as unknown as PublicKey)
}

function encoded(value: object): string {
  return base64url(new TextEncoder().encode(JSON.stringify(value)))
}

export function base64url(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(characters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Null unless it is what these bytes are written as: the last character has bits that say nothing, and they too must be as they were. */
export function bytesIn(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) return null
  const characters = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(characters, (character) => character.charCodeAt(0))
  return base64url(bytes) === text ? bytes : null
}

function jsonIn(part: string): Json | null {
  const bytes = bytesIn(part)
  if (!bytes) return null
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
  } catch {
    return null
  }
}
