// Credentials: read by another library, held against the shape that Open Badges asks for, and failing with any byte changed.

import { compactVerify, createLocalJWKSet, importJWK, jwtVerify } from 'jose'
import { credentialOf, readCredential } from '../../src/evidence/credentials/credential.ts'
import type { PrivateKey } from '../../src/evidence/credentials/jws.ts'
import { newKey, publicHalf, signed, thumbprintOf } from '../../src/evidence/credentials/jws.ts'
import type { FigureRow } from './row.ts'

const COUNT = 200
const NOW = Date.parse('2026-06-30')

export async function figure(): Promise<FigureRow[]> {
  const keys = [await newKey('RSA'), await newKey('RSA')]
  const texts = await Promise.all(Array.from({ length: COUNT }, (_none, index) => made(keys[index % 2] as PrivateKey, index)))
  const jwks = { keys: await Promise.all(keys.map(async (key) => ({ ...publicHalf(key), kid: await thumbprintOf(key), alg: 'RS256', use: 'sig' }))) }
  const [verified, shaped, byOurs] = [await count(texts, (text) => byOther(text, jwks)), await count(texts, hasShape), await count(texts, holds)]
  const [one = ''] = texts
  const places = [...one].map((_character, at) => at)
  const changed = (at: number) => `${one.slice(0, at)}${one[at] === 'A' ? 'B' : 'A'}${one.slice(at + 1)}`
  const missedByOurs = await count(places, (at) => holds(changed(at)))
  const all = `${COUNT} of ${COUNT}`
  return [
    { name: 'verified by jose, half of them under a retired key', measured: `${verified} of ${COUNT}`, yardstick: 'all', aim: all, met: verified === COUNT },
    { name: 'the same read by the page’s own code', measured: `${byOurs} of ${COUNT}`, yardstick: 'all', aim: all, met: byOurs === COUNT },
    { name: 'shape and claims of Open Badges 3.0, 8.2', measured: `${shaped} of ${COUNT}`, yardstick: 'all', aim: all, met: shaped === COUNT },
    {
      name: 'one character changed, each place in turn',
      measured: `${missedByOurs} of ${places.length} still hold`,
      yardstick: 'none',
      aim: '0',
      met: missedByOurs === 0,
    },
  ]
}

async function made(key: PrivateKey, index: number): Promise<string> {
  const item = {
    id: `item-${index}`,
    date: '2026-02-11',
    kind: 'risk',
    title: `Ünïcode ${index} 漢字 🌱`,
    scope: 'team',
    autonomy: 'independent',
    result: 'achieved',
    for: ['risks'],
  }
  const payload = credentialOf(
    {
      ...{ format: 'confirmation/1', person: 'Ada Example', item, saw: 'digest', ladder: { id: 'standard', version: '1.0', digest: 'abc' } },
      ...{
        showed: [{ id: 'risks', sentence: 'Speaks of risks early.' }],
        witness: '0123456789abcdef',
        as: 'peer',
        on: '2026-02-20',
        how: 'account',
        says: 'Seen.',
      },
    },
    { issuer: { id: 'https://home.example', name: 'Home' }, id: `urn:x:${index}`, subject: 'urn:x:ada', name: 'Seen', description: 'Seen' },
  )
  return signed(payload, key, 'JWT')
}

async function byOther(text: string, jwks: Parameters<typeof createLocalJWKSet>[0]): Promise<boolean> {
  const verified = await jwtVerify(text, createLocalJWKSet(jwks), { algorithms: ['RS256'], issuer: 'https://home.example', currentDate: new Date(NOW) }).catch(
    () => null,
  )
  if (verified) return true
  // Two keys of one kind and no `kid`: the one inside is then the one to try, if it is among the published.
  const { jwk } = JSON.parse(Buffer.from(text.split('.')[0] ?? '', 'base64url').toString())
  if (!jwks.keys.some((key) => key['n'] === jwk.n)) return false
  return compactVerify(text, await importJWK(jwk, 'RS256'), { algorithms: ['RS256'] }).then(
    () => true,
    () => false,
  )
}

async function holds(text: string): Promise<boolean> {
  return (await readCredential(text, NOW)).ok
}

/** What the specification requires of an AchievementCredential and of its JWT, by hand. */
function hasShape(text: string): boolean {
  const [header, payload] = text.split('.', 2).map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()))
  const { credentialSubject: subject, issuer } = payload
  return [
    header.alg === 'RS256' && header.typ === 'JWT' && !('d' in header.jwk),
    payload['@context'][0] === 'https://www.w3.org/ns/credentials/v2' &&
      /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context/.test(payload['@context'][1]),
    payload.type.includes('VerifiableCredential') && payload.type.includes('AchievementCredential'),
    issuer.type.includes('Profile') && payload.iss === issuer.id,
    subject.type.includes('AchievementSubject') && payload.sub === subject.id,
    payload.jti === payload.id && payload.nbf === Date.parse(payload.validFrom) / 1000,
    ['id', 'name', 'description', 'criteria'].every((field) => field in subject.achievement) && subject.achievement.type.includes('Achievement'),
    !('vc' in payload) && typeof payload.name === 'string',
  ].every(Boolean)
}

async function count<Each>(all: readonly Each[], holdsFor: (one: Each) => boolean | Promise<boolean>): Promise<number> {
  let found = 0
  for (const one of all) if (await holdsFor(one)) found += 1
  return found
}
