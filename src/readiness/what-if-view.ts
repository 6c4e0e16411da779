// What can be ticked and what it would change, put into words.

import { MARKS } from '../evidence/evidence.ts'
import { inLanguage, words } from '../text/text.ts'
import type { ChangedLine } from './beside-view.ts'
import { sentencesOf } from './beside-view.ts'
import { MOST_CLAIMS } from './columns.ts'
import type { Tick } from './ticks.ts'
import { additionsOf, tickOf } from './ticks.ts'
import type { AdviceView } from './view.ts'
import { reportView } from './view.ts'
import type { Addition, WhatIfRead } from './what-if.ts'

/** So many items are offered to be spoken of: the newest. */
const ITEMS = 10

export interface TickView extends Tick {
  readonly label: string
  readonly ticked: boolean
}

/** Ticks under a heading, such as one expectation or one item. */
export interface TickGroup {
  readonly heading: string
  readonly note: string | null
  readonly ticks: readonly TickView[]
}

export interface WhatIfView {
  readonly level: string
  readonly headline: { readonly before: string; readonly after: string }
  readonly verdict: string
  readonly changed: readonly ChangedLine[]
  /** How many read as before. */
  readonly same: number
  readonly anyTicked: boolean
  /** What would help after all that. */
  readonly afterwards: readonly AdviceView[]
  readonly suggested: readonly TickView[]
  readonly byExpectation: readonly TickGroup[]
  readonly byItem: readonly TickGroup[]
  readonly also: readonly TickView[]
}

export function whatIfView(read: WhatIfRead, language: string): WhatIfView {
  const { before, after, ladder, kept, record, additions } = read
  const say = words(language).between
  const [was, is] = [reportView(before, ladder, kept, { language }), reportView(after, ladder, record, { language })]
  const shown = new Map([...was.required, ...was.optionals].map((one) => [one.id, one]))
  const changed = [...is.required, ...is.optionals].flatMap((now): readonly ChangedLine[] => {
    const one = shown.get(now.id)
    if (!one || (one.status === now.status && one.points === now.points)) return []
    const points = say.changed.points(one.points, now.points)
    return [
      { id: now.id, sentence: now.sentence, from: { status: one.status, label: one.label }, to: { status: now.status, label: now.label }, points, through: [] },
    ]
  })
  const open = after.ready ? 0 : is.groups.filter(({ id }) => id === 'in-the-way').flatMap(({ expectations }) => expectations).length
  return {
    level: was.level,
    headline: { before: was.headline, after: is.headline },
    verdict: before.ready ? say.whatIf.readyNow : after.ready ? say.whatIf.wouldBeReady : say.whatIf.stillOpen(open),
    changed,
    same: shown.size - changed.length,
    anyTicked: additions.length > 0,
    afterwards: is.next,
    ...ticksOf(read, language),
  }
}

function ticksOf(read: WhatIfRead, language: string): Pick<WhatIfView, 'suggested' | 'byExpectation' | 'byItem' | 'also'> {
  const { additions } = read
  const ticked = new Set(additions.map((one) => keyOf(tickOf(one))))
  const offered = new Set<string>()
  const labelOf = labels(read, language)
  const view = (addition: Addition, label = labelOf(addition)): readonly TickView[] => {
    const tick = tickOf(addition)
    if (offered.has(keyOf(tick))) return []
    offered.add(keyOf(tick))
    return [{ ...tick, label, ticked: ticked.has(keyOf(tick)) }]
  }
  const suggested = additionsOf(read.before.next).flatMap((one) => view(one))
  const byExpectation = openExpectations(read, language).map(({ heading, note, ticks }) => ({
    heading,
    note,
    ticks: ticks.flatMap(([one, label]) => view(one, label)),
  }))
  const byItem = openItems(read, language).map(({ heading, note, ticks }) => ({ heading, note, ticks: ticks.flatMap(([one, label]) => view(one, label)) }))
  const also = additions.flatMap((one) => view(one))
  return { suggested, byExpectation, byItem, also }
}

function keyOf({ name, value }: Tick): string {
  return `${name} ${value}`
}

interface Offered {
  readonly heading: string
  readonly note: string | null
  readonly ticks: readonly (readonly [Addition, string])[]
}

