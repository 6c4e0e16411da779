// Passkeys in a real browser with a virtual authenticator, and attacks on them: each is refused.

import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '../browser/app.ts'
import { startApp } from '../browser/app.ts'
import { closeBrowser, leadOn, noComplaints, openPage } from '../browser/browser.ts'
import { running } from '../browser/site.ts'
import { Client, join, linkFor } from './sign-in.ts'

let app: App
let ada: string
let at = new Date('2026-06-30T10:00:00Z')
let page: Page
let device: CDPSession
let authenticatorId: string

/** Browsers know no passkeys of a bare IP address. */
const site = () => app.address.replace('127.0.0.1', 'localhost')

beforeAll(async () => {
  app = await startApp({ clock: () => at })
  ada = (await app.identity.redeem(await app.identity.startToken(), 'Ada Example')).person
  await join(app, 'bo')
  await join(app, 'cem')
  page = await openPage(`${site()}/sign-in`)
  device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  const added = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  })
  authenticatorId = added.authenticatorId
})

afterAll(async () => {
  await closeBrowser()
  await app.stop()
})

/** What the device signs for a challenge of the app's; the client holds the cookie that goes with it. */
async function answerOf(from = site(), verification = 'required'): Promise<{ credential: Answer; client: Client }> {
  const client = new Client(app)
  const options = (await (await client.post('/sign-in/passkey/options')).json()) as object
  await page.goto(`${from}/sign-in`)
  const asked = JSON.stringify({ ...options, userVerification: verification })
  const text = await page.evaluate<string>(`(async () => {
    const credential = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(${asked}) })
    return JSON.stringify(credential.toJSON())
  })()`)
  return { credential: JSON.parse(text) as Answer, client }
}

interface Answer {
  id: string
  rawId: string
  response: { authenticatorData: string; clientDataJSON: string; signature: string; userHandle?: string }
}

const send = (client: Client, credential: unknown) => client.post('/sign-in/passkey', { credential: JSON.stringify(credential) })

test('an invitation is accepted with a passkey, which signs in from then on', async () => {
  await page.goto(site() + (await linkFor(app, ada, 'bo')))
  await leadOn(page, () => page.getByRole('button', { name: 'Add a passkey' }).click())
  expect(new URL(page.url()).pathname).toBe('/')
  noComplaints(page)
  await page.context().clearCookies()
  await page.goto(`${site()}/sign-in?to=/account`)
  await leadOn(page, () => page.getByRole('button', { name: 'Use a passkey' }).click())
  expect(new URL(page.url()).pathname).toBe('/account')
  expect(await page.getByRole('main').innerText()).toContain('Passkey of 30 Jun 2026')
  noComplaints(page)
})

test('a passkey is added on one’s own page, by name, and removed', async () => {
  await device.send('WebAuthn.clearCredentials', { authenticatorId })
  await page.getByLabel('Name of the new passkey').fill('Work laptop')
  await leadOn(page, () => page.getByRole('button', { name: 'Add a passkey' }).click())
  const main = page.getByRole('main')
  expect(await main.innerText()).toContain('Work laptop')
  await leadOn(page, () => page.getByRole('button', { name: 'Remove Passkey of 30 Jun 2026' }).click())
  expect(await main.innerText()).not.toContain('Passkey of 30 Jun 2026')
})

test('an answer works once: the same one again, or in another browser, opens nothing', async () => {
  const { credential, client } = await answerOf()
  expect((await send(new Client(app), credential)).status).toBe(403)
  const thief = client.stolen()
  expect((await send(client, credential)).status).toBe(303)
  expect(await client.who()).toBe('bo')
  expect((await send(thief, credential)).status).toBe(403)
  expect(await thief.who()).toBeNull()
})

test('an answer that comes after five minutes opens nothing', async () => {
  const { credential, client } = await answerOf()
  at = new Date(at.getTime() + 5 * 60_000)
  expect((await send(client, credential)).status).toBe(403)
})

test('an answer to an older challenge opens nothing', async () => {
  const { credential } = await answerOf()
  const { client } = await answerOf()
  expect((await send(client, credential)).status).toBe(403)
})

test('an answer given to another site opens nothing, though it may ask for the same passkeys', async () => {
  const evil = await running({ fetch: () => new Response('', { headers: { 'content-type': 'text/html' } }) })
  const { credential, client } = await answerOf(evil.address.replace('127.0.0.1', 'localhost'))
  await evil.stop()
  expect((await send(client, credential)).status).toBe(403)
})

test('somebody else’s credential id under one’s own signature opens nothing', async () => {
  const { credential } = await answerOf()
  await device.send('WebAuthn.clearCredentials', { authenticatorId })
  await page.goto(site() + (await linkFor(app, ada, 'cem')))
  await leadOn(page, () => page.getByRole('button', { name: 'Add a passkey' }).click())
  const own = await answerOf()
  const forged = await send(own.client, { ...own.credential, id: credential.id, rawId: credential.rawId })
  expect(forged.status).toBe(403)
  expect(await own.client.who()).toBeNull()
})

test('a counter that goes back is the sign of a copy, and refused', async () => {
  const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId })
  const [mine] = credentials
  if (!mine) throw new Error('the authenticator has a credential')
  const first = await answerOf()
  expect((await send(first.client, first.credential)).status).toBe(303)
  // The copy was taken before that use, and counts on from there.
  await device.send('WebAuthn.clearCredentials', { authenticatorId })
  await device.send('WebAuthn.addCredential', { authenticatorId, credential: { ...mine, signCount: mine.signCount - 1 } })
  const copy = await answerOf()
  expect((await send(copy.client, copy.credential)).status).toBe(403)
})

test('an answer without a check of the user opens nothing', async () => {
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  const { credential, client } = await answerOf(site(), 'discouraged')
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  expect((await send(client, credential)).status).toBe(403)
})

test('what is no answer at all is refused without a word on why', async () => {
  const { client } = await answerOf()
  const answer = await client.post('/sign-in/passkey', { credential: '{"id": ["x"]}' })
  expect(answer.status).toBe(403)
  expect((await new Client(app).post('/sign-in/passkey', { credential: 'not json' })).status).toBe(403)
  expect(app.log).toEqual([])
})
