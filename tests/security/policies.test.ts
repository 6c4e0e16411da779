// Policies alone: what a statement without any WHERE touches, table by table and asker by asker, is exactly what the matrix allows.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { installBuiltInLadders } from '../../src/ladder/jobs.ts'
import type { OpenedDatabase, Tx } from '../../src/platform/database.ts'
import type { Asker } from '../access/organisation.ts'
import { ASKERS, actorOf, asOwner, becomeOwner, fillOrganisation, now } from '../access/organisation.ts'
import type { Row } from '../access/tables.ts'
import { TABLES } from '../access/tables.ts'
import type { OpenFresh } from '../store/databases.ts'
import { eachDatabase } from '../store/databases.ts'

const VERBS = ['select', 'update', 'delete'] as const
type Verb = (typeof VERBS)[number]

eachDatabase('policies alone', (open) => {
  let shared: Promise<OpenedDatabase> | null = null
  const organisation = () => {
    shared ??= organisationIn(open)
    return shared
  }

  test('every table is in the matrix, and has row-level security that binds its owner too', async () => {
    const database = await organisation()
    const found = await database.transaction('system', (tx) =>
      sql<{ name: string; bound: boolean }>`
        select case when nspname = 'public' then relname else nspname || '.' || relname end as name, relrowsecurity and relforcerowsecurity as bound
        from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where relkind in ('r', 'p', 'v', 'm') and nspname in ('public', 'auth') order by 1`.execute(tx),
    )
    expect(found.rows.map((row) => row.name)).toEqual(Object.keys(TABLES).toSorted())
    // Only the list of migrations has none: no role but its owner has any right to it.
    expect(found.rows.filter((row) => !row.bound).map((row) => row.name)).toEqual(['migration'])
  })

  for (const table of Object.keys(TABLES)) {
    test(`${table}: nobody sees, changes or removes more or less than they may`, async () => {
      const database = await organisation()
      const rows = await asOwner(database, (tx) => everyRow(tx, table))
      for (const asker of ASKERS) {
        for (const verb of VERBS) {
          const touched = await blind(database, asker, verb, table, rows)
          const allowed = rows.filter((row) => TABLES[table]?.[verb](asker, row)).map(keyOf)
          expect({ asker: asker.name, verb, rows: touched }).toEqual({ asker: asker.name, verb, rows: allowed.toSorted() })
        }
      }
    }, 60_000)
  }
})

async function organisationIn(open: OpenFresh): Promise<OpenedDatabase> {
  const database = await open()
  await installBuiltInLadders(database, now())
  await fillOrganisation(database)
  return database
}

async function everyRow(tx: Tx, table: string): Promise<readonly Row[]> {
  return (await sql<{ row: Row }>`select to_jsonb(t.*) as row from ${sql.table(table)} t`.execute(tx)).rows.map(({ row }) => row)
}

/** A row as one string, whatever the order of its columns. */
const keyOf = (row: Row) => JSON.stringify(Object.entries(row).toSorted())

/** The rows that a statement without WHERE touches; nothing of it stays. */
async function blind(database: OpenedDatabase, asker: Asker, verb: Verb, table: string, before: readonly Row[]): Promise<readonly string[]> {
  let touched: readonly Row[] = []
  const undone = new Error('undone')
  const statement: { readonly [verb in Verb]: (tx: Tx) => Promise<readonly Row[]> } = {
    select: (tx) => everyRow(tx, table),
    async update(tx) {
      const columns = await changeable(tx, table)
      if (columns.length === 0) return []
      await sql`update ${sql.table(table)} set ${sql.join(columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(column)}`))}`.execute(tx)
      await becomeOwner(tx)
      return (await sql<{ row: Row }>`select to_jsonb(t.*) as row from ${sql.table(table)} t where xmin = pg_current_xact_id()::xid`.execute(tx)).rows.map(
        ({ row }) => row,
      )
    },
    async delete(tx) {
      await sql`delete from ${sql.table(table)}`.execute(tx)
      await becomeOwner(tx)
      const left = new Set((await everyRow(tx, table)).map(keyOf))
      return before.filter((row) => !left.has(keyOf(row)))
    },
  }
  const about = { now: now(), ...(asker.opens === undefined ? {} : { subject: asker.opens }) }
  const work = async (tx: Tx) => {
    touched = await statement[verb](tx)
    throw undone
  }
  await database.transaction(actorOf(asker), work, about).catch((error: { code?: string }) => {
    // 42501: no right to the table, or the database's own word that this is not theirs.
    if (error !== undone && error.code !== '42501') throw error
  })
  return touched.map(keyOf).toSorted()
}

/** The columns that the asker's role may change at all. */
async function changeable(tx: Tx, table: string): Promise<readonly string[]> {
  const found = await sql<{ column: string }>`
    select attname as column from pg_attribute
    where attrelid = to_regclass(${table}) and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = ''
      and has_column_privilege(attrelid, attnum, 'update')`.execute(tx)
  return found.rows.map(({ column }) => column)
}
