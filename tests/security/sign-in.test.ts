// Attacks on signing in by password and link, and on sessions: each is refused.

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openIdentity } from '../../src/identity/operations/open.ts'
import { keepPersonLink } from '../../src/identity/store/links.ts'
import type { App } from '../browser/app.ts'
import { SECRET, startApp } from '../browser/app.ts'
import { Client, join, linkFor, PASSWORD, withAccount } from './sign-in.ts'

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

test('a session that the attacker planted is not the one that signing in gives', async () => {
  await withAccount(app, ada, 'fay')
  const planted = new Client(app)
  planted.cookies.set('nextrung.session_token', 'planted.by-somebody')
  const attacker = planted.stolen()
  await planted.signIn('fay@firm.example')
  expect(await planted.who()).toBe('fay')
  expect(await attacker.who()).toBeNull()
})

test('the session’s cookie is out of reach of script and other sites, and of http where there is https', async () => {
  const kay = await withAccount(app, ada, 'kay')
  const answer = await new Client(app).signIn('kay@firm.example')
  expect(answer.headers.getSetCookie().join()).toMatch(/nextrung\.session_token=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax/)
  const https = openIdentity({ database: app.database, secret: SECRET, baseUrl: 'https://rungs.example', demo: false, now: () => at })
  const [session = ''] = (await https.signInPerson('kay', 'password')).setCookie
  expect(session).toMatch(/^__Secure-.*; Secure/)
  const { setCookie } = await https.passkeys.beginUsing({ headers: new Headers(), address: null })
  expect(setCookie.join()).toMatch(/^__Host-nextrung-step=.*; Path=\/; HttpOnly; Secure; SameSite=Strict/)
  expect(await kay.who()).toBe('kay')
})

test('no form of signing in is taken from another site', async () => {
  const gil = await withAccount(app, ada, 'gil')
  const routes = app.routes.filter(({ method, path }) => method === 'POST' && /^\/(?:sign-in|account|join|reset|sign-out)/.test(path))
  expect(routes.length).toBeGreaterThan(15)
  for (const { path } of routes) {
    const answer = await gil.post(path.replace(':token', 'x'), { password: PASSWORD }, { origin: 'http://evil.example' })
    expect(answer.status, path).toBe(403)
  }
  expect(await gil.who()).toBe('gil')
})

test('an unknown mail, a wrong password and an account without a password answer with the same words', async () => {
  await withAccount(app, ada, 'una')
  await join(app, 'uno')
  const texts = await Promise.all(
    ['una@firm.example', 'uno@firm.example', 'nobody@firm.example'].map(async (mail) => {
      const answer = await new Client(app).signIn(mail, 'not the password at all')
      return `${answer.status} ${(await answer.text()).replaceAll(mail, '')}`
    }),
  )
  expect(new Set(texts).size).toBe(1)
  expect(texts[0]).toContain('do not go together')
})

test('the time of an answer does not say whether there is an account', { timeout: 120_000 }, async () => {
  const known = ['tea', 'teb', 'tec', 'ted']
  for (const person of known) await withAccount(app, ada, person)
  const timed = async (mail: string) => {
    const begun = performance.now()
    await app.identity.passwords.signIn({ mail, password: 'not it', to: '/' }, { headers: new Headers(), address: null }).catch(() => {})
    return performance.now() - begun
  }
  const times = { known: [] as number[], unknown: [] as number[] }
  // In turn, so that a machine that is busy for a while slows both.
  for (let round = 0; round < 20; round++) {
    times.known.push(await timed(`${known[round % known.length]}@firm.example`))
    times.unknown.push(await timed(`nobody${round % known.length}@firm.example`))
  }
  const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
  const ratio = median(times.known) / median(times.unknown)
  expect(ratio).toBeGreaterThan(0.75)
  expect(ratio).toBeLessThan(1.33)
})

test('guessing passwords is stopped after ten tries, says how long to wait, and locks nobody for good', async () => {
  await withAccount(app, ada, 'gus')
  const guess = () => new Client(app).signIn('GUS@firm.example', 'a guess that is wrong')
  const statuses = await Promise.all(Array.from({ length: 14 }, async () => (await guess()).status))
  expect(statuses.filter((status) => status === 403)).toHaveLength(10)
  const stopped = await new Client(app).signIn('gus@firm.example')
  expect(stopped.status).toBe(429)
  expect(await stopped.text()).toMatch(/wait 1\d minutes/)
  await withAccount(app, ada, 'guy')
  expect((await new Client(app).signIn('guy@firm.example')).status).toBe(303)
})

test('guessing the old password on the page of one’s own is stopped as well', async () => {
  const gwen = await withAccount(app, ada, 'gwen')
  const statuses: number[] = []
  for (let round = 0; round < 12; round++) statuses.push((await gwen.post('/account/password', { old: 'wrong', password: 'seven crooked miles to go' })).status)
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(422))
  expect(statuses.slice(10)).toEqual([429, 429])
})

