// What the words of a line or note tell of it, with the words that did.

import type { Kind, Scope } from '../../ladder/ladder.ts'
import { CUES, HINT } from './kind-words.ts'
import { SCOPES_TOLD } from './scope-words.ts'

/** A value with the words that told it; null: nothing did, and it is what is usual. */
export interface Guess<Value> {
  readonly value: Value
  readonly told: string | null
}

/** What a line opens with is what was done, as sure as any word; what follows is what it was done to. */
const OPENING = 1

/** An outcome, unless a word says otherwise. */
export function kindTold(line: string): Guess<Kind> {
  let best: { kind: Kind; weight: number; index: number; told: string } | undefined
  for (const { kind, weight: own, pattern } of CUES) {
    const match = pattern.exec(line)
    if (!match) continue
    const weight = match.index === 0 && own > HINT ? own + OPENING : own
    if (best && (weight < best.weight || (weight === best.weight && match.index >= best.index))) continue
    best = { kind, weight, index: match.index, told: match[0].trim() }
  }
  return best ? { value: best.kind, told: best.told } : { value: 'outcome', told: null }
}

/** The team, unless a word says that it reached further, or that it is one's own learning. */
export function scopeTold(line: string, kind: Kind): Guess<Scope> {
  for (const [scope, pattern] of SCOPES_TOLD) {
    const match = pattern.exec(line)
    if (match) return { value: scope, told: match[0].trim() }
  }
  return kind === 'learning' ? { value: 'self', told: line } : { value: 'team', told: null }
}
