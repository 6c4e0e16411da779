// Drafts on the pages of a record: all of them with a tick each, and what one item's page offers.

import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { ItemLine } from '../view.ts'

/** So that what an import brought is submitted in one go. */
export function Drafts({ drafts, language }: { drafts: readonly ItemLine[]; language: string }) {
  const say = words(language).capture.draft
  return (
    <section class="card stack" id="drafts" aria-labelledby="drafts-title">
      <h2 id="drafts-title">{say.title}</h2>
      <p class="prose">{say.lead}</p>
      <form class="stack" method="post" action="/record/drafts/submit">
        <div class="options">
          {drafts.map(({ id, title, date }) => (
            <label class="option">
              <input type="checkbox" name="item" value={id} />
              <span>{say.pick(title, shortDay(date, language, true))}</span>
            </label>
          ))}
        </div>
        <button type="submit">{say.all}</button>
      </form>
    </section>
  )
}

/** The one button of an item: to submit it, or to make it a draft again. */
export function DraftPart({ id, draft, language }: { id: string; draft: boolean; language: string }) {
  const say = words(language).capture.draft
  return draft ? (
    <form class="card stack" method="post" action="/record/drafts/submit">
      <p class="prose">{say.submitHint}</p>
      <button class="main" type="submit" name="item" value={id}>
        {say.submit}
      </button>
    </form>
  ) : (
    <form class="card stack" method="post" action={`/record/evidence/${id}/draft`}>
      <p class="prose">{say.backHint}</p>
      <button type="submit">{say.back}</button>
    </form>
  )
}
