// What somebody wrote, short enough to stand in a sentence about it.

/** At most `most` characters, with … for the rest. */
export function shortened(text: string, most = 60): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}
