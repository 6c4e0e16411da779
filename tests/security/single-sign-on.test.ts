// Single sign-on against a real OpenID provider, and against one that lies.

import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { CALLBACK } from '../../src/identity/operations/single-sign-on.ts'
import { unlinkSingleSignOn } from '../../src/identity/operations/unlink.ts'
import { sealAttempt } from '../../src/identity/sources/attempt.ts'
import { endSignOnSessions } from '../../src/identity/store/sign-on-links.ts'
import { giveRole, welcome } from '../../src/people/store/people.ts'
import { perform } from '../../src/platform/operation.ts'
import type { App } from '../browser/app.ts'
import { SECRET, startApp } from '../browser/app.ts'
import type { Tamper, TestProvider } from './openid-provider.ts'
import { Browser, CLIENT, startProvider } from './openid-provider.ts'

let provider: TestProvider
let app: App

const settings = (issuer: string) => ({ issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, name: 'Example login' })

beforeAll(async () => {
  provider = await startProvider()
  app = await startApp({ singleSignOn: settings(provider.issuer) })
  provider.serve(app.address + CALLBACK)
})

afterAll(async () => {
  await app.stop()
  await provider.stop()
})

afterEach(() => {
  provider.tampers.clear()
  provider.down = false
})

/** Somebody the organisation knows, and their account at the provider. */
async function employ(id: string, more: { mail?: string; leftOn?: string; at?: Parameters<Map<string, object>['set']>[1] } = {}): Promise<Browser> {
  const mail = more.mail ?? `${id}@company.example`
  await app.database.transaction('system', async (tx) => {
    await welcome(tx, { id, name: `${id} Example` })
    await sql`update person set left_on = ${more.leftOn ?? null}::date where id = ${id}`.execute(tx)
    await sql`insert into employment (person, mail) values (${id}, ${mail})`.execute(tx)
  })
  provider.accounts.set(`at-${id}`, more.at ?? { email: mail, email_verified: true })
  return new Browser(`at-${id}`)
}

const begin = (to?: string) => `${app.address}/sign-in/openid${to === undefined ? '' : `?to=${encodeURIComponent(to)}`}`
const isCallback = (next: string) => next.startsWith(app.address + CALLBACK)

/** Up to the provider's answer, which isn't opened yet. */
async function untilAnswer(browser: Browser): Promise<URL> {
  return new URL((await browser.follow(begin(), isCallback)).address)
}

