// Going from one version of a ladder to another, as the people team and whoever is on it meet the pages.

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../src/access/access.ts'
import { saveEvidence } from '../../src/evidence/store.ts'
import { parseLadder } from '../../src/ladder/parse.ts'
import { installLadder, ladderSource } from '../../src/ladder/store/versions.ts'
import { giveRole, saveFacts, welcome } from '../../src/people/store/people.ts'
import { countAsked } from '../../src/readiness/jobs.ts'
import { anItem } from '../store/records.ts'
import type { App, Signed } from './app.ts'
import { get, post, signIn, startApp, TODAY } from './app.ts'
import { closeBrowser, openPage } from './browser.ts'
import { keyboardReachesAll, readableToAll } from './checks.ts'

let app: App
let owner: Signed

const PEOPLE = ['ada', 'bo', 'cem']

/** Ada, Bo and Cem are on the standard ladder as it came; a newer version asks one thing wider, names one otherwise, and has no level `mid`. */
beforeAll(async () => {
  app = await startApp({ demo: true })
  owner = await signIn(app, 'Olga Owner')
  await app.database.transaction('system', async (tx) => {
    for (const id of [...PEOPLE, 'gus']) await welcome(tx, { id, name: `${id} Example`, team: 'Claims' })
    await giveRole(tx, owner.person, 'people-team')
  })
  for (const id of [...PEOPLE, 'gus']) {
    const actor: Actor = { kind: 'person', person: id, roles: [] }
    await app.database.transaction(actor, async (tx) => {
      await saveFacts(tx, id, {
        name: `${id} Example`,
        title: 'Specialist',
        team: 'Claims',
        level: id === 'cem' ? 'mid' : 'junior',
        track: 'ic',
        since: '2024-05-01',
      })
      await saveEvidence(tx, id, anItem({ id: 'sent', for: ['explains-own-work', 'communicates-risks'] }))
    })
  }
  await app.database.transaction({ kind: 'person', person: owner.person, roles: ['administrator', 'people-team'] }, async (tx) => {
    await sql`insert into department (id, name) values ('claims', 'Claims')`.execute(tx)
    for (const id of PEOPLE) {
      await sql`insert into employment (person) values (${id})`.execute(tx)
      await sql`update person set department = 'claims' where id = ${id}`.execute(tx)
    }
  })
  await post(app, owner, '/house-rules/features', { feature: 'record', on: 'yes' })
  await app.database.transaction('system', async (tx) => {
    const { source = '' } = (await ladderSource(tx, 'standard')) ?? {}
    const newer = source
      .replace("version: '1.0'", "version: '2.0'")
      .replaceAll(/(id|level): mid\b(?!-)/g, '$1: advanced')
      .replace(/(id: advanced\n\s+name: ).*/, '$1Advanced')
      .replace('You ', 'You now ')
    await installLadder(tx, parseLadder(newer), newer, TODAY)
  })
}, 180_000)

afterAll(async () => {
  await closeBrowser()
  await app.stop()
})

async function be(person: string): Promise<void> {
  await post(app, owner, '/be', { person })
}

const PATH = '/ladders/standard/versions/2.0'

/** The page, as everybody can read it. */
async function look(path: string): Promise<string> {
  const page = await openPage(app.address + path, { cookies: [owner.cookie] })
  await readableToAll(page)
  const text = await page.content()
  await page.close()
  return text
}

test('the ladder, home and a page of its own say what a newer version changes, and who moves one', async () => {
  await be('ada')
  for (const path of ['/', '/ladder']) expect(await (await get(app, owner, path)).text()).toContain('Version 2.0 of your ladder is in force')
  const text = await look('/ladder/changes')
  expect(text).toContain('What is asked differently')
  expect(text).toContain('You stay on your version until the people team moves you.')
  expect(text).toContain('Olga Owner')
  const page = await openPage(`${app.address}/ladder/changes`, { cookies: [owner.cookie] })
  await keyboardReachesAll(page)
})

test('the people team sees who is where, chooses a level first, and moves them', async () => {
  await be(owner.person)
  expect(await look(`${PATH}/people`)).toContain('Who is on which version')
  const preview = await look(`${PATH}/people/preview?department=claims`)
  expect(preview).toContain('3 people would move')
  const expected = /name="expected" value="([0-9a-f]+)"/.exec(preview)?.[1] ?? ''
  await post(app, owner, `${PATH}/people?department=claims`, { expected })
  expect(await (await get(app, owner, `${PATH}/people`)).text()).toContain('Nobody is left to move')
  await be('ada')
  expect(await (await get(app, owner, '/people/ada')).text()).toContain('Moved to standard 2.0')
  expect(await (await get(app, owner, '/who-looked')).text()).toContain('moved you to another version of a ladder')
  expect(await (await get(app, owner, '/ladder/changes')).text()).toContain('You are on the newest version of your ladder.')
})

test('what a version changes is counted on demand and shown as counts', async () => {
  await be(owner.person)
  expect(await look(`${PATH}/effect`)).toContain('Nobody has had it counted yet.')
  await post(app, owner, `${PATH}/effect`, {})
  expect(await (await get(app, owner, `${PATH}/effect`)).text()).toContain('It is being counted.')
  await countAsked(app.database, app.world.now)
  expect(await look(`${PATH}/effect`)).toContain('People on the ladder who were looked at')
})

test('who keeps themself goes over with one button', async () => {
  await be('gus')
  expect(await look('/ladder/changes')).toContain('Go over to')
  await post(app, owner, '/ladder/changes', { ladder: 'standard', version: '2.0' })
  expect(await (await get(app, owner, '/ladder')).text()).toContain('Standard ladder 2.0 · fingerprint')
  expect(app.log).toEqual([])
})
