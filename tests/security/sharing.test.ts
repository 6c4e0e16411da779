// Shared reports: what a link opens, when it opens nothing any more, and what it never shows.

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseRecord } from '../../src/evidence/record.ts'
import { loadLadder } from '../../src/ladder/sources.ts'
import { madeAgain } from '../../src/readiness/snapshot.ts'
import { differences, parseSaved } from '../../src/readiness/verify.ts'
import { asOwner, marker, TODAY } from '../access/organisation.ts'
import type { OrganisationApp } from '../access/signed-in.ts'
import { startOrganisation } from '../access/signed-in.ts'
import { snapshotReady } from '../store/embedded.ts'

let app: OrganisationApp

beforeAll(async () => {
  await snapshotReady()
  app = await startOrganisation()
  // So that it counts for something.
  await asOwner(app.database, async (tx) => {
    await sql`update evidence set scope = 'organisation' where person = 'ada' and id = 'sent'`.execute(tx)
    await sql`update confirmation set saw = null where person = 'ada'`.execute(tx)
    await sql`delete from shared_by_name`.execute(tx)
  })
}, 180_000)
afterAll(() => app.stop())

/** The path of a new link, from the page that shows it once. */
async function share(forWhom: string, days = '30'): Promise<string> {
  const { text } = await app.ask('ada', 'POST', '/readiness/shared', { form: { forWhom, days } })
  return /value="[^"]*(\/shared\/[\w-]{43})"/.exec(text)?.[1] ?? ''
}

test('whoever holds the link reads the report as it was, and nothing of anybody else', async () => {
  const path = await share('A recruiter')
  const closed = await app.ask(null, 'GET', path)
  expect(closed.status).toBe(200)
  expect(closed.text).toContain('Name of ada shares a readiness report with you')
  expect(closed.text).not.toContain('<h2')
  const opened = await app.ask(null, 'POST', path)
  expect(opened.status).toBe(200)
  expect(opened.text).toContain(marker('sent', 'ada'))
  for (const hidden of [
    marker('draft', 'ada'),
    marker('fresh-concern', 'ada'),
    marker('sent-says', 'ada'),
    marker('own-word', 'ada'),
    'Name of fay',
    'Name of mia',
    'href="/record',
  ]) {
    expect(opened.text).not.toContain(hidden)
  }
  await asOwner(app.database, (tx) => sql`update evidence set title = 'Reworded' where person = 'ada' and id = 'sent'`.execute(tx))
  expect((await app.ask(null, 'POST', path)).text).toContain(marker('sent', 'ada'))
})

test('looking at a link leaves no trace; opening it leaves its day, once', async () => {
  const path = await share('Looked at')
  await app.ask(null, 'GET', path)
  const row = async () => /Looked at<\/th>.*?<\/tr>/s.exec((await app.ask('ada', 'GET', '/readiness/shared')).text)?.[0]
  expect(await row()).toContain('not yet')
  await app.ask(null, 'POST', path)
  await app.ask(null, 'POST', `${path}/report.json`)
  expect((await row())?.match(/30 Jun 2026/g)).toHaveLength(1)
})

test('a link that was taken back, has expired or was altered opens nothing', async () => {
  const path = await share('Taken back')
  const page = (await app.ask('ada', 'GET', '/readiness/shared')).text
  const takeBack = /Taken back<\/th>.*?action="([^"]+)"/s.exec(page)?.[1] ?? ''
  expect((await app.ask('pat', 'POST', takeBack)).status).toBe(404)
  expect((await app.ask(null, 'GET', path)).status).toBe(200)
  await app.ask('ada', 'POST', takeBack)
  const old = await share('Expired', '7')
  await asOwner(app.database, (tx) =>
    sql`update snapshot_link set made_on = ${TODAY}::date - 10, expires_on = ${TODAY}::date - 1 where for_whom = 'Expired'`.execute(tx),
  )
  for (const gone of [path, old, `${old.slice(0, -1)}_`, '/shared/x']) {
    for (const [method, address] of [
      ['GET', gone],
      ['POST', gone],
      ['POST', `${gone}/report.json`],
    ] as const) {
      const answer = await app.ask(null, method, address)
      expect([address, answer.status, answer.text.includes('This link opens nothing')]).toEqual([address, 404, true])
    }
  }
})

test('what the link lets download is what the record that its person takes along gives', async () => {
  const path = await share('To verify')
  const saved = parseSaved((await app.ask(null, 'POST', `${path}/report.json`)).text, 'report.json')
  if (saved.nextrung !== 'snapshot/1') throw new Error('a snapshot is shared')
  const { text } = await app.ask('ada', 'GET', '/record/record.yaml')
  expect(differences(saved, madeAgain(saved, await loadLadder('standard'), parseRecord(text), {}))).toBeNull()
})

test('a witness is named, with their words, once they agreed; what was shared before stays as it was', async () => {
  const before = await share('Before')
  await app.ask('fay', 'POST', '/readiness/shared/name-me', { form: { agrees: 'yes' } })
  const after = await share('After')
  await app.ask('fay', 'POST', '/readiness/shared/name-me', { form: { agrees: 'no' } })
  const named = async (path: string) => (await app.ask(null, 'POST', `${path}/report.json`)).text.includes('Name of fay')
  expect([await named(before), await named(after), await named(await share('Later'))]).toEqual([false, true, false])
})

test('whom a link is for and how long it lasts are asked for, field by field', async () => {
  const answer = await app.ask('ada', 'POST', '/readiness/shared', { form: { forWhom: ' ', days: '4000' } })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Say whom the link is for')
  expect(answer.text).toContain('from one day to a year')
})
