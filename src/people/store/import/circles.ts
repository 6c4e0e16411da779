// Lines that go in a circle, once the file is laid over what is here.

import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import { circlesAmong } from '../../people-file/circles.ts'
import { staged } from './staging.ts'

export interface Circle {
  /** In the file: the first row of one of them. */
  readonly row: number
  /** Each lies under the next, and the last under the first. The first few. */
  readonly names: readonly string[]
  readonly more: number
}

const NAMED = 5

/** `above`: the column of the list, and of the table behind it, that names who or what is directly above. Needs keys that stand once. */
export async function circles(tx: Tx, list: 'people' | 'departments', above: 'manager' | 'parent'): Promise<readonly Circle[]> {
  const table = sql.table(list === 'people' ? 'person' : 'department')
  const up = sql.ref(above)
  await sql`create temp table line on commit drop as
    select id, nullif(${up}, id) as above from ${staged(list)}
    union all select id, ${up} from ${table} as here where not exists (select from ${staged(list)} as own where own.id = here.id)`.execute(tx)
  await sql`analyze line`.execute(tx)
  const apart = await sql<{ id: string; above: string }>`
    with recursive reached as (
      select line.id from line left join line as upper on upper.id = line.above where upper.id is null
      union all select line.id from reached join line on line.above = reached.id
    )
    select id, above from line where not exists (select from reached where reached.id = line.id)`.execute(tx)
  await sql`drop table line`.execute(tx)
  const all = circlesAmong(apart.rows.map(({ id, above: higher }) => [id, higher]))
  return Promise.all(all.slice(0, 100).map((ids) => described(tx, list, ids)))
}

async function described(tx: Tx, list: 'people' | 'departments', ids: readonly string[]): Promise<Circle> {
  const table = sql.table(list === 'people' ? 'person' : 'department')
  const found = await sql<{ row: number | null; name: string }>`
    select own.row, coalesce(to_jsonb(own) ->> 'name', here.name, wanted.id) as name
    from unnest(${ids}::text[]) with ordinality as wanted (id, place)
    left join ${staged(list)} as own on own.id = wanted.id left join ${table} as here on here.id = wanted.id order by place`.execute(tx)
  const rows = found.rows.flatMap(({ row }) => (row === null ? [] : [row]))
  return { row: Math.min(...rows), names: found.rows.slice(0, NAMED).map(({ name }) => name), more: Math.max(0, ids.length - NAMED) }
}
