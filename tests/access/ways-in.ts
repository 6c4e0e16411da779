// Every way in: each operation and each web route, who may use it on the person that everybody looks at, and with what.

/** Names of askers, or a word for many of them. */
export type Who = 'anybody' | 'signed in' | readonly string[]

export interface WayIn {
  readonly who: Who
  /** Values for the names in the path, beside `person`. */
  readonly path?: Readonly<{ [name: string]: string }>
  /** What is sent; for web routes as a form, for operations as JSON. `$asker` stands for whoever asks. */
  readonly send?: Readonly<{ [field: string]: unknown }>
  readonly query?: string
}

const PERSON = 'the person'
const READERS = [PERSON, 'the manager', 'the stand-in', 'the people team']

export const OPERATIONS: Readonly<{ [name: string]: WayIn }> = {
  'read-ladder': { who: 'signed in' },
  'keep-rung': { who: [PERSON], send: { ladder: 'standard', version: '1.0', picks: [] } },
  'read-rung': { who: [PERSON], query: 'ladder=standard' },
  'see-people': { who: 'signed in' },
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
}

export const ROUTES: Readonly<{ [route: string]: WayIn }> = {}
