// What a tool exported, as it may be kept and shown: one line, no signs that steer a terminal.

import { cleanLine } from './record-schema.ts'

/** More of a line than any title, name or label uses. */
const LONGEST = 2000

/** One line without control characters, hidden signs and halves of characters; empty when nothing is left. */
export function plainLine(text: string): string {
  return cleanLine(text.slice(0, LONGEST).replaceAll(/[\p{Cc}\p{Cs}\p{Co}]+/gu, ' '))
}

/** A web address that may be kept as a link, without a name and password in it; undefined when it is none. */
export function plainLink(text: string): string | undefined {
  if (text.length > 500 || !/^https?:\/\/[^\s<>"\p{C}]+$/u.test(text)) return undefined
  return text.replace(/^(https?:\/\/)[^/@]*@/, '$1')
}

/** At most so many characters, cut between words where that loses little; never half a character. */
export function cutLine(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const at = cut.lastIndexOf(' ')
  return `${(at > most / 2 ? cut.slice(0, at) : cut).replace(/[\uD800-\uDBFF]$/, '')}…`
}
