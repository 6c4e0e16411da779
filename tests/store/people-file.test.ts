// People files on a real database: what comes in, what stands in the way, who may, and what comes out again.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { seededRandom } from '../../src/algorithms/random.ts'
import { exportList } from '../../src/people/operations/export-list.ts'
import type { List } from '../../src/people/people-file/people-file.ts'
import type { OpenedDatabase } from '../../src/platform/database.ts'
import type { World } from '../../src/platform/operation.ts'
import { perform } from '../../src/platform/operation.ts'
import { writeCsv, writeXlsx } from '../../src/platform/table/write-table.ts'
import { eachDatabase } from './databases.ts'
import { as, bring, kinds, organisation, preview } from './people-files.ts'
import { HEADER, personLine } from './people-rows.ts'

const PIA = as('pia')
const ADAM = as('adam')

const STAFF = `Staff list,,,,,,
Employee ID,Name,Email,Department,Reports to,Level,Start date
E1, Ada\u00a0Exämple ,ada@example.com,Claims,,Senior,2020-01-01
E2,Bo,bo@example.com,Claims,E1,mid,45292
E3,"Cem ""C"" Öz",cem@example.com,Finance,ADA@example.com,mid,01.02.2021
,,,,,,
`

async function csvOf(world: World, list: List, actor = PIA): Promise<string> {
  return writeCsv(await perform(world, actor, exportList, { list }))
}

function people(database: OpenedDatabase): Promise<readonly unknown[]> {
  return database.transaction(PIA, async (tx) => (await sql`select id, name, manager, department from person where id like 'e%' order by id`.execute(tx)).rows)
}

