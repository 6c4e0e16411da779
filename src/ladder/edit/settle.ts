// Takes the steps of an edit in the content of a ladder file.

import type { LadderFile } from '../schema.ts'
import type { Edit } from './edit.ts'
import type { Position, Step } from './steps.ts'
import { stepOf } from './steps.ts'

/**
 * The content after the edit, and the steps that led there; the content given stays as it is.
 * @throws Problem as `stepOf`
 */
export function settle(file: LadderFile, edit: Edit): { readonly file: LadderFile; readonly steps: readonly Step[] } {
  const changed = structuredClone(file)
  const steps = edit.map((setting) => {
    const step = stepOf(changed, setting)
    take(changed, step)
    return step
  })
  return { file: changed, steps }
}

function take(file: LadderFile, step: Step): void {
  if (step.kind === 'set') {
    const holder = holderOf(file, step.at.slice(0, -1))
    const key = step.at.at(-1) ?? ''
    if (step.value === undefined) delete holder[key]
    else holder[key] = structuredClone(step.value)
    return
  }
  const list = holderOf(file, step.list) as unknown as unknown[]
  if (step.kind === 'insert') list.splice(step.index, 0, { ...structuredClone(step.value as object), ...emptyListIn(step.list) })
  else if (step.kind === 'remove') list.splice(step.index, 1)
  else list.splice(0, list.length, ...step.order.map((index) => list[index]))
}

/** A competency that comes brings no expectations; they come behind it. */
function emptyListIn(list: Position): object {
  return list.length === 1 && list[0] === 'competencies' ? { expectations: [] } : {}
}

function holderOf(file: LadderFile, at: Position): { [key: PropertyKey]: unknown } {
  return at.reduce<unknown>((holder, step) => (holder as { [key: PropertyKey]: unknown })[step], file) as { [key: PropertyKey]: unknown }
}
