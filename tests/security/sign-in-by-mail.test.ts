// Where a mail server is set up: links go to the person, and nobody learns from an answer who has an account.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { invitePerson, makeResetLink } from '../../src/identity/operations/letting-in.ts'
import { perform } from '../../src/platform/operation.ts'
import { Problem } from '../../src/platform/problem.ts'
import type { App } from '../browser/app.ts'
import { startApp } from '../browser/app.ts'
import { Client, join, PASSWORD } from './sign-in.ts'

interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

let app: App
let ada: string
let down = false
const letters: Letter[] = []

beforeAll(async () => {
  const mail = {
    async send(letter: Letter) {
      if (down) throw new Problem('environment', 'The mail server did not take it.')
      letters.push(letter)
    },
  }
  app = await startApp({ mail, clock: () => new Date('2026-06-30T10:00:00Z') })
  ada = (await app.identity.redeem(await app.identity.startToken(), 'Ada Example')).person
})

afterAll(async () => {
  await app.stop()
})

const administrator = () => ({ kind: 'person', person: ada, roles: ['administrator'] }) as const
const linkIn = (letter: Letter | undefined) => new URL(/^http\S+$/m.exec(letter?.text ?? '')?.[0] ?? '')

/** Letters are sent after the answer. */
async function arrived(count: number): Promise<void> {
  await expect.poll(() => letters.length).toBe(count)
}

test('an invitation and a reset link go to the person, and the administrator sees neither', async () => {
  await join(app, 'bo')
  expect(await perform(app.world, administrator(), invitePerson, { person: 'bo', mail: 'eve@evil.example' })).toEqual({ sent: true })
  expect(letters.at(-1)?.to).toBe('bo@firm.example')
  const link = linkIn(letters.at(-1))
  expect(link.origin).toBe(app.address)
  expect((await new Client(app).post(link.pathname, { password: PASSWORD })).status).toBe(303)
  expect(await perform(app.world, administrator(), makeResetLink, { person: 'bo' })).toEqual({ sent: true })
  expect(letters.at(-1)?.text).toContain('Ada Example made a link')
})

test('asking for a new password answers the same whoever asks, and only a known mail gets a letter', async () => {
  const before = letters.length
  const ask = async (mail: string) => {
    const answer = await new Client(app).post('/sign-in/forgot', { mail }, { 'x-forwarded-host': 'evil.example' })
    return [answer.status, answer.headers.get('location'), answer.headers.getSetCookie().join()]
  }
  expect(await ask('bo@firm.example')).toEqual(await ask('nobody@firm.example'))
  await arrived(before + 1)
  const link = linkIn(letters.at(-1))
  expect(link.origin).toBe(app.address)
  expect((await new Client(app).post(link.pathname, { password: 'seven crooked miles to go' })).status).toBe(303)
  await ask('bo@firm.example')
  await ask('bo@firm.example')
  expect((await new Client(app).post('/sign-in/forgot', { mail: 'bo@firm.example' })).status).toBe(429)
})

test('a letter that the mail server does not take is told to who waits for it, and else to the log without the mail', async () => {
  down = true
  await join(app, 'cem')
  await expect(perform(app.world, administrator(), invitePerson, { person: 'cem' })).rejects.toThrow('did not take it')
  await new Client(app).post('/sign-in/forgot', { mail: 'cem@firm.example' })
  down = false
  expect(await perform(app.world, administrator(), invitePerson, { person: 'cem' })).toEqual({ sent: true })
  await new Client(app).post(linkIn(letters.at(-1)).pathname, { password: PASSWORD })
  down = true
  await new Client(app).post('/sign-in/forgot', { mail: 'cem@firm.example' })
  await expect.poll(() => app.log).toEqual(['The mail server did not take it.'])
})
