// What can be done with what others signed: bring it into one's record, and say whose signatures count here.

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { dayIn } from '../../algorithms/calendar.ts'
import { canonicalJson } from '../../algorithms/canonical.ts'
import { ladderOf } from '../../people/operations/ladder.ts'
import type { Tx } from '../../platform/database.ts'
import { fileBytes } from '../../platform/file-bytes.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { actorIn, personOf } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { decodeText } from '../../platform/text-bytes.ts'
import { filesIn, isZip } from '../../platform/zip.ts'
import { words } from '../../text/text.ts'
import type { Fitting } from '../attach.ts'
import { fitAnswer, fitCredential, unnamed } from '../attach.ts'
import { readAnswer } from '../credentials/answer.ts'
import { readCredential } from '../credentials/credential.ts'
import { LARGEST_JWS } from '../credentials/jws.ts'
import type { PersonRecord } from '../evidence.ts'
import { parseRecord } from '../record.ts'
import type { OutsideKey, SignedText, SigningKey } from '../store/signatures.ts'
import { broughtInMyself, keepSigned, outsideKeys, setTrust, signingKeys } from '../store/signatures.ts'
import { importRecord, recordOf } from '../store.ts'

/** In bytes. */
export const LARGEST_ARCHIVE = 30_000_000
const MOST_FILES = 5000
const WANTED = /^(?:record\.yaml|credentials\/[\w.-]{1,200}\.jwt)$/

const bringInput = z.object({ person: z.string(), file: fileBytes, name: z.string().max(200).default('file') })
type BringInput = z.infer<typeof bringInput>

export interface Brought {
  /** Of the record in an archive. */
  readonly items?: { readonly added: number; readonly updated: number }
  readonly added: number
  readonly same: number
  /** Of those added, how many don't count as nobody trusts their key yet. */
  readonly waiting: number
  /** What was left out and why, a sentence each. */
  readonly left: readonly string[]
}

export const bringSigned: Operation<BringInput, Brought> = {
  name: 'bring-signed',
  summary: 'Bring into my record what others signed: an archive of another installation, a credential, or a witness’s answer.',
  http: { method: 'POST', path: '/people/:person/signed' },
  input: bringInput as z.ZodType<BringInput>,
  output: z.custom<Brought>(),
  act: 'write a record',
  subject: personOf,
  audit: (_input, { added, waiting }) => `brought in what is signed: ${added} added, ${waiting} of them not trusted`,
  run: bring,
}

async function bring(tx: Tx, { person, file, name }: BringInput, context: Context): Promise<Brought> {
  if (!isZip(file)) {
    const brought = await bringTexts(tx, person, [{ name, text: textOf(file, name, context.language) }], context)
    // One text that doesn't hold is an error; of an archive the rest comes in.
    if (brought.left[0] !== undefined && brought.added + brought.same === 0) throw new Problem('input', brought.left[0])
    return brought
  }
  const files = filesIn(file, { wanted: (path) => WANTED.test(path), limit: LARGEST_ARCHIVE, most: MOST_FILES })
  const written = files.get('record.yaml')
  const ladder = await ladderOf(tx, person, context.language)
  const items = written && (await importRecord(tx, person, parseRecord(written, { file: 'record.yaml', today: dayIn(context.now), ladder })))
  const texts = [...files].flatMap(([path, content]) => (path === 'record.yaml' ? [] : [{ name: path, text: new TextDecoder().decode(content) }]))
  if (!items && texts.length === 0) throw new Problem('input', words(context.language).portable.bring.unknown)
  return { ...(items ? { items: { added: items.added, updated: items.updated } } : {}), ...(await bringTexts(tx, person, texts, context)) }
}

function textOf(file: Uint8Array, name: string, language: string): string {
  if (file.length > LARGEST_JWS) throw new Problem('input', words(language).portable.fault['too-large'] ?? '')
  return decodeText(file, LARGEST_JWS, name).trim()
}

