// Rules that make a number of a ladder: they are no part of ours, and importing one says so.

import { words } from '../../../text/text.ts'
import { isMark, nameKey } from '../clean-text.ts'
import type { DraftLadder, Loss } from '../imported.ts'
import type { Outline } from '../outline.ts'
import { within } from '../outline.ts'

const SCORING = /\b(?:average|mean|weighted|sum of|scores?)\b[^.]*\b\d/i

/** The first place of a document that says how scores make a level. */
export function scoringIn(outline: Outline): readonly Loss[] {
  for (const { said } of within(outline)) {
    const rule = said.find(({ text }) => SCORING.test(text) && /\blevels?\b|\bprogress\b|\bgrade\b/i.test(text))
    if (rule) return [{ at: rule.at, reason: words('en').ladderImport.scoring }]
  }
  return []
}

/** Tables of numbers under the names of competencies. */
export function weightsIn(outline: Outline, ladders: readonly DraftLadder[]): readonly Loss[] {
  const names = new Set(ladders.flatMap(({ competencies }) => competencies.map(({ name }) => nameKey(name))))
  const losses: Loss[] = []
  for (const { tables } of within(outline)) {
    for (const { rows, at } of tables) {
      const head = (rows[0] ?? []).map(({ text }) => nameKey(text))
      const numbers = rows
        .slice(1)
        .flatMap((row) => row.slice(1))
        .filter(({ text }) => isMark(text)).length
      if (head.filter((name) => names.has(name)).length >= 2 && numbers > rows.length) losses.push({ at, reason: words('en').ladderImport.weights })
    }
  }
  return losses
}
