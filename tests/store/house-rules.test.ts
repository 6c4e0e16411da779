// House rules on a real database: the notice holds, versions only grow, features follow departments, and no column is left unsaid.

import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../src/access/access.ts'
import { giveRole, relationTo, welcome } from '../../src/people/store/people.ts'
import { writeAudit } from '../../src/platform/audit.ts'
import type { OpenedDatabase, Tx } from '../../src/platform/database.ts'
import type { World } from '../../src/platform/operation.ts'
import { perform } from '../../src/platform/operation.ts'
import { catalogue } from '../../src/privacy/catalogue.ts'
import { announceHouseRules, readHouseRules, switchFeature, withdrawHouseRules } from '../../src/privacy/operations.ts'
import { featuresOff } from '../../src/privacy/store.ts'
import { eachDatabase } from './databases.ts'

const RULES = { after: 1, why: 'Because.', purposes: [], bans: ['Comparing sites'], threshold: 5, notice: 14 }

eachDatabase('house rules', (open) => {
  let database: OpenedDatabase
  let day = '2026-06-01'
  const now = () => new Date(`${day}T10:00:00Z`)
  const as = (person: string, ...roles: ('administrator' | 'people-team' | 'representative')[]): Actor => ({ kind: 'person', person, roles })
  const pia = as('pia', 'people-team')
  const ada = as('ada')
  const world = (): World => ({ database, now, relation: relationTo, writeAudit })
  const announce = (input: object) => perform(world(), pia, announceHouseRules, { ...RULES, ...input })
  const read = () => perform(world(), ada, readHouseRules, {})
  const on = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => database.transaction(actor, work, { now: now() })

  beforeAll(async () => {
    database = await open()
    await database.transaction('system', async (tx) => {
      for (const id of ['ada', 'bo', 'gus', 'pia']) await welcome(tx, { id, name: id })
      await giveRole(tx, 'pia', 'people-team')
    })
    await on(pia, async (tx) => {
      await sql`insert into department (id, name, parent) values ('all', 'All', null), ('claims', 'Claims', 'all'), ('motor', 'Motor', 'claims')`.execute(tx)
      await sql`update person set department = 'motor' where id = 'ada'`.execute(tx)
      await sql`update person set department = 'all' where id = 'bo'`.execute(tx)
    })
  })

  test('a change waits for the notice in effect, whatever asks', async () => {
    await expect(announce({ effective: '2026-06-14' })).rejects.toThrow('choose 15 Jun 2026 or a later day')
    const early = sql`insert into house_rules (version, effective_on, announced_by, why, purposes, bans, threshold, notice_days)
      values (2, '2026-06-14', 'pia', 'Why', '{}', '{}', 5, 14)`
    await expect(on(pia, (tx) => early.execute(tx))).rejects.toThrow('house rules take effect after their notice')
    const backdated = sql`insert into house_rules (version, announced_on, effective_on, announced_by, why, purposes, bans, threshold, notice_days)
      values (2, '2026-05-01', '2026-06-14', 'pia', 'Why', '{}', '{}', 5, 14)`
    await expect(on(pia, (tx) => backdated.execute(tx))).rejects.toThrow('house rules take effect after their notice')
  })

  test('a change that shortens the notice waits for the longer one; the next waits for the shorter one', async () => {
    await expect(announce({ notice: 7, effective: '2026-06-08' })).rejects.toThrow('15 Jun 2026')
    await announce({ notice: 7, effective: '2026-06-15' })
    await expect(announce({ effective: '2026-07-30' })).rejects.toThrow('Another change is announced')
    expect((await read()).current.version).toBe(1)
    day = '2026-06-15'
    expect((await read()).current.rules.notice).toBe(7)
    await expect(announce({ after: 1, notice: 14, effective: '2026-06-22' })).rejects.toThrow('The rules changed while you were writing')
    await announce({ after: 2, notice: 14, effective: '2026-06-22' })
  })

  test('what is announced is withdrawn, what is in effect is not, and neither is changed or removed', async () => {
    await perform(world(), pia, withdrawHouseRules, { version: 3 })
    await expect(perform(world(), pia, withdrawHouseRules, { version: 2 })).rejects.toThrow('in effect')
    const withdraw = sql`insert into house_rules_withdrawal (version, withdrawn_by) values (2, 'pia')`
    await expect(on(pia, (tx) => withdraw.execute(tx))).rejects.toThrow('house rules that took effect are not withdrawn')
    const { current, earlier } = await read()
    expect([current.version, earlier.map((one) => one.version)]).toEqual([2, [3, 1]])
    for (const change of [sql`update house_rules set why = 'x'`, sql`delete from house_rules`]) {
      await expect(on(pia, (tx) => change.execute(tx))).rejects.toThrow(/permission denied/)
    }
  })

  test('the smallest group is never below five, and nobody announces for somebody else', async () => {
    await expect(announce({ after: 2, threshold: 4, effective: '2026-07-30' })).rejects.toThrow('a whole number from 5 to 100')
    await expect(perform(world(), ada, announceHouseRules, { ...RULES, after: 2, effective: '2026-07-30' })).rejects.toThrow('not yours')
    const forged = sql`insert into house_rules (version, effective_on, announced_by, why, purposes, bans, threshold, notice_days)
      values (4, '2026-07-30', 'ada', 'Why', '{}', '{}', 5, 14)`
    await expect(on(pia, (tx) => forged.execute(tx))).rejects.toThrow('row-level security')
  })

  test('a department follows what is above it, until it has a choice of its own; who has none has everything', async () => {
    const off = async () => {
      const found: string[][] = []
      for (const person of ['ada', 'bo', 'gus']) await on(ada, async (tx) => found.push([...(await featuresOff(tx, person))]))
      return found
    }
    const choose = (department: string | undefined, on: boolean) =>
      perform(world(), pia, switchFeature, { feature: 'record', on, ...(department === undefined ? {} : { department }) })
    expect(await off()).toEqual([['record'], ['record'], []])
    await choose(undefined, true)
    expect(await off()).toEqual([[], [], []])
    await choose(undefined, false)
    await choose('claims', true)
    expect(await off()).toEqual([[], ['record'], []])
    await choose('motor', false)
    expect(await off()).toEqual([['record'], ['record'], []])
    const { use } = await read()
    expect(use[0]?.lines.map((line) => [line.department?.name, line.on])).toEqual([
      [undefined, false],
      ['All', false],
      ['Claims', true],
      ['Motor', false],
    ])
    await expect(perform(world(), ada, switchFeature, { feature: 'record', on: true })).rejects.toThrow('not yours')
  })

  test('the list of data fields has every column of the database, and none that isn’t there', async () => {
    const real = await on(ada, async (tx) => {
      const columns = await sql<{ name: string }>`
          select case when nspname = 'public' then '' else nspname || '.' end || relname || '.' || attname as name
          from pg_attribute join pg_class on pg_class.oid = attrelid join pg_namespace on pg_namespace.oid = relnamespace
          where attnum > 0 and not attisdropped and relkind in ('r', 'p', 'v', 'm') and nspname in ('public', 'auth')`.execute(tx)
      return columns.rows.map((row) => row.name)
    })
    const listed = catalogue('en').flatMap(({ table, fields }) => fields.map(({ column }) => `${table}.${column}`))
    expect(
      real.filter((name) => !listed.includes(name)),
      'say what each is in src/text/en/data-fields.ts, and who reads its table and how long it is kept in src/privacy/catalogue.ts',
    ).toEqual([])
    expect(
      listed.filter((name) => !real.includes(name)),
      'these are listed there, and not in the database',
    ).toEqual([])
  })
})
