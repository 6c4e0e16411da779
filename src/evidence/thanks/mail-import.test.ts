import { expect, test } from 'vitest'
import { Problem } from '../../platform/problem.ts'
import { importMail } from './mail-import.ts'

const HEAD = [
  'From: Bo Example <bo@other.example>',
  'To: Ada Example <ada@corp.example>',
  'Subject: Re: Thank you for presenting the cost study',
  'Date: Wed, 11 Feb 2026 23:50:00 -0800',
  'Message-ID: <1@other.example>',
]

function mail(body: string, head: readonly string[] = HEAD): Buffer {
  return Buffer.from([...head, '', body].join('\r\n'), 'latin1')
}

function with_(header: string): readonly string[] {
  const name = header.split(':')[0]
  return [...HEAD.filter((line) => !line.startsWith(`${name}:`)), header]
}

const read = (bytes: Uint8Array, more: { author?: string; name?: string } = {}) => importMail(bytes, { today: '2026-09-15', file: 'thanks.eml', ...more })
const reason = async (bytes: Uint8Array, more: { author?: string; name?: string } = {}) => (await read(bytes, more)).skipped[0]?.reason

async function refusal(bytes: Uint8Array): Promise<string> {
  const error: unknown = await read(bytes).catch((thrown: unknown) => thrown)
  return error instanceof Problem ? error.message : 'read'
}

test('a thanks becomes an item: its day where it was sent, its sender named, what they say quoted', async () => {
  const { items } = await read(
    mail(
      'Hi Ada,\r\n\r\nthe board decided on your numbers.\r\nBrilliant work.\r\n\r\nBest regards,\r\nBo\r\n-- \r\nBo Example, +49 30 12345\r\n\r\nOn Tue, 10 Feb 2026 at 09:00, Ada Example\r\n<ada@corp.example> wrote:\r\n> Here are the slides\r\n',
    ),
  )
  expect(items).toEqual([
    {
      key: expect.stringMatching(/^[0-9a-f]{16}$/),
      date: '2026-02-11',
      kind: 'presentation',
      title: 'Thank you for presenting the cost study',
      outcome: 'Bo Example: “the board decided on your numbers. Brilliant work.”',
      scope: 'team',
      autonomy: 'independent',
      links: [],
      named: [{ witness: 'Bo Example', as: 'peer' }],
    },
  ])
})

test.each([
  ['a reply below in Outlook', 'Great talk!\r\n________________________________\r\nFrom: Ada\r\nSent: Monday\r\nold'],
  ['a head without a rule', 'Great talk!\r\n\r\nVon: Ada Example\r\nGesendet: Montag\r\nAn: Bo\r\nalt'],
  ['a German reply', 'Great talk!\r\n\r\nAm 10.02.2026 um 09:00 schrieb Ada Example:\r\n> alt'],
  ['a forwarded mail', 'Great talk!\r\n---------- Forwarded message ---------\r\nold'],
  ['a telephone', 'Great talk!\r\n\r\nSent from my phone'],
  ['quotes between', '> old\r\nGreat talk!\r\n> older'],
])('%s is not quoted', async (_, body) => {
  expect((await read(mail(body))).items[0]?.outcome).toBe('Bo Example: “Great talk!”')
})

test('encoded words, charsets, base64 and mails in HTML alone are read', async () => {
  const head = [
    ...with_('Subject: =?utf-8?Q?Danke_f=C3=BCr_den_Vortrag?='),
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
  ]
  expect((await read(mail('Sch=F6n!', head))).items[0]).toMatchObject({ title: 'Danke für den Vortrag', kind: 'presentation', outcome: 'Bo Example: “Schön!”' })
  const html = [
    '<html><head><style>p{}</style></head><body><p>Hello Ada,</p><p>you saved our <b>close</b>.</p><script>steal()</script>',
    '<div class="gmail_quote">On Monday Ada wrote:<blockquote>old</blockquote></div></body></html>',
  ].join('')
  const encoded = Buffer.from(html).toString('base64')
  expect((await read(mail(encoded, [...HEAD, 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64']))).items[0]?.outcome).toBe(
    'Bo Example: “you saved our close.”',
  )
  const attached = '--b\r\nContent-Type: text/plain\r\n\r\nWell done.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: other\r\n\r\nnot said\r\n--b--\r\n'
  expect((await read(mail(attached, [...HEAD, 'Content-Type: multipart/mixed; boundary=b']))).items[0]?.outcome).toBe('Bo Example: “Well done.”')
})

test('a subject that only thanks says who does, and names are brought into order', async () => {
  expect((await read(mail('x', with_('Subject: AW: Vielen Dank!!')))).items[0]?.title).toBe('Thanks from Bo Example')
  expect((await read(mail('x', with_('From: "Example, Bo (Finance)" <b@o.example>')))).items[0]?.named).toEqual([{ witness: 'Bo Example', as: 'peer' }])
  expect((await read(mail('x', with_('From: bo.example@o.example')))).items[0]?.named).toEqual([{ witness: 'Bo Example', as: 'peer' }])
  expect((await read(mail('x', with_('From: b7@o.example')))).items[0]?.named).toEqual([])
})

test('a long mail is quoted in part', async () => {
  const outcome = (await read(mail('Very well done. '.repeat(5000)))).items[0]?.outcome ?? ''
  expect(outcome.length).toBeLessThan(640)
  expect(outcome).toMatch(/ …”$/)
})

test('what nobody else wrote is left out, with the reason', async () => {
  const yourself = /^You wrote this mail yourself/
  expect(await reason(mail('x'), { author: 'BO@other.example' })).toMatch(yourself)
  expect(await reason(mail('x'), { name: 'bo example' })).toMatch(yourself)
  expect(await reason(mail('x', with_('To: bo@other.example')))).toMatch(yourself)
  expect(await reason(mail('x', [...HEAD, 'Auto-Submitted: auto-replied']))).toMatch(/^A program sent this/)
  expect(await reason(mail('x', with_('From: no-reply@shop.example')))).toMatch(/^A program sent this/)
  expect(await reason(mail('x', with_('Date: soon')))).toMatch(/which day/)
  expect(await reason(mail('x', with_('Date: Fri, 01 Jan 9999 00:00:00 +0000')))).toMatch(/which day/)
  expect(await reason(mail('x', with_('Date: Fri, 01 Jan 2027 00:00:00 +0000')))).toMatch(/still to come/)
})

test('the message keeps its key when it is edited, and one without an id has a key too', async () => {
  const key = async (head: readonly string[]) => (await read(mail('x', head))).items[0]?.key
  expect(await key(with_('Subject: other'))).toBe(await key(HEAD))
  const anonymous = HEAD.filter((line) => !line.startsWith('Message-ID'))
  expect(await key(anonymous)).toBe(await key(anonymous))
})

test('what is no mail, or is nested to do harm, is refused in a sentence', async () => {
  expect(await refusal(Buffer.alloc(0))).toBe('The file is empty.')
  expect(await refusal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toMatch(/^This is no mail/)
  expect(await refusal(Buffer.from('just words'))).toMatch(/^This is no mail/)
  const parts = Array.from({ length: 1000 }, (_, depth) => `--b${depth}\r\nContent-Type: multipart/mixed; boundary=b${depth + 1}\r\n\r\n`).join('')
  expect(await refusal(mail(parts, [...HEAD, 'Content-Type: multipart/mixed; boundary=b0']))).toMatch(/too deeply/)
  const deep = mail(`${'<div>'.repeat(50_000)}hidden`, [...HEAD, 'Content-Type: text/html'])
  expect((await read(deep)).items).toHaveLength(1)
})