test('a link that was used, is over, was called back, or is made up opens nothing', async () => {
  await join(app, 'lia')
  const first = await linkFor(app, ada, 'lia')
  const second = await linkFor(app, ada, 'lia')
  expect((await new Client(app).get(first)).status).toBe(403)
  const both = await Promise.all([1, 2].map(() => new Client(app).post(second, { password: PASSWORD })))
  expect(both.map((answer) => answer.status).sort()).toEqual([303, 403])
  expect((await new Client(app).get(second)).status).toBe(403)
  expect((await new Client(app).get('/join/made-up')).status).toBe(403)
  await join(app, 'lou')
  const late = await linkFor(app, ada, 'lou')
  minutes(14 * 24 * 60)
  expect((await new Client(app).post(late, { password: PASSWORD })).status).toBe(403)
})

test('an invitation sets no password of somebody who signs in already', async () => {
  await withAccount(app, ada, 'ivo')
  await expect(linkFor(app, ada, 'ivo')).rejects.toThrow('signs in already')
  await join(app, 'ida')
  const link = await linkFor(app, ada, 'ida')
  await app.identity.signInPerson('ida', 'single sign-on')
  expect((await new Client(app).post(link, { password: PASSWORD })).status).toBe(403)
})

test('only administrators make links, and the ones of a former administrator are over', async () => {
  await withAccount(app, ada, 'rex')
  await join(app, 'rae', 'administrator')
  const made = await linkFor(app, 'rae', 'rex', 'reset')
  expect((await new Client(app).get(made)).status).toBe(200)
  await app.database.transaction({ kind: 'person', person: ada, roles: ['administrator'] }, (tx) =>
    sql`update person_role set ended_on = '2026-06-30', ended_by = ${ada} where person = 'rae'`.execute(tx),
  )
  expect((await new Client(app).post(made, { password: 'seven crooked miles to go' })).status).toBe(403)
  // Even where the code above were wrong, the database refuses.
  const forged = { person: 'rex', purpose: 'reset', mail: null, madeBy: 'rae', expiresAt: new Date(at.getTime() + 1000), dropsSecondFactor: true } as const
  const forge = app.database.transaction({ kind: 'person', person: 'rae', roles: ['administrator'] }, (tx) => keepPersonLink(tx, 'known', forged, at))
  await expect(forge).rejects.toThrow('row-level security')
  const rex = new Client(app)
  await rex.signIn('rex@firm.example')
  const asked = await rex.post('/api/people/rex/reset-link', {})
  expect(asked.status).toBe(404)
})

test('a reset link ends every session, names who made it, and is kept where the person sees it', async () => {
  const ron = await withAccount(app, ada, 'ron')
  const link = await linkFor(app, ada, 'ron', 'reset')
  const reset = new Client(app)
  expect((await reset.post(link, { password: 'seven crooked miles to go' })).status).toBe(303)
  expect(await ron.who()).toBeNull()
  expect((await new Client(app).signIn('ron@firm.example')).status).toBe(403)
  const again = new Client(app)
  await again.signIn('ron@firm.example', 'seven crooked miles to go')
  expect(await (await again.get('/account')).text()).toContain('Ada Example made a link')
  const entries = await app.database.transaction({ kind: 'person', person: 'ron', roles: [] }, (tx) =>
    sql<{ actor: string }>`select actor from audit where operation = 'make-reset-link'`.execute(tx),
  )
  expect(entries.rows).toEqual([{ actor: ada }])
})

test('a password that is short, common, or made of the own name is refused with a reason, and the link stays good', async () => {
  await join(app, 'petra')
  const link = await linkFor(app, ada, 'petra')
  const says = async (password: string) => (await new Client(app).post(link, { password })).text()
  expect(await says('short one')).toContain('at least 12 characters')
  expect(await says('password1234')).toContain('tried first')
  expect(await says('PetraExample1!')).toContain('your own name')
  expect(await says('petra@firm.example')).toContain('your own name')
  expect((await new Client(app).post(link, { password: PASSWORD })).status).toBe(303)
})

test('after a quarter of an hour nobody changes how one signs in without showing again that it is them', async () => {
  const pia = await withAccount(app, ada, 'pia')
  minutes(16)
  for (const path of ['/account/passkeys', '/account/passkeys/remove', '/account/second-factor', '/account/second-factor/remove']) {
    expect((await pia.post(path)).headers.get('location'), path).toBe('/account/prove')
  }
  expect((await pia.post('/account/passkeys/options')).status).toBe(403)
  expect((await pia.post('/account/password', { password: 'seven crooked miles to go' })).status).toBe(422)
  expect((await pia.post('/account/prove', { password: 'not it' })).status).toBe(422)
  await pia.post('/account/prove', { password: PASSWORD })
  expect((await pia.post('/account/second-factor')).status).toBe(200)
})

