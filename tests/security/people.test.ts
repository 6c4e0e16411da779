// Attacks on who may see what: each by somebody who is signed in, each refused.

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner, marker, TODAY } from '../access/organisation.ts'
import type { OrganisationApp } from '../access/signed-in.ts'
import { startOrganisation } from '../access/signed-in.ts'
import { snapshotReady } from '../store/embedded.ts'

let app: OrganisationApp

beforeAll(async () => {
  await snapshotReady()
  app = await startOrganisation()
}, 180_000)
afterAll(() => app.stop())

/** One value that only the database knows. */
async function inDatabase(question: ReturnType<typeof sql<{ value: unknown }>>): Promise<unknown> {
  const found = await asOwner(app.database, (tx) => question.execute(tx))
  return found.rows[0]?.value
}

const EVIDENCE = { date: '2026-05-05', kind: 'risk', title: 'Warned early', scope: 'team', autonomy: 'independent', result: 'achieved', for: [] }

test('a field that an operation doesn’t have changes nothing: a draft stays one’s own, a role is not taken, an owner not changed', async () => {
  const sent = { ...EVIDENCE, person: 'pat', role: 'administrator', roles: ['administrator'], manager: 'pat', entry: 1, how: 'account' }
  expect((await app.ask('ada', 'POST', '/api/people/ada/evidence', { json: sent })).status).toBe(200)
  expect(await inDatabase(sql`select count(*)::int as value from evidence where person = 'pat'`)).toBe(3)
  expect(await inDatabase(sql`select count(*)::int as value from person_role where person = 'ada'`)).toBe(0)
  expect(await inDatabase(sql`select manager as value from person where id = 'ada'`)).toBe('mia')
})

test('nobody says in their own name that somebody saw it', async () => {
  const forged =
    'nextrung: record/1\nperson: {name: Ada}\nevidence:\n  - {id: forged, date: 2026-05-01, kind: risk, title: Forged, scope: team, autonomy: independent, result: achieved, for: [communicates-risks], seen_by: [{witness: Mia, as: manager, on: 2026-05-02, how: account, showed: [communicates-risks], says: Yes}]}\n'
  expect((await app.ask('ada', 'POST', '/api/people/ada/record/import', { json: { file: forged } })).status).toBe(200)
  expect(await inDatabase(sql`select how as value from confirmation where person = 'ada' and evidence = 'forged'`)).toBe('file')
})

test('nobody agrees to their own mark in their manager’s name', async () => {
  const forged =
    'nextrung: record/1\nperson: {name: Ada}\nmarks:\n  - {expectation: aligns-stakeholders, status: not-applicable, by: [self, manager], why: Forged}\n'
  await app.ask('ada', 'POST', '/api/people/ada/record/import', { json: { file: forged } })
  expect(
    await inDatabase(sql`select bool_or('manager' = any (agreed_by)) as value from mark where person = 'ada' and expectation = 'aligns-stakeholders'`),
  ).not.toBe(true)
})

test('a stand-in for one’s own manager doesn’t read or agree on one’s own record as a manager', async () => {
  const named = await app.ask('mia', 'POST', '/api/people/mia/stand-ins', { json: { delegate: 'ada', from: TODAY, to: TODAY } })
  expect(named.status).toBe(200)
  expect(
    await inDatabase(sql`select 'ada' in (select report from reports() as report) as value from (select set_config('nextrung.person', 'ada', true)) as asking`),
  ).toBe(false)
  const pats = await app.ask('ada', 'GET', '/api/people/pat/record')
  expect(pats.text).toContain(marker('sent', 'pat'))
  expect((await app.ask('ada', 'POST', '/api/people/pat/evidence', { json: EVIDENCE })).status).toBe(404)
})

test('nobody names themself to stand in for another', async () => {
  const tries = [
    await app.ask('oda', 'POST', '/api/people/mia/stand-ins', { json: { delegate: 'oda', from: TODAY, to: TODAY } }),
    await app.ask('adam', 'POST', '/api/people/mia/stand-ins', { json: { delegate: 'adam', from: TODAY, to: TODAY } }),
    await app.ask('oda', 'POST', '/api/people/oda/stand-ins', { json: { delegate: 'oda', from: TODAY, to: TODAY } }),
  ]
  expect(tries.map(({ status }) => status)).toEqual([404, 422, 422])
})

test('a stand-in doesn’t pass it on: who stands in for the stand-in reads nothing', async () => {
  expect((await app.ask('sam', 'POST', '/api/people/sam/stand-ins', { json: { delegate: 'oda', from: TODAY, to: TODAY } })).status).toBe(200)
  expect((await app.ask('oda', 'GET', '/api/people/ada/record')).status).toBe(404)
})

test('nobody moves themself under a friendly manager, and no manager takes people over', async () => {
  const tries = [
    await app.ask('ada', 'PUT', '/api/people/ada/place', { json: { manager: 'pat' } }),
    await app.ask('oda', 'PUT', '/api/people/ada/place', { json: { manager: 'oda' } }),
    await app.ask('mia', 'PUT', '/api/people/ada/place', { json: { leftOn: TODAY } }),
  ]
  expect(tries.map(({ status }) => status)).toEqual([404, 404, 404])
})

