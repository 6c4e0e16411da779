// What differs between two versions of the house rules, field by field and in words.

import { shortDay } from '../text/day.ts'
import { words } from '../text/text.ts'
import type { HouseRules } from './privacy.ts'

export interface Change {
  readonly field: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** The fields that differ, in the order of the page; of lists only the lines that go and come. */
export function changesBetween(before: HouseRules, after: HouseRules, language: string): readonly Change[] {
  const was = new Map(inWords(before, language))
  return inWords(after, language).flatMap(([field, lines]) => {
    const old = was.get(field) ?? []
    const change = { field, before: old.filter((line) => !lines.includes(line)), after: lines.filter((line) => !old.includes(line)) }
    return change.before.length + change.after.length === 0 ? [] : [change]
  })
}

function inWords(rules: HouseRules, language: string): readonly (readonly [string, readonly string[]])[] {
  const { fields, values } = words(language).houseRules
  return [
    [fields.purposes, rules.purposes],
    [fields.bans, rules.bans],
    [fields.threshold, [values.threshold(rules.threshold)]],
    [fields.notice, [values.notice(rules.notice)]],
    [fields.leaverMonths, [values.leaverMonths(rules.leaverMonths)]],
    [fields.agreement, [agreementLine(rules, language)]],
    [fields.contact, [rules.contact ?? values.noContact]],
  ]
}

/** The agreement as one line. */
export function agreementLine({ agreement }: HouseRules, language: string): string {
  const say = words(language).houseRules.values
  if (!agreement) return say.noAgreement
  const made = say.agreedWith(agreement.with, agreement.on && shortDay(agreement.on, language))
  return agreement.link ? `${made} ${agreement.link}` : made
}
