// The form that announces a change of the house rules.

import { DateField, ErrorSummary, fieldsOf, TextArea, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'

export interface ChangeView {
  /** The version in effect, which the change is written after. */
  readonly after: number
  readonly notice: number
  readonly earliest: string
  readonly values: Readonly<{ [field: string]: string | undefined }>
  readonly findings: readonly Finding[]
  readonly language: string
}

export function ChangePage({ after, notice, earliest, values, findings, language }: ChangeView) {
  const say = words(language).houseRules
  const labels = say.fields
  const hints = say.hints
  const field = fieldsOf(values, findings, language)
  return (
    <div class="stack">
      <header>
        <p class="eyebrow">
          <a href="/house-rules">{say.title}</a>
        </p>
        <h1>{say.change.make}</h1>
        <p class="lede">{say.change.lead}</p>
      </header>
      <p class="prose">
        {say.change.earliest(notice, shortDay(earliest, language))} {say.change.fixed}
      </p>
      <form class="card fields" method="post" action="/house-rules/change">
        <ErrorSummary findings={findings} language={language} />
        <input type="hidden" name="after" value={String(after)} />
        <TextArea {...field('purposes')} label={labels.purposes} hint={hints.purposes} rows={3} optional />
        <TextArea {...field('bans')} label={labels.bans} hint={hints.bans} rows={3} optional />
        <div class="pair">
          <TextField {...field('threshold')} label={labels.threshold} hint={hints.threshold} type="number" />
          <TextField {...field('notice')} label={labels.notice} hint={hints.notice} type="number" />
        </div>
        <TextField {...field('leaverMonths')} label={labels.leaverMonths} hint={hints.leaverMonths} type="number" optional />
        <TextField {...field('agreement.with')} label={labels.agreementWith} hint={hints.agreementWith} maxlength={200} optional />
        <div class="pair">
          <DateField {...field('agreement.on')} label={labels.agreementOn} optional />
          <TextField {...field('agreement.link')} label={labels.agreementLink} hint={hints.agreementLink} type="url" optional />
        </div>
        <TextField {...field('contact')} label={labels.contact} hint={hints.contact} maxlength={200} optional />
        <TextArea {...field('why')} label={labels.why} rows={3} maxlength={1000} />
        <DateField {...field('effective')} label={labels.effective} min={earliest} />
        <button class="button main" type="submit">
          {say.change.announce}
        </button>
      </form>
    </div>
  )
}
