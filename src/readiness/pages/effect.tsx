// What a draft or version of a ladder would change for people, as counts.

import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { Effect, EffectRow } from '../effect.ts'

export interface EffectView {
  readonly effect: EffectRow | null
  /** The sentence of an expectation, on the ladder or on one before it. */
  readonly sentenceOf: (id: string) => string
  /** Where it is asked for; null: the reader can't. */
  readonly action: string | null
  readonly language: string
}

export interface EffectPageView extends EffectView {
  readonly name: string
  readonly back: string
  /** Where the page is. */
  readonly path: string
}

export function EffectPage(view: EffectPageView) {
  const say = words(view.language).ladderMove.effect
  return (
    <div class="ladder-effect stack">
      <header>
        <p class="eyebrow">
          <a href={view.back}>{view.name}</a>
        </p>
        <h1>{say.title}</h1>
      </header>
      <EffectPart {...view} />
      {view.effect && !view.effect.counts && (
        <p>
          <a class="button" href={view.path}>
            {say.again}
          </a>
        </p>
      )}
    </div>
  )
}

export function EffectPart({ effect, sentenceOf, action, language }: EffectView) {
  const say = words(language).ladderMove.effect
  if (!effect) {
    return (
      <div class="stack">
        <p class="empty">{say.notAsked}</p>
        {action !== null && (
          <form method="post" action={action}>
            <button class="button main" type="submit">
              {say.ask}
            </button>
          </form>
        )}
      </div>
    )
  }
  if (!effect.counts || !effect.countedAt) return <p role="status">{say.waiting}</p>
  return (
    <div class="stack">
      <p class="prose">{say.lead(effect.counts.smallest)}</p>
      <Totals counts={effect.counts} language={language} />
      <h2>{say.byExpectation}</h2>
      {effect.counts.expectations.length === 0 ? (
        <p>{say.noExpectation}</p>
      ) : (
        <ByExpectation counts={effect.counts} sentenceOf={sentenceOf} language={language} />
      )}
      <p class="small soft">{say.countedOn(shortDay(effect.countedAt.toISOString().slice(0, 10), language))}</p>
    </div>
  )
}

function Totals({ counts, language }: { counts: Effect; language: string }) {
  const say = words(language).ladderMove.effect
  const facts: readonly (readonly [string, number | null])[] = [
    [say.people, counts.people < counts.smallest ? null : counts.people],
    [say.changed, counts.changed],
    [say.withoutLevel, counts.withoutLevel],
    [say.readyBefore, counts.ready.before],
    [say.readyAfter, counts.ready.after],
  ]
  return (
    <dl class="facts">
      {facts.map(([label, count]) => (
        <div>
          <dt>{label}</dt>
          <dd class={count === null ? 'soft' : undefined}>{count === null ? say.tooFew : count.toLocaleString(language)}</dd>
        </div>
      ))}
    </dl>
  )
}

function ByExpectation({ counts, sentenceOf, language }: { counts: Effect; sentenceOf: (id: string) => string; language: string }) {
  const { effect, statuses } = words(language).ladderMove
  const { columns } = effect
  return (
    <div class="table">
      <table class="stacks">
        <thead>
          <tr>
            {[columns.expectation, columns.from, columns.to, columns.people].map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.expectations.flatMap(({ id, counts: cells }) =>
            cells.map(({ from, to, people }) => (
              <tr>
                <th scope="row">{sentenceOf(id)}</th>
                <td data-label={columns.from}>{statuses[from]}</td>
                <td data-label={columns.to}>{statuses[to]}</td>
                <td data-label={columns.people}>{people}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}
