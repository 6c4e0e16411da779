// Concerns as their person sees them, with room for an answer.

import { words } from '../../text/text.ts'
import type { ConcernView } from '../asking-view.ts'

/** The part of an item's page; nothing without a concern. */
export function ConcernsPart({ item, concerns, language }: { item: string; concerns: readonly ConcernView[]; language: string }) {
  const say = words(language).confirm.concerns
  if (concerns.length === 0) return null
  return (
    <section class="card concerns stack" id="concerns" aria-labelledby="concerns-title">
      <h2 id="concerns-title">{say.title}</h2>
      <p class="prose">{say.lead}</p>
      {concerns.map((concern, index) => (
        <article class="stack">
          <p class="concern">
            <q>{concern.says}</q>
          </p>
          <p class="small">{concern.by}</p>
          {concern.about.length > 0 && <p class="small soft">{say.about(concern.about)}</p>}
          <p class="small soft">{concern.notes.join(' ')}</p>
          {concern.answer && (
            <p>
              {say.yours}: <q>{concern.answer}</q>
            </p>
          )}
          {concern.author !== null && (
            <form class="find" method="post" action={`/record/evidence/${item}/concern`}>
              <label for={`answer-${index}`}>{concern.answer ? say.change : say.answer}</label>
              <input id={`answer-${index}`} name="says" maxlength={1000} autocomplete="off" required />
              <button type="submit" name="witness" value={concern.author}>
                {say.save}
              </button>
            </form>
          )}
        </article>
      ))}
    </section>
  )
}
