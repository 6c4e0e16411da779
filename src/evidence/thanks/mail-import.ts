// A saved mail of thanks as an item to look through: who wrote it, on which day, and what they say.

import { createHash } from 'node:crypto'
import type { Email } from 'postal-mime'
import PostalMime from 'postal-mime'
import type { Day } from '../../algorithms/calendar.ts'
import { tidy } from '../../ladder/import/clean-text.ts'
import { Problem } from '../../platform/problem.ts'
import { shortened } from '../../text/shortened.ts'
import { words } from '../../text/text.ts'
import { isDay } from '../dates.ts'
import type { Imported, ImportedItem } from '../imported.ts'
import { cleanName } from '../record-schema.ts'
import { nameFrom } from '../shorthand/handles.ts'
import { kindTold } from '../shorthand/told.ts'
import { textOfHtml } from './html-text.ts'
import { newText } from './new-text.ts'

export interface MailSettings {
  /** The person thanked, by mail address or name. */
  readonly author?: string
  /** Whose record it is; may be empty. */
  readonly name?: string
  readonly today: Day
  readonly language?: string
  readonly file?: string
}

/** Parts within each other; forwarded again and again a mail has ten. */
const DEEPEST = 100
const LONGEST_TITLE = 200
/** In characters: a thanks is short, and what is longer tells of more than that. */
const LONGEST_QUOTE = 600
const PREFIX = /^(?:\s*(?:re|fwd?|aw|wg|antw|sv|vs|tr|rv)(?:\s?\[\d+\])?\s*:\s*|\s*\[[^\]]{1,30}\]\s*)+/i
const THANKS_ALONE =
  /^(?:(?:a |big |huge |many |quick |vielen |herzlichen |lieben )*(?:thank(?:s| ?you| u)|danke(?:schön)?|dank|merci|kudos|well done|great (?:job|work)|shout-?out)(?: (?:so much|a lot|very much|schön|sehr|again))?[\s\p{P}\p{S}]*)?$/iu
const MACHINE = /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|mailer-daemon|postmaster|bounces?|notifications?|automailer)\b/i
const NAMES_IN_ADDRESS = /^\p{L}{2,}[._]\p{L}{2,}$/u
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Reads one mail (RFC 5322 with MIME). Attachments are not looked at, and the quote is the new text alone.
 * @throws Problem `input` when it is no mail, or its parts are nested to do harm
 */
export async function importMail(bytes: Uint8Array, settings: MailSettings): Promise<Imported> {
  const { today, language = 'en', file = '' } = settings
  const { mailImport: say, evidence, files } = words(language)
  const at = { at: { file } }
  if (bytes.length === 0) throw new Problem('input', files.empty, at)
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST, forceRfc822Attachments: true }).catch((error: unknown) => {
    throw new Problem('input', say.tooDeep, { ...at, cause: error })
  })
  const skip = (reason: string): Imported => ({ from: 'eml', items: [], skipped: [{ at: file, reason }] })
  if (!mail.from && !mail.date && !mail.messageId) throw new Problem('input', say.noMail, at)
  const sender = senderOf(mail)
  if (sender === null) return skip(say.noSender)
  if (isFromSelf(sender, mail, settings)) return skip(say.fromYourself)
  if (isFromMachine(sender, mail)) return skip(say.machine)
  const day = dayOfHeader(mail.headers.find(({ key }) => key === 'date')?.value ?? '')
  if (day === undefined) return skip(say.noDay)
  if (day > today) return skip(evidence.notes.toCome(day))
  const quote = tidy(newText(mail.text?.trim() ? mail.text : textOfHtml(mail.html ?? '')))
  if (quote === '' && tidy(mail.subject ?? '') === '') return skip(say.nothingSaid)
  return { from: 'eml', items: [itemOf(mail, sender, day, quote, language)], skipped: [] }
}

interface Sender {
  readonly mail: string
  /** Empty where only an address is known, and no name shows in it. */
  readonly name: string
}

function senderOf({ from }: Email): Sender | null {
  const mail = from?.address?.toLowerCase() ?? ''
  if (!mail.includes('@')) return null
  const said = cleanName(
    tidy(from?.name ?? '')
      .replace(/\s*(?:[|(<–]| via ).*$/, '')
      .replace(/^(['"])(.*)\1$/, '$2'),
  )
  const turned = said.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1')
  const local = mail.split('@')[0] ?? ''
  return { mail, name: turned !== '' && !turned.includes('@') ? turned : NAMES_IN_ADDRESS.test(local) ? nameFrom(local) : '' }
}

/** By what the person says of themselves, or where it went nowhere else. */
function isFromSelf(sender: Sender, { to }: Email, { author = '', name = '' }: MailSettings): boolean {
  const self = [author, name].map((one) => one.trim().toLowerCase()).filter((one) => one !== '')
  if (self.includes(sender.mail) || (sender.name !== '' && self.includes(sender.name.toLowerCase()))) return true
  return to !== undefined && to.length > 0 && to.every(({ address }) => address?.toLowerCase() === sender.mail)
}

function isFromMachine({ mail }: Sender, { headers }: Email): boolean {
  const header = (name: string): string =>
    headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase() ?? ''
  const automatic = header('auto-submitted')
  return (
    (automatic !== '' && automatic !== 'no') || MACHINE.test(mail) || header('precedence') === 'bulk' || header('content-type').startsWith('multipart/report')
  )
}

/** The day where it was sent: `Wed, 11 Feb 2026 23:50:00 +0100` is 2026-02-11. */
function dayOfHeader(header: string): Day | undefined {
  const [, date = '', month = '', year = ''] = /(\d{1,2})[ -]+([A-Za-z]{3})[a-z]*[ -]+(\d{2,4})\b/.exec(header) ?? []
  const number = MONTHS.indexOf(month.toLowerCase()) + 1
  // RFC 5322, 4.3: what years of two digits mean.
  const full = year.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year)
  const day = `${full}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

function itemOf(mail: Email, sender: Sender, day: Day, quote: string, language: string): ImportedItem {
  const say = words(language).mailImport
  const subject = tidy(mail.subject ?? '').replace(PREFIX, '')
  const title = THANKS_ALONE.test(subject) ? (sender.name === '' ? say.thanks : say.thanksFrom(sender.name)) : shortened(subject, LONGEST_TITLE)
  const short = quote.length <= LONGEST_QUOTE ? quote : `${quote.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/, '')} …`
  const told = kindTold(subject)
  return {
    key: keyOf(mail, sender),
    date: day,
    kind: told.told === null ? kindTold(short).value : told.value,
    title,
    ...(short === '' ? {} : { outcome: sender.name === '' ? say.quoted(short) : say.wrote(sender.name, short) }),
    // How far it reached, and who the sender is to whom, is not for a mail to tell.
    scope: 'team',
    autonomy: 'independent',
    links: [],
    named: sender.name === '' ? [] : [{ witness: sender.name, as: 'peer' }],
  }
}

function keyOf({ messageId = '', headers, subject = '' }: Email, { mail }: Sender): string {
  const sent = headers.find(({ key }) => key === 'date')?.value ?? ''
  const id = messageId.trim() === '' ? [mail, sent, subject].join('\n') : messageId.trim()
  return createHash('sha256').update(id).digest('hex').slice(0, 16)
}
