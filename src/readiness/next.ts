// What would lift the level, found by trial: the fewest new pieces of work, and given these the fewest confirmations.

import type { PersonRecord } from '../evidence/evidence.ts'
import type { ReadinessParameters } from '../ladder/ladder.ts'
import { AUTONOMIES, SCOPES } from '../ladder/ladder.ts'
import { words } from '../text/text.ts'
import type { Asked } from './ask.ts'
import { whoMayBeAsked, whoWouldDo } from './ask.ts'
import { MOST_CLAIMS, NOBODY } from './columns.ts'
import type { Judging } from './expectation.ts'
import { fewestConfirmations } from './fewest-confirmations.ts'
import type { FewestWork, Lacking, NewWork } from './fewest-work.ts'
import { fewestWork, subsets } from './fewest-work.ts'
import type { Advice, ExpectationReport } from './readiness.ts'
import type { Standing } from './ready.ts'
import { isShown } from './ready.ts'
import { OUTSIDE, pointsOf } from './rules.ts'
import type { Candidate, Open } from './trial.ts'
import { Trial } from './trial.ts'
import { FULL, HALF } from './window.ts'

/** Steps of a search before it stops and says `atLeast`. Steps, never time: the same input gives the same answer on any machine. */
const NODE_LIMIT = 4000

export interface Next {
  readonly advice: readonly Advice[]
  readonly atLeast: boolean
}

export interface NextOptions {
  readonly team?: readonly Candidate[]
  readonly nobodyElseSaw?: readonly string[]
}

/** Rule 9. What is marked is left alone: evidence doesn't lift a mark. The columns are done with after it: new pieces of work stay in them. */
export function whatNext(judging: Judging, found: readonly ExpectationReport[], level: Standing, options: NextOptions): Next {
  const { columns } = judging
  const trial = new Trial(columns)
  const open = openItems(judging, options.nobodyElseSaw ?? [])
  const inTheWay = found.flatMap((one, index) => (level.inTheWay.includes(one.id) && one.mark === undefined && !isShown(one.status) ? [index] : []))
  const required = inTheWay.filter((index) => found[index]?.required)
  const optional = inTheWay.filter((index) => !found[index]?.required)
  const lacking = new Map(inTheWay.map((index) => [index, lackingOf(trial, index, open)]))
  const missingOptionals = Math.min(optional.length, Math.max(0, level.optional.asked - level.optional.shown))
  const choice = cheapest(subsets(optional, missingOptionals), required, lacking)
  const { wanted } = choice

  const begun = choice.work.map((piece, index) => trial.begin(newWorkId(index), piece.serves))
  const all = [...open, ...begun].flatMap((one) => serving(one, wanted))
  const { confirm, atLeast } = fewestConfirmations(trial, wanted, all, NODE_LIMIT)
  const asked = whoWouldDo(trial, wanted, confirm, whoMayBeAsked(judging.record, judging.asOf, options.team ?? []), judging.record)

  return { advice: [...workAdvice(judging, choice.work), ...confirmationAdvice(judging, choice.work, asked)], atLeast: atLeast || choice.atLeast }
}

function workAdvice({ rules, language }: Judging, work: readonly NewWork[]): readonly Advice[] {
  const say = words(language)
  return work.map(({ kind, serves }) => {
    const expectations = serves.flatMap((index) => rules.expectations[index] ?? [])
    return {
      kind: 'work',
      action: say.readiness.next.work(say.vocabulary.kinds[kind], serves.length),
      expectations: expectations.map((one) => one.id).sort(),
      why: say.readiness.next.whyWork,
      work: {
        kind,
        scope: widest(
          SCOPES,
          expectations.map((one) => one.rule.scope),
        ),
        autonomy: widest(
          AUTONOMIES,
          expectations.map((one) => one.rule.autonomy),
        ),
      },
    }
  })
}