eachDatabase('a people file', (open) => {
  let made: Promise<{ database: OpenedDatabase; world: World }> | null = null
  const staffed = () => {
    made ??= (async () => {
      const database = await open()
      const world = await organisation(database)
      expect(await bring(world, PIA, STAFF)).toMatchObject({ ready: true, outcomes: [{ added: 3, departments: 2, untouched: 2 }] })
      return { database, world }
    })()
    return made
  }

  test('an ugly one comes in: titles above, spaces, names of other systems, managers by id and mail, days as numbers', async () => {
    const { database, world } = await staffed()
    expect(await people(database)).toEqual([
      { id: 'e1', name: 'Ada Exämple', manager: null, department: 'claims' },
      { id: 'e2', name: 'Bo', manager: 'e1', department: 'claims' },
      { id: 'e3', name: 'Cem "C" Öz', manager: 'e1', department: 'finance' },
    ])
    expect(await bring(world, PIA, STAFF)).toMatchObject({ ready: true, outcomes: [{ added: 0, changed: 0, same: 3 }] })
  })

  test('a column that is missing leaves what is there, an empty cell clears it', async () => {
    const { database, world } = await staffed()
    await bring(world, PIA, 'id,title\ne2,Clerk\n')
    const title = async () =>
      (await database.transaction(PIA, (tx) => sql<{ title: string | null }>`select title from person where id = 'e2'`.execute(tx))).rows[0]?.title
    expect(await title()).toBe('Clerk')
    expect(await preview(world, PIA, 'id,team\ne2,Desk\n')).toMatchObject({ outcomes: [{ changed: 1, fields: { team: 1 } }] })
    expect(await title()).toBe('Clerk')
    expect(await bring(world, PIA, 'id,title\ne2,\n')).toMatchObject({ outcomes: [{ changed: 1, fields: { title: 1 } }] })
    expect(await title()).toBeNull()
  })

  test('everything that is wrong is told at once, by row and column, and nothing comes in', async () => {
    const { database, world } = await staffed()
    const before = await people(database)
    const report = await bring(
      world,
      PIA,
      `id,name,mail,manager,level,track,family,joined,left,shoes
n1,One,one@example.com,n2,Emperor,,,2020-01-01,,1
n2,Two,one@example.com,n3,,sideways,,2020-01-01,2019-01-01,
n3,Three,bo@example.com,n1,,,alchemy,03/04/2026,,
n1,Again,x@example.com,n1,,,,,,
,Nobody,,,,,,,,
n4,,,nobody-here,,,,,,
n5,Five
n6,${'x'.repeat(400)},,,,,,,,
`,
    )
    expect(report.ready).toBe(false)
    expect(kinds(report)).toEqual([
      '1 unknown-column',
      '2 level unknown-level',
      '3 track unknown-track',
      '3 left days-reversed',
      '3 mail same-mail',
      '4 joined ambiguous-day',
      '4 mail same-mail',
      '4 family unknown-family',
      '5 id same-key',
      '5 manager own-manager',
      '6 id missing',
      '7 name missing',
      '7 manager unknown-person',
      '8 wrong-cells',
      '9 name too-long',
    ])
    expect(await people(database)).toEqual(before)
  })

  test('a circle is named with its people, in the file alone or together with what is here', async () => {
    const { world } = await staffed()
    const report = await preview(world, PIA, 'id,manager\ne1,e2\n')
    expect(kinds(report)).toEqual(['2 manager circle'])
    expect(report.findings[0]?.message).toContain('Ada Exämple reports to Bo, who reports to Ada Exämple')
    expect(kinds(await preview(world, PIA, 'id,name,manager\nx,X,y\ny,Y,z\nz,Z,x\nw,W,x\n'))).toEqual(['2 manager circle'])
    expect((await preview(world, PIA, 'id,name,manager\nx,X,y\ny,Y,e1\ne1,Ada,\n')).ready).toBe(true)
  })

  test('what was shown is what comes in: when it would be something else by now, it is refused', async () => {
    const { world } = await staffed()
    const file = 'id,location\ne3,Graz\n'
    const shown = await preview(world, PIA, file)
    await bring(world, PIA, 'id,location\ne3,Graz\n')
    await expect(bring(world, PIA, file, { expected: shown.fingerprint })).rejects.toMatchObject({ kind: 'conflict' })
    const { fingerprint } = await preview(world, PIA, 'id,location\ne3,Linz\n')
    expect(await bring(world, PIA, 'id,location\ne3,Linz\n', { expected: fingerprint })).toMatchObject({ ready: true })
  })

  test('a change of manager hands over: marks stay, the new manager sees them, the old one doesn’t, and it is kept who moved them', async () => {
    const { database, world } = await staffed()
    const e = (id: string) => ({ kind: 'person', person: id, roles: [] }) as const
    await database.transaction(e('e2'), (tx) =>
      sql`insert into mark (person, expectation, status, agreed_by, why, asked_on) values ('e2', 'runs-mentorship', 'no-opportunity', '{self}', 'No juniors here', today())`.execute(
        tx,
      ),
    )
    const marks = (asker: string) => database.transaction(e(asker), async (tx) => (await sql`select from mark where person = 'e2'`.execute(tx)).rows.length)
    expect([await marks('e1'), await marks('e3')]).toEqual([1, 0])
    expect(await bring(world, PIA, 'id,manager,left\ne2,e3,\n')).toMatchObject({ outcomes: [{ moved: 1, leaving: 0 }] })
    expect([await marks('e2'), await marks('e1'), await marks('e3')]).toEqual([1, 0, 1])
    const lines = await database.transaction(PIA, (tx) =>
      sql`select manager, to_day is null as open, set_by from reporting_line where person = 'e2' order by entry`.execute(tx),
    )
    expect(lines.rows).toEqual([
      { manager: 'e1', open: false, set_by: 'pia' },
      { manager: 'e3', open: true, set_by: 'pia' },
    ])
    expect(await bring(world, PIA, 'id,left\ne2,2026-12-31\n')).toMatchObject({ outcomes: [{ leaving: 1 }] })
    await bring(world, PIA, 'id,manager,left\ne2,e1,\n')
  })

  test('two people swap their mail addresses in one file', async () => {
    const { world } = await staffed()
    expect(await bring(world, PIA, 'id,mail\ne1,bo@example.com\ne2,ada@example.com\n')).toMatchObject({ ready: true, outcomes: [{ changed: 2 }] })
    await bring(world, PIA, 'id,mail\ne1,ada@example.com\ne2,bo@example.com\n')
  })

  test('two files at once come in one after the other', async () => {
    const { world } = await staffed()
    const files = ['id,name,manager\nt1,T One,\nt2,T Two,t1\n', 'id,name,manager\nt1,T One,t2\nt2,T Two,\n'].map((file) => bring(world, PIA, file))
    const reports = await Promise.all(files)
    expect(reports.map(({ ready }) => ready)).toEqual([true, true])
    expect(reports.map(({ outcomes }) => outcomes[0]?.added).sort()).toEqual([0, 2])
  })

  test('an administrator brings in people but not where they stand, and takes along what they may see', async () => {
    const { world } = await staffed()
    await expect(bring(world, ADAM, 'id,level\ne1,mid\n')).rejects.toThrow('Only the people team keeps level: leave it out')
    await expect(bring(world, ADAM, 'person,from,to\ne1,2026-01-01,2026-01-02\n', { list: 'absences' })).rejects.toThrow('Only the people team keeps absences')
    expect(await bring(world, ADAM, 'id,position\ne1,P-1\n')).toMatchObject({ ready: true })
    const { columns } = await perform(world, ADAM, exportList, { list: 'people' })
    expect(columns).not.toContain('level')
    expect(columns).toContain('mail')
    expect(await bring(world, ADAM, await csvOf(world, 'people', ADAM))).toMatchObject({ ready: true, outcomes: [{ same: expect.any(Number), added: 0 }] })
    await expect(perform(world, ADAM, exportList, { list: 'levels' })).rejects.toThrow('Only the people team')
    await expect(bring(world, as('e1'), 'id,title\ne1,Boss\n')).rejects.toMatchObject({ kind: 'missing' })
  })

  test('level history and absences come in and out, by id or mail, each from a day on', async () => {
    const { world } = await staffed()
    const levels =
      'person,ladder,version,level,track,title,from,to,why\nada@example.com,standard,1.0.0,mid,ic,Clerk,2020-01-01,2023-12-31,"Hired\nas a clerk"\nE1,old,1,L4,,,2024-01-01,,\n'
    expect(await bring(world, PIA, levels, { list: 'levels' })).toMatchObject({ ready: true, outcomes: [{ added: 2 }] })
    expect(await bring(world, PIA, levels, { list: 'levels' })).toMatchObject({ outcomes: [{ same: 2 }] })
    const absences = 'person,from,to,working\ne1,2026-01-01,2026-02-01,\ne1,2026-03-01,2026-04-01,"0,5"\n'
    expect(await bring(world, PIA, absences, { list: 'absences' })).toMatchObject({ outcomes: [{ added: 2 }] })
    expect(await bring(world, PIA, 'person,from,to\ne1,2026-01-01,2026-02-15\n', { list: 'absences' })).toMatchObject({
      outcomes: [{ changed: 1, fields: { to: 1 }, untouched: 1 }],
    })
    const wrong = await bring(world, PIA, 'person,from,to\ne1,2027-01-01,2026-12-01\nnobody,2026-01-01,2026-01-02\n', { list: 'absences' })
    expect(kinds(wrong)).toEqual(['2 to days-reversed', '3 person unknown-person'])
  })

  test('what is taken along comes in again as the same, byte for byte, as CSV and as one spreadsheet of all lists', async () => {
    const { world } = await staffed()
    await bring(world, PIA, `id,name,title,team\nr1,"=HYPERLINK(""x"")",+1,"'=x"\nr2,-,@x,"a;b,""c"""\n`)
    await bring(world, PIA, 'id,name,parent\nhead,Head office,\nbranch,"Claims",head\n', { list: 'departments' })
    // Pia and Adam kept themselves until now; whoever is in a people file is kept by the organisation.
    await bring(world, PIA, await csvOf(world, 'people'))
    for (const list of ['departments', 'people', 'levels', 'absences'] as const) {
      const csv = await csvOf(world, list)
      const report = await bring(world, PIA, csv, { list })
      expect([list, report.findings, report.outcomes[0]?.added, report.outcomes[0]?.changed]).toEqual([list, [], 0, 0])
      expect(await csvOf(world, list)).toBe(csv)
    }
    const lists = await Promise.all((['departments', 'people', 'levels', 'absences'] as const).map((list) => perform(world, PIA, exportList, { list })))
    const report = await bring(world, PIA, await writeXlsx(lists), { name: 'all.xlsx' })
    expect(report.outcomes.map(({ list, added, changed }) => [list, added, changed])).toEqual([
      ['departments', 0, 0],
      ['people', 0, 0],
      ['levels', 0, 0],
      ['absences', 0, 0],
    ])
  })

  test('some thousand rows come in whole, and are refused as one for an error in the last', async () => {
    const { database, world } = await staffed()
    const random = seededRandom(1)
    const lines = Array.from({ length: 3000 }, (_, index) => personLine(index + 1, random))
    const refused = await bring(world, PIA, [HEADER, ...lines.slice(0, -1), lines.at(-1)?.replace('2015-04-01', '31/31/2015')].join('\n'))
    expect(kinds(refused)).toEqual(['3001 joined bad-day'])
    const here = () =>
      database.transaction(PIA, async (tx) => (await sql<{ n: number }>`select count(*)::int as n from person where id like 'e0%'`.execute(tx)).rows[0]?.n)
    expect(await here()).toBe(0)
    expect(await bring(world, PIA, [HEADER, ...lines].join('\n'))).toMatchObject({ ready: true, outcomes: [{ added: 3000 }] })
    expect(await here()).toBe(3000)
    const many = await bring(world, PIA, ['id,name,joined', ...lines.map((_, index) => `q${index},Q,never`)].join('\n'))
    expect([many.errors, many.findings.length]).toEqual([3000, 1000])
  })
})