const WHO = ['stakeholder', 'peer'] as const

/** Those in the way: new work, and marks. */
function openExpectations({ before, ladder }: WhatIfRead, language: string): readonly Offered[] {
  const say = words(language).between.whatIf
  const { kinds } = words(language).vocabulary
  return open(before).flatMap(({ id }) => {
    const expectation = ladder.expectations.find((one) => one.id === id)
    const [kind] = expectation?.rule.kinds ?? []
    if (!expectation || !kind) return []
    const work = (seenBy: readonly string[]): Addition => ({ add: 'work', kind, expectations: [id], seenBy })
    return [
      {
        heading: inLanguage(expectation.sentence, language),
        note: say.kinds(expectation.rule.kinds.map((one) => kinds[one])),
        ticks: [
          [work([]), say.work],
          ...WHO.map((who) => [work([who]), say.workSeen(say.who[who])] as const),
          ...MARKS.map((status) => [{ add: 'mark', status, expectation: id }, say.marks[status]] as const),
        ],
      },
    ]
  })
}

function open({ expectations }: WhatIfRead['before']): WhatIfRead['before']['expectations'] {
  return expectations.filter(({ status }) => status === 'partial' || status === 'weak' || status === 'no-evidence')
}

/** The newest that counts for something in the way, and who could say what they saw of it. */
function openItems({ before, kept, ladder }: WhatIfRead, language: string): readonly Offered[] {
  const say = words(language).between.whatIf
  const sentenceOf = sentencesOf(ladder, language)
  const serves = new Map<string, string[]>()
  for (const { id, reasons } of open(before)) {
    for (const item of new Set(reasons.flatMap(({ evidence }) => evidence))) serves.set(item, [...(serves.get(item) ?? []), id])
  }
  const who = kept.person.manager === undefined ? WHO : (['manager', ...WHO] as const)
  return kept.evidence
    .filter(({ id }) => serves.has(id))
    .toSorted((a, b) => (a.date + a.id < b.date + b.id ? 1 : -1))
    .slice(0, ITEMS)
    .map(({ id, title, seenBy }) => {
      const isHeard = seenBy.some(({ witness, withdrawn }) => witness === kept.person.manager && withdrawn === undefined)
      return {
        heading: title,
        note: say.helps((serves.get(id) ?? []).slice(0, MOST_CLAIMS).map(sentenceOf)),
        ticks: [
          ...who
            .filter((one) => one !== 'manager' || !isHeard)
            .map((one) => [{ add: 'word', evidence: id, who: one }, say.saw(capital(say.who[one]))] as const),
          [{ add: 'unseen', evidence: id }, say.unseen],
        ],
      }
    })
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What a tick says where it stands alone. */
function labels({ ladder, kept }: WhatIfRead, language: string): (addition: Addition) => string {
  const say = words(language).between
  const { kinds, relations } = words(language).vocabulary
  const titles = new Map(kept.evidence.map(({ id, title }) => [id, title]))
  const sentenceOf = sentencesOf(ladder, language)
  const known: Readonly<{ [who: string]: string }> = { ...relations, ...say.whatIf.who }
  const called = (who: string) => known[who] ?? who
  return (addition) => {
    switch (addition.add) {
      case 'work':
        return `${say.whatIf.suggestedWork(kinds[addition.kind], addition.seenBy.map(called))}: ${addition.expectations.map(sentenceOf).join(' · ')}`
      case 'word':
        return capital(say.whatIf.suggestedWord(called(addition.who), titles.get(addition.evidence) ?? addition.evidence))
      case 'mark':
        return say.whatIf.tick.mark(say.whatIf.marks[addition.status], sentenceOf(addition.expectation))
      case 'unseen':
        return say.whatIf.tick.unseen(titles.get(addition.evidence) ?? addition.evidence)
    }
  }
}

/** Where these additions are tried out. */
export function tryAddress(additions: readonly Addition[], asked: string): string {
  const query = new URLSearchParams(asked)
  for (const { name, value } of new Map(additions.map((one) => [keyOf(tickOf(one)), tickOf(one)])).values()) query.append(name, value)
  return `/readiness/what-if?${query}`
}
