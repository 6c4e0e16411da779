// A list of flat things, as rows under a head or as objects in a list.

import { nameKey } from '../clean-text.ts'
import { dataOf, fields, items, textOf } from '../data.ts'
import { place } from '../grid-places.ts'
import type { Given } from '../imported.ts'

export interface Entry {
  readonly keys: ReadonlySet<string>
  readonly value: (key: string) => string
  readonly at: string
}

export function entriesOf(file: Given): readonly Entry[] {
  const [table] = file.tables
  if (table) return rowsUnder(table.rows, (row) => place(file, table, row, 0))
  const data = dataOf(file)
  return items(data?.value).flatMap((value, index) => {
    const own = fields(value)
    const keys = new Set(Object.keys(own))
    return keys.size === 0 || !data ? [] : [{ keys, value: (key) => textOf(own[key]).trim(), at: data.at([index]) }]
  })
}

function rowsUnder(rows: readonly (readonly string[])[], at: (row: number) => string): readonly Entry[] {
  const head = (rows[0] ?? []).map((title) => nameKey(title).replaceAll(' ', '_'))
  const keys = new Set(head)
  return rows.slice(1).map((cells, index) => ({ keys, value: (key) => (cells[head.indexOf(key)] ?? '').trim(), at: at(index + 1) }))
}
