// Evidence from a CSV file or spreadsheet, by its header or as its columns were named.

import { nearest } from '../../algorithms/nearest.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Imported, Skipped, TableRead } from '../imported.ts'
import { dayReader } from '../moment-day.ts'
import { plainLine } from '../plain-line.ts'
import { ColumnOrder } from '../table/column-days.ts'
import type { Field, FieldWords, Places } from '../table/columns.ts'
import { FIELDS, placesIn, USUAL_WORDS } from '../table/columns.ts'
import type { Preset, PresetId } from '../table/presets.ts'
import { PRESET, PRESETS, presetOf } from '../table/presets.ts'
import type { TableSettings } from '../table/table.ts'
import { itemsOfRows } from '../table/table.ts'
import type { Called } from '../whose.ts'
import { openTable, ownRows } from './tables.ts'

/** Rows that a look at the file shows. */
const SAMPLE = 3
/** A file with nothing but faults would fill the screen. */
const LISTED = 200

/**
 * The person's rows as items. A million rows pass by one at a time; only the person's own are kept.
 * @throws Problem `input` when it is no table, a setting is unknown, or whose rows are meant isn't clear
 */
export async function importTable(source: 'csv' | 'xlsx', bytes: Uint8Array, file: string, settings: TableSettings): Promise<Imported> {
  const { language, today, zone, map = {} } = settings
  const say = words(language).fromTools
  const asked = presetAsked(settings)
  for (const field of Object.keys(map)) {
    if (!FIELDS.includes(field as Field)) throw new Problem('input', say.table.unknownField(field, nearest(field, FIELDS), FIELDS))
  }
  const table = await openTable(bytes, file, language, (cells) => placesIn(cells, wordsOf(asked ?? presetOf(cells)), map).places.size)
  const { header } = table
  const preset = asked ?? presetOf(header)
  const { places, unfound } = placesIn(header, wordsOf(preset), map)
  if (unfound.length > 0)
    throw new Problem('input', say.table.noSuchColumn(unfound[0] ?? '', nearest(unfound[0] ?? '', header), header.slice(0, 30)), { at: { file } })
  const read = (sample: readonly (readonly string[])[]): TableRead => tableRead(header, sample, places, preset)
  const missing = (['date', 'title'] as const).filter((field) => !places.has(field))
  if (missing.length > 0) {
    const sample: (readonly string[])[] = []
    for await (const row of table.rows()) if (sample.push(row.cells) >= SAMPLE) break
    return { from: source, items: [], skipped: [{ at: file, reason: say.table.missing(missing) }], table: read(sample) }
  }
  const order = new ColumnOrder()
  const date = places.get('date') ?? -1
  const { rows, others } = await ownRows(table, file, settings, calledBy(places), (cells) => order.look(cells[date] ?? ''))
  const { items, skipped, byWording } = itemsOfRows(rows, {
    ...{ source, file, header, places, preset, today, language },
    order: order.order(),
    isoDay: dayReader(zone, language),
  })
  const notes: Skipped[] = []
  if (table.unread.length > 0) notes.push({ at: file, reason: say.table.otherSheets(table.unread) })
  if (!calledBy(places)) notes.push({ at: file, reason: say.table.noPerson })
  if (order.assumed) notes.push({ at: file, reason: say.table.dayFirst })
  if (others) notes.push({ at: file, reason: say.others })
  if (skipped.length > LISTED) notes.push({ at: file, reason: say.table.moreLeftOut })
  const author = plainLine(calledBy(places)?.(rows[0]?.cells ?? [])[0] ?? '')
  return {
    from: source,
    ...(author === '' || author.includes('@') ? {} : { author }),
    ...(byWording ? { byWording } : {}),
    items,
    skipped: [...notes, ...skipped.slice(0, LISTED)],
    table: read(rows.slice(0, SAMPLE).map(({ cells }) => cells)),
  }
}

function presetAsked({ preset, language }: TableSettings): Preset | undefined {
  if (preset === undefined) return undefined
  if (!PRESETS.includes(preset as PresetId))
    throw new Problem('input', words(language).fromTools.table.unknownPreset(preset, nearest(preset, PRESETS), PRESETS))
  return PRESET[preset as PresetId]
}

/** The words of a layout come before the usual ones. */
function wordsOf(preset: Preset | undefined): FieldWords {
  if (!preset) return USUAL_WORDS
  return Object.fromEntries(FIELDS.map((field) => [field, [...(preset.words[field] ?? []), ...(USUAL_WORDS[field] ?? [])]]))
}

/** How a row says whose it is; undefined where no column does. */
function calledBy(places: Places): ((cells: readonly string[]) => Called) | undefined {
  const [person, surname, mail] = [places.get('person'), places.get('surname'), places.get('mail')]
  if (person === undefined && mail === undefined) return undefined
  const cell = (cells: readonly string[], place: number | undefined): string => (place === undefined ? '' : (cells[place] ?? '').trim().slice(0, 200))
  return (cells) => [`${cell(cells, person)} ${cell(cells, surname)}`.trim(), cell(cells, mail)].filter((name) => name !== '')
}

function tableRead(header: readonly string[], sample: readonly (readonly string[])[], places: Places, preset: Preset | undefined): TableRead {
  const map = Object.fromEntries([...places].map(([field, at]) => [field, header[at] ?? '']))
  return { columns: header, sample, map, ...(preset ? { preset: preset.id } : {}) }
}
