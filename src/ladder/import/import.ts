// What an imported ladder is: somebody else's levels and sentences in our shape, and a list of what could not be carried. Here the format is recognised.

import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import { assemble } from './assemble.ts'
import { hasUnseen } from './clean-text.ts'
import { combine } from './combine.ts'
import { dataOf } from './data.ts'
import { isReadme } from './file-names.ts'
import { FORMATS } from './formats.ts'
import { place } from './grid-places.ts'
import type { DraftLadder, Given, Imported, Loss } from './imported.ts'

const MANY = 5

/**
 * The ladder in some files: all that is found in them, as one.
 * `at`: what was named. `format`: one of `formatIds()`; left out, it is told by the content.
 * @throws Problem `input` when no ladder is found, or the only file is broken
 */
export function importLadder(files: readonly Given[], at: string, format?: string): Imported {
  return asOne(everything(files, at, format), at)
}

/** As `importLadder`, but one for each ladder that is found. */
export function importEachLadder(files: readonly Given[], at: string, format?: string): readonly Imported[] {
  return asEach(everything(files, at, format))
}

/** Both, with the files read once: all that is found as one ladder, and each that is found; none when there is only one. */
export function importChoices(files: readonly Given[], at: string, format?: string): { readonly together: Imported; readonly each: readonly Imported[] } {
  const all = everything(files, at, format)
  return { together: asOne(all, at), each: all.drafts.length > 1 ? asEach(all) : [] }
}

function asOne({ found, drafts, losses, whole }: Everything, at: string): Imported {
  if (whole) return { format: found, ladder: whole, losses }
  const combined = combine(drafts, at)
  const made = assemble(combined)
  return { format: found, ladder: made.ladder, losses: once([...combined.losses, ...made.losses, ...losses]) }
}

function asEach({ found, drafts, losses, whole }: Everything): readonly Imported[] {
  if (whole) return [{ format: found, ladder: whole, losses }]
  return drafts.map((draft, index) => {
    const made = assemble(combine([draft], draft.at))
    return { format: found, ladder: made.ladder, losses: once(index === 0 ? [...made.losses, ...losses] : made.losses) }
  })
}

export function formatIds(): readonly string[] {
  return FORMATS.map(({ id }) => id)
}

interface Everything {
  readonly found: string
  readonly drafts: readonly DraftLadder[]
  readonly losses: readonly Loss[]
  readonly whole?: Imported['ladder']
}

function everything(files: readonly Given[], at: string, wanted: string | undefined): Everything {
  const say = words('en').ladderImport
  const losses: Loss[] = []
  let left = files.filter((file) => isReadable(file, files.length > 1 ? losses : null))
  const drafts: DraftLadder[] = []
  let found: string | undefined
  for (const format of FORMATS) {
    if (wanted !== undefined && format.id !== wanted) continue
    // What describes a ladder that was found already is no further one.
    const taken = format.read(drafts.length > 0 ? left.filter(({ path }) => !isReadme(path)) : left)
    if (!taken) continue
    found ??= format.id
    for (const file of left) if (taken.files.includes(file.path)) losses.push(...unseenIn(file))
    left = left.filter(({ path }) => !taken.files.includes(path))
    losses.push(...taken.losses)
    if (taken.whole) return { found, drafts: [], losses: [...losses, ...leftBehind(left, at)], whole: taken.whole }
    drafts.push(...taken.ladders)
  }
  if (found === undefined) throw new Problem('input', wanted === undefined ? say.nothing : say.notThisFormat(wanted), { at: { file: at } })
  return { found, drafts, losses: [...losses, ...leftBehind(left, at)] }
}

/** Many files of no use, as those of a program around a ladder, are told together. */
function leftBehind(files: readonly Given[], at: string): readonly Loss[] {
  const say = words('en').ladderImport
  if (files.length > MANY) return [{ at, reason: say.filesNotUnderstood(files.map(({ path }) => path)) }]
  return files.map(({ path }) => ({ at: path, reason: say.notUnderstood }))
}

/** Of several files a broken one is left behind; a single one says what is wrong with it. */
function isReadable(file: Given, losses: Loss[] | null): boolean {
  try {
    dataOf(file)
    return true
  } catch (error) {
    if (!(error instanceof Problem) || losses === null) throw error
    losses.push({ at: file.path, reason: error.message })
    return false
  }
}

/** What was taken out of a file since nobody can see it. */
function unseenIn(file: Given): readonly Loss[] {
  const { unseen } = words('en').ladderImport
  if (file.tables.length === 0) {
    const lines = (file.text ?? '').split('\n')
    const first = lines.findIndex(hasUnseen)
    return first < 0 ? [] : [{ at: `${file.path}:${first + 1}`, reason: unseen(lines.filter(hasUnseen).length) }]
  }
  const cells = file.tables.flatMap((table) =>
    table.rows.flatMap((row, index) => row.flatMap((cell, column) => (hasUnseen(cell) ? [place(file, table, index, column)] : []))),
  )
  return cells[0] === undefined ? [] : [{ at: cells[0], reason: unseen(cells.length) }]
}

/** The same reason at the same place, once. */
function once(losses: readonly Loss[]): readonly Loss[] {
  return [...new Map(losses.map((loss) => [`${loss.at}\n${loss.reason}`, loss])).values()]
}
