// The id, name and version that a ladder file gives itself.

import { isMap, isScalar, parseDocument } from 'yaml'

export interface Heading {
  readonly id?: string
  readonly name?: string
  readonly version?: string
}

/** The ladder file with other values in its head; every other letter, comments too, stays as it was written. */
export function withHeading(source: string, heading: Heading): string {
  const root = parseDocument(source, { schema: 'core', merge: false, uniqueKeys: false, logLevel: 'silent' }).contents
  if (!isMap(root)) return source
  const places = root.items.flatMap(({ key, value }) => {
    const text = isScalar(key) ? heading[String(key.value) as keyof Heading] : undefined
    const range = (value as { range?: readonly number[] } | null)?.range
    const [from, to] = range ?? []
    return text === undefined || from === undefined || to === undefined ? [] : [{ from, to, text }]
  })
  // From the end on, so that the places before stay where they are.
  return places
    .sort((a, b) => b.from - a.from)
    .reduce((whole, { from, to, text }) => {
      // What a block of several lines leaves behind it is not part of its text.
      const end = from + whole.slice(from, to).trimEnd().length
      return `${whole.slice(0, from)}${JSON.stringify(text)}${whole.slice(end)}`
    }, source)
}
