// Files that lie with evidence: what is kept, who gets it, and that a browser never shows it.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { addFile, openFile, seeFiles } from '../../src/evidence/operations/attachments.ts'
import { perform } from '../../src/platform/operation.ts'
import type { App, Signed } from '../browser/app.ts'
import { get, signIn, startApp } from '../browser/app.ts'
import { as, fillQueue } from '../browser/queue.ts'

let app: App
let owner: Signed
beforeAll(async () => {
  app = await startApp()
  owner = await signIn(app, 'Olga Owner')
  await fillQueue(app, 1, 1)
})
afterAll(() => app.stop())

const add = (name: string, content: string | Buffer, person = 'ada') =>
  perform(app.world, as(person), addFile, { person, id: 'risk-0', name, base64: Buffer.from(content).toString('base64') })

function upload(path: string, name: string, content: Buffer) {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(content)], name, { type: 'text/html' }))
  const headers = { origin: app.address, cookie: `${owner.cookie.name}=${owner.cookie.value}` }
  return fetch(app.address + path, { method: 'POST', redirect: 'manual', headers, body })
}

test('whoever sees the item downloads the file, and nobody else learns that there is one', async () => {
  const { file } = await add('../notes.md', '# What happened')
  const input = { person: 'ada', id: 'risk-0', file }
  for (const reader of ['ada', 'mia']) {
    expect(await perform(app.world, as(reader), openFile, input)).toMatchObject({ name: 'notes.md', type: 'text/plain' })
  }
  await expect(perform(app.world, as(owner.person), openFile, input)).rejects.toThrow()
  expect(await perform(app.world, as(owner.person), seeFiles, { person: 'ada' })).toEqual([])
  expect((await get(app, owner, `/people/ada/evidence/risk-0/files/${file}`)).status).toBe(404)
})

test('what can run, what is empty and what is too much is refused with a sentence', async () => {
  await expect(add('x.png', '<svg onload=alert(1)>')).rejects.toThrow(/can run/)
  await expect(add('x.bin', Buffer.from([77, 90, 0, 1]))).rejects.toThrow(/none of the kinds/)
  await expect(add('x.txt', '')).rejects.toThrow(/empty/)
  await expect(add('x.txt', 'a'.repeat(5 * 1024 * 1024 + 1))).rejects.toThrow(/larger than 5 MB/)
  for (let n = 1; n < 10; n++) await add(`${n}.txt`, 'text')
  await expect(add('eleventh.txt', 'text')).rejects.toThrow(/ten files/)
})

test('by the form it comes back as a download, whatever it was sent as', async () => {
  const body = new URLSearchParams({ title: 'Wrote a note', date: '2026-06-01', kind: 'outcome' })
  const headers = { origin: app.address, cookie: `${owner.cookie.name}=${owner.cookie.value}` }
  await fetch(`${app.address}/record/evidence`, { method: 'POST', redirect: 'manual', headers, body })
  const path = '/record/evidence/wrote-a-note'
  expect((await upload(`${path}/files`, 'a";\r\nx=y.html.txt', Buffer.from('plain'))).status).toBe(303)
  const page = await (await get(app, owner, path)).text()
  const href = /href="(\/people\/[^"]+\/files\/[^"]+)"/.exec(page)?.[1] ?? ''
  const answer = await get(app, owner, href)
  expect([answer.status, await answer.text()]).toEqual([200, 'plain'])
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[^"\r\n]+\.txt"; filename\*=UTF-8''\S+$/)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
  expect((await upload(`${path}/files`, 'big.txt', Buffer.alloc(6 * 1024 * 1024, 97))).status).toBe(303)
  expect(await (await get(app, owner, path)).text()).not.toContain('big.txt')
})
