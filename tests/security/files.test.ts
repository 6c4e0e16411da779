// Attacks by file: what somebody who keeps people uploads, and what others open who take lists along.

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../access/organisation.ts'
import type { OrganisationApp } from '../access/signed-in.ts'
import { startOrganisation } from '../access/signed-in.ts'
import { snapshotReady } from '../store/embedded.ts'
import { zip } from '../zip.ts'

let app: OrganisationApp

beforeAll(async () => {
  await snapshotReady()
  app = await startOrganisation()
}, 180_000)
afterAll(() => app.stop())

const SCRIPT = '<script>alert(1)</script>'

async function bringIn(name: string, content: Buffer): Promise<{ status: number; text: string }> {
  const file = { name, base64: content.toString('base64') }
  const shown = await app.ask('pia', 'POST', '/api/people-file/preview', { json: { file } })
  if (shown.status !== 200) return shown
  return app.ask('pia', 'POST', '/api/people-file/import', { json: { file, expected: JSON.parse(shown.text).fingerprint } })
}

async function peopleHere(): Promise<number> {
  const found = await asOwner(app.database, (tx) => sql<{ here: number }>`select count(*)::int as here from person`.execute(tx))
  return found.rows[0]?.here ?? 0
}

test('a spreadsheet packed to burst brings nobody in, and the app goes on', async () => {
  const before = await peopleHere()
  const bomb = await bringIn('bomb.xlsx', zip('xl/worksheets/sheet1.xml', Buffer.alloc(200_000_000)))
  expect(bomb.status).toBe(422)
  expect([await peopleHere(), (await app.ask('oda', 'GET', '/people')).status]).toEqual([before, 200])
})

test('a path inside an archive leads nowhere', async () => {
  expect((await bringIn('../../people.xlsx', zip('../../../etc/cron.d/evil', Buffer.from('x')))).status).toBe(422)
  expect((await bringIn('people.xlsx', zip('/etc/passwd', Buffer.from('x')))).status).toBe(422)
})

test('a name that a spreadsheet would run is text in every list that is taken along', async () => {
  const rows = 'id,name,title\nformula,"=HYPERLINK(""http://example.org"",""x"")",@SUM(1)\n'
  expect((await bringIn('people.csv', Buffer.from(rows))).status).toBe(200)
  const { text } = await app.ask('adam', 'GET', '/people/file/people.csv')
  expect(text).toContain("'=HYPERLINK")
  expect(text).toContain("'@SUM(1)")
  expect(text).not.toMatch(/(?:^|[,\n"])[=@]/)
})

test('script in any cell is shown as text on every page it comes to', async () => {
  const rows = `id,name,title,team,department,position,mail\nscripted,${SCRIPT},${SCRIPT},${SCRIPT},${SCRIPT},${SCRIPT},s@example.org\n`
  expect((await bringIn('people.csv', Buffer.from(rows))).status).toBe(200)
  await app.ask('pia', 'PUT', '/api/people/ada/place', { json: { manager: 'scripted' } })
  for (const [asker, page] of [
    ['oda', '/people'],
    ['oda', '/people?q=script'],
    ['oda', '/people/scripted'],
    ['pia', '/people/scripted'],
    ['pia', '/people?by=department'],
    ['ada', '/people/ada'],
    ['ada', '/who-looked'],
    ['ada', '/house-rules'],
    ['pia', '/house-rules/impact-assessment'],
  ] as const) {
    const { status, text } = await app.ask(asker, 'GET', page)
    expect([page, status, text.includes(SCRIPT)]).toEqual([page, 200, false])
  }
})

test('a file’s error names its cell and repeats no markup', async () => {
  const page = await app.ask('pia', 'POST', '/people/file', { form: { text: `id,name,mail\nx,X,${SCRIPT}\n`, list: 'people' } })
  const preview = await app.ask('pia', 'GET', page.location ?? '')
  expect(preview.text).not.toContain(SCRIPT)
})
