// What can be done with shared reports: freeze one, hand out and take back links, open one, and agree to be named in those of others.

import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Day } from '../../algorithms/calendar.ts'
import { dayIn, dayNumber, dayOf } from '../../algorithms/calendar.ts'
import { recordOnLadder } from '../../evidence/operations.ts'
import { namedInShared } from '../../evidence/store/signatures.ts'
import { disagreementsOf } from '../../evidence/store.ts'
import { isAlone } from '../../people/store/people.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { hashOf, newToken } from '../../platform/token.ts'
import { words } from '../../text/text.ts'
import type { BehindLink, KeptSnapshot, SharedLink } from '../sharing.ts'
import { sharedReport } from '../snapshot.ts'
import {
  agreedToBeNamed,
  agreeToBeNamed,
  behindLink,
  keepSnapshot,
  keepSnapshotLink,
  linksOf,
  noteOpening,
  removeSnapshot,
  snapshotById,
  takeLinkBack,
} from '../store/snapshots.ts'
import { defaultTarget } from '../target.ts'

/** So many links a person has at once. */
const MOST = 100

const say = words('en').sharing

const shareInput = z.object({
  person: z.string(),
  /** Absent: the next one. */
  level: z.string().max(120).optional(),
  /** Another link to what was frozen already, in place of freezing anew. */
  snapshot: z.string().max(40).optional(),
  forWhom: z.string().trim().min(1, say.wrong.forWhom).max(100, say.wrong.forWhom),
  days: z.coerce.number(say.wrong.lasts).int(say.wrong.lasts).min(1, say.wrong.lasts).max(365, say.wrong.lasts),
})
type ShareInput = z.infer<typeof shareInput>

export interface Shared {
  /** The address with the secret in it; nobody can make it again. */
  readonly link: string
  readonly snapshot: string
}

export const shareReport: Operation<ShareInput, Shared> = {
  name: 'share-report',
  summary: 'Freeze my report for one level and hand out a link to it, or hand out another link to one that is frozen.',
  http: { method: 'POST', path: '/people/:person/snapshots' },
  input: shareInput as z.ZodType<ShareInput>,
  output: z.object({ link: z.string(), snapshot: z.string() }),
  act: 'share my report',
  subject: personOf,
  audit: () => 'shared a report',
  run: share,
}

async function share(tx: Tx, { person, level, snapshot, forWhom, days }: ShareInput, context: Context): Promise<Shared> {
  if ((await linksOf(tx, person)).filter(({ takenBackOn }) => takenBackOn === undefined).length >= MOST) throw new Problem('conflict', say.wrong.tooMany)
  const id = snapshot ?? (await freeze(tx, person, level, context))
  if (snapshot !== undefined && !(await snapshotById(tx, person, snapshot))) throw new Problem('missing', words(context.language).access.notYours)
  const token = newToken()
  await keepSnapshotLink(tx, person, { hash: hashOf(token), snapshot: id, forWhom, expiresOn: dayOf(dayNumber(dayIn(context.now)) + days) })
  return { link: `${context.outside.baseUrl}/shared/${token}`, snapshot: id }
}

async function freeze(tx: Tx, person: string, level: string | undefined, { language, now }: Context): Promise<string> {
  const { ladder, record } = await recordOnLadder(tx, person, language)
  const target = level ?? defaultTarget(ladder, record.person.level)
  if (!target || !ladder.levels.some((one) => one.id === target)) throw wrongField('level', words(language).report.page.noSuchLevel)
  const witnesses = record.evidence.flatMap((item) => item.seenBy)
  const agreed = await namedInShared(tx, [...new Set(witnesses.flatMap(({ by }) => by ?? []))])
  const named = [...new Set(witnesses.filter(({ by }) => by !== undefined && agreed.has(by)).map(({ witness }) => witness))]
  const counted = (await isAlone(tx)) ? 'all' : 'answers'
  const differently = await disagreementsOf(tx, person)
  const { snapshot, view } = sharedReport(ladder, record, { target, asOf: dayIn(now), named, counted, differently, language })
  const id = randomBytes(10).toString('hex')
  await keepSnapshot(tx, person, { id, document: snapshot, page: view })
  return id
}

const ofPerson = z.object({ person: z.string() })
type OfPerson = z.infer<typeof ofPerson>

export interface SharedRead {
  readonly links: readonly SharedLink[]
  readonly today: Day
}

export const seeShared: Operation<OfPerson, SharedRead> = {
  name: 'see-shared',
  summary: 'What I shared by links: for whom, until when, and on which days it was opened.',
  http: { method: 'GET', path: '/people/:person/snapshots' },
  input: ofPerson,
  output: z.custom<SharedRead>(),
  act: 'share my report',
  subject: personOf,
  audit: null,
  run: readShared,
}

async function readShared(tx: Tx, { person }: OfPerson, { now }: Context): Promise<SharedRead> {
  return { links: await linksOf(tx, person), today: dayIn(now) }
}

