// What the database is told about marks, one at a time: what a person set, and what whoever leads them answered.

import { sql } from 'kysely'
import type { Day } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'
import type { MarkStatus } from '../evidence.ts'

export interface NewMark {
  readonly expectation: string
  readonly status: MarkStatus
  readonly why: string
  readonly since: Day
  readonly until?: Day | undefined
  readonly owedBy?: string | undefined
  /** Whether whoever leads the person is asked to agree, today. */
  readonly ask: boolean
  /** Whether they agreed where they have no account here. */
  readonly agreed: boolean
}

/** Puts the mark in place of an earlier one, and with it what was agreed to that. */
export async function saveMark(tx: Tx, person: string, mark: NewMark): Promise<void> {
  await removeMark(tx, person, mark.expectation)
  await sql`insert into mark (person, expectation, status, agreed_by, why, since, until, owed_by, asked_on)
    values (${person}, ${mark.expectation}, ${mark.status}, ${mark.agreed ? '{self,manager}' : '{self}'}::text[], ${mark.why}, ${mark.since}::date,
      ${mark.until ?? null}::date, ${mark.owedBy ?? null}, ${mark.ask ? sql`today()` : null})`.execute(tx)
}

export async function removeMark(tx: Tx, person: string, expectation: string): Promise<void> {
  await sql`delete from mark where (person, expectation) = (${person}, ${expectation})`.execute(tx)
}

/** False: there is none that the asker may answer. */
export async function answerMark(tx: Tx, person: string, expectation: string, agree: boolean, words: string | undefined): Promise<boolean> {
  const changed = await sql`update mark set agreed_by = ${agree ? '{self,manager}' : '{self}'}::text[], answered_by = asker(), answered_on = today(),
      answer = ${words ?? null}
    where (person, expectation) = (${person}, ${expectation}) and asked_on is not null and status <> 'declined'`.execute(tx)
  return changed.numAffectedRows === 1n
}
