// Checks what a people file says against itself and against what is here, once its rows are laid out.

import type { Ladder } from '../../ladder/ladder.ts'
import type { Tx } from '../../platform/database.ts'
import { words } from '../../text/text.ts'
import type { Findings } from '../people-file/collect.ts'
import type { FindingKind, List } from '../people-file/people-file.ts'
import { sentenceFor } from '../people-file/sentences.ts'
import { circles } from '../store/import/circles.ts'
import { beginTwice } from '../store/import/dated.ts'
import { namelessDepartments, unknownParents } from '../store/import/departments.ts'
import type { Found } from '../store/import/found.ts'
import { keysTwice } from '../store/import/found.ts'
import { leftBeforeJoined, mailsTaken, mailsTwice, nameless, ownManagers, unknownTo } from '../store/import/people.ts'
import type { Layout } from '../store/import/references.ts'
import { has, settleMails, unknownPeople } from '../store/import/references.ts'

export interface Checker {
  readonly tx: Tx
  readonly layout: Layout
  readonly ladder: Ladder
  readonly findings: Findings
  readonly language: string
}

interface Wrong {
  readonly list: List
  readonly kind: FindingKind
  readonly column: string
}

/** Adds what a check found; each row as a sentence. */
function report<Row extends { readonly row: number }>({ findings }: Checker, wrong: Wrong, { rows, more }: Found<Row>, sentence: (row: Row) => string): void {
  rows.forEach((row, index) => {
    findings.add({ ...wrong, row: row.row, message: sentence(row) }, index === rows.length - 1 ? more : 0)
  })
}

function plainly(checker: Checker, wrong: Wrong): (row: { readonly row: number; readonly text?: string }) => string {
  return ({ text = '' }) => sentenceFor(wrong.kind, wrong.column, text, checker.ladder, checker.language)
}

/** Adds everything that stands in the way of bringing the lists in. */
export async function checkFile(checker: Checker): Promise<void> {
  const { layout } = checker
  if (layout.has('departments')) await checkDepartments(checker)
  if (layout.has('people')) await checkPeople(checker)
  for (const list of ['levels', 'absences'] as const) if (layout.has(list)) await checkNamed(checker, list)
}

async function checkDepartments(checker: Checker): Promise<void> {
  const { tx, layout } = checker
  const list = 'departments'
  const say = words(checker.language).peopleFile.findings
  const twice = await keysTwice(tx, list)
  report(checker, { list, kind: 'same-key', column: 'id' }, twice, ({ text, first }) => say.sameKey(text, first))
  const missing: Wrong = { list, kind: 'missing', column: 'name' }
  if (!has(layout, list, 'name')) report(checker, missing, await namelessDepartments(tx), plainly(checker, missing))
  if (!has(layout, list, 'parent')) return
  const unknown: Wrong = { list, kind: 'unknown-department', column: 'parent' }
  report(checker, unknown, await unknownParents(tx), plainly(checker, unknown))
  if (twice.rows.length > 0) return
  const circle: Wrong = { list, kind: 'circle', column: 'parent' }
  report(checker, circle, { rows: await circles(tx, list, 'parent'), more: 0 }, ({ names }) => say.departmentCircle(names))
}

async function checkPeople(checker: Checker): Promise<void> {
  const { tx, layout, ladder } = checker
  const list = 'people'
  const say = words(checker.language).peopleFile.findings
  const twice = await keysTwice(tx, list)
  report(checker, { list, kind: 'same-key', column: 'id' }, twice, ({ text, first }) => say.sameKey(text, first))
  const missing: Wrong = { list, kind: 'missing', column: 'name' }
  if (!has(layout, list, 'name')) report(checker, missing, await nameless(tx), () => words(checker.language).peopleFile.newWithoutName)
  if (has(layout, list, 'mail')) {
    const same: Wrong = { list, kind: 'same-mail', column: 'mail' }
    report(checker, same, await mailsTwice(tx), ({ text, first }) => say.sameMail(text, first))
    report(checker, same, await mailsTaken(tx), ({ text, name, id }) => say.mailTaken(text, name, id))
  }
  const known = { level: ladder.levels.map(({ id }) => id), family: ladder.families.map(({ id }) => id) }
  for (const [column, kind] of [['level', 'unknown-level'] as const, ['family', 'unknown-family'] as const]) {
    const wrong: Wrong = { list, kind, column }
    if (has(layout, list, column)) report(checker, wrong, await unknownTo(tx, column, known[column]), plainly(checker, wrong))
  }
  report(checker, { list, kind: 'days-reversed', column: 'left' }, await leftBeforeJoined(tx, layout), ({ joined, left }) => say.reversed('left', joined, left))
  if (has(layout, list, 'manager')) await checkManagers(checker, twice.rows.length === 0)
}

async function checkManagers(checker: Checker, keysStandOnce: boolean): Promise<void> {
  const { tx, layout } = checker
  const list = 'people'
  const say = words(checker.language).peopleFile.findings
  await settleMails(tx, layout, list, 'manager')
  const unknown: Wrong = { list, kind: 'unknown-person', column: 'manager' }
  report(checker, unknown, await unknownPeople(tx, layout, list, 'manager'), plainly(checker, unknown))
  const own: Wrong = { list, kind: 'own-manager', column: 'manager' }
  report(checker, own, await ownManagers(tx), plainly(checker, own))
  if (!keysStandOnce) return
  const circle: Wrong = { list, kind: 'circle', column: 'manager' }
  report(checker, circle, { rows: await circles(tx, list, 'manager'), more: 0 }, ({ names, more }) => say.circle(names, more))
}

async function checkNamed(checker: Checker, list: 'levels' | 'absences'): Promise<void> {
  const { tx, layout } = checker
  if (!has(layout, list, 'person')) return
  await settleMails(tx, layout, list, 'person')
  const unknown: Wrong = { list, kind: 'unknown-person', column: 'person' }
  report(checker, unknown, await unknownPeople(tx, layout, list, 'person'), plainly(checker, unknown))
}

/** After the list was compared: rows that begin on one day for one person. */
export async function checkDated(checker: Checker, list: 'levels' | 'absences'): Promise<void> {
  const say = words(checker.language).peopleFile.findings
  report(checker, { list, kind: 'same-key', column: 'from' }, await beginTwice(checker.tx, list), ({ text, first }) => say.sameKey(text, first))
}
