// A text on one line of Markdown, so that nothing in it becomes markup, and every character of it can be read back.

import type { Text } from '../ladder.ts'

/** Markup of CommonMark and GitHub's own; elsewhere in a line other punctuation is harmless. */
const MARKUP = /[\\`*_{}[\]<>#|!~&$]/g
/** What would begin a list, a heading line or a rule at the start of a line. */
const BEGINNING = /^(?:[-+=]|\d+[.)])/
/** White space at either end, which Markdown and editors drop, what else ends a line, and what turns the direction of the text around it. */
const UNSEEN = /^\s|\s$|[\t\r\u0085\u2028\u2029\ufeff\u202a-\u202e\u2066-\u2069]/g
const BREAK = '<br>'

/** `inline('a\n*b*')` is `a<br>\*b\*`. */
export function inline(text: string): string {
  return text
    .replace(MARKUP, '\\$&')
    .replace(BEGINNING, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
    .replace(/\n/g, BREAK)
    .replace(UNSEEN, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Undoes `inline`. */
export function outOfLine(line: string): string {
  return line.replace(/\\([!-/:-@[-`{-~])|<br ?\/?>|&#(\d{1,7});/g, (found, sign: string | undefined, code: string | undefined) => {
    if (sign !== undefined) return sign
    if (code === undefined) return '\n'
    return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : found
  })
}

/** Between the languages of a text. In a heading they stay beside each other. */
export const BESIDE = ' / '
const BELOW = BREAK

/** One text as it is; one per language with the language behind each: "Oven `en` / Ofen `de`". */
export function inlineText(text: Text, between: typeof BESIDE | typeof BELOW = BELOW): string {
  if (typeof text === 'string') return inline(text)
  return Object.entries(text)
    .map(([language, own]) => `${inline(own)} \`${language}\``)
    .join(between)
}

/** Undoes `inlineText`. A backtick that isn't escaped is never part of a text. */
export function textOutOfLine(line: string): Text {
  const languages = [...line.matchAll(/(?:^| \/ |<br ?\/?>)((?:\\.|[^\\`])*) `([^`]*)`(?= \/ |<br|$)/gu)]
  if (languages.length === 0 || languages.map(([whole]) => whole).join('') !== line) return outOfLine(line)
  return Object.fromEntries(languages.map(([, own = '', language = '']) => [language, outOfLine(own)]))
}
