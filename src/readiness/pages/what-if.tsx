// "What would change if…": ticks, and before and after. All of it is a form that asks; what is ticked stands in the address.

import { words } from '../../text/text.ts'
import type { TickGroup, TickView, WhatIfView } from '../what-if-view.ts'
import { ChangedLines } from './changed.tsx'

/** So many ticks are read at once; the rest waits behind a line. */
const FIRST = 4

export interface WhatIfPageView extends WhatIfView {
  /** The report that it is about: its address, and what that asks for. */
  readonly back: string
  readonly asked: readonly (readonly [name: string, value: string])[]
  readonly language: string
}

export function WhatIfPage(view: WhatIfPageView) {
  const say = words(view.language).between.whatIf
  const { more } = words(view.language).between.changed
  return (
    <div class="what-if">
      <header class="stack">
        <p class="eyebrow">
          <a href={view.back}>{say.back}</a>
        </p>
        <h1>{say.title}</h1>
        <p class="lede">{say.lead}</p>
      </header>
      <Result view={view} />
      <form method="get" action="/readiness/what-if#then">
        {view.asked.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Ticks heading={say.alsoTicked} ticks={view.also} more={more} />
        <Ticks heading={say.suggested} ticks={view.suggested} more={more} />
        {view.byExpectation.length === 0 && <p class="empty">{say.nothingOpen}</p>}
        <Groups heading={say.byExpectation} groups={view.byExpectation} />
        <Groups heading={say.words} lead={say.wordsLead} groups={view.byItem} />
        <p class="choices bar">
          <button class="button main" type="submit">
            {say.show}
          </button>
          {view.anyTicked && (
            <a class="button" href={`/readiness/what-if?${new URLSearchParams(Object.fromEntries(view.asked))}`}>
              {say.clear}
            </a>
          )}
        </p>
      </form>
    </div>
  )
}

function Result({ view }: { view: WhatIfPageView }) {
  const say = words(view.language).between.whatIf
  return (
    <section class="card stack" id="then" aria-labelledby="result">
      <h2 id="result">{say.result}</h2>
      {!view.anyTicked && <p>{say.nothingTicked}</p>}
      <p>
        {view.headline.before}
        {view.anyTicked && view.headline.before !== view.headline.after && (
          <>
            {' → '}
            <b>{view.headline.after}</b>
          </>
        )}
      </p>
      {view.anyTicked && (
        <>
          {view.changed.length === 0 ? <p>{say.nothing}</p> : <ChangedLines lines={view.changed} to={view.back} />}
          {view.changed.length > 0 && view.same > 0 && <p class="small soft">{say.same(view.same)}</p>}
          <p>{view.verdict}</p>
          {view.afterwards.length > 0 && (
            <details>
              <summary>{say.afterwards}</summary>
              <ol class="small">
                {view.afterwards.map((one) => (
                  <li>{one.action}</li>
                ))}
              </ol>
            </details>
          )}
        </>
      )}
    </section>
  )
}

function Groups({ heading, lead, groups }: { heading: string; lead?: string; groups: readonly TickGroup[] }) {
  if (groups.length === 0) return null
  return (
    <section class="group">
      <h2>{heading}</h2>
      {lead && <p class="small soft">{lead}</p>}
      {groups.map((group) => (
        <details open={group.ticks.some(({ ticked }) => ticked)}>
          <summary>{group.heading}</summary>
          <fieldset class="ticks">
            <legend class="unseen">{group.heading}</legend>
            {group.note && <p class="small soft">{group.note}</p>}
            <Boxes ticks={group.ticks} />
          </fieldset>
        </details>
      ))}
    </section>
  )
}

function Ticks({ heading, ticks, more }: { heading: string; ticks: readonly TickView[]; more: (n: number) => string }) {
  if (ticks.length === 0) return null
  return (
    <fieldset class="ticks group">
      <legend>
        <h2>{heading}</h2>
      </legend>
      <Boxes ticks={ticks.slice(0, FIRST)} />
      {ticks.length > FIRST && (
        <details open={ticks.slice(FIRST).some(({ ticked }) => ticked)}>
          <summary>{more(ticks.length - FIRST)}</summary>
          <div class="ticks">
            <Boxes ticks={ticks.slice(FIRST)} />
          </div>
        </details>
      )}
    </fieldset>
  )
}

function Boxes({ ticks }: { ticks: readonly TickView[] }) {
  return (
    <>
      {ticks.map(({ name, value, label, ticked }) => (
        <label class="tick">
          <input type="checkbox" name={name} value={value} checked={ticked} />
          <span>{label}</span>
        </label>
      ))}
    </>
  )
}
