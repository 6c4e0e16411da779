// Every column of the database with what it is for, who reads it and how long it is kept. A test holds it against the real tables.

import { words } from '../text/text.ts'

type Fields = ReturnType<typeof words>['dataFields']
type Readers = keyof Fields['readers']
type Kept = keyof Fields['kept']

interface Rule {
  readonly readers: Readers
  readonly kept: Kept
  /** Columns that fewer read, or that are kept otherwise. */
  readonly but?: { readonly [column: string]: { readonly readers?: Readers; readonly kept?: Kept } }
}

const program = { readers: 'program' } as const
const unused = { kept: 'unused' } as const

/** By table, in the order of the page. What the policies of migrations/ let through, in short. */
const RULES: { readonly [table in keyof Fields['tables']]: Rule } = {
  person: { readers: 'everybody', kept: 'here' },
  standing: { readers: 'standing', kept: 'here' },
  absence: { readers: 'standing', kept: 'here' },
  employment: { readers: 'employment', kept: 'here' },
  level_step: { readers: 'standing', kept: 'here' },
  reporting_line: { readers: 'lines', kept: 'here' },
  stand_in: { readers: 'both', kept: 'here' },
  person_role: { readers: 'everybody', kept: 'here' },
  department: { readers: 'everybody', kept: 'changed' },
  department_feature: { readers: 'everybody', kept: 'changed' },
  evidence: { readers: 'submitted', kept: 'own' },
  attachment: { readers: 'submitted', kept: 'own' },
  nudge: { readers: 'self', kept: 'own', but: { mailed_in: program } },
  offer: { readers: 'pair', kept: 'own' },
  episode: { readers: 'submitted', kept: 'own' },
  confirmation: { readers: 'confirmed', kept: 'own' },
  ask: { readers: 'asked', kept: 'own' },
  ask_answer: { readers: 'witness', kept: 'own' },
  outside_witness: { readers: 'letter', kept: 'own', but: { mail: { kept: 'answered' }, hash: program } },
  outside_ask: { readers: 'letter', kept: 'own' },
  outside_answer: { readers: 'byLink', kept: 'own' },
  outside_refusal: { readers: 'letter', kept: 'good' },
  pattern_word: { readers: 'pair', kept: 'own' },
  credential: { readers: 'self', kept: 'own' },
  signing_key: { readers: 'everybody', kept: 'good', but: { sealed: program } },
  trusted_key: { readers: 'keepers', kept: 'good' },
  archive_address: { readers: 'self', kept: 'own' },
  archive_link: { readers: 'administrators', kept: 'here', but: { hash: program } },
  mark: { readers: 'marked', kept: 'own' },
  own_view: { readers: 'ownView', kept: 'here' },
  put_forward: { readers: 'led', kept: 'here' },
  put_forward_answer: { readers: 'led', kept: 'here' },
  last_look: { readers: 'looker', kept: 'here' },
  disagreement: { readers: 'report', kept: 'own' },
  readiness_kept: { readers: 'program', kept: 'here' },
  recount_due: { readers: 'program', kept: 'used' },
  snapshot: { readers: 'holders', kept: 'own' },
  snapshot_link: { readers: 'holders', kept: 'own', but: { hash: program } },
  snapshot_opening: { readers: 'self', kept: 'own' },
  shared_by_name: { readers: 'agreed', kept: 'own' },
  rung_pick: { readers: 'self', kept: 'own' },
  audit: { readers: 'audit', kept: 'good' },
  sign_in: { readers: 'administrators', kept: 'here' },
  passkey: { readers: 'self', kept: 'own', but: { public_key: program, counter: program, transports: program } },
  second_factor: { readers: 'program', kept: 'own' },
  sign_in_link: { readers: 'makers', kept: 'told', but: { hash: program, drops_second_factor: program, told: program } },
  sign_in_step: { readers: 'program', kept: 'used' },
  sign_on_link: { readers: 'keepers', kept: 'here', but: { subject: program } },
  start_link: { readers: 'program', kept: 'used' },
  'auth.user': { readers: 'program', kept: 'here', but: { image: unused } },
  'auth.session': { readers: 'self', kept: 'month', but: { token: program, ipAddress: { ...program, ...unused } } },
  'auth.account': {
    readers: 'program',
    kept: 'here',
    but: {
      accessToken: unused,
      refreshToken: unused,
      idToken: unused,
      accessTokenExpiresAt: unused,
      refreshTokenExpiresAt: unused,
      scope: unused,
    },
  },
  'auth.verification': { readers: 'program', kept: 'used' },
  people_file: { readers: 'bringer', kept: 'day' },
  import_file: { readers: 'self', kept: 'day' },
  import: { readers: 'self', kept: 'own' },
  import_item: { readers: 'self', kept: 'own' },
  imported_key: { readers: 'self', kept: 'own' },
  ladder_version: { readers: 'everybody', kept: 'good' },
  ladder_choice: { readers: 'everybody', kept: 'good' },
  ladder_draft: { readers: 'draft', kept: 'good' },
  ladder_edit: { readers: 'draft', kept: 'good' },
  ladder_comment: { readers: 'draft', kept: 'good' },
  ladder_approval: { readers: 'draft', kept: 'good' },
  ladder_effect: { readers: 'counts', kept: 'good' },
  ladder_upload: { readers: 'bringer', kept: 'day' },
  crosswalk: { readers: 'everybody', kept: 'changed' },
  house_rules: { readers: 'everybody', kept: 'good' },
  house_rules_withdrawal: { readers: 'everybody', kept: 'good' },
  house_rules_seen: { readers: 'self', kept: 'here' },
  migration: { readers: 'program', kept: 'good' },
}

export interface DataField {
  readonly column: string
  readonly name: string
  readonly readers: string
  readonly kept: string
}

export interface DataTable {
  readonly table: string
  readonly title: string
  readonly purpose: string
  readonly fields: readonly DataField[]
}

/** All that is kept, in words. */
export function catalogue(language: string): readonly DataTable[] {
  const say = words(language).dataFields
  return Object.entries(RULES).map(([table, rule]) => {
    const { title, purpose, columns } = say.tables[table as keyof typeof RULES]
    const fields = Object.entries<string>(columns).map(([column, name]) => {
      const { readers = rule.readers, kept = rule.kept } = rule.but?.[column] ?? {}
      return { column, name, readers: say.readers[readers], kept: say.kept[kept] }
    })
    return { table, title, purpose, fields }
  })
}
