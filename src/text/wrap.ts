// Breaks a text into lines at spaces.

/** Lines of at most `width` characters, each after `indent`; a word longer than the line stands alone on one. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const room = width - indent.length
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && line.length + 1 + word.length > room) {
      lines.push(indent + line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  if (line) lines.push(indent + line)
  return lines
}
