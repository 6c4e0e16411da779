// The page on which a person takes half a year of their record along as text.

import { words } from '../../text/text.ts'
import type { Half } from '../half-year.ts'
import { halfName } from '../half-year.ts'

export interface HalfYearPageView {
  readonly half: Half
  readonly halves: readonly Half[]
  /** Null: nothing happened that is on the record. */
  readonly text: string | null
  readonly withheld: boolean
  readonly language: string
}

export function HalfYearPage({ half, halves, text, withheld, language }: HalfYearPageView) {
  const say = words(language).halfYear
  return (
    <div class="record half-year stack">
      <header class="lead">
        <div>
          <p class="eyebrow">
            <a href="/record">{words(language).record.title}</a>
          </p>
          <h1>{say.title}</h1>
        </div>
        <form class="choices" method="get" action="/record/half-year">
          <label>
            <span>{say.half}</span>
            <select name="half">
              {halves.map((one) => (
                <option value={one} selected={one === half}>
                  {halfName(one, language)}
                </option>
              ))}
            </select>
          </label>
          <button class="button" type="submit">
            {say.show}
          </button>
        </form>
      </header>
      <p class="prose">{say.lead}</p>
      {text === null ? (
        <p class="empty">{say.empty}</p>
      ) : (
        <>
          {withheld && <p class="note">{say.confidential}</p>}
          <div class="choices">
            <button class="button main" type="button" data-copy="self-review" data-copied={say.copied} hidden>
              {say.copy}
            </button>
            <a class="button" href={`/record/half-year.md?half=${half}`}>
              {say.file}
            </a>
          </div>
          <label class="field">
            <span>{say.text}</span>
            <textarea id="self-review" readonly rows={Math.min(40, text.split('\n').length + 1)}>
              {text}
            </textarea>
          </label>
        </>
      )}
    </div>
  )
}
