// A level, a competency or the ladder itself as a form.

import { ErrorSummary } from '../../../platform/fields.tsx'
import type { Finding } from '../../../platform/problem.ts'
import { words } from '../../../text/text.ts'
import type { Value } from '../../edit/edit.ts'
import type { Field } from '../../edit/fields.ts'
import type { DraftView } from './draft-view.ts'
import type { FindingView } from './parts.tsx'
import { Act, editPath, Findings, PlaceForm, TakeBack } from './parts.tsx'

export interface ThingPageView extends DraftView {
  readonly title: string
  /** `levels.mid`, `competencies.planning` or `ladder`. */
  readonly of: string
  /** The address of this page. */
  readonly here: string
  readonly track: string
  readonly fields: readonly Field[]
  /** What moving and removing it is called; what can't be done is left out. */
  readonly acts: readonly { readonly what: 'up' | 'down' | 'remove'; readonly label: string }[]
  /** Tells what it was with all that goes with it, so that nothing newer goes along. */
  readonly seen: string
  readonly findings: readonly FindingView[]
  readonly sent?: { readonly values: Readonly<{ [name: string]: Value }>; readonly errors: ReadonlyMap<string, string> }
  readonly wrong: readonly Finding[]
}

export function ThingPage({ draft, takeBack, title, of, here, track, fields, acts, seen, findings, sent, wrong, language }: ThingPageView) {
  return (
    <>
      <header class="lead">
        <div>
          <p class="eyebrow">
            <a href={editPath(draft, `?track=${track}`)}>{words(language).ladderEditor.cell.matrix}</a>
          </p>
          <h1 dir="auto">{title}</h1>
        </div>
        <div class="choices">
          {acts
            .filter(({ what }) => what !== 'remove')
            .map(({ what, label }) => (
              <Act action={here} what={what} of={of} label={label} />
            ))}
          <TakeBack draft={draft} revision={takeBack} back={here} language={language} />
        </div>
      </header>
      <ErrorSummary findings={wrong} language={language} />
      <Findings findings={findings.filter(({ place }) => place.length <= 2)} />
      <PlaceForm action={here} of={of} fields={fields} findings={findings.filter(({ place }) => place.length > 2)} language={language} {...(sent ?? {})} />
      {acts
        .filter(({ what }) => what === 'remove')
        .map(({ what, label }) => (
          <div class="group">
            <Act action={here} what={what} of={of} seen={seen} label={label} quiet />
          </div>
        ))}
    </>
  )
}
