import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { WebEnv } from '../platform/web.ts'
import { protect } from './protect.ts'

function answer(publicUrl: string | null, headers: { [name: string]: string }, method = 'GET') {
  const app = new Hono<WebEnv>().use(protect(publicUrl)).all('/', (c) => c.text('in'))
  return app.request('/', { method, headers })
}

const URL_SET = 'https://nextrung.example'

test.for<[string | null, string, number]>([
  [null, '127.0.0.1:4400', 200],
  [null, 'localhost:4400', 200],
  [null, '[::1]:4400', 200],
  [null, 'nextrung.example', 421],
  [URL_SET, 'nextrung.example', 200],
  [URL_SET, '127.0.0.1:4400', 200],
  [URL_SET, 'nextrung.example:8443', 421],
  [URL_SET, 'nextrung.example.evil.example', 421],
  [URL_SET, '127.0.0.1.evil.example', 421],
  [URL_SET, 'nextrung.example@evil.example', 421],
  [URL_SET, '', 421],
])('with the address %j a request for the host %j gets %i', async ([publicUrl, host, status]) => {
  expect((await answer(publicUrl, { host })).status).toBe(status)
})

test('what a proxy says of the host is not asked', async () => {
  expect((await answer(URL_SET, { host: 'evil.example', 'x-forwarded-host': 'nextrung.example', forwarded: 'host=nextrung.example' })).status).toBe(421)
})

test.for<[string, string, number]>([
  ['nextrung.example', 'https://nextrung.example', 200],
  // A proxy that names itself by the address it forwards to.
  ['127.0.0.1:4400', 'https://nextrung.example', 200],
  ['127.0.0.1:4400', 'http://127.0.0.1:4400', 200],
  ['nextrung.example', 'http://nextrung.example', 403],
  ['nextrung.example', 'https://nextrung.example:8443', 403],
  ['nextrung.example', 'http://127.0.0.1:4400', 403],
  ['127.0.0.1:4400', 'http://127.0.0.1:5500', 403],
  ['nextrung.example', 'null', 403],
])('a form to %j from %j gets %i', async ([host, origin, status]) => {
  expect((await answer(URL_SET, { host, origin }, 'POST')).status).toBe(status)
})

test('browsers are told to come back by https where that is the address, and nowhere else', async () => {
  expect((await answer(URL_SET, { host: 'nextrung.example' })).headers.get('strict-transport-security')).toBe('max-age=31536000')
  expect((await answer('http://127.0.0.1:4400', { host: '127.0.0.1:4400' })).headers.has('strict-transport-security')).toBe(false)
  expect((await answer(null, { host: '127.0.0.1:4400' })).headers.has('strict-transport-security')).toBe(false)
})
