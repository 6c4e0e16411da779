// Whose word counts where: alone the person's file is believed and the report says so; among others, they speak for themselves.

import type { PersonRecord } from './evidence.ts'

/** The record as an organisation's server counts it: only what witnesses said through a link or an account. */
export function saidByThemselves(record: PersonRecord): PersonRecord {
  return {
    ...record,
    evidence: record.evidence.map((item) => ({
      ...item,
      seenBy: item.seenBy.filter((confirmation) => confirmation.how === 'link' || confirmation.how === 'account'),
    })),
  }
}
