// Several short texts in one cell of a table: "Senior; Lead", with a backslash before a semicolon that belongs to a text.

export function joined(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\;]/g, '\\$&')).join('; ')
}

/** One space after a semicolon belongs to it; an empty cell holds nothing. */
export function parted(cell: string): readonly string[] {
  if (cell === '') return []
  const parts = cell.match(/(?:\\[\s\S]|[^\\;])+/g) ?? []
  return parts.map((part, index) => (index === 0 ? part : part.replace(/^ /, '')).replace(/\\([\\;])/g, '$1'))
}
