// All that the check of the wording finds in a draft, with the way to each place.

import { words } from '../../../text/text.ts'
import type { DraftView } from './draft-view.ts'
import { editPath, TakeBack } from './parts.tsx'

export interface ListedFinding {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly message: string
  /** What it is about, as a person calls it, and where that is written. */
  readonly about: string
  readonly href: string
  /** The text as it stands and as it could read; where a fix can be written. */
  readonly fix?: { readonly place: readonly string[]; readonly was: string; readonly now: string }
}

export interface FindingsPageView extends DraftView {
  readonly listed: readonly ListedFinding[]
  /** How many there are in all. */
  readonly count: number
}

export function FindingsPage({ draft, takeBack, listed, count, language }: FindingsPageView) {
  const { findings: say, cell } = words(language).ladderEditor
  const here = editPath(draft, '/findings')
  return (
    <>
      <header class="lead">
        <div>
          <p class="eyebrow">
            <a href={editPath(draft)}>{cell.matrix}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="lede">{say.lede(count)}</p>
        </div>
        <div class="choices">
          <TakeBack draft={draft} revision={takeBack} back={here} language={language} />
        </div>
      </header>
      <ul class="plain finding-list">
        {listed.map((finding) => (
          <li>
            <p>
              <a dir="auto" href={finding.href}>
                {finding.about}
              </a>{' '}
              <span class="tag">{say.severities[finding.severity]}</span>
            </p>
            <p dir="auto">{finding.message}</p>
            {finding.fix && (
              <form method="post" action={here}>
                <p class="soft">{say.couldRead}</p>
                <p dir="auto">{finding.fix.now}</p>
                <input type="hidden" name="setting" value={JSON.stringify({ path: finding.fix.place, was: finding.fix.was, now: finding.fix.now })} />
                <button type="submit">{say.apply}</button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {count > listed.length && <p class="soft">{say.more(count - listed.length)}</p>}
    </>
  )
}
