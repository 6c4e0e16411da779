// Every way in: each operation and each web route, who may use it on the person that everybody looks at, and with what.

import { TODAY } from './organisation.ts'

/**
 * Names of askers, or a word for many of them. `outside` is for the ways of signing in and `own account` for what stands behind it:
 * both answer to links, codes and proofs, which tests/security/sign-in.test.ts attacks; here they only may not leak or break.
 */
export type Who = 'outside' | 'own account' | 'signed in' | readonly string[]

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
/** Was asked about an item; and who has answered already. */
const WITNESS = 'a colleague elsewhere'
const FORMER_WITNESS = 'the former manager'
const READERS = [PERSON, 'the manager', 'the stand-in', PEOPLE_TEAM]
const KEEPERS = [ADMINISTRATOR, PEOPLE_TEAM]

const PEOPLE_ROWS = 'id,name\nnew-here,New Here\n'
const LADDER_FILE =
  "nextrung: ladder/1\nid: brought-in\nversion: '1'\nname: Brought in\nlevels: [{id: one, name: One, rank: 1, autonomy: directed, scope: self}]\n" +
  'competencies: [{id: craft, name: Craft, side: craft}]\n'
const FOUND = { source: LADDER_FILE, losses: [], name: 'Brought in', levels: 1, competencies: 1, expectations: 0, together: true }
const PEOPLE_FILE = { name: 'people.csv', base64: Buffer.from(PEOPLE_ROWS).toString('base64') }

/** How the ladder that comes with Nextrung reads on itself. */
const BETWEEN = { from: 'standard', fromVersion: '1.0', to: 'standard', toVersion: '1.0' }

const STANDARD = { ladder: 'standard', version: '1.0' }

/** In review everybody reads it; only those who write ladders edit it. */
const DRAFT = { draft: 'inreview' }
const CELL = { ...DRAFT, competency: 'planning', level: 'mid' }

