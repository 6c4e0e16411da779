// The lines of an iCalendar file (RFC 5545, 3.1): unfolded, and split into name, parameters and value.

import { tidy } from '../../ladder/import/clean-text.ts'

export interface Property {
  /** In capitals. */
  readonly name: string
  /** By name in capitals; of several values the first. */
  readonly parameters: ReadonlyMap<string, string>
  /** As it stands, escapes and all. */
  readonly value: string
  /** Where it begins; counts from 1. */
  readonly line: number
}

/** Characters of one property that are looked at; a name or a day is shorter, and what is longer is no such thing. */
const LONGEST = 100_000
const LONGEST_NAME = 40

/** Gives each property of which `wanted` knows the name, in capitals, to `take`, in the order of the file. */
export function eachProperty(text: string, wanted: ReadonlySet<string>, take: (property: Property) => void): void {
  let line = 0
  let at = 0
  while (at < text.length) {
    const begin = at
    const beginLine = line + 1
    const pieces: string[] = []
    do {
      const end = endOfLine(text, at)
      pieces.push(text.slice(pieces.length === 0 ? at : at + 1, text[end - 1] === '\r' ? end - 1 : end))
      at = end + 1
      line += 1
    } while (text[at] === ' ' || text[at] === '\t')
    const name = nameAt(text, begin)
    if (wanted.has(name)) take({ name, line: beginLine, ...split(joined(pieces), name.length) })
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function nameAt(text: string, begin: number): string {
  const start = text.slice(begin, begin + LONGEST_NAME)
  const end = start.search(/[^\w-]/)
  return (end < 0 ? start : start.slice(0, end)).toUpperCase()
}

function joined(pieces: readonly string[]): string {
  if (pieces.length === 1) return (pieces[0] ?? '').slice(0, LONGEST)
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length >= LONGEST) break
  }
  return text.slice(0, LONGEST)
}

/** `;TZID=Europe/Berlin;CN="Example, Bo":value`; inside quotes neither sign means anything. */
function split(text: string, from: number): Pick<Property, 'parameters' | 'value'> {
  const parameters = new Map<string, string>()
  let at = from
  while (text[at] === ';') {
    const equals = text.indexOf('=', at)
    if (equals < 0) break
    const name = text.slice(at + 1, equals).toUpperCase()
    at = equals + 1
    const begin = at
    for (let quoted = false; at < text.length && (quoted || (text[at] !== ';' && text[at] !== ':')); at += 1) if (text[at] === '"') quoted = !quoted
    if (!parameters.has(name)) parameters.set(name, firstValue(text.slice(begin, at)))
  }
  return { parameters, value: text.slice(at + 1) }
}

/** Without its quotes; carets stand for what can't stand in a parameter (RFC 6868). */
function firstValue(text: string): string {
  const value = text.startsWith('"') ? text.slice(1, Math.max(1, text.indexOf('"', 1))) : (text.split(',', 1)[0] ?? '')
  return value.replace(/\^([n'^])/g, (_, sign: string) => (sign === 'n' ? ' ' : sign === "'" ? '"' : '^'))
}

/** A text value without its escapes, on one line. */
export function textOf(value: string): string {
  return tidy(value.replace(/\\([nN;,\\])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? ' ' : sign)))
}
