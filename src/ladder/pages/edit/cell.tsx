// One cell as forms: each of its expectations, and room for another.

import { ErrorSummary, SelectField, TextArea } from '../../../platform/fields.tsx'
import type { Finding } from '../../../platform/problem.ts'
import { words } from '../../../text/text.ts'
import type { Value } from '../../edit/edit.ts'
import type { Field } from '../../edit/fields.ts'
import type { DraftView } from './draft-view.ts'
import type { FindingView } from './parts.tsx'
import { Act, cellPath, editPath, Findings, PlaceForm, TakeBack } from './parts.tsx'

export interface CellPageView extends DraftView {
  readonly competency: { readonly id: string; readonly name: string }
  readonly level: { readonly id: string; readonly name: string }
  readonly lower: { readonly id: string; readonly name: string } | undefined
  readonly higher: { readonly id: string; readonly name: string } | undefined
  readonly track: string
  readonly tracks: readonly string[]
  readonly expectations: readonly { readonly id: string; readonly seen: string; readonly fields: readonly Field[] }[]
  readonly findings: readonly FindingView[]
  /** What was sent and could not be kept: of which form, its values, and why. */
  readonly sent?: { readonly of: string; readonly values: Readonly<{ [name: string]: Value }>; readonly errors: ReadonlyMap<string, string> }
  readonly wrong: readonly Finding[]
}

export function CellPage(view: CellPageView) {
  const { draft, takeBack, competency, level, lower, higher, track, expectations, findings, sent, wrong, language } = view
  const { cell: say, page } = words(language).ladderEditor
  const here = cellPath(draft, competency.id, level.id, track)
  const about = findings.filter(({ place }) => !expectations.some(({ id }) => place[1] === id))
  return (
    <>
      <header class="lead">
        <div>
          <p class="eyebrow">
            <a href={editPath(draft, `?track=${track}&level=${level.id}`)}>{say.matrix}</a>
          </p>
          <h1 dir="auto">{say.title(competency.name, level.name)}</h1>
        </div>
        <div class="choices">
          {lower && (
            <a class="button" dir="auto" href={cellPath(draft, competency.id, lower.id, track)}>
              {say.lower(lower.name)}
            </a>
          )}
          {higher && (
            <a class="button" dir="auto" href={cellPath(draft, competency.id, higher.id, track)}>
              {say.higher(higher.name)}
            </a>
          )}
          <TakeBack draft={draft} revision={takeBack} back={here} language={language} />
        </div>
      </header>
      <ErrorSummary findings={wrong} language={language} />
      <Findings findings={about} />
      {expectations.length === 0 && <p class="soft">{say.none}</p>}
      {expectations.map(({ id, seen, fields }, index) => (
        <section class="group" id={id}>
          <h2>{say.expectation(index + 1, expectations.length)}</h2>
          <PlaceForm
            action={here}
            of={`expectations.${id}`}
            fields={fields}
            findings={findings.filter(({ place }) => place[1] === id)}
            language={language}
            {...(sent?.of === `expectations.${id}` ? { sent: sent.values, errors: sent.errors } : {})}
          />
          <Act action={here} what="remove" of={`expectations.${id}`} seen={seen} label={say.remove} quiet />
        </section>
      ))}
      <section class="group">
        <h2>{say.addTitle}</h2>
        <form method="post" action={here} class="fields">
          <input type="hidden" name="do" value="add" />
          <TextArea
            name="sentence"
            label={words(language).ladderEditor.fields.sentence}
            hint={say.addHint}
            language={language}
            {...(sent?.of === 'new' ? { value: String(sent.values['sentence'] ?? ''), error: sent.errors.get('sentence') ?? '' } : {})}
          />
          {view.tracks.length > 1 && (
            <SelectField
              name="track"
              label={words(language).ladderEditor.fields.track}
              hint={words(language).ladderEditor.fields.bothTracks}
              optional
              language={language}
              choices={view.tracks.map((one) => ({
                value: one,
                label: one === 'ic' ? words(language).vocabulary.tracks.ic : words(language).vocabulary.tracks.management,
              }))}
            />
          )}
          <button type="submit" class="button">
            {page.add}
          </button>
        </form>
      </section>
    </>
  )
}
