// An edit of a ladder: for each place what stood there and what stands there now, so that it can be told from others and taken back.

/** By names and ids, never by position: `['expectations', 'plans-ahead', 'evidence', 'scope']`. */
export type Place = readonly string[]

/** What JSON holds. Null: nothing stands there; so do an empty text, list and object. */
export type Value = null | string | number | boolean | readonly Value[] | { readonly [key: string]: Value }

export interface Setting {
  readonly path: Place
  readonly was: Value
  readonly now: Value
}

/** In this order; what leads to what the file says at the end is one edit. */
export type Edit = readonly Setting[]

/** What takes the edit back. */
export function inverse(edit: Edit): Edit {
  return edit.map(({ path, was, now }) => ({ path, was: now, now: was })).toReversed()
}

/** Whether one is about what the other is about, or about a part of it. */
export function meets(one: Place, other: Place): boolean {
  return one.slice(0, other.length).every((step, index) => step === other[index])
}

/** Equal but for the order of keys: a database keeps them in its own. */
export function isSame(one: Value, other: Value): boolean {
  if (isNothing(one) || isNothing(other)) return isNothing(one) && isNothing(other)
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((part, index) => isSame(part, other[index]))
  }
  const [mine, theirs] = [one as { readonly [key: string]: Value }, other as { readonly [key: string]: Value }]
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].every((key) => isSame(mine[key] ?? null, theirs[key] ?? null))
}

export function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}
