// Attacks on the second factor: each is refused.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeAt } from '../../src/identity/totp.ts'
import type { App } from '../browser/app.ts'
import { startApp } from '../browser/app.ts'
import { Client, linkFor, PASSWORD, withAccount } from './sign-in.ts'

let app: App
let ada: string
let at = new Date('2026-06-30T10:00:00Z')
const minutes = (count: number) => {
  at = new Date(at.getTime() + count * 60_000)
}

beforeAll(async () => {
  app = await startApp({ clock: () => at })
  const begun = await app.identity.redeem(await app.identity.startToken(), 'Ada Example')
  ada = begun.person
})

afterAll(async () => {
  await app.stop()
})

/** Switches the second factor on; gives the secret and the spare codes. */
async function withSecondFactor(client: Client): Promise<{ secret: Uint8Array; spare: readonly string[] }> {
  const page = await (await client.post('/account/second-factor')).text()
  const secret = unbase32(/<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1] ?? '')
  const shown = await (await client.post('/account/second-factor/confirm', { code: codeAt(secret, step()) })).text()
  return { secret, spare: [...shown.matchAll(/<code>([a-z2-7-]+)<\/code>/g)].map(([, code = '']) => code) }
}

const step = () => Math.floor(at.getTime() / 30_000)

function unbase32(text: string): Uint8Array {
  const bits = Array.from(text.replaceAll(' ', ''), (letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}

test('with a second factor the password alone lets nobody in, and each code works once', async () => {
  const { secret, spare } = await withSecondFactor(await withAccount(app, ada, 'sam'))
  expect(spare).toHaveLength(10)
  minutes(5)
  const half = new Client(app)
  const answer = await half.signIn('sam@firm.example')
  expect(answer.headers.get('location')).toBe('/sign-in/code')
  expect(await half.who()).toBeNull()
  expect((await half.get('/account')).status).toBe(401)
  expect((await half.post('/sign-in/code', { code: '000000' })).status).toBe(422)
  const code = codeAt(secret, step())
  expect((await half.post('/sign-in/code', { code })).status).toBe(303)
  expect(await half.who()).toBe('sam')

  const replay = new Client(app)
  await replay.signIn('sam@firm.example')
  expect((await replay.post('/sign-in/code', { code })).status).toBe(422)
  // The step before, whose code was never used, is over too.
  expect((await replay.post('/sign-in/code', { code: codeAt(secret, step() - 1) })).status).toBe(422)
  expect((await replay.post('/sign-in/code', { code: spare[0] ?? '' })).status).toBe(303)
  const twice = new Client(app)
  await twice.signIn('sam@firm.example')
  expect((await twice.post('/sign-in/code', { code: spare[0] ?? '' })).status).toBe(422)
  expect(await twice.who()).toBeNull()
})

test('codes of the second factor can’t be guessed, nor entered without the password, nor after the password changed', async () => {
  const sue = await withAccount(app, ada, 'sue')
  const { secret } = await withSecondFactor(sue)
  minutes(5)
  expect((await new Client(app).post('/sign-in/code', { code: codeAt(secret, step()) })).status).toBe(403)
  const waiting = new Client(app)
  await waiting.signIn('sue@firm.example')
  await sue.post('/account/password', { old: PASSWORD, password: 'seven crooked miles to go' })
  expect((await waiting.post('/sign-in/code', { code: codeAt(secret, step()) })).status).toBe(403)
  const guessing = new Client(app)
  await guessing.signIn('sue@firm.example', 'seven crooked miles to go')
  const statuses: number[] = []
  for (let round = 0; round < 8; round++) statuses.push((await guessing.post('/sign-in/code', { code: '000000' })).status)
  expect(statuses).toEqual([422, 422, 422, 422, 422, 422, 429, 429])
  expect((await guessing.post('/sign-in/code', { code: codeAt(secret, step()) })).status).toBe(429)
})

test('a reset link does not go round the second factor', async () => {
  await withSecondFactor(await withAccount(app, ada, 'sol'))
  const link = await linkFor(app, ada, 'sol', 'reset')
  const thief = new Client(app)
  expect(await (await thief.get(link)).text()).not.toContain('data-passkey')
  expect((await thief.post(`${link}/passkey/options`)).status).toBe(403)
  await thief.post(link, { password: 'seven crooked miles to go' })
  expect(await thief.who()).toBeNull()
})
