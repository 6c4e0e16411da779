// The last line: what row-level security lets through, whatever the code above it does.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Actor } from '../../src/access/access.ts'
import { evidenceOf, receiveAnswers, recordOf, saveEvidence } from '../../src/evidence/store.ts'
import { everybody, factsOf, relationTo, saveFacts, welcome } from '../../src/people/store/people.ts'
import type { OpenedDatabase, Tx } from '../../src/platform/database.ts'
import type { OpenFresh } from './databases.ts'
import { eachDatabase } from './databases.ts'
import { anItem } from './records.ts'

const as = (person: string): Actor => ({ kind: 'person', person, roles: [] })

/** Ada reports to Mia, Mia to Rita; Pat is a colleague. Ada has one submitted item, seen by Bo, and a draft. */
async function organisationIn(open: OpenFresh): Promise<OpenedDatabase> {
  const database = await open()
  await database.transaction('system', async (tx) => {
    await welcome(tx, { id: 'rita', name: 'Rita' })
    await welcome(tx, { id: 'mia', name: 'Mia', manager: 'rita' })
    await welcome(tx, { id: 'ada', name: 'Ada', manager: 'mia' })
    await welcome(tx, { id: 'pat', name: 'Pat' })
  })
  await database.transaction(as('ada'), async (tx) => {
    await saveFacts(tx, 'ada', { name: 'Ada', level: 'mid' })
    await saveEvidence(tx, 'ada', anItem({ id: 'sent', seenBy: [{ witness: 'Bo', as: 'peer', on: '2026-02-01', how: 'told', showed: [] }] }))
    await saveEvidence(tx, 'ada', anItem({ id: 'draft', draft: true }))
  })
  return database
}