export const OPERATIONS: Readonly<{ [name: string]: WayIn }> = {
  'list-crosswalks': { who: 'signed in' },
  'read-crosswalk': { who: 'signed in', path: BETWEEN },
  'suggest-crosswalk': { who: KEEPERS, path: BETWEEN },
  'decide-crosswalk': { who: KEEPERS, path: BETWEEN, send: { levels: { mid: 'mid' }, competencies: {}, expectations: {} } },
  'read-ladder': { who: 'signed in', path: { id: 'standard' } },
  'search-ladders': { who: 'signed in', query: 'q=plan' },
  'export-ladder': { who: 'signed in', path: { id: 'standard', version: '1.0', file: 'ladder.csv' } },
  'export-ladder-draft': { who: KEEPERS, path: { draft: 'indraft1', file: 'ladder.csv' } },
  'see-ladder-upload': { who: KEEPERS },
  'keep-ladder-upload': { who: KEEPERS, send: { name: 'ladder.csv', format: 'csv', found: [FOUND] } },
  'forget-ladder-upload': { who: KEEPERS },
  'begin-ladder': { who: KEEPERS, send: { source: LADDER_FILE }, once: true },
  'begin-ladders': { who: KEEPERS, send: { ladders: [{ source: LADDER_FILE.replace('brought-in', 'brought-too'), losses: [] }] }, once: true },
  'keep-rung': { who: [PERSON], send: { ladder: 'standard', picks: { planning: 'mid' } } },
  'read-rung': { who: [PERSON], path: { ladder: 'standard' } },
  'read-draft-file': { who: KEEPERS, path: DRAFT },
  'check-draft': { who: KEEPERS, path: DRAFT },
  'edit-ladder': { who: KEEPERS, path: DRAFT, send: { settings: [{ path: ['levels', 'mid', 'name'], was: 'Mid', now: 'Forged' }] }, once: true },
  'take-back-edit': { who: KEEPERS, path: DRAFT, send: {} },
  'list-ladders': { who: 'signed in' },
  'choose-ladder': { who: KEEPERS, path: { ladder: 'standard' } },
  'begin-draft': { who: KEEPERS, send: { ladder: 'standard', id: 'by-api', name: 'By the API' }, once: true },
  'read-draft': { who: 'signed in', path: { draft: 'inreview' } },
  'see-review': { who: 'signed in', path: { ladder: 'standard' } },
  'list-versions': { who: 'signed in', path: { ladder: 'standard' } },
  'compare-versions': { who: 'signed in', path: { ladder: 'standard' }, query: 'from=1.0&to=1.0' },
  'set-draft-state': { who: KEEPERS, path: { draft: 'inreview' }, send: { state: 'review' } },
  'comment-on-draft': { who: 'signed in', path: { draft: 'inreview' }, send: { words: 'Said' } },
  'settle-comment': { who: KEEPERS, path: { draft: 'inreview', comment: '2' }, once: true },
  // The people team began it, and the representative approved it already.
  'approve-draft': { who: [ADMINISTRATOR], path: { draft: 'inreview' }, send: { revision: 1 } },
  'see-publishing': { who: KEEPERS, path: { draft: 'inreview' } },
  'keep-draft-notes': { who: KEEPERS, path: { draft: 'inreview' }, send: { notes: 'Kept' } },
  'publish-draft': { who: KEEPERS, path: { draft: 'inreview' }, send: { revision: 1, leftOpen: 99 }, once: true },
  'see-people': { who: 'signed in' },
  'see-chart': { who: 'signed in' },
  'see-departments': { who: 'signed in' },
  'see-person': { who: 'signed in' },
  'see-employment': { who: [...READERS, ADMINISTRATOR] },
  'see-team': { who: [PERSON] },
  'read-ladder-of': { who: READERS },
  'see-people-on-versions': { who: [PEOPLE_TEAM], path: STANDARD },
  'preview-ladder-move': { who: [PEOPLE_TEAM], path: STANDARD, send: {} },
  // Without the fingerprint of a preview it is a conflict, for those who may.
  'move-to-ladder': { who: [PEOPLE_TEAM], path: STANDARD, send: { expected: '' } },
  'go-over': { who: [], send: STANDARD },
  'see-newer-version': { who: [PERSON] },
  'see-my-changes': { who: [PERSON] },
  'see-ladder-effect': { who: [...KEEPERS, REPRESENTATIVE], query: 'draft=inreview' },
  'count-ladder-effect': { who: KEEPERS, send: { draft: 'inreview' } },
  'see-place': { who: [PERSON] },
  'move-person': { who: KEEPERS, send: { department: 'other' } },
  'see-kept-file': { who: KEEPERS },
  'keep-people-file': { who: KEEPERS, send: { file: PEOPLE_FILE } },
  'preview-people-file': { who: KEEPERS, send: { file: PEOPLE_FILE } },
  'import-people-file': { who: KEEPERS, send: { file: PEOPLE_FILE } },
  'export-list': { who: KEEPERS, path: { list: 'people' } },
  'see-account': { who: [ADMINISTRATOR] },
  'invite-person': { who: [ADMINISTRATOR], send: {} },
  'make-reset-link': { who: [ADMINISTRATOR], send: {} },
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
  'remove-evidence': { who: [PERSON], path: { id: 'other-draft' } },
  'import-record': { who: [PERSON], send: { file: 'nextrung: record/1\nperson: {name: Ada}\n' } },
  'export-record': { who: [PERSON] },
  'ask-witness': { who: [PERSON], path: { id: 'sent' }, send: { witness: 'pat' } },
  'take-back-ask': { who: [PERSON], path: { id: 'sent', witness: 'zoe' } },
  'see-asks': { who: [PERSON] },
  'see-waiting': { who: 'signed in' },
  'read-asked': { who: [WITNESS] },
  'answer-asks': { who: [WITNESS, FORMER_WITNESS], send: { items: [{ id: 'sent', seen: false }] } },
  'see-confirmed': { who: 'signed in' },
  'withdraw-confirmation': { who: [FORMER_WITNESS], path: { id: 'sent' }, once: true },
  'see-unconfirmed': { who: [PERSON] },
  'read-readiness': { who: READERS },
  'recount-expectation': { who: READERS, path: { expectation: 'communicates-risks' } },
  'see-differently': { who: [PERSON], path: { expectation: 'communicates-risks' }, send: { words: 'Forged' } },
  'read-house-rules': { who: 'signed in' },
  'read-house-line': { who: 'signed in' },
  'announce-house-rules': {
    who: KEEPERS,
    send: { after: 1, why: 'Because', effective: '2027-01-01', purposes: ['Growing'], bans: [], threshold: 5, notice: 14 },
    once: true,
  },
  'withdraw-house-rules': { who: KEEPERS, path: { version: '3' }, once: true },
  'note-house-rules': { who: 'signed in', path: { version: '2' } },
  'switch-feature': { who: KEEPERS, path: { feature: 'record' }, send: { department: 'other', on: true } },
  'read-impact-assessment': { who: [...KEEPERS, REPRESENTATIVE] },
  'read-announcement': { who: KEEPERS },
}

