// A table as it stands in a file: rows of cells that are text.

export interface Row {
  /** As a spreadsheet counts: the first row is 1. */
  readonly number: number
  readonly cells: readonly string[]
}

/** One sheet of a spreadsheet, or all of a CSV file. */
export interface Sheet {
  /** Null for a CSV file, which has no sheets. */
  readonly name: string | null
  readonly rows: () => AsyncIterable<readonly Row[]>
}
