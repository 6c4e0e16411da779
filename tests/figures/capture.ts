// How many fields of a jotted line are read as a fair reader would, on three sets of 150 lines, all of them published.

import { FIELDS, linesOf, misread } from '../capture/lines.ts'
import type { FigureRow } from './row.ts'

export async function figure(): Promise<FigureRow[]> {
  return [
    await setRow('before.txt', 'capture: lines written before the parser', 95),
    await setRow('after.txt', 'capture: lines written afterwards by somebody else, with the words widened since (at first reading 86.5 %)', 90),
    await setRow('fresh.txt', 'capture: lines that nobody read when the words were widened (at first reading 88.7 %)', 90),
  ]
}

async function setRow(file: Parameters<typeof linesOf>[0], name: string, aim: number): Promise<FigureRow> {
  const lines = await linesOf(file)
  const all = lines.length * FIELDS.length
  const wrong = misread(lines)
  const share = 100 * (1 - wrong.length / all)
  const by = FIELDS.map((field) => `${field} ${wrong.filter((one) => one.field === field).length}`).join(', ')
  return { name, measured: `${share.toFixed(1)} % of ${all} fields (wrong: ${by})`, yardstick: 'a fair reader', aim: `≥ ${aim} %`, met: share >= aim }
}