/** Whom the browser's session stands for. */
async function whoIs(browser: Browser): Promise<string | null> {
  const cookie = [...(browser.cookies.get(app.address) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  const actor = await app.identity.actorOf(new Headers(cookie ? { cookie } : {}))
  return actor.kind === 'person' ? actor.person : null
}

/** Opens it, and expects a refusal that lets nobody in. */
async function refused(browser: Browser, address: string | URL, status: number, sentence: RegExp): Promise<void> {
  const { answer } = await browser.follow(String(address))
  const page = await answer.text()
  expect({ status: answer.status, who: await whoIs(browser) }).toEqual({ status, who: null })
  expect(page).toMatch(sentence)
}

const OPENS_NOTHING = /Your account at Example login opens nothing here/
const UNTRUSTED = /The answer of Example login doesn(?:'|&#39;)t hold/
const START_AGAIN = /start it again/

test('whoever the provider vouches for is signed in, and it is written down that the account was linked', async () => {
  const browser = await employ('bo')
  const { address, answer } = await browser.follow(begin('/record?by=work'))
  expect([address, answer.status]).toEqual([`${app.address}/record?by=work`, 200])
  expect(await whoIs(browser)).toBe('bo')
  expect([...(browser.cookies.get(app.address)?.keys() ?? [])].join()).not.toContain('sign-on')
  const entries = await app.database.transaction({ kind: 'person', person: 'bo', roles: [] }, (tx) =>
    sql<{ note: string }>`select note from audit where subject = 'bo' and operation = 'link-single-sign-on'`.execute(tx),
  )
  expect(entries.rows).toEqual([{ note: new URL(provider.issuer).host }])
})

test('the browser is sent off with PKCE, state and nonce, and keeps a sealed cookie for ten minutes', async () => {
  const answer = await new Browser('nobody').get(begin())
  const to = new URL(answer.headers.get('location') ?? '')
  expect(Object.fromEntries(to.searchParams)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', scope: 'openid email' })
  for (const name of ['state', 'nonce', 'code_challenge']) expect(to.searchParams.get(name)?.length).toBeGreaterThanOrEqual(43)
  expect(to.href).not.toContain(encodeURIComponent(CLIENT.secret))
  const [cookie = ''] = answer.headers.getSetCookie()
  expect(cookie).toMatch(/^nextrung-sign-on=[\w-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(Buffer.from(cookie.split('=')[1] ?? '', 'base64url').toString('latin1')).not.toContain(to.searchParams.get('state'))
})

test('once linked, a person is found by the provider’s own id, whatever address it tells', async () => {
  const browser = await employ('cem')
  await browser.follow(begin())
  provider.accounts.set('at-cem', { email: 'married@company.example', email_verified: false })
  const later = new Browser('at-cem')
  await later.follow(begin())
  expect(await whoIs(later)).toBe('cem')
})

test('an address counts in any case, also when the provider tells it in the ID token', async () => {
  const browser = await employ('dee', { mail: 'Dee@Company.example', at: {} })
  provider.tampers.set('/token', retold({ email: 'dEE@company.EXAMPLE', email_verified: true }))
  await browser.follow(begin())
  expect(await whoIs(browser)).toBe('dee')
})

/** The token answer with other claims in its ID token, signed again. */
function retold(claims: object, how?: 'other key' | 'none' | 'secret'): Tamper {
  return (body) => {
    const tokens = JSON.parse(body)
    const told = JSON.parse(Buffer.from(tokens.id_token.split('.')[1], 'base64url').toString())
    return JSON.stringify({ ...tokens, id_token: provider.signed({ ...told, ...claims }, how) })
  }
}

/** The same with the signature of what it said before. */
function forged(claims: object): Tamper {
  return (body) => {
    const [, , signature] = JSON.parse(body).id_token.split('.')
    const tokens = JSON.parse(retold(claims)(body))
    return JSON.stringify({ ...tokens, id_token: tokens.id_token.replace(/[^.]+$/, signature) })
  }
}

test.for<[string, Tamper]>([
  ['of another issuer', retold({ iss: 'https://evil.example' })],
  ['for another audience', retold({ aud: 'another-app' })],
  ['for several audiences, given to another one', retold({ aud: ['nextrung', 'another-app'], azp: 'another-app' })],
  ['with another nonce', retold({ nonce: 'x'.repeat(43) })],
  ['without a nonce', retold({ nonce: undefined })],
  ['that is over', retold({ iat: 1_700_000_000, exp: 1_700_000_600 })],
  ['with alg none', retold({}, 'none')],
  ['signed by another key', retold({}, 'other key')],
  ['signed with the client’s secret', retold({}, 'secret')],
  ['whose content was changed after signing', forged({ sub: 'at-bo' })],
  ['that isn’t there', (body) => JSON.stringify({ ...JSON.parse(body), id_token: undefined })],
])('an ID token %s lets nobody in', async ([, tamper]) => {
  provider.accounts.set('at-mallory', { email: 'bo@company.example', email_verified: true })
  provider.tampers.set('/token', tamper)
  await refused(new Browser('at-mallory'), begin(), 403, UNTRUSTED)
})

test('an address told for another account than the ID token’s lets nobody in', async () => {
  const browser = await employ('eve')
  provider.tampers.set('/me', (body) => JSON.stringify({ ...JSON.parse(body), sub: 'at-bo' }))
  await refused(browser, begin(), 403, UNTRUSTED)
})

test('a provider that calls itself something else is not asked to vouch for anybody', async () => {
  const other = await startApp({ singleSignOn: settings(provider.issuer) })
  provider.tampers.set('/.well-known/openid-configuration', (body) => JSON.stringify({ ...JSON.parse(body), issuer: 'https://evil.example' }))
  const answer = await fetch(`${other.address}/sign-in/openid`, { redirect: 'manual' })
  expect(answer.status).toBe(403)
  await other.stop()
})

test('a code works once', async () => {
  const browser = await employ('fay')
  const first = await untilAnswer(browser)
  await browser.get(first.href)
  const thief = new Browser('at-mallory')
  const second = await untilAnswer(thief)
  second.searchParams.set('code', first.searchParams.get('code') ?? '')
  await refused(thief, second, 403, UNTRUSTED)
})

test('an answer that was used doesn’t reach the provider again, not even with the cookie of then', async () => {
  const browser = await employ('gil')
  const answer = await untilAnswer(browser)
  const kept = new Map(browser.cookies.get(app.address))
  await browser.get(answer.href)
  expect(await whoIs(browser)).toBe('gil')
  const thief = new Browser('at-mallory')
  thief.cookies.set(app.address, kept)
  const asked = provider.asked.length
  await refused(thief, answer, 403, START_AGAIN)
  expect(provider.asked.length).toBe(asked)
})

test('an answer to one browser is no answer in another', async () => {
  const browser = await employ('hal')
  const answer = await untilAnswer(browser)
  await refused(new Browser('at-mallory'), answer, 403, START_AGAIN)
  const victim = new Browser('at-bo')
  await victim.get(begin())
  await refused(victim, answer, 403, START_AGAIN)
})

test('a cookie that was made up, changed or kept too long is none', async () => {
  const browser = new Browser('at-bo')
  const answer = await untilAnswer(browser)
  const sealed = browser.cookies.get(app.address)?.get('nextrung-sign-on') ?? ''
  const old = { issuer: provider.issuer, state: answer.searchParams.get('state') ?? '', nonce: 'n', verifier: 'v', wayOn: '/', until: Date.now() - 1 }
  const last = sealed.at(-9) === 'A' ? 'B' : 'A'
  for (const cookie of [
    '',
    'AAAA',
    sealed.slice(0, -9) + last + sealed.slice(-8),
    sealAttempt(old, SECRET),
    sealAttempt({ ...old, until: Date.now() + 1000 }, 'x'.repeat(40)),
  ]) {
    const other = new Browser('at-bo')
    other.cookies.set(app.address, new Map([['nextrung-sign-on', cookie]]))
    await refused(other, answer, 403, START_AGAIN)
  }
})

test('who isn’t known, has left, or has no verified address is told the same, which tells nobody who is here', async () => {
  const leaver = await employ('ivy', { leftOn: '2026-01-31' })
  const unverified = await employ('jan', { at: { email: 'jan@company.example', email_verified: false } })
  const worded = await employ('kai', { at: { email: 'kai@company.example', email_verified: 'true' } })
  const silent = await employ('lou', { at: { email: 'lou@company.example' } })
  const unknown = new Browser('at-stranger')
  provider.accounts.set('at-stranger', { email: 'stranger@company.example', email_verified: true })
  const pages = await Promise.all(
    [leaver, unverified, worded, silent, unknown].map(async (browser) => {
      const { answer } = await browser.follow(begin())
      return `${answer.status} ${await answer.text()}`
    }),
  )
  expect(pages[0]).toMatch(OPENS_NOTHING)
  expect(new Set(pages).size).toBe(1)
  for (const browser of [leaver, unverified, worded, silent, unknown]) expect(await whoIs(browser)).toBeNull()
})

test('somebody who left after they were linked doesn’t come in any more', async () => {
  const browser = await employ('mo')
  await browser.follow(begin())
  expect(await whoIs(browser)).toBe('mo')
  await app.database.transaction('system', (tx) => sql`update person set left_on = '2026-01-31' where id = 'mo'`.execute(tx))
  await refused(new Browser('at-mo'), begin(), 403, OPENS_NOTHING)
})

test('an address can’t stand for two people, nor be made to look like another’s', async () => {
  await employ('kim')
  await expect(employ('nan', { mail: 'KIM@company.example' })).rejects.toThrow(/employment/)
  provider.accounts.set('at-kelvin', { email: '\u212Aim@company.example', email_verified: true })
  await refused(new Browser('at-kelvin'), begin(), 403, OPENS_NOTHING)
})

test('an address that the provider gave to somebody else doesn’t open the account of who had it', async () => {
  const browser = await employ('oz')
  await browser.follow(begin())
  provider.accounts.set('at-newcomer', { email: 'oz@company.example', email_verified: true })
  const newcomer = new Browser('at-newcomer')
  await refused(newcomer, begin(), 403, OPENS_NOTHING)

  // Unless it is the same person with a new account, which an administrator knows.
  await app.database.transaction('system', async (tx) => {
    await welcome(tx, { id: 'admin', name: 'Admin' })
    await giveRole(tx, 'admin', 'administrator')
  })
  await perform(app.world, { kind: 'person', person: 'admin', roles: ['administrator'] }, unlinkSingleSignOn, { person: 'oz' })
  await newcomer.follow(begin())
  expect(await whoIs(newcomer)).toBe('oz')
})

test('an answer in the name of another issuer, or of none, is refused before the code is used', async () => {
  const browser = new Browser('at-bo')
  for (const issuer of ['https://evil.example', null]) {
    const answer = await untilAnswer(browser)
    if (issuer === null) answer.searchParams.delete('iss')
    else answer.searchParams.set('iss', issuer)
    const asked = provider.asked.filter((path) => path === '/token').length
    await refused(browser, answer, 403, UNTRUSTED)
    expect(provider.asked.filter((path) => path === '/token').length).toBe(asked)
  }
})

test('what the provider says of a failure is shown as text, and only to the browser that asked', async () => {
  const said = '<script>alert(1)</script>'
  const browser = new Browser('at-bo')
  const answer = await untilAnswer(browser)
  answer.searchParams.delete('code')
  answer.searchParams.set('error', 'access_denied')
  answer.searchParams.set('error_description', said)
  await refused(new Browser('at-bo'), answer, 403, START_AGAIN)
  const page = await (await browser.follow(answer.href)).answer.text()
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(page).not.toContain(said)
})

test.for(['https://evil.example', '//evil.example', '/\\evil.example', '/%09/evil.example'])('signing in doesn’t lead on to %s', async (to) => {
  const { address } = await new Browser('at-bo').follow(begin(to))
  expect(new URL(address).origin).toBe(app.address)
})

test('a provider that is down breaks its own button alone, and works again when it is back', async () => {
  const other = await startApp({ singleSignOn: settings(provider.issuer) })
  provider.down = true
  const away = await fetch(`${other.address}/sign-in/openid`, { redirect: 'manual' })
  expect([away.status, await away.text()]).toEqual([503, expect.stringMatching(/can(?:'|&#39;)t be reached now/)])
  expect((await fetch(`${other.address}/begin/x`)).status).not.toBe(503)
  provider.down = false
  expect((await fetch(`${other.address}/sign-in/openid`, { redirect: 'manual' })).status).toBe(303)
  await other.stop()

  const browser = new Browser('at-bo')
  const answer = await untilAnswer(browser)
  provider.down = true
  await refused(browser, answer, 503, /can(?:'|&#39;)t be reached now/)
})

test('a provider that was taken away opens nothing, and the sessions begun by it end', async () => {
  const browser = new Browser('at-bo')
  await browser.follow(begin())
  expect(await whoIs(browser)).toBe('bo')
  await endSignOnSessions(app.database.identity)
  expect(await whoIs(browser)).toBeNull()

  const without = await startApp()
  const answer = await untilAnswer(browser)
  for (const address of [`${without.address}/sign-in/openid`, without.address + CALLBACK + answer.search]) {
    const page = await fetch(address, { redirect: 'manual', headers: { cookie: 'nextrung-sign-on=x' } })
    expect([page.status, await page.text()]).toEqual([403, expect.stringContaining('Single sign-on is not set up here')])
  }
  await without.stop()
})

test('the log says why an answer was refused, and holds no token, code or secret', () => {
  expect(app.log.length).toBeGreaterThan(10)
  for (const line of app.log) expect(line).toMatch(/^Single sign-on failed: [\w ]+$/)
})
