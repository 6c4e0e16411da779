// A witness's word as a verifiable credential: Open Badges 3.0 (W3C VC Data Model 2.0), to be signed as a JWT and read without a server.

import type { PublicKey } from './jws.ts'
import { checkSigned } from './jws.ts'

/** The item as the witness saw it: what its digest is made of, and its id. */
export interface SeenItem {
  readonly id: string
  readonly date: string
  readonly kind: string
  readonly title: string
  readonly scope: string
  readonly autonomy: string
  readonly result: string
  readonly for: readonly string[]
}

export interface Ticked {
  readonly id: string
  readonly sentence: string
}

/** What stands in a credential of ours beside the fields that every reader of Open Badges knows. */
export interface SaidOfItem {
  readonly format: 'confirmation/1'
  readonly person: string
  readonly item: SeenItem
  /** The digest of the item, as a confirmation keeps it. */
  readonly saw: string
  readonly ladder: { readonly id: string; readonly version: string; readonly digest: string }
  readonly showed: readonly Ticked[]
  /** The same for everything that one witness said here; not their name. */
  readonly witness: string
  /** Their name, where they agreed to it. */
  readonly name?: string
  readonly as: string
  readonly team?: string
  readonly on: string
  readonly how: 'link' | 'account'
  readonly says?: string
}

export interface Issuer {
  /** The address of the installation. */
  readonly id: string
  readonly name: string
}

const CONTEXT = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  // JSON-LD: what is ours is data as it stands, and means nothing to others.
  { nextrung: { '@id': 'urn:nextrung:confirmation', '@type': '@json' } },
]

export interface Issuing {
  readonly issuer: Issuer
  /** The id of the credential, a URN: one confirmation has one, however often it is signed. */
  readonly id: string
  /** The subject's URN. */
  readonly subject: string
  /** What the achievement is called, and what was asked for it. */
  readonly name: string
  readonly description: string
}

/**
 * The payload of the JWT. Open Badges 3.0, 8.2.4.2: the credential itself, with `iss`, `jti`, `nbf` and `sub` repeating its issuer, id,
 * validFrom and subject. It has no validUntil and no status: what somebody saw doesn't cease to be seen, and nobody is asked about it.
 */
export function credentialOf(said: SaidOfItem, { issuer, id, subject, name, description }: Issuing): object {
  const validFrom = `${said.on}T00:00:00Z`
  return {
    '@context': CONTEXT,
    id,
    type: ['VerifiableCredential', 'AchievementCredential'],
    name,
    issuer: { id: issuer.id, type: ['Profile'], name: issuer.name },
    validFrom,
    credentialSubject: {
      id: subject,
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: said.person, identityType: 'ext:name' }],
      achievement: {
        id: `urn:nextrung:ladder:${said.ladder.digest}:${said.showed.map((one) => encodeURIComponent(one.id)).join('+')}`,
        type: ['Achievement'],
        name,
        description,
        criteria: { narrative: said.showed.map((one) => one.sentence).join('\n') || description },
      },
    },
    evidence: [
      {
        id: `urn:nextrung:item:${said.saw}`,
        type: ['Evidence'],
        name: said.item.title,
        ...(said.says === undefined ? {} : { narrative: said.says }),
      },
    ],
    nextrung: said,
    iss: issuer.id,
    jti: id,
    nbf: Date.parse(validFrom) / 1000,
    sub: subject,
  }
}

/** Why a text isn't a credential of a confirmation, beyond what is wrong with its signature. */
export type CredentialFault = 'not-ours' | 'contradicts' | 'not-yet' | 'over'

export type ReadCredential =
  | {
      readonly ok: true
      readonly id: string
      readonly issuer: Issuer
      readonly said: SaidOfItem
      readonly key: PublicKey
      readonly thumbprint: string
    }
  | { readonly ok: false; readonly fault: CredentialFault | Extract<Awaited<ReturnType<typeof checkSigned>>, { ok: false }>['fault'] }

/** Clocks may differ by a day: what is dated tomorrow somewhere else is not from the future. In milliseconds. */
const SKEW = 24 * 60 * 60 * 1000

/** Checks the signature, and that what is said twice is said alike. `now` in milliseconds since 1970. */
export async function readCredential(text: string, now: number): Promise<ReadCredential> {
  const checked = await checkSigned(text)
  if (!checked.ok) return checked
  const { payload, key, thumbprint } = checked
  if (key.kty !== 'RSA' || (checked.typ !== '' && checked.typ !== 'JWT')) return { ok: false, fault: 'not-ours' }
  const issuer = issuerIn(payload['issuer'])
  const said = saidIn(payload['nextrung'])
  const subject = payload['credentialSubject'] as { readonly id?: unknown } | null
  if (!issuer || !said || typeof payload['id'] !== 'string' || !hasType(payload['type'])) return { ok: false, fault: 'not-ours' }
  const from = Date.parse(String(payload['validFrom']))
  const agrees =
    payload['iss'] === issuer.id &&
    payload['jti'] === payload['id'] &&
    payload['sub'] === subject?.id &&
    payload['nbf'] === from / 1000 &&
    from === Date.parse(said.on)
  if (!agrees) return { ok: false, fault: 'contradicts' }
  if (from > now + SKEW) return { ok: false, fault: 'not-yet' }
  // Ours have no end; one that names it means it.
  const until = payload['exp'] ?? (payload['validUntil'] === undefined ? undefined : Date.parse(String(payload['validUntil'])) / 1000)
  if (until !== undefined && !(Number(until) * 1000 > now - SKEW)) return { ok: false, fault: 'over' }
  return { ok: true, id: payload['id'], issuer, said, key, thumbprint }
}

function hasType(type: unknown): boolean {
  return Array.isArray(type) && type.includes('VerifiableCredential') && (type.includes('AchievementCredential') || type.includes('OpenBadgeCredential'))
}

function issuerIn(value: unknown): Issuer | null {
  if (!isObject(value) || !isText(value['id']) || !isText(value['name'])) return null
  return { id: value['id'], name: value['name'] }
}

/** By hand, as the page that is offline has no library: every field that is read is there and of its kind. */
function saidIn(value: unknown): SaidOfItem | null {
  if (!isObject(value) || value['format'] !== 'confirmation/1' || !isSeenItem(value['item'])) return null
  const { ladder, showed } = value
  if (!isObject(ladder) || ![ladder['id'], ladder['version'], ladder['digest']].every(isText)) return null
  if (!Array.isArray(showed) || !showed.every((one) => isObject(one) && isText(one['id']) && isText(one['sentence']))) return null
  if (!['person', 'saw', 'witness', 'as', 'on'].every((name) => isText(value[name])) || !isDay(value['on'])) return null
  if (value['how'] !== 'link' && value['how'] !== 'account') return null
  if (!['name', 'team', 'says'].every((name) => value[name] === undefined || isText(value[name]))) return null
  return value as unknown as SaidOfItem
}

export function isSeenItem(value: unknown): value is SeenItem {
  return (
    isObject(value) &&
    ['id', 'kind', 'title', 'scope', 'autonomy', 'result'].every((name) => isText(value[name])) &&
    isDay(value['date']) &&
    Array.isArray(value['for']) &&
    value['for'].length <= 3 &&
    value['for'].every(isText)
  )
}

export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 4000
}

export function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
}
