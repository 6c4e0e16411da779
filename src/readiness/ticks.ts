// What can be ticked in "what would change if…", as an address carries it: nothing of it is kept anywhere else.

import type { PersonRecord } from '../evidence/evidence.ts'
import { MARKS } from '../evidence/evidence.ts'
import type { Ladder } from '../ladder/ladder.ts'
import { KINDS } from '../ladder/ladder.ts'
import { MOST_CLAIMS } from './columns.ts'
import type { Advice } from './readiness.ts'
import type { Addition } from './what-if.ts'

/** More than anybody ticks; an address could carry thousands. */
const MOST_TICKS = 60

/** One tick: `work=risk communicates-risks,aligns-stakeholders stakeholder` (or `risk*2 …` of a second one), `word=cutover-risks peer` (or `… peer 2`), `mark=declined id`, `unseen=id`. */
export interface Tick {
  readonly name: Addition['add']
  readonly value: string
}

export function tickOf(addition: Addition): Tick {
  const { add: name } = addition
  switch (addition.add) {
    case 'work':
      return {
        name,
        value: [
          addition.alike ? `${addition.kind}*${addition.alike}` : addition.kind,
          addition.expectations.join(','),
          ...addition.seenBy.map(encodeURIComponent),
        ].join(' '),
      }
    case 'word':
      return { name, value: [addition.evidence, encodeURIComponent(addition.who), ...(addition.alike ? [addition.alike] : [])].join(' ') }
    case 'mark':
      return { name, value: `${addition.status} ${addition.expectation}` }
    case 'unseen':
      return { name, value: addition.evidence }
  }
}

/** What the ticks say, leaving out what names nothing on this ladder and record: an address may be old. */
export function additionsFrom(ticks: readonly Tick[], ladder: Ladder, record: PersonRecord): readonly Addition[] {
  const expectations = new Set(ladder.expectations.map(({ id }) => id))
  const items = new Set(record.evidence.map(({ id }) => id))
  return ticks.slice(0, MOST_TICKS).flatMap(({ name, value }): readonly Addition[] => {
    const [first = '', ...rest] = value.split(' ')
    if (name === 'unseen') return items.has(value) ? [{ add: 'unseen', evidence: value }] : []
    if (name === 'word') {
      const [who] = (rest[0] ?? '') === '' ? [] : decoded(rest[0] ?? '')
      return items.has(first) && who !== undefined ? [{ add: 'word', ...numbered(rest[1]), evidence: first, who }] : []
    }
    if (name === 'mark') {
      const status = MARKS.find((one) => one === first)
      const [expectation = ''] = rest
      return status && expectations.has(expectation) ? [{ add: 'mark', status, expectation }] : []
    }
    const [named, alike] = first.split('*')
    const kind = KINDS.find((one) => one === named)
    const [shown = '', ...seenBy] = rest
    const wanted = shown.split(',').filter((id) => expectations.has(id))
    if (!kind || wanted.length === 0 || wanted.length > MOST_CLAIMS) return []
    return [{ add: 'work', kind, ...numbered(alike), expectations: wanted, seenBy: seenBy.flatMap(decoded) }]
  })
}

function numbered(text: string | undefined): { readonly alike?: number } {
  const alike = Number(text)
  return alike > 1 && alike <= MOST_TICKS ? { alike } : {}
}

function decoded(text: string): readonly string[] {
  try {
    return [decodeURIComponent(text)]
  } catch {
    return []
  }
}

/**
 * What doing each piece of advice adds, in the order of the advice: a new piece of work with all who are to speak of it, so that
 * the advice to ask them adds the same. The first who would do is asked, else somebody outside the team.
 */
export function additionsOf(next: readonly Advice[]): readonly Addition[] {
  const who = ({ ask: [first] = [] }: Advice) => first ?? 'stakeholder'
  const begun = next.flatMap(({ work, expectations }, at): readonly Addition[] => {
    const seenBy = next.filter((one) => one.kind === 'confirmation' && one.piece === at).map(who)
    return work ? [{ add: 'work', kind: work.kind, expectations, seenBy }] : []
  })
  // Work comes first in the advice, so that its number there is its number here.
  const pieces = toldApart(begun)
  const words = next.map((advice): Addition | null =>
    advice.kind === 'confirmation' && advice.evidence !== undefined ? { add: 'word', evidence: advice.evidence, who: who(advice) } : null,
  )
  const told = toldApart(words.filter((one) => one !== null))
  let at = 0
  return next.map((advice, index) => {
    if (words[index]) return told[at++] as Addition
    return pieces[advice.kind === 'work' ? index : (advice.piece ?? 0)] as Addition
  })
}

/** Numbers those that are the same. */
function toldApart(additions: readonly Addition[]): readonly Addition[] {
  return additions.map((one, index) => {
    const alike = additions.slice(0, index).filter((other) => tickOf(other).value === tickOf(one).value).length
    return alike === 0 || (one.add !== 'work' && one.add !== 'word') ? one : { ...one, alike: alike + 1 }
  })
}
