// Who may read each field that the organisation's texts mark, by the same rules as the tables they lie in.

import type { Asker } from './organisation.ts'
import { ASKED, FORMER_MANAGER, STANDS_IN, SUBJECT } from './organisation.ts'
import { TABLES } from './tables.ts'

const MARKED = /zz([a-z-]+?)zz([a-z]+)zz/g

/** Shown on one's own account page: identity asks under a role of its own, and no policy lets anybody else in. */
const OF_ACCOUNTS = ['passkey']

/** The table and the row that a marked field stands for. */
const FIELDS: Readonly<{ [field: string]: (person: string) => { table: string; row: object } }> = {
  position: (person) => ({ table: 'employment', row: { person } }),
  mail: (person) => ({ table: 'employment', row: { person } }),
  location: (person) => ({ table: 'standing', row: { person } }),
  why: (person) => ({ table: 'level_step', row: { person } }),
  pick: (person) => ({ table: 'rung_pick', row: { person } }),
  sent: (person) => ({ table: 'evidence', row: { person, draft: false } }),
  draft: (person) => ({ table: 'evidence', row: { person, draft: true } }),
  'other-draft': (person) => ({ table: 'evidence', row: { person, draft: true } }),
  'other-draft-work': (person) => ({ table: 'episode', row: { person, id: 'other-draft' } }),
  'other-draft-says': (person) => ({ table: 'confirmation', row: { person, evidence: 'other-draft', concern: null } }),
  'sent-work': (person) => ({ table: 'episode', row: { person, id: 'sent' } }),
  'draft-work': (person) => ({ table: 'episode', row: { person, id: 'draft' } }),
  'sent-says': (person) => ({ table: 'confirmation', row: { person, evidence: 'sent', concern: null } }),
  'draft-says': (person) => ({ table: 'confirmation', row: { person, evidence: 'draft', concern: null } }),
  'sent-file': (person) => ({ table: 'attachment', row: { person, evidence: 'sent' } }),
  'draft-file': (person) => ({ table: 'attachment', row: { person, evidence: 'draft' } }),
  'import-file': (person) => ({ table: 'import_file', row: { person } }),
  'import-before': (person) => ({ table: 'import_item', row: { person } }),
  offered: () => ({ table: 'offer', row: { person: SUBJECT, offered_by: ASKED } }),
  'own-word': (person) => ({ table: 'confirmation', row: { person, evidence: 'sent', concern: null, witness_person: FORMER_MANAGER } }),
  'outside-mail': (person) => ({ table: 'outside_witness', row: { person } }),
  pattern: () => ({ table: 'pattern_word', row: { person: SUBJECT, other: FORMER_MANAGER } }),
  'fresh-concern': (person) => ({ table: 'confirmation', row: { person, evidence: 'sent', concern: 'yes' } }),
  signed: (person) => ({ table: 'credential', row: { person } }),
  'own-mail': (person) => ({ table: 'archive_address', row: { person } }),
  mark: (person) => ({ table: 'mark', row: { person, asked_on: 'yes' } }),
  'own-mark': (person) => ({ table: 'mark', row: { person, asked_on: null } }),
  'own-view': () => ({ table: 'own_view', row: { person: SUBJECT, given_by: 'mia' } }),
  'stand-in-view': () => ({ table: 'own_view', row: { person: SUBJECT, given_by: STANDS_IN } }),
  forward: (person) => ({ table: 'put_forward', row: { person } }),
  'forward-report': (person) => ({ table: 'put_forward', row: { person } }),
  'forward-answer': (person) => ({ table: 'put_forward_answer', row: { person } }),
  words: (person) => ({ table: 'disagreement', row: { person } }),
  snapshot: (person) => ({ table: 'snapshot', row: { person } }),
  upload: (person) => ({ table: 'ladder_upload', row: { kept_by: person } }),
  audit: (person) => ({ table: 'audit', row: { subject: person, actor: null } }),
}

/** What a text holds that the asker may not read, as `field of person`. */
export function leaks(asker: Asker, text: string): readonly string[] {
  // Pages and the API open the person that they are about.
  const opening: Asker = { ...asker, opens: SUBJECT }
  const found = [...text.matchAll(MARKED)].filter(([, field = '', person = '']) => {
    if (OF_ACCOUNTS.includes(field)) return asker.person !== person
    const about = FIELDS[field]
    if (!about) throw new Error(`tests/access/readers.ts doesn't say who may read ${field}`)
    const { table, row } = about(person)
    return !TABLES[table]?.select(opening, { ...row })
  })
  return [...new Set(found.map(([, field, person]) => `${field} of ${person}`))].sort()
}