test('changing the password ends the other sessions, and one session is ended by its owner alone', async () => {
  const eva = await withAccount(app, ada, 'eva')
  const other = new Client(app)
  await other.signIn('eva@firm.example')
  const stranger = await withAccount(app, ada, 'evi')
  const id = /name="session" value="([^"]+)"/.exec(await (await eva.get('/account')).text())?.[1] ?? ''
  expect((await stranger.post('/account/sessions/end', { session: id })).status).toBe(404)
  expect(await other.who()).toBe('eva')
  await eva.post('/account/password', { old: PASSWORD, password: 'seven crooked miles to go' })
  expect(await other.who()).toBeNull()
  expect(await eva.who()).toBe('eva')
})

test('a session that was signed out is dead, wherever its cookie was copied to', async () => {
  const olga = await withAccount(app, ada, 'olga')
  const thief = olga.stolen()
  await olga.post('/sign-out')
  expect(await thief.who()).toBeNull()
})

test('whoever left is out: by session, by password, by link', async () => {
  const leo = await withAccount(app, ada, 'leo')
  const link = await linkFor(app, ada, 'leo', 'reset')
  const day = at.toISOString().slice(0, 10)
  await app.database.transaction('system', (tx) => sql`update person set left_on = ${day}::date - 1 where id = 'leo'`.execute(tx))
  expect((await leo.get('/account')).status).toBe(401)
  expect((await new Client(app).signIn('leo@firm.example')).status).toBe(403)
  expect((await new Client(app).post(link, { password: 'seven crooked miles to go' })).status).toBe(403)
  await expect(linkFor(app, ada, 'leo', 'reset')).rejects.toThrow('has left')
})

test('a form says nothing of person, role or a verified mail', async () => {
  await join(app, 'max')
  const planted = { person: ada, role: 'administrator', roles: 'administrator', emailVerified: 'true', mail: 'ada@firm.example', purpose: 'reset' }
  const max = new Client(app)
  await max.post(await linkFor(app, ada, 'max'), { ...planted, password: PASSWORD })
  expect(await app.identity.actorOf(max.headers)).toEqual({ kind: 'person', person: 'max', roles: [] })
  await max.post('/account/password', { ...planted, old: PASSWORD, password: 'seven crooked miles to go' })
  expect(await app.identity.passwords.mailOf('max')).toBe('max@firm.example')
  await new Client(app).post('/sign-in', { ...planted, mail: 'max@firm.example', password: 'seven crooked miles to go' })
  const users = await sql<{ person: string }>`select person from auth."user" where "emailVerified"`.execute(app.database.identity)
  expect(users.rows).toEqual([])
})

test('nobody takes the mail of another to sign in with', async () => {
  const { setCookie } = await app.identity.redeem(await app.identity.startToken(), 'Ada Example')
  const owner = new Client(app).with(setCookie)
  await join(app, 'mae')
  const answer = await owner.post('/account/password', { mail: 'MAE@firm.example', password: PASSWORD })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Somebody else here has this mail')
})

test('after signing in one stays on this site', async () => {
  await withAccount(app, ada, 'wim')
  for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/..//evil.example']) {
    const answer = await new Client(app).post('/sign-in', { mail: 'wim@firm.example', password: PASSWORD, to })
    expect(answer.headers.get('location'), to).toBe('/')
  }
})

test('a link is built from the configured address, whatever host a request names', async () => {
  await join(app, 'hal')
  const owner = new Client(app).with((await app.identity.redeem(await app.identity.startToken())).setCookie)
  const { port } = new URL(app.address)
  const made = await fetch(`http://127.0.0.1:${port}/api/people/hal/invitation`, {
    method: 'POST',
    headers: { cookie: owner.headers.get('cookie') ?? '', origin: app.address, 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
  })
  const { link } = (await made.json()) as { link: string }
  expect(link.startsWith(`${app.address}/join/`)).toBe(true)
})

test('no server route of better-auth answers', async () => {
  for (const path of ['/api/auth/sign-up/email', '/api/auth/sign-in/email', '/api/auth/update-user', '/api/auth/ok']) {
    const answer = await new Client(app).post(path, { email: 'eve@example.org', password: PASSWORD, name: 'Eve' })
    expect([answer.status, answer.headers.getSetCookie()], path).toEqual([401, []])
  }
})

test('the tables hold no password, token or code that could be used, and the log nothing at all', async () => {
  await join(app, 'zoe')
  const token = (await linkFor(app, ada, 'zoe')).split('/').at(-1) ?? ''
  const kept = await app.database.transaction('system', (tx) => sql<{ all: string }>`select json_agg(l)::text as all from sign_in_link l`.execute(tx))
  expect(kept.rows[0]?.all).not.toContain(token)
  const accounts = await sql<{ all: string }>`select json_agg(a)::text as all from auth.account a`.execute(app.database.identity)
  expect(accounts.rows[0]?.all).not.toContain(PASSWORD)
  expect(app.log).toEqual([])
})
