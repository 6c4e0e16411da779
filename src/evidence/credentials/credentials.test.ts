// What is taken for signed, and what isn't, whoever tries.

import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import type { SaidOfItem } from './credential.ts'
import { credentialOf, readCredential } from './credential.ts'
import type { PrivateKey } from './jws.ts'
import { base64url, bytesIn, checkSigned, fingerprintOf, LARGEST_JWS, newKey, publicHalf, signed, thumbprintOf } from './jws.ts'

const NOW = Date.parse('2026-06-30')
const encoded = (value: object) => base64url(new TextEncoder().encode(JSON.stringify(value)))

const said: SaidOfItem = {
  format: 'confirmation/1',
  person: 'Ada',
  item: { id: 'cutover', date: '2026-02-11', kind: 'risk', title: 'Warned', scope: 'team', autonomy: 'independent', result: 'achieved', for: ['risks'] },
  saw: 'digest',
  ladder: { id: 'standard', version: '1.0', digest: 'abc' },
  showed: [{ id: 'risks', sentence: 'Speaks of risks early.' }],
  witness: '0123456789abcdef',
  as: 'peer',
  on: '2026-02-20',
  how: 'account',
}
const issuing = { issuer: { id: 'https://home.example', name: 'Home' }, id: 'urn:x:1', subject: 'urn:x:ada', name: 'Seen', description: 'Seen' }

async function credential(key: PrivateKey, more: object = {}): Promise<string> {
  return signed({ ...credentialOf(said, issuing), ...more }, key, 'JWT')
}

test('a credential holds as it was signed, and not with any one character changed', async () => {
  const text = await credential(await newKey('RSA'))
  expect(await readCredential(text, NOW)).toMatchObject({ ok: true, id: 'urn:x:1', said })
  for (let at = 0; at < text.length; at += 37) {
    const changed = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`
    expect((await readCredential(changed, NOW)).ok).toBe(false)
  }
})

test('the last character’s unused bits are part of it too', () => {
  expect(bytesIn('QQ')).toEqual(new Uint8Array([65]))
  expect(bytesIn('QR')).toBeNull()
})

test('unsigned, signed with the public key as a secret, and signed otherwise than the key says are refused', async () => {
  const key = await newKey('RSA')
  const jwk = publicHalf(key)
  const payload = encoded(credentialOf(said, issuing))
  const none = `${encoded({ alg: 'none', jwk })}.${payload}.`
  expect((await checkSigned(none)).ok).toBe(false)
  const head = `${encoded({ alg: 'HS256', jwk })}.${payload}`
  const mac = createHmac('sha256', JSON.stringify(jwk)).update(head).digest('base64url')
  expect(await checkSigned(`${head}.${mac}`)).toEqual({ ok: false, fault: 'algorithm' })
  const mixed = `${encoded({ alg: 'ES256', jwk })}.${payload}.${mac}`
  expect(await checkSigned(mixed)).toEqual({ ok: false, fault: 'algorithm' })
})

test('a head with a private key, a weak key, no key or anything else in it is refused', async () => {
  const key = await newKey('EC')
  const [, payload = '', signature = ''] = (await signed({ a: 1 }, key, 'JWT')).split('.')
  const fault = async (header: object) => checkSigned(`${encoded(header)}.${payload}.${signature}`)
  expect(await fault({ alg: 'ES256', jwk: key })).toEqual({ ok: false, fault: 'private-key' })
  expect(await fault({ alg: 'ES256' })).toEqual({ ok: false, fault: 'no-key' })
  expect(await fault({ alg: 'ES256', kid: '../../keys/mine' })).toEqual({ ok: false, fault: 'no-key' })
  expect(await fault({ alg: 'RS256', jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } })).toEqual({ ok: false, fault: 'weak-key' })
  expect(await fault({ alg: 'ES256', jwk: publicHalf(key), crit: ['b64'], b64: false })).toEqual({ ok: false, fault: 'header' })
  expect(await fault({ alg: 'ES256', jwk: publicHalf(key), jku: 'https://evil.example' })).toEqual({ ok: false, fault: 'header' })
  expect(await checkSigned('A'.repeat(LARGEST_JWS + 1))).toEqual({ ok: false, fault: 'too-large' })
})

test('what is said twice has to be said alike, and not of days to come', async () => {
  const key = await newKey('RSA')
  const reads = async (more: object) => readCredential(await credential(key, more), NOW)
  expect(await reads({ iss: 'https://other.example' })).toEqual({ ok: false, fault: 'contradicts' })
  expect(await reads({ sub: 'urn:x:ida' })).toEqual({ ok: false, fault: 'contradicts' })
  expect(await reads({ nbf: 0 })).toEqual({ ok: false, fault: 'contradicts' })
  expect(await reads({ nextrung: { ...said, on: '2026-02-21' } })).toEqual({ ok: false, fault: 'contradicts' })
  expect(await reads({ nextrung: { ...said, item: null } })).toEqual({ ok: false, fault: 'not-ours' })
  expect(await reads({ exp: 1 })).toEqual({ ok: false, fault: 'over' })
  expect(await readCredential(await credential(key), Date.parse('2026-02-18'))).toEqual({ ok: false, fault: 'not-yet' })
  // A clock that is a day behind still takes it.
  expect(await readCredential(await credential(key), Date.parse('2026-02-19'))).toMatchObject({ ok: true })
})

test('a thumbprint is the one of RFC 7638, 3.1, and is told in eight groups', async () => {
  const n =
    '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw'
  const thumbprint = await thumbprintOf({ kty: 'RSA', n, e: 'AQAB' })
  expect(thumbprint).toBe('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs')
  expect(fingerprintOf(thumbprint)).toBe('3736 CBB1 787C B830 9C77 EE8C 3705 C5E1')
})
