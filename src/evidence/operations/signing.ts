// Who signs here: the keys of this installation, which follow each other, and the credentials that they sign.

import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { digestOf } from '../../algorithms/canonical.ts'
import type { Ladder } from '../../ladder/ladder.ts'
import type { Database, Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import type { Seal } from '../../platform/seal.ts'
import { words } from '../../text/text.ts'
import type { Issuer, SaidOfItem } from '../credentials/credential.ts'
import { credentialOf } from '../credentials/credential.ts'
import type { PrivateKey, PublicKey } from '../credentials/jws.ts'
import { newKey, publicHalf, signed, thumbprintOf } from '../credentials/jws.ts'
import type { Confirmation, Evidence, PersonRecord } from '../evidence.ts'
import { itemDigest } from '../item-digest.ts'
import type { SigningKey } from '../store/signatures.ts'
import { beginKey, namedInShared, signingKeys } from '../store/signatures.ts'
import { claimText, knowsClaim } from '../view.ts'

type Nothing = Record<string, never>

export const rotateSigningKey: Operation<Nothing, { thumbprint: string }> = {
  name: 'rotate-signing-key',
  summary: 'Sign with a new key from now on. What older keys signed still verifies.',
  http: { method: 'POST', path: '/signing-keys' },
  input: z.object({}) as z.ZodType<Nothing>,
  output: z.object({ thumbprint: z.string() }),
  act: 'trust a signature',
  subject: () => null,
  audit: () => 'began a new signing key',
  run: rotate,
}

async function rotate(tx: Tx, _input: Nothing, context: Context): Promise<{ thumbprint: string }> {
  return { thumbprint: await makeKey(tx, sealOf(context)) }
}

/** Makes the first key of an installation; nothing where there is one. */
export async function ensureSigningKey(database: Database, seal: Seal): Promise<void> {
  await database.transaction('system', async (tx) => {
    if ((await signingKeys(tx)).length === 0) await makeKey(tx, seal)
  })
}

async function makeKey(tx: Tx, seal: Seal): Promise<string> {
  const key = await newKey('RSA')
  const thumbprint = await thumbprintOf(key)
  await beginKey(tx, thumbprint, publicHalf(key), seal.close(JSON.stringify(key)))
  return thumbprint
}

/** Every key that ever signed here, for whoever asks: RFC 7517, 5. */
export async function publicKeys(database: Database): Promise<{ readonly keys: readonly (PublicKey & { readonly kid: string })[] }> {
  return { keys: (await database.transaction('system', signingKeys)).map(publicKeyOf) }
}

export function publicKeyOf({ thumbprint, key }: Pick<SigningKey, 'thumbprint' | 'key'>) {
  return { ...key, kid: thumbprint, use: 'sig', alg: 'RS256' }
}

function sealOf({ outside, language }: Context): Seal {
  if (!outside.seal) throw new Problem('environment', words(language).portable.noKey)
  return outside.seal
}

function opened(key: SigningKey | undefined, context: Context): PrivateKey {
  const text = key && sealOf(context).open(key.sealed)
  if (!text) throw new Problem('environment', words(context.language).portable.noKey)
  return JSON.parse(text) as PrivateKey
}

/** What signs credentials, and what tells people apart in them without saying who they are. */
interface Hand {
  readonly key: PrivateKey
  /** The same while the installation is, whatever keys follow: made with its first one. */
  readonly pseudonym: (of: string) => string
}

async function handOf(tx: Tx, context: Context): Promise<Hand> {
  const keys = await signingKeys(tx)
  const first = opened(keys[0], context)
  return {
    key: opened(
      keys.find(({ retiredOn }) => retiredOn === null),
      context,
    ),
    pseudonym: (of) => createHmac('sha256', first.d).update(of).digest('hex').slice(0, 32),
  }
}

/** An answer of a witness that holds as it is: not withdrawn, no concern, and of the item as it is now. */
function isVouchedFor(item: Evidence, said: Confirmation): boolean {
  return (said.how === 'account' || said.how === 'link') && said.withdrawn === undefined && said.concern === undefined && said.saw === itemDigest(item)
}

export interface NamedCredential {
  readonly name: string
  readonly content: string
}

/** One signed credential for each answer through an account or a link. Witnesses are told apart, and named only where they agreed. */
export async function credentialsFor(
  tx: Tx,
  person: string,
  record: PersonRecord,
  ladders: readonly Ladder[],
  context: Context,
): Promise<readonly NamedCredential[]> {
  const { key, pseudonym } = await handOf(tx, context)
  const { baseUrl } = context.outside
  const issuer: Issuer = { id: baseUrl || 'urn:nextrung:installation', name: words(context.language).portable.issuer(URL.parse(baseUrl)?.host ?? '') }
  const say = words(context.language).portable.credential
  const named = await namedInShared(tx, [...new Set(record.evidence.flatMap((item) => item.seenBy.flatMap(({ by }) => by ?? [])))])
  const made: NamedCredential[] = []
  for (const item of record.evidence) {
    for (const answer of item.seenBy.filter((said) => isVouchedFor(item, said))) {
      const said = {
        ...saidOf(record, item, answer, ladders, context.language, pseudonym),
        ...(answer.by !== undefined && named.has(answer.by) ? { name: answer.witness } : {}),
      }
      const id = `urn:nextrung:confirmation:${pseudonym(digestOf([person, item.id, said.witness, said.on, said.saw, answer.showed]))}`
      const payload = credentialOf(said, {
        issuer,
        id,
        subject: `urn:nextrung:person:${pseudonym(`person ${person}`)}`,
        name: say.name(item.title),
        description: say.description(said.showed.map((one) => one.sentence)),
      })
      made.push({ name: `${item.id}-${id.slice(-8)}`, content: await signed(payload, key, 'JWT') })
    }
  }
  return made
}

function saidOf(
  record: PersonRecord,
  item: Evidence,
  answer: Confirmation,
  ladders: readonly Ladder[],
  language: string,
  pseudonym: Hand['pseudonym'],
): SaidOfItem {
  const ladder = ladders.find((one) => answer.showed.every((claim) => knowsClaim(one, claim))) ?? ladders[0]
  const { id, date, kind, title, scope, autonomy, result } = item
  return {
    format: 'confirmation/1',
    person: record.person.name,
    item: { id, date, kind, title, scope, autonomy, result, for: item.for },
    saw: answer.saw ?? '',
    ladder: { id: ladder?.id ?? '', version: ladder?.version ?? '', digest: ladder?.digest ?? '' },
    showed: answer.showed.map((claim) => ({ id: claim, sentence: ladder ? claimText(ladder, claim, language) : claim })),
    witness: pseudonym(`witness ${answer.by ?? answer.witness}`),
    as: answer.as,
    ...(answer.team === undefined ? {} : { team: answer.team }),
    on: answer.on,
    how: answer.how === 'account' ? 'account' : 'link',
    ...(answer.says === undefined ? {} : { says: answer.says }),
  }
}
