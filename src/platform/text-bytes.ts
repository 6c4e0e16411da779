// From bytes, or text, to text that is safe to keep and to show.

import { words } from '../text/text.ts'
import type { Place } from './problem.ts'
import { Problem } from './problem.ts'

/** Control characters but tab and line ends: a terminal would obey them, and PostgreSQL keeps no NUL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
const LONE_SURROGATE = /\p{Surrogate}/u

/** What makes a text unfit to keep, as a sentence, and where in it; null when it is fit. */
export function unfit(text: string): { readonly index: number; readonly message: string } | null {
  const say = words('en').files
  const control = CONTROL.exec(text)
  if (control) return { index: control.index, message: say.controlCharacter(control[0].charCodeAt(0)) }
  const half = LONE_SURROGATE.exec(text)
  return half ? { index: half.index, message: say.halfCharacter } : null
}

/** The path of the first text, anywhere in a value, that no database keeps: one with a NUL or half a character. Null when there is none. */
export function unstorable(value: unknown, path: readonly string[] = []): readonly string[] | null {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : null
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return null
  for (const [key, inner] of Object.entries(value)) {
    const found = unstorable(inner, [...path, key])
    if (found) return found
  }
  return null
}

function placeIn(text: string, index: number, fileName: string | undefined): Place {
  const before = text.slice(0, index).split(/\r\n|\r|\n/)
  return { ...(fileName === undefined ? {} : { file: fileName }), line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

/**
 * The text of a file, without a byte order mark.
 * @throws Problem `input` when it is larger than `limit` bytes, binary, not UTF-8, or holds control characters
 */
export function decodeText(source: string | Uint8Array, limit: number, fileName?: string): string {
  const say = words('en').files
  const refuse = (message: string, at?: Place): Problem => new Problem('input', message, { at: at ?? (fileName === undefined ? {} : { file: fileName }) })
  if ((typeof source === 'string' ? Buffer.byteLength(source) : source.byteLength) > limit) throw refuse(say.tooBig(limit))
  if (typeof source !== 'string') {
    const [first, second] = source
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) throw refuse(say.utf16)
    if (source.includes(0)) throw refuse(say.binary)
  }
  const text = (typeof source === 'string' ? source : new TextDecoder().decode(source)).replace(/^\uFEFF/, '')
  if (typeof source !== 'string' && !isUtf8(source)) throw refuse(say.notUtf8, placeIn(text, Math.max(text.indexOf('\uFFFD'), 0), fileName))
  const wrong = unfit(text)
  if (wrong) throw refuse(text.includes('\0') ? say.binary : wrong.message, placeIn(text, wrong.index, fileName))
  return text
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
