// What each table lets each asker see, change and remove: the expectation that row-level security is held against.

import type { Asker } from './organisation.ts'
import { ALONE, ASKED, FORMER_MANAGER, LINK, MANAGER_OF, rolesOf, STANDS_IN, SUBJECT } from './organisation.ts'

export type Row = Readonly<{ [column: string]: unknown }>
export type Allows = (asker: Asker, row: Row) => boolean

export interface TableRule {
  readonly select: Allows
  readonly update: Allows
  readonly delete: Allows
}

const none: Allows = () => false
/** Came by the link that the row is behind. */
/** Whoever holds the link of the subject's shared report reads that. */
const holdsLink: Allows = ({ link }, row) => link === LINK && row['id'] === `${SUBJECT}-1`
/** Whoever confirmed something of the asker's own. */
const confirmedTheirs: Allows = ({ person, seeing }, row) => person === SUBJECT && seeing === undefined && row['person'] === FORMER_MANAGER
export const behindLink: Allows = ({ link }, row) => link !== undefined && row['hash'] === link
const signedIn: Allows = ({ person }) => person !== null

const isSelf = (asker: Asker, person: unknown) => person !== null && asker.person === person && asker.seeing === undefined
const own: Allows = (asker, row) => isSelf(asker, row['person'])

/** Leads the person today, stands in for who does, or is the person looking with their manager's eyes. */
const leads: Allows = ({ person, seeing }, row) => {
  const about = row['person']
  if (person === about) return seeing === 'manager'
  if (seeing !== undefined || typeof about !== 'string') return false
  const manager = MANAGER_OF[about]
  return manager !== null && (manager === person || (manager === 'mia' && person === STANDS_IN))
}

/** The people team reads the one person that the transaction is about. */
const opened: Allows = (asker, row) => {
  if (asker.seeing === 'people-team') return row['person'] === asker.person
  return asker.seeing === undefined && holds(asker, 'people-team') && asker.opens === row['person']
}
const holds = ({ person, seeing }: Asker, role: string) => person !== null && seeing === undefined && rolesOf(person).some((one) => one === role)
const peopleTeam: Allows = (asker) => holds(asker, 'people-team')
const representative: Allows = (asker) => holds(asker, 'representative')
const administrator: Allows = (asker) => holds(asker, 'administrator')
const keepsPeople: Allows = any(peopleTeam, administrator)
const keepsOneself: Allows = (asker, row) => own(asker, row) && asker.person === ALONE

function any(...rules: readonly Allows[]): Allows {
  return (asker, row) => rules.some((rule) => rule(asker, row))
}
function both(first: Allows, second: Allows): Allows {
  return (asker, row) => first(asker, row) && second(asker, row)
}

const readers = any(own, leads, opened)
const readBySelf: Allows = (asker, row) => isSelf(asker, row['reader'])
const givenBySelf: Allows = (asker, row) => isSelf(asker, row['given_by'])
/** A mark is the person's alone until they ask for it, or until it counts without anybody's agreement. */
const isShownMark: Allows = (_asker, row) => row['asked_on'] !== null || row['status'] === 'declined' || MANAGER_OF[String(row['person'])] === null
const submitted: Allows = (_asker, row) => row['draft'] === false
const ofSubmitted: Allows = (_asker, row) => row['evidence'] === 'sent' || row['id'] === 'sent'
/** A concern is the person's alone for its first ten working days. */
const noFreshConcern: Allows = (_asker, row) => row['concern'] === null
const notedBySelf: Allows = (_asker, row) => ['named', 'told', 'file'].includes(String(row['how']))

/** Was asked about what the person submitted, and sees that and nothing else. */
const wasAsked: Allows = ({ person, seeing }, row) => row['person'] === SUBJECT && seeing === undefined && (person === ASKED || person === FORMER_MANAGER)
const witnessIsSelf: Allows = (asker, row) => isSelf(asker, row['witness'])
const offeredBySelf: Allows = (asker, row) => isSelf(asker, row['offered_by'])
const saidByLink: Allows = ({ link }, row) => link === LINK && row['outside_witness'] === 'letter'
/** What a letter asked about, for whoever holds its link. */
const askedByLink: Allows = ({ link }, row) => link === LINK && row['person'] === SUBJECT
const ofLetter: Allows = ({ link }, row) => link === LINK && row['witness'] === 'letter'
const otherIsSelf: Allows = (asker, row) => isSelf(asker, row['other'])
const saidBySelf: Allows = (asker, row) => isSelf(asker, row['witness_person'])

