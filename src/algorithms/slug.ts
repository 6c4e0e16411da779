// A short readable id from a title.

/** Lower-case letters, digits and hyphens, at most 48 characters; `item` when nothing readable is left. */
export function slug(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '')
  return plain || 'item'
}
