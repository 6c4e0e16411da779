import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../src/operations.ts'
import { welcome } from '../../src/people/store/people.ts'
import type { App, Signed } from '../browser/app.ts'
import { get, post, signIn, startApp } from '../browser/app.ts'

let app: App
let ada: Signed

beforeAll(async () => {
  app = await startApp()
  ada = await signIn(app)
  await app.database.transaction('system', (tx) => welcome(tx, { id: 'bo', name: 'Bo Example' }))
})

afterAll(async () => {
  await app.stop()
})

test('without a session every page says where the link is, and every operation refuses', async () => {
  for (const path of ['/', '/record', '/readiness', '/me', '/ladder']) expect((await get(app, null, path)).status).toBe(401)
  for (const operation of operations.filter((one) => one.http.method === 'GET')) {
    const path = operation.http.path.replace(/:\w+/g, 'x')
    expect([403, 422], path).toContain((await get(app, null, `/api${path}`)).status)
  }
})

test('another person’s record answers as one that is not there', async () => {
  for (const path of ['/people/bo/record', '/people/bo/readiness?level=mid', '/people/bo']) {
    const there = await get(app, ada, `/api${path}`)
    const missing = await get(app, ada, `/api${path.replace('bo', 'nobody')}`)
    expect(there.status).toBe(404)
    expect(await there.text()).toBe(await missing.text())
  }
})

test('a body cannot speak of somebody else than the address names', async () => {
  const answer = await fetch(`${app.address}/api/people/bo/evidence`, {
    method: 'POST',
    headers: { origin: app.address, cookie: `${ada.cookie.name}=${ada.cookie.value}` },
    body: JSON.stringify({ person: ada.person, date: '2026-01-01', kind: 'risk', title: 'x', scope: 'team', autonomy: 'guided', for: [] }),
  })
  expect(answer.status).toBe(404)
})

test('a form from another site is turned away', async () => {
  const fields = { title: 'Planted', date: '2026-01-01', kind: 'outcome' }
  expect((await post(app, ada, '/record/evidence', fields, { origin: 'http://evil.example' })).status).toBe(403)
  expect((await post(app, ada, '/record/evidence', fields, { origin: 'null' })).status).toBe(403)
  expect(await (await get(app, ada, '/record')).text()).not.toContain('Planted')
})

test('a host name that points at this machine is turned away', async () => {
  const { request } = await import('node:http')
  const status = await new Promise((resolve, reject) => {
    const { port } = new URL(app.address)
    request({ port, host: '127.0.0.1', path: '/ladder', headers: { host: 'evil.example' } }, (answer) => resolve(answer.statusCode))
      .on('error', reject)
      .end()
  })
  expect(status).toBe(421)
})

test('script typed into a field is shown as text everywhere', async () => {
  const script = '<script>alert(1)</script><img src=x onerror=alert(1)>'
  const fields = { title: script, date: '2026-01-01', kind: 'risk', for: 'communicates-risks', scope: 'cross-team', episode: script, outcome: script }
  await post(app, ada, '/me', { name: script, level: 'mid-senior', title: script, team: script })
  await post(app, ada, '/record/evidence', { ...fields, witness: script, as: 'peer', team: script, says: script })
  await post(app, ada, '/readiness/communicates-risks/differently', { words: script })
  for (const path of ['/', '/record', '/record?by=work', '/readiness?level=mid-senior', '/readiness/communicates-risks?level=mid-senior', '/me']) {
    const page = await (await get(app, ada, path)).text()
    expect(page, path).not.toMatch(/<script>alert|<img src=x/)
  }
  expect(await (await get(app, ada, '/readiness/report.html?level=mid-senior')).text()).not.toMatch(/<script>alert|<img src=x/)
})

test('a link that is no web address is refused', async () => {
  const answer = await post(app, ada, '/record/evidence', { title: 'Linked', date: '2026-01-01', kind: 'outcome', links: 'javascript:alert(1)' })
  expect(answer.status).toBe(422)
})

test('every answer forbids frames, inline script and other hosts, and is not kept by caches', async () => {
  const answer = await get(app, ada, '/record')
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

test('the session’s cookie is out of reach of script and of other sites', async () => {
  const { setCookie } = await app.identity.redeem(await app.identity.startToken())
  expect(setCookie.join()).toMatch(/HttpOnly/)
  expect(setCookie.join()).toMatch(/SameSite=Lax/)
})

test('nobody becomes another person outside a demo', async () => {
  expect((await post(app, ada, '/be', { person: 'bo' })).status).toBe(403)
})

test('a body that is too large is refused while it is read', async () => {
  const answer = await post(app, ada, '/record/evidence', { title: 'x'.repeat(200_000) })
  expect(answer.status).toBe(422)
})

test('no operation returns the readiness of more than one person', () => {
  for (const operation of operations.filter((one) => one.act === 'read readiness')) {
    expect(operation.http.path).toContain(':person')
    expect(operation.subject({ person: 'ada' }, { kind: 'nobody' })).toBe('ada')
    expect(operation.input.safeParse({ person: ['ada', 'bo'], expectation: 'x' }).success).toBe(false)
  }
})

test('what broke inside is in the log, and not on the page', () => {
  expect(app.log).toEqual([])
})