async function bringTexts(tx: Tx, person: string, texts: readonly { name: string; text: string }[], context: Context): Promise<Omit<Brought, 'items'>> {
  const record = await recordOf(tx, person)
  let [added, same, waiting] = [0, 0, 0]
  const left: string[] = []
  for (const { name, text } of texts) {
    const read = await understood(record, text.trim(), context)
    if ('fault' in read) {
      left.push(`${name}: ${words(context.language).portable.fault[read.fault] ?? read.fault}`)
      continue
    }
    const said = read.fitting.flatMap((one) => (one.fits ? [{ item: one.item, word: { ...one.word, how: 'file' as const } }] : []))
    for (const one of read.fitting) if (!one.fits) left.push(words(context.language).portable.unfit[one.reason](one.title))
    if (said.length === 0) continue
    const kept = await keepSigned(tx, person, read.text, said)
    added += kept.added
    same += said.length - kept.added
    if (!kept.counts) waiting += kept.added
  }
  return { added, same, waiting, left }
}

type Understood = { readonly fault: string } | { readonly text: SignedText; readonly fitting: readonly Fitting[] }

async function understood(record: PersonRecord, content: string, { now, language }: Context): Promise<Understood> {
  const credential = await readCredential(content, now.getTime())
  if (credential.ok) {
    const { id, issuer, said, key, thumbprint } = credential
    const witness = said.name ?? unnamed(words(language).vocabulary.relations[said.as as 'peer'] ?? said.as, said.witness)
    return { text: { id, kind: 'installation', name: issuer.id, thumbprint, key, content }, fitting: [fitCredential(record, said, witness)] }
  }
  if (credential.fault !== 'not-ours') return { fault: credential.fault }
  const read = await readAnswer(content, now.getTime())
  if (!read.ok) return { fault: read.fault }
  const { answer, key, thumbprint } = read
  // Of an ECDSA signature there are two that verify, so an answer is known by what it says.
  const digest = createHash('sha256')
    .update(`${thumbprint} ${canonicalJson(answer)}`)
    .digest('hex')
  const text: SignedText = { id: `urn:nextrung:answer:${digest}`, kind: 'witness', name: answer.witness, thumbprint, key, content }
  return { text, fitting: fitAnswer(record, answer) }
}

type Nothing = Record<string, never>

export interface Keys {
  readonly others: readonly OutsideKey[]
  readonly ours: readonly Omit<SigningKey, 'sealed' | 'key'>[]
}

export const seeKeys: Operation<Nothing, Keys> = {
  name: 'see-keys',
  summary: 'The keys of others that came in, which of them count here, and the keys that this installation signs with.',
  http: { method: 'GET', path: '/signature-keys' },
  input: z.object({}) as z.ZodType<Nothing>,
  output: z.custom<Keys>(),
  act: 'trust a signature',
  subject: () => null,
  audit: null,
  run: see,
}

async function see(tx: Tx): Promise<Keys> {
  const ours = await signingKeys(tx)
  return { others: await outsideKeys(tx), ours: ours.map(({ thumbprint, createdOn, retiredOn }) => ({ thumbprint, createdOn, retiredOn })) }
}

const trustInput = z.object({ thumbprint: z.string().max(60), kind: z.enum(['installation', 'witness']), name: z.string().max(300), trusted: z.boolean() })
type TrustInput = z.infer<typeof trustInput>

export const trustKey: Operation<TrustInput, { trusted: boolean }> = {
  name: 'trust-key',
  summary: 'Trust a signature: what this key signed in this name counts from now on. Or withdraw that.',
  http: { method: 'POST', path: '/signature-keys' },
  input: trustInput,
  output: z.object({ trusted: z.boolean() }),
  act: 'trust a signature',
  subject: () => null,
  audit: ({ trusted, thumbprint, name }) => `${trusted ? 'trusted' : 'withdrew trust in'} the key ${thumbprint.slice(0, 16)} of ${name}`,
  run: trust,
}

async function trust(tx: Tx, { trusted, ...key }: TrustInput, context: Context): Promise<{ trusted: boolean }> {
  const say = words(context.language).portable.keys
  // Nobody vouches for what stands on their own record.
  if (trusted && (await broughtInMyself(tx, key))) throw new Problem('conflict', say.own)
  if (!(await setTrust(tx, key, actorIn(context), trusted))) throw new Problem('missing', say.unknown)
  return { trusted }
}
