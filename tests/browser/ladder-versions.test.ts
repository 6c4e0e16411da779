// A new version of a ladder in a real browser, from the draft to what changed: written by one, commented on by another, approved by a third.

import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../access/organisation.ts'
import { snapshotReady } from '../store/embedded.ts'
import type { App, Signed } from './app.ts'
import { post, signIn, startApp } from './app.ts'
import { closeBrowser, leadOn, noComplaints, noOutsideRequests, openPage, transferred } from './browser.ts'
import { keyboardReachesAll, readableToAll } from './checks.ts'

let app: App
let olga: Signed
/** The draft of the second version, in review. */
let draft: string

beforeAll(async () => {
  await snapshotReady()
  app = await startApp()
  olga = await signIn(app, 'Olga Owner')
  await asOwner(app.database, async (tx) => {
    await sql`insert into person (id, name) values ('rob', 'Rob Example'), ('ada', 'Ada Example')`.execute(tx)
    await sql`insert into person_role (person, role) values ('rob', 'representative')`.execute(tx)
  })
}, 60_000)
afterAll(async () => {
  await closeBrowser()
  await app.stop()
})

/** As somebody who is signed in, without script. */
async function as(person: string, path: string, work: (page: Page) => Promise<void>): Promise<void> {
  const cookie = person === 'olga' ? olga.cookie : await cookieOf(person)
  const page = await openPage(app.address + path, { script: false, cookies: [cookie] })
  await work(page)
  noOutsideRequests(page)
  await page.context().close()
}

async function cookieOf(person: string) {
  const { setCookie } = await app.identity.signInPerson(person, 'password')
  const [first = ''] = setCookie
  const at = first.indexOf('=')
  return { name: first.slice(0, at), value: first.slice(at + 1, first.indexOf(';')) }
}

const press = (page: Page, name: string) => leadOn(page, () => page.getByRole('button', { name }).click())
const follow = (page: Page, name: string) => leadOn(page, () => page.getByRole('link', { name }).first().click())
const idIn = (page: Page) => new URL(page.url()).pathname.split('/')[3] ?? ''

/** As the editor does it: another text, one revision on. */
function edit(change: (source: string) => string): Promise<void> {
  return asOwner(app.database, async (tx) => {
    const found = await sql<{ source: string; revision: number }>`select source, revision from ladder_draft where id = ${draft}`.execute(tx)
    const { source = '', revision = 0 } = found.rows[0] ?? {}
    await sql`update ladder_draft set source = ${change(source)}, revision = ${revision + 1} where id = ${draft}`.execute(tx)
    await sql`insert into ladder_edit (draft, revision, made_by, made_at, changes) values (${draft}, ${revision + 1}, ${olga.person}, now(), '[]')`.execute(tx)
  })
}

test('a ladder of one’s own begins as a copy, is reviewed by all, approved by another and published', async () => {
  await as('olga', '/ladder', async (page) => {
    await follow(page, 'All ladders and versions')
    await page.fill('#name', 'Our ladder')
    await page.fill('#id', 'our ladder')
    await press(page, 'Begin a copy')
    expect(await page.textContent('#id-error')).toContain('An id is made of letters')
    await page.fill('#id', 'ours')
    await press(page, 'Begin a copy')
    expect(await page.textContent('h1')).toBe('Draft: Our ladder 1.0')
    draft = idIn(page)
    await press(page, 'Ask for a review')
    expect(await page.textContent('.hindrances')).toContain('This revision isn’t approved yet.')
  })
  await as('ada', `/ladders/drafts/${draft}`, async (page) => {
    await follow(page, 'Comment on Domain knowledge (Mid)')
    await page.fill('#words', 'Say for whom.')
    await press(page, 'Comment')
    expect(await page.textContent('.matrix .remark')).toContain('Say for whom.')
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0)
  })
  await as('rob', `/ladders/drafts/${draft}`, (page) => press(page, 'Approve revision 1'))
  await as('olga', `/ladders/drafts/${draft}`, async (page) => {
    await press(page, 'Publish version 1.0')
    expect(await page.textContent('.error-summary')).toContain('1 comment is open')
    await press(page, 'Mark as settled')
    await page.fill('#notes', 'The first of our own.')
    await press(page, 'Publish version 1.0')
    expect(await page.textContent('h1')).toContain('Our ladder 1.0')
    expect(await page.textContent('.facts')).toContain('Rob Example')
    await follow(page, 'All ladders and versions')
    await press(page, 'Use this ladder')
    expect(await page.textContent('.flash')).toContain('In use from now on')
  })
})

