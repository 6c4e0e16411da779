// The form of a mark on one expectation: what it is, why, since and until when, who owes the opportunity, and whom it asks.

import { MARKS } from '../../evidence/evidence.ts'
import { DateField, ErrorSummary, fieldsOf, RadioGroup, TextArea, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import { markState } from '../beside-view.ts'
import type { MarkGiven } from '../between.ts'

export interface MarkPageView {
  readonly expectation: { readonly id: string; readonly sentence: string; readonly required: boolean }
  /** The mark that is there. */
  readonly given: MarkGiven | null
  readonly values: Readonly<{ [field: string]: string | undefined }>
  readonly findings: readonly Finding[]
  /** Whoever leads the person: by an account here, as they named them, or nobody. */
  readonly lead: { readonly name: string; readonly here: boolean } | null
  readonly room: { readonly required: number; readonly most: number; readonly marked: number; readonly counts: boolean }
  readonly level: string
  readonly back: string
  readonly language: string
}

export function MarkPage(view: MarkPageView) {
  const { language, given, expectation } = view
  const say = words(language)
  const mark = say.between.mark
  const field = fieldsOf(view.values, view.findings, language)
  return (
    <div class="stack mark-page">
      <p class="eyebrow">
        <a href={view.back}>{say.between.whatIf.back}</a>
      </p>
      <h1>{mark.title}</h1>
      <p class="lede">{expectation.sentence}</p>
      <p class="prose">{mark.lead}</p>
      {given && <Given given={given} id={expectation.id} level={view.level} language={language} />}
      <form class="fields" method="post" action={`/readiness/marks/${expectation.id}`}>
        <ErrorSummary findings={view.findings} language={language} />
        <input type="hidden" name="level" value={view.level} />
        <RadioGroup
          {...field('status')}
          label={mark.status}
          choices={MARKS.map((value) => ({ value, label: mark.statuses[value], hint: mark.hints[value] }))}
        />
        {expectation.required && (
          <p class="note small">
            {mark.room(view.room.most, view.room.required, view.room.marked)} {!view.room.counts && <b>{mark.noRoom}</b>}
          </p>
        )}
        <TextArea {...field('why')} label={mark.why} hint={mark.whyHint} rows={2} maxlength={500} />
        <div class="pair">
          <DateField {...field('since')} label={mark.since} />
          <DateField {...field('until')} label={mark.until} optional />
        </div>
        <TextField {...field('owedBy')} label={mark.owedBy} hint={mark.owedByHint} maxlength={200} optional />
        <Lead lead={view.lead} checked={view.values['ask'] !== 'no'} language={language} />
        <button class="button main" type="submit">
          {mark.save}
        </button>
      </form>
    </div>
  )
}

function Lead({ lead, checked, language }: Pick<MarkPageView, 'lead' | 'language'> & { checked: boolean }) {
  const say = words(language).between.mark
  if (!lead) return <p class="note small">{say.alone}</p>
  return (
    <label class="option">
      <input type="checkbox" name={lead.here ? 'ask' : 'agreed'} value="yes" checked={lead.here && checked} />
      <span>{lead.here ? say.ask(lead.name) : say.agreed(lead.name)}</span>
      <span class="hint">{say.askHint}</span>
    </label>
  )
}

function Given({ given, id, level, language }: { given: MarkGiven; id: string; level: string; language: string }) {
  const say = words(language).between.mark
  return (
    <section class="card stack" aria-labelledby="given">
      <h2 id="given">{say.proposedByYou(say.statuses[given.status])}</h2>
      <p>
        <q>{given.why}</q>
      </p>
      {markState(given, language).map((line) => (
        <p>{line}</p>
      ))}
      <form method="post" action={`/readiness/marks/${id}/take-back`}>
        <input type="hidden" name="level" value={level} />
        <button class="button" type="submit">
          {say.takeBack}
        </button>
      </form>
    </section>
  )
}
