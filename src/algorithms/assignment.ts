// Who goes with whom, one to one, so that the sum of what the pairs are worth is the largest.

/**
 * For each row the column it goes with, or null where it goes with none that is worth more than 0.
 * `worth[row][column]`, rectangular, finite; what is worth 0 or less is as good as not going together. Of equal sums always the same one.
 * The Hungarian method by shortest augmenting paths (Kuhn 1955; Jonker & Volgenant 1987): rows² × columns steps.
 */
export function bestAssignment(worth: readonly (readonly number[])[]): readonly (number | null)[] {
  const rows = worth.length
  const width = worth[0]?.length ?? 0
  // A column of its own for each row stands for going with none.
  const columns = width + rows
  const cost = (row: number, column: number): number => -Math.max(0, column < width ? (worth[row]?.[column] ?? 0) : 0)
  const rowPrice = new Float64Array(rows + 1)
  const columnPrice = new Float64Array(columns + 1)
  // Rows and columns count from 1; 0 is where a search begins.
  const rowOf = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row += 1) {
    const cameFrom = new Int32Array(columns + 1)
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const done = new Uint8Array(columns + 1)
    rowOf[0] = row
    let column = 0
    while (rowOf[column] !== 0) {
      done[column] = 1
      const here = rowOf[column] as number
      let step = Number.POSITIVE_INFINITY
      let next = 0
      for (let to = 1; to <= columns; to += 1) {
        if (done[to]) continue
        const reduced = cost(here - 1, to - 1) - (rowPrice[here] as number) - (columnPrice[to] as number)
        if (reduced < (least[to] as number)) {
          least[to] = reduced
          cameFrom[to] = column
        }
        if ((least[to] as number) < step) {
          step = least[to] as number
          next = to
        }
      }
      for (let to = 0; to <= columns; to += 1) {
        if (done[to]) {
          rowPrice[rowOf[to] as number] = (rowPrice[rowOf[to] as number] as number) + step
          columnPrice[to] = (columnPrice[to] as number) - step
        } else least[to] = (least[to] as number) - step
      }
      column = next
    }
    while (column !== 0) {
      const before = cameFrom[column] as number
      rowOf[column] = rowOf[before] as number
      column = before
    }
  }
  const found = new Array<number | null>(rows).fill(null)
  for (let column = 1; column <= width; column += 1) {
    const row = (rowOf[column] as number) - 1
    if (row >= 0 && (worth[row]?.[column - 1] ?? 0) > 0) found[row] = column - 1
  }
  return found
}
