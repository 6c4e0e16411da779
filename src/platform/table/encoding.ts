// In which encoding a table is written, as far as its first bytes tell.

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** By the byte order mark, else by the zeros that UTF-16 has in every other byte of Latin text; null when neither tells. */
export function encodingByStart(start: Uint8Array): Encoding | null {
  const [first, second] = start
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const pairs = Math.min(start.length, 64) >> 1
  if (pairs < 2) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    if (start[at] === 0) even += 1
    if (start[at + 1] === 0) odd += 1
  }
  if (even === 0 && odd > pairs / 2) return 'utf-16le'
  if (odd === 0 && even > pairs / 2) return 'utf-16be'
  return null
}
