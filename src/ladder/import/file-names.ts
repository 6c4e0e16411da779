// What the name of a file says.

/** A file that tells about others. */
export function isReadme(path: string): boolean {
  return /(?:^|\/)(?:readme|index|overview|introduction)\.\w+$/i.test(path)
}

/** `our-ladder.md` as "Our ladder"; a folder's name likewise. */
export function titleFrom(path: string): string {
  const last = path.split('/').findLast((part) => part !== '' && part !== '.' && part !== '..') ?? ''
  return titled(last.replace(/\.\w+$/, ''))
}

/** A key or a file's name as words. */
export function titled(key: string): string {
  return key
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_\s-]+/g, ' ')
    .trim()
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
