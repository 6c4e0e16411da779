// With nothing configured, nothing is reached.

import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Offline } from './network-off.ts'
import { NO_NETWORK, startOffline } from './network-off.ts'

let offline: Offline
let cookie = ''

beforeAll(async () => {
  offline = await startOffline()
})

afterAll(() => offline.stop())

function get(path: string): Promise<Response> {
  return fetch(offline.address + path, { redirect: 'manual', headers: { cookie } })
}

async function post(path: string, fields: { [name: string]: string }): Promise<Response> {
  return fetch(offline.address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: offline.address },
    body: new URLSearchParams(fields),
  })
}

test.for([
  ['fetch', "fetch('http://127.0.0.1:8080')"],
  ['a socket', "require('node:net').connect(1, '127.0.0.1')"],
  ['TLS', "require('node:tls').connect(1, '127.0.0.1')"],
  ['a name', "require('node:dns').lookup('nextrung.example', () => {})"],
  ['a name by promise', "require('node:dns/promises').resolve4('nextrung.example')"],
  ['a datagram', "require('node:dgram').createSocket('udp4').send('x', 1, '127.0.0.1')"],
])('an attempt by %s is noticed', ([, code = '']) => {
  const { stderr } = spawnSync(process.execPath, ['--import', NO_NETWORK, '-e', code], { encoding: 'utf8' })
  expect(stderr).toMatch(/^outbound: /m)
})

test('starting, beginning, signing in and every page reach nobody', async () => {
  const begun = await post(new URL(offline.link).pathname, { name: 'Ada Example' })
  cookie = begun.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  expect(begun.status).toBe(303)
  await post('/me', { name: 'Ada Example', level: 'mid-senior' })

  const seen = new Set(['/', '/sign-in', '/sign-in/openid', '/sign-in/openid/callback?code=x&state=y'])
  // Of pages that are alike a few are enough: they are at one address but for its end.
  const alike = new Map<string, number>()
  const isNew = (link: string) => {
    if (seen.has(link)) return false
    const kind = link.split(/[/?]/)[1] ?? ''
    alike.set(kind, (alike.get(kind) ?? 0) + 1)
    return (alike.get(kind) ?? 0) <= 4
  }
  const statuses = new Map<string, number>()
  for (const path of seen) {
    const answer = await get(path)
    statuses.set(path, answer.status)
    const page = answer.headers.get('content-type')?.startsWith('text/html') ? await answer.text() : ''
    for (const [, link = ''] of page.matchAll(/href="(\/[^"#]*)/g)) {
      const next = link.replaceAll('&amp;', '&')
      if (isNew(next)) seen.add(next)
    }
  }
  expect([...statuses].filter(([, status]) => status >= 500)).toEqual([])
  expect(statuses.size).toBeGreaterThan(12)

  await post('/sign-out', {})
  cookie = ''
  await post('/sign-in', { mail: 'ada@company.example', password: 'not the password' })
  expect(offline.outbound()).toEqual([])
}, 120_000)
