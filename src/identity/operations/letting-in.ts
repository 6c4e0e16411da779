// What administrators do so that others can sign in: invite them, and help who has lost their way in.

import { z } from 'zod'
import type { Day } from '../../algorithms/calendar.ts'
import { personById } from '../../people/store/people.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { newToken } from '../../platform/token.ts'
import { words } from '../../text/text.ts'
import { employmentMail, mailIsOfAnother, signInOf, whoIsHere } from '../store/accounts.ts'
import type { Purpose } from '../store/links.ts'
import { keepPersonLink } from '../store/links.ts'

const DAY = 24 * 60 * 60 * 1000
const LASTS: { readonly [purpose in Purpose]: number } = { invitation: 14 * DAY, reset: DAY }
const PATH: { readonly [purpose in Purpose]: string } = { invitation: 'join', reset: 'reset' }

/** Without a mail server the administrator hands the link over; with one it goes to the person alone. */
interface Made {
  readonly link?: string
  readonly sent: boolean
}

const made = z.object({ link: z.string().optional(), sent: z.boolean() }) as z.ZodType<Made>
const someMail = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\s@]+@[^\s@]+$/, { error: words('en').signIn.mailNeeded })

const inviteInput = z.object({ person: z.string(), mail: someMail.optional() }) as z.ZodType<{ person: string; mail?: string }>
type InviteInput = z.infer<typeof inviteInput>

export const invitePerson: Operation<InviteInput, Made> = {
  name: 'invite-person',
  summary: 'Make a link with which a person signs in for the first time.',
  http: { method: 'POST', path: '/people/:person/invitation' },
  input: inviteInput,
  output: made,
  act: 'let people in',
  subject: personOf,
  audit: () => '',
  run: invite,
}

async function invite(tx: Tx, input: InviteInput, context: Context): Promise<Made> {
  const say = words(context.language).signIn
  const person = await someoneHere(tx, input.person, context)
  if (await signInOf(tx, input.person)) throw new Problem('conflict', say.hasAccount)
  const mail = (await employmentMail(tx, input.person)) ?? input.mail
  if (!mail) throw wrongField('mail', say.noMail)
  if (await mailIsOfAnother(tx, mail, input.person)) throw wrongField('mail', say.mailTaken)
  return handOver(tx, { person: input.person, purpose: 'invitation', mail, dropsSecondFactor: false }, context, (link) => say.invitationMail(person.name, link))
}

const resetInput = z.object({ person: z.string(), dropSecondFactor: z.boolean().default(false) }) as z.ZodType<{ person: string; dropSecondFactor?: boolean }>
type ResetInput = z.infer<typeof resetInput>

export const makeResetLink: Operation<ResetInput, Made> = {
  name: 'make-reset-link',
  summary: 'Make a link with which a person sets a new password; they are told who made it.',
  http: { method: 'POST', path: '/people/:person/reset-link' },
  input: resetInput,
  output: made,
  act: 'let people in',
  subject: personOf,
  audit: ({ dropSecondFactor }) => (dropSecondFactor ? 'switches the second factor off' : ''),
  run: reset,
}

async function reset(tx: Tx, input: ResetInput, context: Context): Promise<Made> {
  const say = words(context.language).signIn
  await someoneHere(tx, input.person, context)
  const account = await signInOf(tx, input.person)
  if (!account) throw new Problem('conflict', say.noAccount)
  const mail = account.mail ?? (await employmentMail(tx, input.person))
  const by = context.actor.kind === 'person' ? ((await personById(tx, context.actor.person))?.name ?? '') : ''
  const dropsSecondFactor = input.dropSecondFactor ?? false
  return handOver(tx, { person: input.person, purpose: 'reset', mail, dropsSecondFactor }, context, (link) => say.resetByMail(by, link))
}

interface NewLink {
  readonly person: string
  readonly purpose: Purpose
  readonly mail: string | null
  readonly dropsSecondFactor: boolean
}

async function handOver(tx: Tx, link: NewLink, context: Context, letter: (link: string) => { subject: string; text: string }): Promise<Made> {
  const { now, outside, actor } = context
  const token = newToken()
  const madeBy = actor.kind === 'person' ? actor.person : null
  await keepPersonLink(tx, token, { ...link, madeBy, expiresAt: new Date(now.getTime() + LASTS[link.purpose]) }, now)
  const address = `${outside.baseUrl}/${PATH[link.purpose]}/${token}`
  const { mail } = outside
  const to = link.mail
  if (!mail || to === null) return { link: address, sent: false }
  context.afterwards(() => mail.send({ to, ...letter(address) }))
  return { sent: true }
}

async function someoneHere(tx: Tx, person: string, context: Context): Promise<{ readonly name: string }> {
  const here = await whoIsHere(tx, person)
  if (here) return here
  const known = await personById(tx, person)
  const say = words(context.language)
  throw known ? new Problem('conflict', say.signIn.hasLeft) : new Problem('missing', say.access.notYours)
}

interface AccountView {
  readonly exists: boolean
  readonly mail?: string
  readonly lastSeen?: Day
}

const ofPerson = z.object({ person: z.string() })

export const accountOf: Operation<{ person: string }, AccountView> = {
  name: 'see-account',
  summary: 'Whether a person can sign in, with which mail, and on which day they were last here.',
  http: { method: 'GET', path: '/people/:person/account' },
  input: ofPerson,
  output: z.object({ exists: z.boolean(), mail: z.string().optional(), lastSeen: z.string().optional() }) as z.ZodType<AccountView>,
  act: 'let people in',
  subject: personOf,
  audit: null,
  run: seeAccount,
}

async function seeAccount(tx: Tx, { person }: { person: string }): Promise<AccountView> {
  const account = await signInOf(tx, person)
  if (!account) return { exists: false }
  const { mail, lastSeen } = account
  return { exists: true, ...(mail === null ? {} : { mail }), ...(lastSeen === null ? {} : { lastSeen }) }
}
