// `nextrung evidence verify` and `nextrung evidence answer`: checking and signing what a witness saw, offline.

import { chmod, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import type { Day } from '../../algorithms/calendar.ts'
import { readBytes, readText, writeWhole } from '../../platform/files.ts'
import { Problem } from '../../platform/problem.ts'
import type { Terminal } from '../../platform/terminal.ts'
import { printJson } from '../../platform/terminal.ts'
import { filesIn, isZip } from '../../platform/zip.ts'
import { words } from '../../text/text.ts'
import type { Answer, AnsweredItem, Question } from '../credentials/answer.ts'
import { questionIn, readAnswer, signAnswer } from '../credentials/answer.ts'
import { isObject, readCredential } from '../credentials/credential.ts'
import type { PrivateKey } from '../credentials/jws.ts'
import { fingerprintOf, LARGEST_JWS, newKey, publicHalf, publicKeyIn, thumbprintOf } from '../credentials/jws.ts'
import { RELATIONS } from '../evidence.ts'

/** In bytes, packed; unpacked a little more. */
const LARGEST = 100_000_000
const MOST_FILES = 5000
const LARGEST_QUESTION = 200_000

interface AnswerOptions {
  readonly key: string
  readonly output: string
  readonly name: string
  readonly as: string
  readonly team?: string
  readonly showed: readonly string[]
  readonly says?: string
}

/** Adds both to `evidence`. `today` is the local day. */
export function addSignedCommands(evidence: Command, terminal: Terminal, today: Day): void {
  const say = words('en').portable.command
  evidence
    .command('verify')
    .description(say.verify)
    .argument('<file>', say.verifyFile)
    .option('--json', words('en').evidence.command.json)
    .addHelpText('after', say.verifyExample)
    .action(verify)
  evidence
    .command('answer')
    .description(say.answer)
    .argument('<question>', say.question)
    .requiredOption('--key <file>', say.key)
    .requiredOption('-o, --output <answer>', say.output)
    .requiredOption('--name <name>', say.name)
    .requiredOption('--as <relation>', say.as)
    .option('--team <team>', say.team)
    .option('--showed <item=claims>', say.showed, (one: string, all: readonly string[]) => [...all, one], [] as readonly string[])
    .option('--says <sentence>', say.says)
    .addHelpText('after', say.answerExample)
    .action(answer)

  async function verify(path: string, options: { readonly json?: true }): Promise<void> {
    const texts = await signedTextsIn(path)
    if (texts.length === 0) throw new Problem('input', say.nothing, { at: { file: path } })
    const found = await Promise.all(texts.map(async ({ name, text }) => ({ name, ...(await verdictOn(text, Date.parse(today))) })))
    if (options.json) printJson(terminal, { found })
    else for (const one of found) terminal.out(`${one.holds ? say.holds(`${one.name}: ${one.title}`, one.fingerprint) : say.fails(one.name, one.why)}\n`)
    if (found.some(({ holds }) => !holds)) terminal.exit(1)
  }

  async function answer(path: string, options: AnswerOptions): Promise<void> {
    const question = await questionFrom(path)
    const as = RELATIONS.find((relation) => relation === options.as)
    if (!as) throw new Problem('input', say.badRelation(options.as, RELATIONS))
    const items = options.showed.map((one) => answered(question, one, options.says))
    if (items.length === 0) throw new Problem('input', say.nothingShowed)
    const key = await keyFrom(options.key)
    const given: Answer = {
      ...{ nextrung: 'answer/1', person: question.person, witness: options.name, as },
      ...(options.team === undefined ? {} : { team: options.team }),
      ...{ on: today, items },
    }
    await writeWhole(options.output, `${await signAnswer(given, key)}\n`)
    terminal.out(`${say.signed(options.output, fingerprintOf(await thumbprintOf(key)))}\n`)
  }

  async function keyFrom(path: string): Promise<PrivateKey> {
    if (await isThere(path)) return keyIn(await jsonFrom(path), path)
    const key = await newKey('EC')
    await writeWhole(path, JSON.stringify(key))
    await chmod(path, 0o600)
    terminal.out(`${say.madeKey(path)}\n`)
    return key
  }
}

type Verdict = { readonly holds: true; readonly title: string; readonly fingerprint: string } | { readonly holds: false; readonly why: string }

/** `now` in milliseconds since 1970. */
async function verdictOn(text: string, now: number): Promise<Verdict> {
  const credential = await readCredential(text, now)
  if (credential.ok) return { holds: true, title: credential.said.item.title, fingerprint: fingerprintOf(credential.thumbprint) }
  const read = credential.fault === 'not-ours' ? await readAnswer(text, now) : credential
  if (read.ok) return { holds: true, title: read.answer.items.map(({ item }) => item.title).join('; '), fingerprint: fingerprintOf(read.thumbprint) }
  return { holds: false, why: words('en').portable.fault[read.fault] ?? read.fault }
}

async function signedTextsIn(path: string): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const bytes = await readBytes(path, LARGEST)
  const decode = (content: Uint8Array) => new TextDecoder().decode(content).trim()
  if (!isZip(bytes)) return [{ name: basename(path), text: bytes.length > 2 * LARGEST_JWS ? '' : decode(bytes) }]
  const files = filesIn(bytes, { wanted: (name) => /^credentials\/[^/]+\.jwt$/.test(name), limit: LARGEST, most: MOST_FILES })
  return [...files].map(([name, content]) => ({ name: basename(name), text: decode(content) }))
}

async function questionFrom(path: string): Promise<Question> {
  const question = questionIn(await jsonFrom(path))
  if (!question) throw new Problem('input', words('en').portable.command.badQuestion, { at: { file: path } })
  return question
}

/** `cutover-risks=communicates-risks,aligns-stakeholders` */
function answered({ items }: Question, written: string, says: string | undefined): AnsweredItem {
  const say = words('en').portable.command
  const [id = '', claims = ''] = written.split('=', 2)
  const asked = items.find(({ item }) => item.id === id)
  if (!asked) throw new Problem('input', say.notAsked(id))
  const showed = claims.split(',').filter((claim) => claim !== '')
  const strange = showed.find((claim) => !asked.item.for.includes(claim))
  if (strange !== undefined || showed.length === 0) throw new Problem('input', say.notClaimed(id, strange ?? ''))
  return { item: asked.item, showed, ...(says === undefined ? {} : { says }) }
}

function keyIn(value: unknown, path: string): PrivateKey {
  if (isObject(value) && typeof value['d'] === 'string') {
    const { d, ...open } = value
    const key = publicKeyIn(open)
    if (typeof key !== 'string' && key.kty === 'EC') return { ...publicHalf(key), d } as PrivateKey
  }
  throw new Problem('input', words('en').portable.command.badKey, { at: { file: path } })
}

async function jsonFrom(path: string): Promise<unknown> {
  const text = await readText(path, LARGEST_QUESTION)
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
