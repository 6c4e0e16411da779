// Whose word counts where: alone the person's file is believed and the report says so; among others, they speak for themselves.

import type { How, PersonRecord } from './evidence.ts'

/** How a witness speaks for themself: through a link or an account, or under a trusted signature. Migration 0023 names them too. */
export const BY_THEMSELVES: readonly How[] = ['link', 'account', 'signed']

/** The record as an organisation's server counts it: only what witnesses said themselves. */
export function saidByThemselves(record: PersonRecord): PersonRecord {
  return {
    ...record,
    evidence: record.evidence.map((item) => ({
      ...item,
      seenBy: item.seenBy.filter(({ how }) => BY_THEMSELVES.includes(how)),
    })),
  }
}