const personIs =
  (rule: Allows): Allows =>
  (asker, row) =>
    rule(asker, { ...row, person: row['id'] })
const byOrFor: Allows = (asker, row) => isSelf(asker, row['subject']) || isSelf(asker, row['actor'])
const between: Allows = (asker, row) => isSelf(asker, row['principal']) || isSelf(asker, row['delegate'])
const principal: Allows = (asker, row) => isSelf(asker, row['principal'])
/** Drafts that others than their writers may read, and those that may still be changed. */
const inReview: Allows = (_asker, row) => row['state'] === 'review' || row['state'] === 'published'
const isOpen: Allows = (_asker, row) => row['state'] === 'draft' || row['state'] === 'review'
const ofSeenDraft: Allows = any(
  keepsPeople,
  both(signedIn, (_asker, row) => row['draft'] === 'inreview'),
)
const keptBySelf: Allows = (asker, row) => isSelf(asker, row['kept_by'])
const decidedBySelf: Allows = (asker, row) => isSelf(asker, row['decided_by'])
const ledBySelf: Allows = (asker, row) => isSelf(asker, row['manager'])

/** Every table there is. A table that isn't here fails the test: say who may do what with it. */
export const TABLES: Readonly<{ [table: string]: TableRule }> = {
  person: { select: signedIn, update: any(keepsPeople, personIs(keepsOneself)), delete: none },
  // An administrator ends a role by saying that it was they, which a blind update doesn't.
  person_role: { select: signedIn, update: none, delete: none },
  department: { select: signedIn, update: keepsPeople, delete: none },
  employment: { select: any(readers, keepsPeople), update: keepsPeople, delete: none },
  reporting_line: { select: any(readers, keepsPeople, ledBySelf), update: keepsPeople, delete: none },
  people_file: { select: both(keepsPeople, keptBySelf), update: both(keepsPeople, keptBySelf), delete: both(keepsPeople, keptBySelf) },
  import_file: { select: own, update: own, delete: own },
  import: { select: own, update: none, delete: own },
  import_item: { select: own, update: own, delete: own },
  imported_key: { select: own, update: none, delete: own },
  stand_in: { select: any(between, administrator), update: any(principal, administrator), delete: none },
  standing: { select: any(readers, peopleTeam), update: any(peopleTeam, keepsOneself), delete: none },
  absence: { select: any(readers, peopleTeam), update: peopleTeam, delete: any(peopleTeam, keepsOneself) },
  level_step: { select: any(readers, peopleTeam), update: any(peopleTeam, keepsOneself), delete: peopleTeam },
  rung_pick: { select: own, update: none, delete: own },
  evidence: { select: any(own, both(any(leads, opened, wasAsked), submitted), both(askedByLink, ofSubmitted)), update: own, delete: own },
  attachment: { select: any(own, both(any(leads, opened, wasAsked), ofSubmitted)), update: none, delete: own },
  nudge: { select: own, update: own, delete: none },
  offer: { select: any(own, offeredBySelf), update: offeredBySelf, delete: any(own, offeredBySelf) },
  episode: { select: any(own, both(any(leads, opened, wasAsked), ofSubmitted)), update: own, delete: own },
  // A witness withdraws from a day on, which a blind update doesn't.
  confirmation: {
    select: any(own, saidBySelf, saidByLink, both(both(any(leads, opened), ofSubmitted), noFreshConcern)),
    update: none,
    delete: both(own, notedBySelf),
  },
  ask: { select: any(own, witnessIsSelf), update: own, delete: none },
  ask_answer: { select: witnessIsSelf, update: none, delete: none },
  outside_witness: { select: any(own, behindLink), update: own, delete: none },
  outside_ask: { select: any(own, ofLetter), update: own, delete: none },
  outside_answer: { select: ofLetter, update: none, delete: none },
  outside_refusal: { select: own, update: none, delete: none },
  pattern_word: { select: any(own, otherIsSelf), update: own, delete: none },
  // Whoever leads the person answers as themself, today, which a blind update doesn't.
  credential: { select: own, update: none, delete: none },
  // What is sealed in it opens with a secret that the database doesn't have.
  signing_key: { select: (asker) => asker.person !== null && asker.seeing === undefined, update: keepsPeople, delete: none },
  // Whoever trusts says that it was they, which a blind update doesn't.
  trusted_key: { select: keepsPeople, update: none, delete: none },
  archive_address: { select: own, update: own, delete: own },
  archive_link: { select: any(administrator, behindLink), update: any(administrator, behindLink), delete: none },
  mark: { select: any(own, both(any(leads, opened), isShownMark)), update: none, delete: own },
  own_view: { select: any(own, both(leads, givenBySelf)), update: none, delete: none },
  // The person takes it back from a day on, which a blind update doesn't.
  put_forward: { select: any(own, leads), update: none, delete: none },
  put_forward_answer: { select: any(own, leads), update: none, delete: none },
  last_look: { select: both(readBySelf, readers), update: both(readBySelf, readers), delete: both(readBySelf, readers) },
  disagreement: { select: readers, update: own, delete: own },
  // For the system alone: of named people no readiness is listed.
  readiness_kept: { select: none, update: none, delete: none },
  recount_due: { select: none, update: none, delete: none },
  snapshot: { select: any(own, holdsLink), update: none, delete: own },
  snapshot_link: { select: any(own, behindLink), update: own, delete: none },
  snapshot_opening: { select: own, update: none, delete: none },
  shared_by_name: { select: any(own, confirmedTheirs), update: none, delete: own },
  // Whoever holds a letter's link reads the sentences of the version that it was asked on.
  ladder_version: {
    select: any(
      signedIn,
      both(
        (asker) => asker.link === LINK,
        (_asker, row) => row['id'] === 'standard',
      ),
    ),
    update: none,
    delete: none,
  },
  ladder_choice: { select: signedIn, update: none, delete: none },
  ladder_draft: { select: any(keepsPeople, both(signedIn, inReview)), update: both(keepsPeople, isOpen), delete: none },
  ladder_edit: { select: ofSeenDraft, update: none, delete: none },
  // Whoever settles what was said says that it was they, which a blind update doesn't.
  ladder_comment: { select: ofSeenDraft, update: none, delete: none },
  ladder_approval: { select: ofSeenDraft, update: none, delete: none },
  ladder_effect: { select: any(keepsPeople, representative), update: none, delete: none },
  ladder_upload: { select: both(keepsPeople, keptBySelf), update: both(keepsPeople, keptBySelf), delete: both(keepsPeople, keptBySelf) },
  // Whoever decides again puts their own name to it.
  crosswalk: { select: signedIn, update: both(keepsPeople, decidedBySelf), delete: none },
  house_rules: { select: signedIn, update: none, delete: none },
  house_rules_withdrawal: { select: signedIn, update: none, delete: none },
  house_rules_seen: { select: own, update: none, delete: none },
  // Whoever switches says that it was they, which a blind update doesn't.
  department_feature: { select: signedIn, update: none, delete: none },
  audit: { select: byOrFor, update: none, delete: none },
  sign_on_link: { select: any(own, administrator), update: none, delete: administrator },
  sign_in: { select: any(own, administrator), update: none, delete: none },
  sign_in_link: { select: administrator, update: administrator, delete: none },
  sign_in_step: { select: none, update: none, delete: none },
  passkey: { select: none, update: none, delete: none },
  second_factor: { select: none, update: none, delete: none },
  start_link: { select: none, update: none, delete: none },
  migration: { select: none, update: none, delete: none },
  'auth.user': { select: none, update: none, delete: none },
  'auth.session': { select: none, update: none, delete: none },
  'auth.account': { select: none, update: none, delete: none },
  'auth.verification': { select: none, update: none, delete: none },
}