function confirmationAdvice({ rules, record, language }: Judging, work: readonly NewWork[], asked: readonly Asked[]): readonly Advice[] {
  const say = words(language).readiness.next
  const { kinds } = words(language).vocabulary
  return asked.map(({ open: { id, serves, full }, names }) => {
    const piece = work.findIndex((_, index) => newWorkId(index) === id)
    const title = record.evidence.find((item) => item.id === id)?.title ?? id
    const most = Math.max(...serves.map((index) => pointsOf(rules, index, OUTSIDE, full ? FULL : HALF)))
    const known = names.length === 0 ? say.askSomeone(title) : say.askNamed(names, title)
    const kind = kinds[work[piece]?.kind ?? 'outcome']
    const begun = names.length === 0 ? say.askAboutNew(kind) : say.askNamedAboutNew(names, kind)
    return {
      kind: 'confirmation',
      action: piece < 0 ? known : begun,
      expectations: serves.flatMap((index) => rules.expectations[index]?.id ?? []).sort(),
      why: say.whyConfirmation(most),
      ...(piece < 0 ? { evidence: id } : { piece }),
      ask: names,
    }
  })
}

function widest<T>(order: readonly T[], values: readonly T[]): T {
  return order[Math.max(...values.map((value) => order.indexOf(value)))] as T
}

/** Ids sort after those of the record's items where these are plain text, so that what exists comes first. */
function newWorkId(index: number): string {
  return `\uffff${String(index).padStart(3, '0')}`
}

/** Items that bear on something and have some weight left. */
function openItems({ columns, record }: Judging, nobodyElseSaw: readonly string[]): readonly Open[] {
  const serves = new Map<number, { episode: number; full: boolean; serves: Set<number> }>()
  columns.rules.expectations.forEach((_, expectation) => {
    for (let entry = columns.first[expectation] as number; entry >= 0; entry = columns.next[entry] as number) {
      if (columns.confirmation[entry] !== NOBODY) continue
      const item = columns.item[entry] as number
      const known = serves.get(item) ?? { episode: columns.episode[entry] as number, full: columns.full[entry] === 1, serves: new Set<number>() }
      known.serves.add(expectation)
      serves.set(item, known)
    }
  })
  return [...serves].flatMap(([item, one]) => {
    const id = (record.evidence[item] as PersonRecord['evidence'][number]).id
    return nobodyElseSaw.includes(id) ? [] : [{ id, episode: one.episode, full: one.full, serves: [...one.serves].sort((a, b) => a - b) }]
  })
}

function serving(open: Open, wanted: readonly number[]): readonly Open[] {
  const serves = open.serves.filter((expectation) => wanted.includes(expectation))
  return serves.length === 0 ? [] : [{ ...open, serves }]
}

/** New pieces of work that an expectation takes when everything open has been confirmed as far as it goes. */
function lackingOf(trial: Trial, expectation: number, open: readonly Open[]): Lacking {
  const { rules } = trial.columns
  const { met, episode } = rules.parameters[expectation] as ReadinessParameters
  let strangers = 0
  const undo = open
    .flatMap((one) => serving(one, [expectation]))
    .flatMap((one) => {
      const enough = Math.ceil(episode / Math.max(1, trial.worth(one, expectation)))
      return Array.from({ length: enough }, () => trial.speak(one, trial.stranger(strangers++)))
    })
  const most = trial.support(expectation)
  for (const back of undo.reverse()) back()
  const pieces = Math.max(0, Math.ceil((met - most) / episode))
  return { expectation, kinds: rules.expectations[expectation]?.rule.kinds ?? [], pieces }
}

/** Which optional expectations to go for: those that take the fewest new pieces of work, then those that come first. */
function cheapest(
  choices: readonly (readonly number[])[],
  required: readonly number[],
  lacking: ReadonlyMap<number, Lacking>,
): FewestWork & { readonly wanted: readonly number[] } {
  const tried = choices.map((optional) => {
    const wanted = [...required, ...optional].sort((a, b) => a - b)
    return {
      wanted,
      ...fewestWork(
        wanted.flatMap((index) => lacking.get(index) ?? []),
        MOST_CLAIMS,
        NODE_LIMIT,
      ),
    }
  })
  return tried.toSorted((a, b) => a.work.length - b.work.length)[0] ?? { wanted: [], work: [], atLeast: false }
}
