// Keeps a spreadsheet from taking a cell of a CSV file for a formula, and takes that guard off again.
// OWASP, "CSV Injection": cells that begin with = + - @, their full-width forms, a tab or a line end.

const DANGEROUS = /^'*[=+\-@＝＋－＠\t\r\n]/
/** Runs nothing, and stays a number. */
const NUMBER = /^-\d+(?:[.,]\d+)?$/
const GUARDED = /^'+[=+\-@＝＋－＠\t\r\n]/

/** Puts one ' before what would be run, and before what a guard in front of it would be mistaken for; so it always comes off again. */
export function putGuardOn(cell: string): string {
  return DANGEROUS.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell
}

export function takeGuardOff(cell: string): string {
  return cell.charCodeAt(0) === QUOTE && GUARDED.test(cell) ? cell.slice(1) : cell
}

const QUOTE = 0x27