eachDatabase('access', (open) => {
  let shared: Promise<OpenedDatabase> | null = null
  const organisation = () => {
    shared ??= organisationIn(open)
    return shared
  }

  test('a person sees everything of theirs, their direct manager what they submitted, nobody else anything', async () => {
    const database = await organisation()
    const idsFor = (actor: Actor) => database.transaction(actor, async (tx) => (await evidenceOf(tx, 'ada')).map((item) => item.id))
    expect(await idsFor(as('ada'))).toEqual(['sent', 'draft'])
    expect(await idsFor(as('mia'))).toEqual(['sent'])
    expect(await idsFor(as('rita'))).toEqual([])
    expect(await idsFor(as('pat'))).toEqual([])
    expect(await idsFor({ kind: 'nobody' })).toEqual([])
    expect(await database.transaction(as('mia'), async (tx) => (await evidenceOf(tx, 'ada'))[0]?.seenBy.length)).toBe(1)
    await expect(database.transaction(as('pat'), (tx) => recordOf(tx, 'ada'))).rejects.toThrow('not yours')
  })

  test('relations say who somebody is to whom, and a manager is one for the direct line only', async () => {
    const database = await organisation()
    const relation = (asker: string) => database.transaction(as(asker), async (tx) => (await relationTo(tx, as(asker), 'ada')).to)
    expect(await relation('ada')).toBe('self')
    expect(await relation('mia')).toBe('manager')
    expect(await relation('rita')).toBe('none')
  })

  test('whoever is signed in sees who is here; where somebody stands is for them and their manager', async () => {
    const database = await organisation()
    expect(await database.transaction(as('pat'), async (tx) => (await everybody(tx)).length)).toBe(4)
    expect(await database.transaction({ kind: 'nobody' }, everybody)).toEqual([])
    expect(await database.transaction(as('mia'), async (tx) => (await factsOf(tx, 'ada'))?.level)).toBe('mid')
    expect(await database.transaction(as('pat'), (tx) => factsOf(tx, 'ada'))).toBeNull()
  })

  test('nobody writes into the record of another, their manager neither', async () => {
    const database = await organisation()
    const forge = (tx: Tx) => saveEvidence(tx, 'ada', anItem({ id: 'forged' }))
    await expect(database.transaction(as('mia'), forge)).rejects.toThrow('row-level security')
    await expect(database.transaction('system', forge)).rejects.toThrow('permission denied')
    await database.transaction(as('mia'), async (tx) => {
      const changed = await sql`update evidence set title = 'changed' where person = 'ada'`.execute(tx)
      expect(changed.numAffectedRows).toBe(0n)
    })
  })

  test('nobody gives themself a manager, and so lets nobody in', async () => {
    const database = await organisation()
    const change = database.transaction(as('ada'), (tx) => sql`update person set manager = 'pat' where id = 'ada'`.execute(tx))
    await expect(change).rejects.toThrow('only those who keep people move them')
  })

  test('what a witness answered by an account is made, changed and removed by nobody else', async () => {
    const database = await organisation()
    const answered = anItem({ id: 'sent', seenBy: [{ witness: 'Cem', as: 'stakeholder', on: '2026-03-01', how: 'account', showed: ['risks'] }] })
    const claim = (tx: Tx) =>
      sql`insert into confirmation (person, evidence, witness, relation, said_on, how, showed)
        values ('ada', 'sent', 'Cem', 'peer', '2026-03-01', 'account', '{}')`.execute(tx)
    await expect(database.transaction(as('ada'), claim)).rejects.toThrow('row-level security')

    await database.transaction('system', (tx) =>
      receiveAnswers(tx, 'ada', { person: { name: 'Ada' }, absences: [], episodes: [], evidence: [answered], marks: [] }),
    )
    await database.transaction(as('ada'), (tx) => saveEvidence(tx, 'ada', anItem({ id: 'sent', title: 'Edited' })))
    const left = await database.transaction(as('ada'), async (tx) => (await evidenceOf(tx, 'ada')).find((item) => item.id === 'sent'))
    expect(left?.title).toBe('Edited')
    expect(left?.seenBy.map((one) => one.witness)).toEqual(['Cem'])
  })

  test('a concern is the person’s alone at first', async () => {
    const database = await organisation()
    const concern = (on: string) => ({ witness: `On ${on}`, as: 'peer' as const, on, how: 'told' as const, showed: [], concern: 'It was late.' })
    const today = new Date().toISOString().slice(0, 10)
    await database.transaction(as('ada'), (tx) => saveEvidence(tx, 'ada', anItem({ id: 'worried', seenBy: [concern('2026-01-05'), concern(today)] })))
    const seenBy = (actor: Actor) =>
      database.transaction(actor, async (tx) => (await evidenceOf(tx, 'ada')).find((item) => item.id === 'worried')?.seenBy.length)
    expect(await seenBy(as('ada'))).toBe(2)
    expect(await seenBy(as('mia'))).toBe(1)
  })

  test('SQL that forgets to say who asks sees nothing', async () => {
    const database = await organisation()
    await database.transaction(as('ada'), async (tx) => {
      await sql`select set_config('nextrung.person', '', true)`.execute(tx)
      expect((await sql`select from evidence`.execute(tx)).rows).toEqual([])
    })
    await database.transaction(as('ada'), async (tx) => {
      await sql`select set_config('role', 'nextrung_nobody', true)`.execute(tx)
      await expect(sql`select from evidence`.execute(tx)).rejects.toThrow('permission denied')
    })
    await expect(sql`select from person`.execute(database.identity)).rejects.toThrow('permission denied')
  })

  test('every table holds row-level security against its own owner too, and none belongs to a role that asks', async () => {
    const database = await organisation()
    const tables = await database.transaction('system', (tx) =>
      sql<{ name: string; forced: boolean; owner: string }>`
        select relname as name, relforcerowsecurity and relrowsecurity as forced, rolname as owner
        from pg_class join pg_roles on pg_roles.oid = relowner join pg_namespace on pg_namespace.oid = relnamespace
        where relkind = 'r' and nspname in ('public', 'auth') order by 1`.execute(tx),
    )
    // What has been migrated is the owner's own note, and granted to nobody.
    expect(tables.rows.filter((table) => !table.forced).map((table) => table.name)).toEqual(['migration'])
    expect(tables.rows.filter((table) => table.owner.startsWith('nextrung_'))).toEqual([])
    expect(tables.rows.length).toBeGreaterThan(10)
  })

  test('a transaction inside another is refused instead of waiting for ever', async () => {
    const database = await organisation()
    const inner = () => database.transaction(as('ada'), everybody)
    await expect(database.transaction(as('ada'), inner)).rejects.toThrow('inside another')
  })
})
