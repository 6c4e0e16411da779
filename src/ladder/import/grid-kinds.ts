// A table to be read as a ladder, and what is found in it.

import type { DraftLadder, Loss } from './imported.ts'

/** Cells as text, and where each stands. */
export interface Grid {
  readonly name: string
  /** Said of the whole table. */
  readonly place: string
  readonly rows: readonly (readonly string[])[]
  readonly at: (row: number, column: number) => string
}

export interface FromGrid {
  readonly ladders: readonly DraftLadder[]
  readonly losses: readonly Loss[]
}
