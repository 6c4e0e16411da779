// A draft: where it stands, what it changes, what was said, who approved, and what it takes to publish it.

import { dayIn } from '../../algorithms/calendar.ts'
import { shortDay } from '../../text/day.ts'
import { inLanguage, words } from '../../text/text.ts'
import type { DraftRead } from '../versions/review.ts'

export interface DraftPageView {
  readonly read: DraftRead
  readonly writes: boolean
  readonly language: string
}

export function DraftPage({ read, writes, language }: DraftPageView) {
  const say = words(language).ladderDrafts
  const { draft, ladder } = read
  return (
    <div class="draft">
      <header class="lead">
        <div>
          <p class="eyebrow">
            <a href="/ladders">{words(language).ladderVersions.title}</a>
          </p>
          <h1>{say.title(inLanguage(ladder.name, language), ladder.version)}</h1>
          <p class="lede">{say.lede[draft.state]}</p>
          <p class="soft">{say.changed(shortDay(dayIn(draft.changedAt), language), draft.revision)}</p>
        </div>
        {writes && (
          <p class="choices">
            <a class="button main" href={`/ladders/drafts/${draft.id}/edit`}>
              {say.edit}
            </a>
          </p>
        )}
      </header>
    </div>
  )
}