const OWN = { who: 'signed in' } as const
const OUTSIDE = { who: 'outside', path: { token: 'no-such-token' } } as const
const ACCOUNT = { who: 'own account' } as const
const EVIDENCE = { date: '2026-05-05', kind: 'risk', title: 'Forged', scope: 'team', autonomy: 'independent', result: 'achieved' }

/** By method and address. On pages of one's own everybody who is signed in sees and changes what is theirs. */
export const ROUTES: Readonly<{ [route: string]: WayIn }> = {
  'GET /': OWN,
  'GET /me': OWN,
  'POST /me': { who: ['a guest who keeps themself'], send: { name: 'Forged' } },
  'GET /ladders/crosswalks': OWN,
  'GET /ladders/crosswalks/:from/:fromVersion/:to/:toVersion': { ...OWN, path: BETWEEN },
  'POST /ladders/crosswalks/:from/:fromVersion/:to/:toVersion': { who: KEEPERS, path: BETWEEN, send: { 'levels.mid': 'mid' } },
  'GET /ladder': OWN,
  'GET /ladder/compare': OWN,
  'GET /ladder/competencies/:competency': { ...OWN, path: { competency: 'planning' } },
  'GET /ladder/levels/:level': { ...OWN, path: { level: 'mid' } },
  'GET /ladders': OWN,
  'POST /ladders/drafts': { who: KEEPERS, send: { ladder: 'standard', id: 'by-form', name: 'By form' }, once: true },
  'POST /ladders/:ladder/choose': { who: KEEPERS, path: { ladder: 'standard' } },
  'GET /ladders/drafts/:draft': { ...OWN, path: { draft: 'inreview' } },
  'GET /ladders/:ladder/versions': { ...OWN, path: { ladder: 'standard' } },
  'GET /ladders/:ladder/versions/:version': { ...OWN, path: { ladder: 'standard', version: '1.0' } },
  'GET /ladders/:ladder/versions/:version/levels/:level': { ...OWN, path: { ladder: 'standard', version: '1.0', level: 'mid' } },
  'GET /ladders/:ladder/versions/:version/compare': { ...OWN, path: { ladder: 'standard', version: '1.0' } },
  'GET /ladders/:ladder/versions/:version/competencies/:competency': { ...OWN, path: { ladder: 'standard', version: '1.0', competency: 'planning' } },
  'GET /ladders/:ladder/changes': { ...OWN, path: { ladder: 'standard' } },
  'GET /ladders/drafts/:draft/changes': { ...OWN, path: { draft: 'inreview' } },
  'GET /ladders/drafts/:draft/levels/:level': { ...OWN, path: { draft: 'inreview', level: 'mid' } },
  'GET /ladders/drafts/:draft/compare': { ...OWN, path: { draft: 'inreview' } },
  'GET /ladders/drafts/:draft/competencies/:competency': { ...OWN, path: { draft: 'inreview', competency: 'planning' } },
  'POST /ladders/drafts/:draft/comments': { ...OWN, path: { draft: 'inreview' }, send: { words: 'Said' } },
  'POST /ladders/drafts/:draft/comments/:comment/settled': { who: [], path: { draft: 'inreview', comment: '99999' } },
  'POST /ladders/drafts/:draft/approvals': { who: [ADMINISTRATOR], path: { draft: 'inreview' }, send: { revision: '1' } },
  'POST /ladders/drafts/:draft/notes': { who: KEEPERS, path: { draft: 'inreview' }, send: { notes: 'Kept' } },
  'POST /ladders/drafts/:draft/publish': { who: KEEPERS, path: { draft: 'inreview' }, send: { revision: '1', leftOpen: '99' } },
  'POST /ladders/drafts/:draft/state': { who: KEEPERS, path: { draft: 'inreview' }, send: { state: 'review' } },
  'GET /ladders/new': { who: KEEPERS },
  'POST /ladders/new': { who: KEEPERS, send: { from: 'blank', name: 'Forged', levels: 'One', craft: 'Planning' }, once: true },
  'GET /ladders/import': { who: KEEPERS },
  'POST /ladders/import': { who: KEEPERS, send: { text: LADDER_FILE } },
  'GET /ladders/import/preview': { who: KEEPERS },
  'POST /ladders/import/preview': { who: KEEPERS, send: { ladder: '0', do: 'look', id: 'forged', name: 'Forged', version: '1' } },
  'POST /ladders/import/each': { who: KEEPERS },
  'POST /ladders/import/discard': { who: KEEPERS },
  'GET /ladders/search': { ...OWN, query: 'q=plan' },
  'GET /ladders/:ladder/versions/:version/export/:file': { ...OWN, path: { ladder: 'standard', version: '1.0', file: 'ladder.csv' } },
  'GET /ladders/drafts/:draft/export/:file': { who: KEEPERS, path: { draft: 'indraft1', file: 'ladder.csv' } },
  'GET /schemas/ladder-1.json': OUTSIDE,
  'GET /find-my-rung': OWN,
  'POST /find-my-rung': { ...OWN, send: { planning: 'mid' } },
  'POST /find-my-rung/change': OWN,
  'POST /find-my-rung/keep': { ...OWN, send: { planning: 'mid' } },
  'GET /ladders/drafts/:draft/edit': { who: KEEPERS, path: DRAFT },
  'GET /ladders/drafts/:draft/edit/findings': { who: KEEPERS, path: DRAFT },
  'POST /ladders/drafts/:draft/edit/findings': { who: KEEPERS, path: DRAFT, send: { setting: '{"path":["version"],"was":"0","now":"1"}' } },
  'POST /ladders/drafts/:draft/edit/take-back': { who: KEEPERS, path: DRAFT },
  'GET /ladders/drafts/:draft/edit/ladder': { who: KEEPERS, path: DRAFT },
  'POST /ladders/drafts/:draft/edit/ladder': { who: KEEPERS, path: DRAFT, send: { do: 'set', was: '{"name":"Standard ladder"}', name: 'Forged' } },
  'POST /ladders/drafts/:draft/edit/levels': { who: KEEPERS, path: DRAFT, send: { name: 'Forged' } },
  'GET /ladders/drafts/:draft/edit/levels/:level': { who: KEEPERS, path: CELL },
  'POST /ladders/drafts/:draft/edit/levels/:level': { who: KEEPERS, path: CELL, send: { do: 'up' } },
  'POST /ladders/drafts/:draft/edit/competencies': { who: KEEPERS, path: DRAFT, send: { name: 'Forged', side: 'people' } },
  'GET /ladders/drafts/:draft/edit/competencies/:competency': { who: KEEPERS, path: CELL },
  'POST /ladders/drafts/:draft/edit/competencies/:competency': { who: KEEPERS, path: CELL, send: { do: 'down' } },
  'GET /ladders/drafts/:draft/edit/cells/:competency/:level': { who: KEEPERS, path: CELL },
  'POST /ladders/drafts/:draft/edit/cells/:competency/:level': { who: KEEPERS, path: CELL, send: { do: 'add', sentence: 'You are forged.' } },
  'GET /record': OWN,
  'GET /record/record.yaml': OWN,
  'GET /record/evidence/:id': { ...OWN, path: { id: 'sent' } },
  'GET /record/add': OWN,
  'POST /record/add': { ...OWN, send: { line: 'Forged', title: 'Forged', date: '2026-05-05', kind: 'risk', scope: 'team' } },
  'POST /record/evidence': { ...OWN, send: EVIDENCE },
  'POST /record/evidence/:id': { ...OWN, path: { id: 'sent' }, send: EVIDENCE },
  'POST /record/evidence/:id/remove': { ...OWN, path: { id: 'draft' } },
  'GET /record/seen': OWN,
  'POST /record/evidence/:id/ask': { ...OWN, path: { id: 'sent' }, send: { witness: 'zoe' } },
  'POST /record/evidence/:id/ask/take-back': { ...OWN, path: { id: 'sent' }, send: { witness: 'zoe' } },
  'GET /confirm': OWN,
  'POST /confirm/:person': { who: [WITNESS, FORMER_WITNESS], send: { item: 'sent', 'not-seen': '1' } },
  'GET /confirm/mine': OWN,
  'POST /confirm/mine/withdraw': { who: [], send: { person: 'ada', item: 'draft' } },
  'POST /record/import': { who: 'own account' },
  'GET /readiness': OWN,
  'GET /readiness/report.html': OWN,
  'GET /readiness/report.md': OWN,
  'GET /readiness/:expectation': { ...OWN, path: { expectation: 'communicates-risks' } },
  'POST /readiness/:expectation/differently': { ...OWN, path: { expectation: 'communicates-risks' }, send: { words: 'Forged' } },
  'GET /see-as/:audience': { ...OWN, path: { audience: 'manager' } },
  'GET /see-as/:audience/record': { ...OWN, path: { audience: 'manager' } },
  'GET /see-as/:audience/readiness': { ...OWN, path: { audience: 'manager' } },
  'GET /see-as/:audience/readiness/:expectation': { ...OWN, path: { audience: 'manager', expectation: 'communicates-risks' } },
  'GET /people': OWN,
  'GET /people/:person': OWN,
  'GET /people/:person/record': { who: READERS },
  'GET /people/:person/readiness': { who: READERS },
  'GET /people/:person/readiness/:expectation': { who: READERS, path: { expectation: 'communicates-risks' } },
  'POST /people/:person/place': { who: KEEPERS, send: { department: 'other' } },
  'POST /people/:person/roles': { who: [ADMINISTRATOR], send: { role: 'representative' } },
  'POST /people/:person/roles/end': { who: [ADMINISTRATOR], send: { role: 'representative' } },
  'POST /people/:person/invitation': { who: [ADMINISTRATOR] },
  'POST /people/:person/reset-link': { who: [ADMINISTRATOR] },
  'GET /people/file': { who: KEEPERS },
  'GET /ladder/changes': OWN,
  'POST /ladder/changes': { who: ['a guest who keeps themself'], send: { ...STANDARD, level: 'mid' } },
  'GET /ladders/:ladder/versions/:version/people': { who: [PEOPLE_TEAM], path: STANDARD },
  'GET /ladders/:ladder/versions/:version/people/preview': { who: [PEOPLE_TEAM], path: STANDARD },
  'POST /ladders/:ladder/versions/:version/people': { who: [PEOPLE_TEAM], path: STANDARD },
  'GET /ladders/:ladder/versions/:version/effect': { who: [...KEEPERS, REPRESENTATIVE], path: STANDARD },
  'POST /ladders/:ladder/versions/:version/effect': { who: KEEPERS, path: STANDARD },
  'GET /ladders/drafts/:draft/effect': { who: [...KEEPERS, REPRESENTATIVE], path: { draft: 'inreview' } },
  'POST /ladders/drafts/:draft/effect': { who: KEEPERS, path: { draft: 'inreview' } },
  'GET /people/file/preview': { who: KEEPERS },
  'GET /people/file/lists.xlsx': { who: KEEPERS },
  'GET /people/file/:list': { who: KEEPERS, path: { list: 'people.csv' } },
  'POST /people/file': { who: KEEPERS, send: { text: PEOPLE_ROWS, list: 'people' } },
  'POST /people/file/import': { who: KEEPERS },
  'GET /team': OWN,
  'GET /stand-ins': OWN,
  'POST /stand-ins': { ...OWN, send: { delegate: 'zoe', from: TODAY, to: TODAY } },
  'POST /stand-ins/:entry/end': { who: [PERSON], path: { entry: '4' } },
  'GET /who-looked': OWN,
  'GET /who-looked/counts': { who: [...KEEPERS, REPRESENTATIVE] },
  'GET /house-rules': OWN,
  'GET /house-rules/versions/:version': { ...OWN, path: { version: '2' } },
  'GET /house-rules/change': { who: KEEPERS },
  'POST /house-rules/change': {
    who: KEEPERS,
    send: { after: '1', why: 'Because', effective: '2027-01-01', bans: 'Comparing sites', threshold: '5', notice: '14' },
    once: true,
  },
  'POST /house-rules/features': { who: KEEPERS, send: { feature: 'record', department: 'other', on: 'yes' } },
  'POST /house-rules/:version/seen': { ...OWN, path: { version: '2' } },
  'POST /house-rules/:version/withdraw': { who: KEEPERS, path: { version: '4' }, once: true },
  'GET /house-rules/impact-assessment': { who: [...KEEPERS, REPRESENTATIVE] },
  'GET /house-rules/impact-assessment.md': { who: [...KEEPERS, REPRESENTATIVE] },
  'GET /announce': { who: KEEPERS },
  'GET /announce/:file': { who: KEEPERS, path: { file: 'to-everybody.md' } },
  'GET /account': ACCOUNT,
  'GET /account/prove': ACCOUNT,
  'POST /account/prove': ACCOUNT,
  'POST /account/password': ACCOUNT,
  'POST /account/passkeys': ACCOUNT,
  'POST /account/passkeys/options': ACCOUNT,
  'POST /account/passkeys/remove': ACCOUNT,
  'POST /account/second-factor': ACCOUNT,
  'POST /account/second-factor/confirm': ACCOUNT,
  'POST /account/second-factor/remove': ACCOUNT,
  'POST /account/sessions/end': ACCOUNT,
  'POST /account/sessions/end-others': ACCOUNT,
  'GET /begin/:token': OUTSIDE,
  'POST /begin/:token': OUTSIDE,
  'GET /join/:token': OUTSIDE,
  'POST /join/:token': OUTSIDE,
  'POST /join/:token/passkey': OUTSIDE,
  'POST /join/:token/passkey/options': OUTSIDE,
  'GET /reset/:token': OUTSIDE,
  'POST /reset/:token': OUTSIDE,
  'POST /reset/:token/passkey': OUTSIDE,
  'POST /reset/:token/passkey/options': OUTSIDE,
  'GET /sign-in': OUTSIDE,
  'POST /sign-in': OUTSIDE,
  'GET /sign-in/code': OUTSIDE,
  'POST /sign-in/code': OUTSIDE,
  'GET /sign-in/forgot': OUTSIDE,
  'POST /sign-in/forgot': OUTSIDE,
  'POST /sign-in/passkey': OUTSIDE,
  'POST /sign-in/passkey/options': OUTSIDE,
  'GET /sign-in/openid': OUTSIDE,
  'GET /sign-in/openid/callback': OUTSIDE,
  'POST /be': { who: [], send: { person: 'mia' } },
  // The last one: whoever signs out is nobody.
  'POST /sign-out': OUTSIDE,
}
