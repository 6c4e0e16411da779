// What can be done so that whoever leaves gets their record: give an address, hand a link over, fetch the archive by it.

import { z } from 'zod'
import { dayIn, dayNumber, dayOf } from '../../algorithms/calendar.ts'
import { cardOf } from '../../people/store/organisation.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { ONE_ADDRESS } from '../../platform/mail.ts'
import type { Context, Operation, Outside } from '../../platform/operation.ts'
import { actorIn, personOf } from '../../platform/operation.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { hashOf, newToken } from '../../platform/token.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { ArchiveLink } from '../store/leaving.ts'
import {
  archiveAddress,
  archiveBehindLink,
  forgetArchiveAddress,
  keepArchiveAddress,
  keepArchiveLink,
  leaversToMail,
  useArchiveLink,
} from '../store/leaving.ts'

const LINK_DAYS = 30

const ofPerson = z.object({ person: z.string() })
type OfPerson = z.infer<typeof ofPerson>

export interface WhenLeaving {
  readonly mail: string | null
  /** Whether letters go out at all. */
  readonly canMail: boolean
}

export const seeArchiveAddress: Operation<OfPerson, WhenLeaving> = {
  name: 'see-archive-address',
  summary: 'Where my archive goes when I have left.',
  http: { method: 'GET', path: '/people/:person/archive-address' },
  input: ofPerson,
  output: z.custom<WhenLeaving>(),
  act: 'take my record along',
  subject: personOf,
  audit: null,
  run: seeAddress,
}

async function seeAddress(tx: Tx, { person }: OfPerson, { outside }: Context): Promise<WhenLeaving> {
  return { mail: await archiveAddress(tx, person), canMail: outside.mail !== null }
}

const addressInput = z.object({ person: z.string(), mail: z.string().trim().max(254) })
type AddressInput = z.infer<typeof addressInput>

export const setArchiveAddress: Operation<AddressInput, { kept: boolean }> = {
  name: 'set-archive-address',
  summary: 'Say where my archive goes when I have left; nothing: nowhere.',
  http: { method: 'PUT', path: '/people/:person/archive-address' },
  input: addressInput,
  output: z.object({ kept: z.boolean() }),
  act: 'take my record along',
  subject: personOf,
  audit: () => 'changed where the archive goes',
  run: setAddress,
}

async function setAddress(tx: Tx, { person, mail }: AddressInput, { language }: Context): Promise<{ kept: boolean }> {
  if (mail !== '' && !ONE_ADDRESS.test(mail)) throw wrongField('mail', words(language).portable.address.wrong)
  if (mail === '') await forgetArchiveAddress(tx, person)
  else await keepArchiveAddress(tx, person, mail)
  return { kept: mail !== '' }
}

export const makeArchiveLink: Operation<OfPerson, { link: string; name: string }> = {
  name: 'make-archive-link',
  summary: 'Make a link with which somebody who has left fetches their archive once; it is handed over to them.',
  http: { method: 'POST', path: '/people/:person/archive-link' },
  input: ofPerson,
  output: z.object({ link: z.string(), name: z.string() }),
  act: 'let people in',
  subject: personOf,
  audit: () => 'made a link to the archive',
  run: makeLink,
}

async function makeLink(tx: Tx, { person }: OfPerson, context: Context): Promise<{ link: string; name: string }> {
  const { now, outside, language } = context
  const card = await cardOf(tx, person)
  if (!card) throw new Problem('missing', words(language).access.notYours)
  if (card.leftOn === undefined || card.leftOn >= dayIn(now)) throw new Problem('conflict', words(language).portable.handOver.here)
  const token = newToken()
  await keepArchiveLink(tx, person, hashOf(token), actorIn(context), lastDay(now))
  return { link: linkTo(outside, token), name: card.line.name }
}

function lastDay(now: Date): string {
  return dayOf(dayNumber(dayIn(now)) + LINK_DAYS)
}

function linkTo({ baseUrl }: Outside, token: string): string {
  return `${baseUrl}/archive/${token}`
}

type Nothing = Record<string, never>
const nothing = z.object({}) as z.ZodType<Nothing>

export const seeArchiveLink: Operation<Nothing, ArchiveLink> = {
  name: 'see-archive-link',
  summary: 'Whose archive a link fetches, and until when. Looking doesn’t use it up.',
  http: { method: 'GET', path: '/archive-link' },
  input: nothing,
  output: z.custom<ArchiveLink>(),
  act: 'fetch an archive',
  subject: () => null,
  audit: null,
  run: seeLink,
}

async function seeLink(tx: Tx, _input: Nothing, { language }: Context): Promise<ArchiveLink> {
  const link = await archiveBehindLink(tx)
  if (!link) throw new Problem('missing', words(language).portable.fetch.over)
  return link
}

const fetchInput = z.object({ person: z.string() })

export const fetchArchive: Operation<OfPerson, { fetched: true }> = {
  name: 'fetch-archive',
  summary: 'Use the link up: whoever holds it gets the archive now, as its person.',
  http: { method: 'POST', path: '/people/:person/archive-link/fetched' },
  input: fetchInput,
  output: z.object({ fetched: z.literal(true) }),
  act: 'fetch an archive',
  subject: personOf,
  audit: () => 'fetched the archive by a link',
  run: fetchOnce,
}

async function fetchOnce(tx: Tx, { person }: OfPerson, { language }: Context): Promise<{ fetched: true }> {
  const say = words(language).portable.fetch
  const link = await archiveBehindLink(tx)
  if (link?.person !== person) throw new Problem('missing', say.over)
  if (!(await useArchiveLink(tx))) throw new Problem('conflict', link.fetchedOn === null ? say.over : say.used)
  return { fetched: true }
}

/** Mails those who have left the link to their archive, once; a letter that isn't taken is tried again the next time. */
export async function mailLeavers(database: Database, { outside, now, log }: { outside: Outside; now: Date; log: (line: string) => void }): Promise<void> {
  const { mail } = outside
  if (!mail) return
  const leavers = await database.transaction('system', leaversToMail, { now })
  const say = words('en').portable.letter
  for (const { person, name, mail: to } of leavers) {
    const token = newToken()
    const until = lastDay(now)
    try {
      // Sent before it is kept: a letter whose link doesn't open yet is better than a link that nobody got.
      await mail.send({ to, subject: say.subject, text: say.text(name, linkTo(outside, token), shortDay(until, 'en')) })
      await database.transaction('system', (tx) => keepArchiveLink(tx, person, hashOf(token), null, until), { now })
    } catch (error) {
      log(`archive letter: ${(error as Error).message}`)
    }
  }
}
