// Every way in: each operation and each web route, who may use it on the person that everybody looks at, and with what.

import { TODAY } from './organisation.ts'

/** Names of askers, or a word for many of them. */
export type Who = 'anybody' | 'signed in' | readonly string[]

export interface WayIn {
  readonly who: Who
  /** Values for the names in the path, beside `person`. */
  readonly path?: Readonly<{ [name: string]: string }>
  /** What is sent; for web routes as a form, for operations as JSON. `$asker` stands for whoever asks. */
  readonly send?: Readonly<{ [field: string]: unknown }>
  readonly query?: string
  /** What can be done once only: of those who may, the first does it. */
  readonly once?: true
}

const PERSON = 'the person'
const ADMINISTRATOR = 'an administrator'
const PEOPLE_TEAM = 'the people team'
const REPRESENTATIVE = 'a representative'
const READERS = [PERSON, 'the manager', 'the stand-in', PEOPLE_TEAM]
const KEEPERS = [ADMINISTRATOR, PEOPLE_TEAM]

const PEOPLE_ROWS = 'id,name\nnew-here,New Here\n'
const PEOPLE_FILE = { name: 'people.csv', base64: Buffer.from(PEOPLE_ROWS).toString('base64') }

export const OPERATIONS: Readonly<{ [name: string]: WayIn }> = {
  'read-ladder': { who: 'signed in', path: { id: 'standard' } },
  'keep-rung': { who: [PERSON], send: { ladder: 'standard', picks: { planning: 'mid' } } },
  'read-rung': { who: [PERSON], path: { ladder: 'standard' } },
  'see-people': { who: 'signed in' },
  'see-chart': { who: 'signed in' },
  'see-departments': { who: 'signed in' },
  'see-person': { who: 'signed in' },
  'see-employment': { who: [...READERS, ADMINISTRATOR] },
  'see-team': { who: [PERSON] },
  'see-place': { who: [PERSON] },
  'move-person': { who: KEEPERS, send: { department: 'other' } },
  'see-kept-file': { who: KEEPERS },
  'keep-people-file': { who: KEEPERS, send: { file: PEOPLE_FILE } },
  'preview-people-file': { who: KEEPERS, send: { file: PEOPLE_FILE } },
  'import-people-file': { who: KEEPERS, send: { file: PEOPLE_FILE } },
  'export-list': { who: KEEPERS, path: { list: 'people' } },
  'unlink-single-sign-on': { who: [ADMINISTRATOR], once: true },
  'see-roles': { who: 'signed in' },
  'give-role': { who: [ADMINISTRATOR], send: { role: 'representative' } },
  'end-role': { who: [ADMINISTRATOR], path: { role: 'representative' } },
  'see-who-looked': { who: [PERSON] },
  'count-readings': { who: [...KEEPERS, REPRESENTATIVE] },
  'see-stand-ins': { who: [PERSON, ADMINISTRATOR] },
  'name-stand-in': { who: [PERSON, ADMINISTRATOR], send: { delegate: 'oda', from: TODAY, to: TODAY } },
  'end-stand-in': { who: [PERSON, ADMINISTRATOR], path: { entry: '3' }, once: true },
  'read-facts': { who: READERS },
  // Those whom an organisation keeps don't change their own facts; nobody else does either.
  'change-facts': { who: [], send: { name: 'Somebody else', level: 'senior' } },
  'read-record': { who: READERS },
  'write-evidence': {
    who: [PERSON],
    send: { date: '2026-05-05', kind: 'risk', title: 'Forged', scope: 'team', autonomy: 'independent', result: 'achieved', for: [] },
  },
  'remove-evidence': { who: [PERSON], path: { id: 'sent' } },
  'import-record': { who: [PERSON], send: { file: 'nextrung: record/1\nperson: {name: Ada}\n' } },
  'export-record': { who: [PERSON] },
  'read-readiness': { who: READERS },
  'recount-expectation': { who: READERS, path: { expectation: 'communicates-risks' } },
  'see-differently': { who: [PERSON], path: { expectation: 'communicates-risks' }, send: { words: 'Forged' } },
  'read-house-rules': { who: 'signed in' },
  'read-house-line': { who: 'signed in' },
  'announce-house-rules': {
    who: KEEPERS,
    send: { after: 0, why: 'Because', effective: '2027-01-01', purposes: ['Growing'], bans: [], threshold: 5, notice: 14 },
    once: true,
  },
  'withdraw-house-rules': { who: KEEPERS, path: { version: '1' }, once: true },
  'note-house-rules': { who: 'signed in', path: { version: '1' } },
  'switch-feature': { who: KEEPERS, path: { feature: 'record' }, send: { department: 'other', on: true } },
  'read-impact-assessment': { who: [...KEEPERS, REPRESENTATIVE] },
  'read-announcement': { who: KEEPERS },
}

export const ROUTES: Readonly<{ [route: string]: WayIn }> = {}