test('the next version is seen coming on the ladder page, and everybody reads what changed', async () => {
  await as('olga', '/ladders', async (page) => {
    await press(page, 'Begin a draft from this version')
    draft = idIn(page)
    await edit((source) => source.replace(/(id: communicates-risks[\s\S]*?kinds: )\[[^\]]*\]/, '$1[risk]').replace('name: Junior\n', 'name: Younger\n'))
    await page.reload()
    await press(page, 'Ask for a review')
    expect(await page.inputValue('#notes')).toContain('asks for more: no longer counts')
  })
  await as('ada', '/ladder', async (page) => {
    await follow(page, 'Read it and say what you think')
    expect(await page.getByRole('link', { name: 'changed', exact: true }).count()).toBe(2)
    await follow(page, 'What changed')
    expect(await page.textContent('main')).toContain('Was called Junior before')
  })
  await as('rob', `/ladders/drafts/${draft}`, (page) => press(page, 'Approve revision 2'))
  await as('olga', `/ladders/drafts/${draft}`, (page) => press(page, 'Publish version 1.1'))
  await as('ada', '/ladders/ours/versions', async (page) => {
    expect(await page.locator('.version-list h2').allTextContents()).toEqual(['Version 1.1 in force', 'Version 1.0 earlier'])
    await follow(page, '2 changes from version 1.0')
    expect(await page.textContent('h1')).toBe('What changed')
    expect(await page.textContent('.stricter')).toContain('Asks for more: no longer counts')
    await follow(page, 'Our ladder 1.1')
    await follow(page, 'Younger')
    expect(page.url()).toContain('/ladders/ours/versions/1.1/levels/junior')
  })
})

describe('the pages of ladders', () => {
  beforeAll(async () => {
    const begun = await post(app, olga, '/ladders/drafts', { ladder: 'ours', version: '1.1' })
    draft = begun.headers.get('location')?.split('/').at(-1) ?? ''
    await edit((source) => source.replace(/(level: mid\n\s*sentence: ).*/, '$1You write down what you decided and why, where others find it.'))
    await post(app, olga, `/ladders/drafts/${draft}/state`, { state: 'review' })
    await post(app, olga, `/ladders/drafts/${draft}/comments`, { place: 'communicates-risks', words: 'Whose risks are these?' })
    await post(app, olga, `/ladders/drafts/${draft}/comments`, { words: 'Good as a whole.' })
  })

  const pages: readonly (readonly [string, () => string])[] = [
    ['the ladder with its notice', () => '/ladder'],
    ['all ladders', () => '/ladders'],
    ['the versions', () => '/ladders/ours/versions'],
    ['one version', () => '/ladders/ours/versions/1.1'],
    ['a level of it', () => '/ladders/ours/versions/1.1/levels/mid'],
    ['what changed', () => '/ladders/ours/changes?from=1.0&to=1.1'],
    ['the draft in review', () => `/ladders/drafts/${draft}`],
    ['what it changes', () => `/ladders/drafts/${draft}/changes`],
  ]
  for (const [name, path] of pages) {
    test(`${name}: small, readable to everybody, reached by keyboard`, async () => {
      const page = await openPage(app.address + path(), { cookies: [olga.cookie] })
      await page.waitForLoadState('networkidle')
      expect(transferred(page)).toBeLessThanOrEqual(60_000)
      noComplaints(page)
      await readableToAll(page)
      await keyboardReachesAll(page)
      await page.context().close()
    })
  }
})
