// The published lines of shorthand, with what a fair reader takes from each.

import { readFile } from 'node:fs/promises'
import type { Shorthand } from '../../src/evidence/shorthand/shorthand.ts'
import { readShorthand } from '../../src/evidence/shorthand/shorthand.ts'

/** The day on which the lines are read. */
const TODAY = '2026-09-16'

export const FIELDS = ['date', 'kind', 'work', 'witnesses', 'scope'] as const
export type Field = (typeof FIELDS)[number]

export interface Line {
  readonly line: string
  readonly wanted: Readonly<{ [field in Field]: string }>
}

/** `before.txt` was written before the parser; the others by somebody who hadn't seen it: `after.txt` before its words were widened, `fresh.txt` after. */
export async function linesOf(file: 'before.txt' | 'after.txt' | 'fresh.txt'): Promise<readonly Line[]> {
  const text = await readFile(new URL(file, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => {
      const [line = '', date = '', kind = '', work = '', witnesses = '', scope = ''] = row.split(/\s*\|\s*/)
      return { line, wanted: { date, kind, work, witnesses, scope } }
    })
}

/** The fields as they stand in the file: a scope that nothing told is `-`. */
export function fieldsRead(line: string): Line['wanted'] {
  const { date, kind, work, witnesses, scope }: Shorthand = readShorthand(line, TODAY)
  return { date: date.value, kind: kind.value, work: work ?? '', witnesses: witnesses.join(', '), scope: scope.told === null ? '-' : scope.value }
}

/** Each field that is read otherwise than a fair reader would. */
export function misread(lines: readonly Line[]): readonly { readonly line: string; readonly field: Field; readonly got: string; readonly wanted: string }[] {
  return lines.flatMap(({ line, wanted }) => {
    const got = fieldsRead(line)
    return FIELDS.filter((field) => got[field] !== wanted[field]).map((field) => ({ line, field, got: got[field], wanted: wanted[field] }))
  })
}