const ofSnapshot = ofPerson.extend({ snapshot: z.string().max(40) })
type OfSnapshot = z.infer<typeof ofSnapshot>

export const readSnapshot: Operation<OfSnapshot, KeptSnapshot> = {
  name: 'read-snapshot',
  summary: 'A report that I froze, as it was.',
  http: { method: 'GET', path: '/people/:person/snapshots/:snapshot' },
  input: ofSnapshot,
  output: z.custom<KeptSnapshot>(),
  act: 'share my report',
  subject: personOf,
  audit: null,
  run: readOne,
}

async function readOne(tx: Tx, { person, snapshot }: OfSnapshot, { language }: Context): Promise<KeptSnapshot> {
  const found = await snapshotById(tx, person, snapshot)
  if (!found) throw new Problem('missing', words(language).access.notYours)
  return found
}

export const dropSnapshot: Operation<OfSnapshot, { removed: true }> = {
  name: 'remove-snapshot',
  summary: 'Remove a report that I froze, with all links to it.',
  http: { method: 'DELETE', path: '/people/:person/snapshots/:snapshot' },
  input: ofSnapshot,
  output: z.object({ removed: z.literal(true) }),
  act: 'share my report',
  subject: personOf,
  audit: () => 'removed a shared report',
  run: drop,
}

async function drop(tx: Tx, { person, snapshot }: OfSnapshot, { language }: Context): Promise<{ removed: true }> {
  if (!(await removeSnapshot(tx, person, snapshot))) throw new Problem('missing', words(language).access.notYours)
  return { removed: true }
}

const ofLink = ofPerson.extend({ link: z.string().max(80) })
type OfLink = z.infer<typeof ofLink>

export const takeBackLink: Operation<OfLink, { takenBack: true }> = {
  name: 'take-back-shared-link',
  summary: 'Take a link to a shared report back; it opens nothing from then on.',
  http: { method: 'POST', path: '/people/:person/snapshots/links/:link/take-back' },
  input: ofLink,
  output: z.object({ takenBack: z.literal(true) }),
  act: 'share my report',
  subject: personOf,
  audit: () => 'took the link to a shared report back',
  run: takeBack,
}

async function takeBack(tx: Tx, { person, link }: OfLink, { language }: Context): Promise<{ takenBack: true }> {
  if (!(await takeLinkBack(tx, person, link))) throw new Problem('missing', words(language).access.notYours)
  return { takenBack: true }
}

/** Before it is opened whoever holds the link learns whose it is. Opening it leaves the day, and shows it. */
const openInput = z.object({ open: z.coerce.boolean().default(false) })
type OpenInput = z.infer<typeof openInput>

export const openShared: Operation<OpenInput, BehindLink> = {
  name: 'open-shared-report',
  summary: 'The shared report behind a link; opening it leaves the day on its person’s list.',
  http: { method: 'POST', path: '/shared-report' },
  input: openInput as z.ZodType<OpenInput>,
  output: z.custom<BehindLink>(),
  act: 'open a shared report',
  subject: () => null,
  audit: null,
  run: openBehind,
}

async function openBehind(tx: Tx, { open }: OpenInput, { language }: Context): Promise<BehindLink> {
  const found = await behindLink(tx)
  if (!found) throw new Problem('missing', words(language).sharing.open.gone)
  if (open) await noteOpening(tx, found.person)
  return found
}

export const seeNaming: Operation<OfPerson, { agreedOn: Day | null }> = {
  name: 'see-naming',
  summary: 'Whether I agreed that my name and words stand in reports that colleagues share.',
  http: { method: 'GET', path: '/people/:person/named-in-shared' },
  input: ofPerson,
  output: z.object({ agreedOn: z.string().nullable() }),
  act: 'share my report',
  subject: personOf,
  audit: null,
  run: readNaming,
}

async function readNaming(tx: Tx, { person }: OfPerson): Promise<{ agreedOn: Day | null }> {
  return { agreedOn: await agreedToBeNamed(tx, person) }
}

const namingInput = ofPerson.extend({ agrees: z.union([z.boolean(), z.stringbool()]) })
type NamingInput = z.infer<typeof namingInput>

export const setNaming: Operation<NamingInput, { kept: true }> = {
  name: 'set-naming',
  summary: 'Agree that my name and words stand in reports that colleagues share, or take that back.',
  http: { method: 'PUT', path: '/people/:person/named-in-shared' },
  input: namingInput as z.ZodType<NamingInput>,
  output: z.object({ kept: z.literal(true) }),
  act: 'share my report',
  subject: personOf,
  audit: ({ agrees }) => (agrees ? 'agreed to be named in what colleagues share' : 'took back being named in what colleagues share'),
  run: keepNaming,
}

async function keepNaming(tx: Tx, { person, agrees }: NamingInput): Promise<{ kept: true }> {
  await agreeToBeNamed(tx, person, agrees)
  return { kept: true }
}
