// One line of the table of figures.

export interface FigureRow {
  readonly name: string
  readonly measured: string
  /** What it was measured against in the same run. */
  readonly yardstick: string
  readonly aim: string
  /** null: only reported. */
  readonly met: boolean | null
}
