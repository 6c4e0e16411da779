import type { AddressInfo } from 'node:net'
import type { SMTPServerSession } from 'smtp-server'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openMail } from './mail.ts'

interface Letter {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
}

const letters: Letter[] = []
let server: SMTPServer
let port: number

beforeAll(async () => {
  server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'ada@company' && password === 'p@ss:word' ? done(null, { user: username }) : done(new Error('wrong password p@ss:word')),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        letters.push(letterOf(session, Buffer.concat(parts).toString()))
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.server.address() as AddressInfo).port
})

afterAll(() => new Promise<void>((resolve) => server.close(resolve)))

beforeEach(() => {
  letters.length = 0
})

function letterOf({ envelope }: SMTPServerSession, raw: string): Letter {
  return { from: envelope.mailFrom ? envelope.mailFrom.address : '', to: envelope.rcptTo.map((one) => one.address), raw }
}

const mailBy = (login = 'ada%40company:p%40ss%3Aword') => openMail({ server: new URL(`smtp://${login}@127.0.0.1:${port}`), from: 'nextrung@company.example' })

test('a letter arrives as plain text, from the configured address', async () => {
  await mailBy().send({ to: 'bo@company.example', subject: 'Come in, Jürgen', text: 'Open this link:\nhttps://nextrung.example/begin/x\n' })
  expect(letters).toHaveLength(1)
  expect(letters[0]).toMatchObject({ from: 'nextrung@company.example', to: ['bo@company.example'] })
  const [head = '', body] = letters[0]?.raw.split('\r\n\r\n') ?? []
  expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m)
  expect(head).not.toMatch(/multipart|html/)
  expect(body).toContain('https://nextrung.example/begin/x')
})

test('a line end in a subject begins no header', async () => {
  await mailBy().send({ to: 'bo@company.example', subject: 'Ada\r\nBcc: eve@evil.example\r\n\r\n<b>hi</b>', text: 'Hello' })
  expect(letters[0]?.to).toEqual(['bo@company.example'])
  expect(letters[0]?.raw).not.toMatch(/^Bcc:/im)
  expect(letters[0]?.raw).toMatch(/^Subject: Ada Bcc: eve@evil\.example <b>hi<\/b>$/m)
})

test.for(['bo@company.example\r\nBcc: eve@evil.example', 'bo@company.example, eve@evil.example', 'Bo <eve@evil.example>', '', 'bo', 'bo@'])(
  'what is not one address is not written to: %j',
  async (to) => {
    await expect(mailBy().send({ to, subject: 'Hello', text: 'Hello' })).rejects.toMatchObject({ name: 'Problem', kind: 'input' })
    expect(letters).toEqual([])
  },
)

test('a letter that isn’t taken gives one sentence without a secret', async () => {
  const letter = { to: 'bo@company.example', subject: 'Hello', text: 'https://nextrung.example/begin/secret' }
  await expect(mailBy('ada:hush').send(letter)).rejects.toThrow(
    "The mail server didn't take the letter (EAUTH): nothing else is lost, so check NEXTRUNG_SMTP and send it again.",
  )
  const away = openMail({ server: new URL('smtp://127.0.0.1:1'), from: 'nextrung@company.example' })
  await expect(away.send(letter)).rejects.toThrow(/ECONNREFUSED|ESOCKET|ECONNECTION/)
})

test('over the network nothing goes unencrypted', async () => {
  // The same server by a name that isn't loopback: it offers no STARTTLS.
  const open = openMail({ server: new URL(`smtp://[::ffff:127.0.0.1]:${port}`), from: 'nextrung@company.example' })
  await expect(open.send({ to: 'bo@company.example', subject: 'Hello', text: 'Hello' })).rejects.toThrow(/ETLS|ESOCKET/)
  expect(letters).toEqual([])
})
