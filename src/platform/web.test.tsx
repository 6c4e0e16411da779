import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { siteOf } from '../../tests/browser/site.ts'
import { Problem } from './problem.ts'
import type { WebEnv } from './web.ts'
import { goOn, readForm, render } from './web.ts'

const routes = new Hono<WebEnv>()
  .get('/', (c) => render(c, { title: 'First page' }, <h1>First page</h1>))
  .get('/changed', () => {
    throw new Problem('conflict', 'Somebody changed this since you opened it; open it again.')
  })
  .get('/faulty', () => {
    throw new Problem('input', 'The file has a fault; put it right.', { findings: [{ message: 'No kind "rsk".', at: { file: 'record.yaml', line: 3 } }] })
  })
  .get('/broken', () => {
    throw new TypeError('secret detail')
  })
  .post('/say', async (c) => {
    const form = await readForm(c, 1024)
    return goOn(c, '/', { kind: 'done', text: `Kept: ${form.one('title')}; ${form.all('for').length} claims.` })
  })

const site = siteOf(routes)
const send = (body: string, type: string) => site.request('/say', { method: 'POST', body, headers: { 'content-type': type } })
const FORM = 'application/x-www-form-urlencoded'

test('a page names itself, its language and who is looking, and can be skipped into', async () => {
  const markup = await (await site.request('/')).text()
  expect(markup).toMatch(/^<!doctype html><html lang="en">/i)
  expect(markup).toContain('<title>First page · Nextrung</title>')
  expect(markup).toContain('href="#main"')
  expect(markup).toContain('Ada Example')
  expect(markup).toContain('This is a demo')
})

test('no page carries inline script or style, or asks another host', async () => {
  const markup = await (await site.request('/')).text()
  expect(markup).not.toMatch(/ style=|<style|<script(?! src="\/)| on[a-z]+=/)
  expect(markup).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
})

test('without a person there is no menu of theirs and no demo strip', async () => {
  const markup = await (await siteOf(routes, { person: null, menu: [], demo: null }).request('/')).text()
  expect(markup).not.toContain('<nav')
  expect(markup).not.toContain('demo')
})

test('style and script are kept by the browser for good, under an address that changes with them', async () => {
  const markup = await (await site.request('/')).text()
  const address = /href="(\/public\/[0-9a-f]{10}\/style\.css)"/.exec(markup)?.[1] ?? ''
  const style = await site.request(address)
  expect(style.status).toBe(200)
  expect(style.headers.get('cache-control')).toContain('immutable')
  expect((await site.request('/public/../package.json')).status).toBe(404)
})

test('what a form says is shown once, on the page it leads to', async () => {
  const sent = await send('title=Cut-over+risk&for=a&for=b', FORM)
  expect(sent.status).toBe(303)
  const cookie = sent.headers.get('set-cookie')?.split(';')[0] ?? ''
  const shown = await site.request('/', { headers: { cookie } })
  expect(await shown.text()).toContain('Kept: Cut-over risk; 2 claims.')
  expect(shown.headers.get('set-cookie')).toContain('Max-Age=0')
})

test('each kind of problem has its own status, one sentence and a way back', async () => {
  const changed = await site.request('http://localhost/changed', { headers: { referer: 'http://localhost/?from=here' } })
  expect(changed.status).toBe(409)
  const markup = await changed.text()
  expect(markup).toContain('Somebody changed this since you opened it; open it again.')
  expect(markup).toContain('href="/?from=here"')
  const faulty = await site.request('/faulty')
  expect(faulty.status).toBe(422)
  expect(await faulty.text()).toContain('record.yaml:3: No kind &quot;rsk&quot;.')
  expect((await site.request('/nowhere')).status).toBe(404)
})

test('the way back never leads to another site', async () => {
  const markup = await (await site.request('http://localhost/changed', { headers: { referer: 'https://elsewhere.example/their-page' } })).text()
  expect(markup).not.toMatch(/elsewhere|their-page/)
})

test('what breaks gives nothing away', async () => {
  const broken = await site.request('/broken')
  expect(broken.status).toBe(500)
  expect(await broken.text()).not.toContain('secret detail')
})

test('a form that is too large, or is none, is refused in one sentence', async () => {
  const large = await send(`title=${'x'.repeat(2000)}`, FORM)
  expect(large.status).toBe(422)
  expect(await large.text()).toContain('larger than 1 kB')
  const none = await send('{"title":"x"}', 'application/json')
  expect(none.status).toBe(422)
})
