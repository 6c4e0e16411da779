// Evidence from the CSV that Jira exports.

import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Imported, Skipped } from '../imported.ts'
import { dayReader } from '../moment-day.ts'
import { plainLine } from '../plain-line.ts'
import { ColumnOrder } from '../table/column-days.ts'
import type { TableSettings } from '../table/table.ts'
import { itemsOfTickets } from '../tickets/jira.ts'
import { jiraColumns } from '../tickets/jira-columns.ts'
import { openTable, ownRows } from './tables.ts'

/** An export with nothing but open tickets would fill the screen. */
const LISTED = 200

/**
 * Tickets that are done and assigned to the person.
 * @throws Problem `input` when it is no such export, or shows several people and none was asked for
 */
export async function importJira(bytes: Uint8Array, file: string, settings: TableSettings): Promise<Imported> {
  const { language, today, zone } = settings
  const say = words(language).fromTools
  const table = await openTable(bytes, file, language, (cells) => jiraColumns(cells).places.size)
  const columns = jiraColumns(table.header)
  const { places } = columns
  const missing = [...(places.has('summary') ? [] : ['Summary']), ...(places.has('id') || places.has('key') ? [] : ['Issue key'])]
  if (missing.length > 0) throw new Problem('input', say.tickets.noColumns(missing), { at: { file } })
  const assignee = places.get('assignee')
  if (assignee === undefined) throw new Problem('input', say.tickets.noAssignee, { at: { file } })
  const account = places.get('assigneeId') ?? -1
  const order = new ColumnOrder()
  const days = [places.get('resolved'), places.get('categoryDay'), places.get('updated')].flatMap((place) => place ?? [])
  const called = (cells: readonly string[]): readonly string[] =>
    [cells[assignee] ?? '', cells[account] ?? ''].map((name) => name.trim()).filter((name) => name !== '')
  const { rows, others } = await ownRows(table, file, settings, called, (cells) => {
    for (const place of days) order.look(cells[place] ?? '')
  })
  const { items, skipped } = itemsOfTickets(rows, { file, columns, today, language, order: order.order(), isoDay: dayReader(zone, language) })
  const notes: Skipped[] = []
  if (order.assumed) notes.push({ at: file, reason: say.table.dayFirst })
  if (others) notes.push({ at: file, reason: say.others })
  if (skipped.length > LISTED) notes.push({ at: file, reason: say.table.moreLeftOut })
  const author = plainLine(rows[0]?.cells[assignee] ?? '')
  return { from: 'jira', ...(author === '' ? {} : { author }), items, skipped: [...notes, ...skipped.slice(0, LISTED)] }
}
