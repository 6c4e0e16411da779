// From positions in a file to names and ids.

import type { LadderFile } from '../schema.ts'
import type { Place, Value } from './edit.ts'
import { find, valueAt } from './steps.ts'

/** The place of what a path leads to; lists inside an entry, such as `decides`, are one place. */
export function placeOf(file: LadderFile, path: readonly (string | number)[]): Place {
  const [list = '', index, inner, position, ...rest] = path
  if (typeof index !== 'number') return path.map(String)
  if (list === 'competencies' && inner === 'expectations' && typeof position === 'number') {
    return ['expectations', file.competencies[index]?.expectations[position]?.id ?? '', ...untilPosition(rest)]
  }
  const entries = list === 'levels' || list === 'competencies' || list === 'families' ? file[list] : []
  return [String(list), entries[index]?.id ?? String(index), ...untilPosition(path.slice(2))]
}

function untilPosition(steps: readonly (string | number)[]): readonly string[] {
  const end = steps.findIndex((step) => typeof step === 'number')
  return (end < 0 ? steps : steps.slice(0, end)).map(String)
}

/** What stands at a place; null where nothing does. */
export function valueByPlace(file: LadderFile, [list = '', id = '', ...rest]: Place): Value {
  const found = list === 'levels' || list === 'competencies' || list === 'expectations' ? find(file, list, id) : undefined
  return valueAt(file, found ? [...found.list, found.index, ...rest] : [list, id, ...rest].filter(Boolean))
}