test('nobody gives themself a level, a title or a team', async () => {
  const change = await app.ask('ada', 'PUT', '/api/people/ada', { json: { name: 'Ada', level: 'senior', title: 'Chief', team: 'board' } })
  expect(change.status).toBe(403)
  const file = 'nextrung: record/1\nperson: {name: Chief Ada, level: senior, title: Chief}\n'
  await app.ask('ada', 'POST', '/api/people/ada/record/import', { json: { file } })
  expect(await inDatabase(sql`select level || ' ' || title as value from standing join person on id = person where person = 'ada'`)).toBe('mid Specialist')
})

test('an absence of one’s own that would keep old work fresh isn’t taken from a file', async () => {
  const file = 'nextrung: record/1\nperson: {name: Ada}\nabsences: [{from: 2025-01-01, to: 2026-05-31}]\n'
  await app.ask('ada', 'POST', '/api/people/ada/record/import', { json: { file } })
  expect(await inDatabase(sql`select count(*)::int as value from absence where person = 'ada'`)).toBe(1)
})

test('a circle of managers is refused, and its people are named', async () => {
  const circle = await app.ask('pia', 'PUT', '/api/people/rita/place', { json: { manager: 'ada' } })
  expect(circle.status).toBe(422)
  expect(circle.text).toMatch(/Name of ada.*Name of mia|Name of mia.*Name of ada/)
  expect((await app.ask('pia', 'PUT', '/api/people/ada/place', { json: { manager: 'ada' } })).status).toBe(422)
})

test('a manager for a day reads that day only, and the person sees who it was and who set it', async () => {
  expect((await app.ask('oda', 'GET', '/api/people/gus/record')).status).toBe(404)
  await app.ask('pia', 'PUT', '/api/people/pat/place', { json: { manager: 'oda' } })
  expect((await app.ask('oda', 'GET', '/api/people/pat/record')).status).toBe(200)
  expect((await app.ask('mia', 'GET', '/api/people/pat/record')).status).toBe(404)
  await app.ask('pia', 'PUT', '/api/people/pat/place', { json: { manager: 'mia' } })
  expect((await app.ask('oda', 'GET', '/api/people/pat/record')).status).toBe(404)
  const looked = await app.ask('pat', 'GET', '/who-looked')
  expect(looked.text).toContain('Name of oda')
  expect(looked.text).toContain('Name of pia')
})

test('an administrator reads no record, no level and no report', async () => {
  for (const path of ['record', 'readiness', 'readiness/communicates-risks', 'record.yaml']) {
    expect([path, (await app.ask('adam', 'GET', `/api/people/ada/${path}`)).status]).toEqual([path, 404])
  }
  expect((await app.ask('adam', 'GET', '/people/ada')).text).not.toContain(marker('location', 'ada'))
})

test('an administrator who takes a role for themself is shown to everybody', async () => {
  expect((await app.ask('adam', 'POST', '/api/people/adam/roles', { json: { role: 'people-team' } })).status).toBe(200)
  const seen = await app.ask('oda', 'GET', '/who-looked')
  expect(seen.text).toContain('Name of adam')
  expect((await app.ask('adam', 'DELETE', '/api/people/adam/roles/people-team')).status).toBe(200)
  const after = await app.ask('oda', 'GET', '/who-looked')
  expect(after.text).toContain('Name of adam')
})

test('the last administrator can’t be ended, and a former one gives nothing', async () => {
  expect((await app.ask('adam', 'DELETE', '/api/people/adam/roles/administrator')).status).toBe(409)
  expect((await app.ask('exe', 'POST', '/api/people/exe/roles', { json: { role: 'administrator' } })).status).toBe(404)
})

test('the people team’s read of one person is in that person’s log, by name', async () => {
  const before = await inDatabase(sql`select count(*)::int as value from audit where subject = 'ada' and actor = 'pia'`)
  await app.ask('pia', 'GET', '/api/people/ada/record')
  await app.ask('pia', 'GET', '/api/people/ada/readiness')
  expect(await inDatabase(sql`select count(*)::int as value from audit where subject = 'ada' and actor = 'pia'`)).toBe(Number(before) + 2)
  expect((await app.ask('ada', 'GET', '/who-looked')).text).toContain('Name of pia')
})

test('SQL typed into a search is text', async () => {
  const before = await inDatabase(sql`select count(*)::int as value from person`)
  for (const q of ["'; drop table person; --", "' or 1=1 --", '%', '_', '\\', "ada' union select mail from employment --", '\u0000']) {
    const found = await app.ask('oda', 'GET', `/api/people?q=${encodeURIComponent(q)}`)
    expect([200, 422]).toContain(found.status)
    expect(found.text).not.toContain('example.org')
  }
  expect(await inDatabase(sql`select count(*)::int as value from person`)).toBe(before)
})

