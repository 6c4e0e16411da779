// What the names of levels look like: how people call the rungs of a ladder, and which of them lead people.

import { nameKey } from './clean-text.ts'

const SENIORITY =
  /\b(?:intern|trainee|apprentice|student|graduate|starter|entry|junior|jr|associate|mid|middle|medior|intermediate|senior|sr|staff|principal|distinguished|fellow|architect|lead|expert|novice|beginner|foundational?|competent|proficient|practitioner|advanced|master|head|director|vp|vice president|chief|manager|officer|awareness|working knowledge|learning|mastering|leading|emerging|developing|n00b|newbie|rookie|einsteiger|berufseinsteiger|werkstudent|anfanger|fortgeschrittene?r?|erfahrene?r?|experte|leiter|leitung|debutant|confirme|stagiaire|experimente|principiante|intermedio|avanzado)\b/
const STEP = /\b(?:level|lvl|grade|stage|tier|band|step|milestone|rung|stufe|niveau|nivel|phase|sublevel|rank)\s*(?:\d+|[ivx]+|[a-f])\b/
const CODE = /^[a-z]{1,4}\s?\d{1,2}\b(?:\s[a-z]\b)?/
const NUMBERED = /^\d{1,2}(?:\s|$)|\s\d{1,2}$|\s(?:i{1,3}|iv|vi{0,3}|v)$/

/** How a sentence or a question begins. */
const NO_NAME = /^(?:for|when|how|why|what|as|using|from|to|if|about|example)\s/

/** How much a set of names reads like the rungs of a ladder: 0 to 1, by how many of them do. */
export function levelness(names: readonly string[]): number {
  const keys = [...new Set(names.map(nameKey).filter((key) => key !== ''))]
  if (keys.length === 0) return 0
  const rungs = keys.filter(isRung)
  const more = keys.filter((key) => !isRung(key) && rungs.some((rung) => rung.endsWith(` ${key}`) || rung.startsWith(`${key} `)))
  return (rungs.length + more.length) / keys.length
}

/** Whether one name by itself reads like a rung. */
export function isRung(name: string): boolean {
  const key = nameKey(name)
  return (
    key.length <= 80 && !NO_NAME.test(key) && (STEP.test(key) || CODE.test(key) || (key.split(' ').length <= 8 && (SENIORITY.test(key) || NUMBERED.test(key))))
  )
}

/** The number that a level's name carries, digits or Roman at its end; null without one. */
export function stepIn(name: string): number | null {
  const key = nameKey(name)
  const digits = /(?:^|[a-z]|\s)(\d{1,3})(?=\s|$)/.exec(key)?.[1]
  if (digits !== undefined) return Number(digits)
  const roman = /\s(i{1,3}|iv|vi{0,3}|v)$/.exec(key)?.[1]
  return roman === undefined ? null : ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'].indexOf(roman) + 1
}

const SENIORITIES = [
  /\b(?:intern|trainee|apprentice|student|starter)\b/,
  /\b(?:entry|junior|jr|associate|novice|beginner|awareness)\b/,
  /\b(?:mid|medior|intermediate)\b/,
  /\b(?:senior|sr|advanced)\b/,
  /\b(?:staff|lead|expert)\b/,
  /\bprincipal\b/,
  /\b(?:distinguished|fellow|director|vp)\b/,
]

/** Whether the levels stand highest first: by their numbers, else by words such as "senior". */
export function highestFirst(names: readonly string[]): boolean {
  const numbers = names.map(stepIn).filter((number) => number !== null)
  const ranks = names.map((name) => SENIORITIES.findLastIndex((word) => word.test(nameKey(name)))).filter((rank) => rank >= 0)
  return [numbers, ranks].some(
    (steps) => steps.length * 2 >= names.length && steps.length > 1 && steps.every((step, index) => index === 0 || step < (steps[index - 1] ?? 0)),
  )
}

const OF_THINGS =
  /\b(?:product|project|programm?e?|account|community|release|delivery|content|campaign|marketing|category|customer success|technical program|change project|brand|growth|social media)\s+manager\b/
const OF_PEOPLE =
  /\b(?:manager|management|managing|director|head|vp|vice president|chief|c[etfopm]o|team ?lead(?:er)?|division lead|family lead|people lead|supervisor|leiter|leitung|m\d{1,2})\b/

/** Whether the level leads people, as far as its name says. */
export function leadsPeople(name: string): boolean {
  const key = nameKey(name)
  return OF_PEOPLE.test(key.replace(OF_THINGS, ''))
}
