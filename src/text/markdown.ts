// What a person wrote, inside Markdown.

/** Keeps it from becoming markup, and on one line. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!~]/g, (character) => `\\${character}`).replace(/\s*\n\s*/g, ' ')
}
