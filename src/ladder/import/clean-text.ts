// Text from elsewhere, made fit to keep: what can't be seen goes, letters and words stay.

/** Control characters, zero-width signs but the two that join letters, marks that turn the direction of text, and halves of characters. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu
/** Joiners that join nothing: at an end, or beside a space. */
const LOOSE_JOINER = /(?<=^|\s)[\u200c\u200d]+|[\u200c\u200d]+(?=\s|$)/gu

/** Whether `tidy` would take something out that a reader can't see. */
export function hasUnseen(text: string): boolean {
  return text.replaceAll('\r', '').search(UNSEEN) >= 0
}

/** On one line, without what can't be seen. */
export function tidy(text: string): string {
  return tidyLines(text).replace(/\s+/gu, ' ')
}

/** As `tidy`, but line ends stay. */
export function tidyLines(text: string): string {
  const seen = text.replace(UNSEEN, '').replace(LOOSE_JOINER, '')
  return seen
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .trim()
}

/** For comparing names: letters and digits alone, in small letters. */
export function nameKey(text: string): string {
  return tidy(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const BULLET = /^\s*(?:[-*+•●▪◦‣·–—○■□✓]|\d{1,2}[.)]|\(\d{1,2}\))\s+/u
const INLINE_BULLETS = /\s*[•●▪◦‣■]\s*/u

/** The statements in a cell: its bullets, or its lines. */
export function statementsIn(cell: string): readonly string[] {
  const found: string[] = []
  let open = false
  for (const line of cell.replace(/\r\n?/g, '\n').split('\n').flatMap(inlineBullets)) {
    const bullet = BULLET.test(line)
    const text = tidy(line.replace(BULLET, ''))
    if (text === '') open = false
    else if (open && !bullet && goesOn(found.at(-1) ?? '', text)) found[found.length - 1] = `${found.at(-1)} ${text}`
    else {
      found.push(text)
      open = true
    }
  }
  return found.filter((text) => !saysNothing(text))
}

function inlineBullets(line: string): readonly string[] {
  const parts = line.split(INLINE_BULLETS)
  return parts.length > 2 ? parts.filter((part) => part.trim() !== '').map((part) => `- ${part}`) : [line]
}

/** A line that was wrapped, rather than the next statement. */
function goesOn(before: string, text: string): boolean {
  return /^\p{Ll}/u.test(text) && !/[.!?;:]$/.test(before)
}

/** A dash, "n/a", or the like: a cell that is meant to be empty. */
export function saysNothing(text: string): boolean {
  return /^(?:[\p{P}\p{S}\s]*|n\s*\/?\s*a\.?|none|nil|null|undefined)$/iu.test(text)
}

/** A number, a tick or a score: it rates, and says nothing that a person could be seen doing. */
export function isMark(text: string): boolean {
  return /^(?:[\d\s.,%+/()–-]+|x|✓|✔|✗|✘|yes|no|y|n|true|false|[a-f][+-]?)$/iu.test(text.trim())
}