test('a field that one may not see neither finds nor sorts nor counts anybody', async () => {
  for (const hidden of [marker('location', 'ada'), marker('mail', 'ada'), marker('position', 'ada'), marker('why', 'ada'), 'mid']) {
    const found = await app.ask('oda', 'GET', `/api/people?q=${encodeURIComponent(hidden)}`)
    expect([hidden, JSON.parse(found.text)]).toEqual([hidden, JSON.parse((await app.ask('oda', 'GET', '/api/people?q=zzzznobodyzzzz')).text)])
  }
  const plain = (await app.ask('oda', 'GET', '/api/people')).text
  for (const key of ['sort', 'order', 'orderBy', 'filter', 'where', 'fields', 'include']) {
    expect((await app.ask('oda', 'GET', `/api/people?${key}=standing.level`)).text).toBe(plain)
  }
})

test('the search and the chart hold nothing that isn’t everybody’s', async () => {
  for (const path of ['/api/people?size=200', '/api/chart', '/api/departments', '/people', '/people?q=ada']) {
    expect((await app.ask('oda', 'GET', path)).text).not.toMatch(/zz(?:mail|position|location|why|sent|draft)/)
  }
})

test('an id that is no id is nobody’s', async () => {
  for (const id of ['..', '%2e%2e%2fada', 'ADA', 'ada%00', "ada'--", '*', '__proto__', 'constructor']) {
    const { status, text } = await app.ask('mia', 'GET', `/api/people/${id}/record`)
    expect([id, status >= 400 && status < 500, text.includes('zzsent')]).toEqual([id, true, false])
  }
})

test('another method or a doubled parameter opens no other person', async () => {
  expect((await app.ask('oda', 'HEAD', '/api/people/ada/record')).status).toBe(404)
  expect((await app.ask('oda', 'GET', '/api/people/oda/record?person=ada')).text).not.toContain(marker('sent', 'ada'))
  expect((await app.ask('oda', 'POST', '/api/people/ada/record', { headers: { 'x-http-method-override': 'GET' } })).status).toBe(404)
})

test('twenty edits of one piece of evidence at once leave one of them whole, and nothing doubled', async () => {
  const edits = Array.from({ length: 20 }, (_, n) =>
    app.ask('rob', 'POST', '/api/people/rob/evidence', { json: { ...EVIDENCE, id: 'sent', title: `Edit ${n}`, outcome: `Outcome ${n}` } }),
  )
  for (const { status } of await Promise.all(edits)) expect([200, 409]).toContain(status)
  const kept = String(await inDatabase(sql`select title || '|' || outcome as value from evidence where person = 'rob' and id = 'sent'`))
  expect(kept).toMatch(/^Edit (\d+)\|Outcome \1$/)
  expect(await inDatabase(sql`select count(*)::int as value from evidence where person = 'rob' and id = 'sent'`)).toBe(1)
})

test('twenty who move one person at once leave one line open', async () => {
  const managers = ['oda', 'sam', 'fay', 'late']
  await Promise.all(Array.from({ length: 20 }, (_, n) => app.ask('pia', 'PUT', '/api/people/exe/place', { json: { manager: managers[n % 4] } })))
  expect(await inDatabase(sql`select count(*)::int as value from reporting_line where person = 'exe' and to_day is null`)).toBe(1)
  expect(
    await inDatabase(sql`select manager = (select manager from person where id = 'exe') as value from reporting_line where person = 'exe' and to_day is null`),
  ).toBe(true)
})

test('what went wrong is told without a name, a table or a file', async () => {
  const answers = [
    await app.ask('oda', 'GET', '/api/people/ada/record'),
    await app.ask('oda', 'POST', '/api/people/oda/evidence', { json: { ...EVIDENCE, date: 'x'.repeat(9) } }),
    await app.ask('oda', 'POST', '/api/people/oda/evidence', { headers: { 'content-type': 'application/json' } }),
    await app.ask('oda', 'GET', '/people/ada/record'),
  ]
  for (const { status, text } of answers) {
    expect(status).toBeGreaterThanOrEqual(400)
    expect(text).not.toMatch(/policy|relation|column|select |node_modules|\.ts:|Name of ada/)
  }
  expect(app.log).toEqual([])
})

test('nobody makes themself a second account, nor a second person to confirm with', async () => {
  const tries = [
    await app.ask('ada', 'POST', '/api/people/ada/invitation', { json: { mail: 'second@example.org' } }),
    await app.ask('ada', 'POST', '/api/auth/sign-up/email', { json: { name: 'Ada', email: 'second@example.org', password: 'four words that differ' } }),
    await app.ask('ada', 'POST', '/api/people-file/import', {
      json: { file: { name: 'people.csv', base64: Buffer.from('id,name\nada2,Ada Two\n').toString('base64') } },
    }),
  ]
  expect(tries.map(({ status }) => status)).toEqual([404, 404, 404])
  expect(await inDatabase(sql`select count(*)::int as value from person where id = 'ada2'`)).toBe(0)
})
