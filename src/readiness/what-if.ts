// What a report would say if: a record with things added that didn't happen, judged again. Nothing of it is kept.

import type { Day } from '../algorithms/calendar.ts'
import { canonicalJson } from '../algorithms/canonical.ts'
import type { Confirmation, Evidence, MarkStatus, PersonRecord, Relation } from '../evidence/evidence.ts'
import { RELATIONS } from '../evidence/evidence.ts'
import type { Kind, Ladder } from '../ladder/ladder.ts'
import { AUTONOMIES, SCOPES } from '../ladder/ladder.ts'
import { whoMayBeAsked } from './ask.ts'
import type { JudgeOptions } from './judge.ts'
import { judge } from './judge.ts'
import type { Report } from './readiness.ts'
import { isInside } from './witness.ts'

/** `who` is somebody on the record by name, or a relation: then it is somebody nobody has heard yet, whose team hasn't spoken either. */
export type Addition =
  /** `alike`: which one it is of several that are the same in all else, from 2. */
  | { readonly add: 'work'; readonly kind: Kind; readonly alike?: number; readonly expectations: readonly string[]; readonly seenBy: readonly string[] }
  | { readonly add: 'word'; readonly alike?: number; readonly evidence: string; readonly who: string }
  | { readonly add: 'mark'; readonly status: MarkStatus; readonly expectation: string }
  /** Nobody else saw it, so that nobody is asked about it. */
  | { readonly add: 'unseen'; readonly evidence: string }

export interface WhatIf {
  readonly before: Report
  readonly after: Report
  /** The record with everything added. */
  readonly record: PersonRecord
}

/** With what it was made from, so that it can be put into words. */
export interface WhatIfRead extends WhatIf {
  readonly ladder: Ladder
  /** The record as it is. */
  readonly kept: PersonRecord
  readonly additions: readonly Addition[]
}

/** What is said of what isn't there: a new piece of work, and people nobody has heard yet, told apart by number. */
export interface Called {
  readonly work: string
  readonly somebody: (number: number) => string
}

/** Judges the record as it is and with the additions, in whatever order they come. */
export function whatIf(
  ladder: Ladder,
  record: PersonRecord,
  target: string,
  asOf: Day,
  additions: readonly Addition[],
  options: JudgeOptions & { readonly called: Called },
): WhatIf {
  const { called, ...judging } = options
  const added = withAdditions(ladder, record, additions, { asOf, called })
  const nobodyElseSaw = additions.flatMap((one) => (one.add === 'unseen' ? [one.evidence] : []))
  const before = judge(ladder, record, target, asOf, judging)
  return { before, after: additions.length === 0 ? before : judge(ladder, added, target, asOf, { ...judging, nobodyElseSaw }), record: added }
}

function withAdditions(
  ladder: Ladder,
  record: PersonRecord,
  additions: readonly Addition[],
  { asOf, called }: { readonly asOf: Day; readonly called: Called },
): PersonRecord {
  const ordered = [...new Map(additions.map((one) => [canonicalJson(one), one])).entries()].sort(([a], [b]) => (a < b ? -1 : 1))
  const known = new Map(whoMayBeAsked(record, asOf, []).map((one) => [one.name, one]))
  let strangers = 0
  const word = (who: string, showed: readonly string[]): Confirmation => {
    const said = { on: asOf, how: 'account' as const, showed, says: called.work }
    const one = known.get(who === 'manager' ? (record.person.manager ?? '') : who)
    if (one) return { ...said, witness: one.name, as: one.as, ...(one.team === undefined ? {} : { team: one.team }) }
    strangers += 1
    const as = isRelation(who) ? who : 'stakeholder'
    return { ...said, witness: called.somebody(strangers), as, ...(isInside(as) || as === 'manager' ? {} : { team: `\uffff${strangers}` }) }
  }
  let evidence: readonly Evidence[] = record.evidence
  let { marks } = record
  for (const [index, [, one]] of ordered.entries()) {
    if (one.add === 'work') evidence = [...evidence, newWork(ladder, one, index, { asOf, title: called.work, word })]
    if (one.add === 'word') {
      evidence = evidence.map((item) => (item.id === one.evidence ? { ...item, seenBy: [...item.seenBy, word(one.who, item.for)] } : item))
    }
    if (one.add === 'mark') {
      const { expectation, status } = one
      marks = [...marks.filter((mark) => mark.expectation !== expectation), { expectation, status, by: ['self', 'manager'], why: called.work, on: asOf }]
    }
  }
  return { ...record, evidence, marks }
}

function isRelation(who: string): who is Relation {
  return RELATIONS.some((relation) => relation === who)
}

interface Adding {
  readonly asOf: Day
  readonly title: string
  readonly word: (who: string, showed: readonly string[]) => Confirmation
}

/** A piece of work of its own, wide and free enough for everything that it is to show. */
function newWork(ladder: Ladder, { kind, expectations, seenBy }: Extract<Addition, { add: 'work' }>, index: number, { asOf, title, word }: Adding): Evidence {
  const rules = ladder.expectations.filter(({ id }) => expectations.includes(id)).map(({ rule }) => rule)
  const id = `\uffff${index}`
  return {
    id,
    episode: id,
    date: asOf,
    kind,
    title,
    scope: SCOPES.findLast((scope) => rules.some((rule) => rule.scope === scope)) ?? 'team',
    autonomy: AUTONOMIES.findLast((autonomy) => rules.some((rule) => rule.autonomy === autonomy)) ?? 'independent',
    result: 'achieved',
    for: expectations,
    links: [],
    seenBy: seenBy.map((who) => word(who, expectations)),
  }
}
