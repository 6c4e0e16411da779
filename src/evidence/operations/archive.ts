// What can be done to take a record along: the archive with everything in it, and the question that goes to a witness as a file.

import { z } from 'zod'
import { dayIn } from '../../algorithms/calendar.ts'
import type { Ladder } from '../../ladder/ladder.ts'
import { publishedLadder } from '../../ladder/operations/reading.ts'
import { ladderSource } from '../../ladder/store/versions.ts'
import { ladderOf } from '../../people/operations/ladder.ts'
import { formerVersions, placementOf } from '../../people/store/ladder.ts'
import { keepsOneself } from '../../people/store/people.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Question } from '../credentials/answer.ts'
import { MOST_ASKED } from '../credentials/answer.ts'
import type { PersonRecord } from '../evidence.ts'
import { recordThatLeaves } from '../operations.ts'
import type { AttachmentLine } from '../store/leaving.ts'
import { attachmentContent, attachmentsToTake } from '../store/leaving.ts'
import { signedTextsOf, signingKeys } from '../store/signatures.ts'
import { recordOf } from '../store.ts'
import { claimText, knowsClaim } from '../view.ts'
import type { NamedCredential } from './signing.ts'
import { credentialsFor, publicKeyOf } from './signing.ts'

const ofPerson = z.object({ person: z.string() })
type OfPerson = z.infer<typeof ofPerson>

/** Everything but the attachments, which are fetched one by one while the archive is written. */
export interface Archive {
  readonly record: PersonRecord
  readonly ladders: readonly { readonly id: string; readonly version: string; readonly source: string }[]
  /** Signed here today, and what was brought in signed. */
  readonly credentials: readonly NamedCredential[]
  readonly keys: readonly object[]
  readonly attachments: readonly AttachmentLine[]
}

export const takeArchive: Operation<OfPerson, Archive> = {
  name: 'take-archive',
  summary:
    'My record with what witnesses said as signed credentials, its ladders and the names of its files. From an organisation, of what is confidential only titles and dates.',
  http: { method: 'GET', path: '/people/:person/archive' },
  input: ofPerson,
  output: z.custom<Archive>(),
  act: 'take my record along',
  subject: personOf,
  audit: () => 'took the record along, signed',
  run: take,
}

async function take(tx: Tx, { person }: OfPerson, context: Context): Promise<Archive> {
  const record = await recordThatLeaves(tx, person)
  const ladders = await laddersOf(tx, person, context.language)
  const own = await credentialsFor(tx, person, record, ladders, context)
  const brought = await signedTextsOf(
    tx,
    person,
    record.evidence.map(({ id }) => id),
  )
  const sources = await Promise.all(ladders.map(({ id, version }) => ladderSource(tx, id, version)))
  return {
    record,
    ladders: sources.flatMap((found) => (found ? [{ id: found.id, version: found.version, source: found.source }] : [])),
    credentials: [...own, ...brought.map(({ kind, content }, index) => ({ name: `brought-${index + 1}-${kind}`, content }))],
    keys: (await signingKeys(tx)).map(publicKeyOf),
    attachments: await attachmentsToTake(tx, person, await keepsOneself(tx)),
  }
}

/** The version that the person is on, then those that their record may name ids of. */
async function laddersOf(tx: Tx, person: string, language: string): Promise<readonly Ladder[]> {
  const ladders = [await ladderOf(tx, person, language)]
  const placement = await placementOf(tx, person)
  for (const former of placement ? await formerVersions(tx, person, placement) : []) {
    ladders.push(await publishedLadder(tx, former.ladder, language, former.version))
  }
  return ladders
}

const oneFile = z.object({ person: z.string(), evidence: z.string(), id: z.string() })
type OneFile = z.infer<typeof oneFile>

export const takeAttachment: Operation<OneFile, { content: Uint8Array }> = {
  name: 'take-attachment',
  summary: 'One file of my record, for the archive.',
  http: { method: 'GET', path: '/people/:person/archive/attachments/:evidence/:id' },
  input: oneFile,
  output: z.custom<{ content: Uint8Array }>(),
  act: 'take my record along',
  subject: personOf,
  audit: null,
  run: takeFile,
}

async function takeFile(tx: Tx, { person, evidence, id }: OneFile, { language }: Context): Promise<{ content: Uint8Array }> {
  const content = await attachmentContent(tx, person, { evidence, id })
  if (!content) throw new Problem('missing', words(language).record.noSuchItem)
  return { content }
}

const questionInput = z.object({ person: z.string(), items: z.array(z.string()).min(1).max(MOST_ASKED) })
type QuestionInput = z.infer<typeof questionInput>

export const makeQuestion: Operation<QuestionInput, Question> = {
  name: 'make-question',
  summary: 'A question about items of mine as a file, for a witness who has neither an account nor mail.',
  http: { method: 'POST', path: '/people/:person/question' },
  input: questionInput,
  output: z.custom<Question>(),
  act: 'ask who saw it',
  subject: personOf,
  audit: () => 'made a question file',
  run: question,
}

async function question(tx: Tx, { person, items }: QuestionInput, context: Context): Promise<Question> {
  const record = await recordOf(tx, person)
  const ladders = await laddersOf(tx, person, context.language)
  const chosen = record.evidence.filter((item) => items.includes(item.id) && !item.draft && item.for.length > 0)
  if (chosen.length === 0) throw new Problem('input', words(context.language).portable.ask.none)
  return {
    nextrung: 'question/1',
    person: record.person.name,
    asked: dayIn(context.now),
    items: chosen.map(({ id, date, kind, title, scope, autonomy, result, for: claims, episode }) => {
      const work = record.episodes.find((one) => one.id === episode)?.title
      return {
        item: { id, date, kind, title, scope, autonomy, result, for: claims },
        ...(work === undefined ? {} : { work }),
        claims: claims.map((claim) => {
          const ladder = ladders.find((one) => knowsClaim(one, claim))
          return { id: claim, sentence: ladder ? claimText(ladder, claim, context.language) : claim }
        }),
      }
    }),
  }
}
