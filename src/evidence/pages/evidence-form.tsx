// The form that adds or changes an item.

import { DateField, ErrorSummary, fieldsOf, SelectField, TextArea, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Templates } from '../templates.ts'
import type { EvidenceChoices } from '../view.ts'
import { Keeps, Warning } from './keeps.tsx'

/** What stands in the form: what was typed last, or the item as it is. */
export interface EvidenceFormView {
  readonly action: string
  readonly id: string | null
  /** Whose it is. */
  readonly person: string
  readonly values: Readonly<{ [field: string]: string }>
  readonly chosenClaims: readonly string[]
  readonly findings: readonly Finding[]
  readonly choices: EvidenceChoices
  readonly templates: Templates
  readonly confidential: boolean
  readonly script: string
  readonly today: string
  readonly language: string
}

/** Title, day and kind are enough; the rest waits behind one line. */
export function EvidenceForm({ view }: { view: EvidenceFormView }) {
  const say = words(view.language).record
  const { confidential, draft } = words(view.language).capture
  const field = fieldsOf(view.values, view.findings, view.language)
  return (
    <form class="fields evidence" method="post" action={view.action} data-keep={`${view.person} evidence${view.id === null ? '' : ` ${view.id}`}`} data-details>
      <ErrorSummary findings={view.findings} language={view.language} />
      <TextField {...field('title')} label={say.fields.title} hint={say.fields.titleHint} maxlength={300} />
      <div class="pair">
        <DateField {...field('date')} value={view.values['date'] ?? view.today} label={say.fields.date} max={view.today} />
        <SelectField {...field('kind')} value={view.values['kind'] ?? 'outcome'} label={say.fields.kind} choices={view.choices.kinds} />
      </div>
      <Hints templates={view.templates} language={view.language} />
      <SelectField {...field('for')} value={view.chosenClaims[0] ?? ''} label={say.fields.for} groups={view.choices.claims} optional />
      <details open={view.id !== null || view.findings.length > 0}>
        <summary>{say.more}</summary>
        <TextArea {...field('outcome')} label={say.fields.outcome} rows={3} maxlength={2000} optional />
        <div class="pair">
          <SelectField {...field('for2')} value={view.chosenClaims[1] ?? ''} label={say.fields.forAlso} groups={view.choices.claims} optional />
          <SelectField {...field('for3')} value={view.chosenClaims[2] ?? ''} label={say.fields.forAlso} groups={view.choices.claims} optional />
        </div>
        <TextField {...field('episode')} label={say.fields.episode} hint={say.fields.episodeHint} maxlength={200} optional list="episodes" />
        <datalist id="episodes">
          {view.choices.episodes.map((title) => (
            <option value={title} />
          ))}
        </datalist>
        <div class="pair">
          <SelectField {...field('scope')} value={view.values['scope'] ?? 'team'} label={say.fields.scope} choices={view.choices.scopes} />
          <SelectField {...field('autonomy')} value={view.values['autonomy'] ?? 'independent'} label={say.fields.autonomy} choices={view.choices.autonomies} />
          <SelectField {...field('result')} value={view.values['result'] ?? 'achieved'} label={say.fields.result} choices={view.choices.results} />
        </div>
        <TextField {...field('links')} label={say.fields.links} hint={say.fields.linksHint} type="url" optional />
        <fieldset class="field">
          <legend>{say.fields.seen}</legend>
          <div class="pair">
            <TextField {...field('witness')} label={say.fields.witness} maxlength={120} optional />
            <SelectField {...field('as')} label={say.fields.as} choices={view.choices.relations} optional />
            <TextField {...field('team')} label={say.fields.team} maxlength={120} optional />
          </div>
          <TextField {...field('says')} label={say.fields.says} hint={say.fields.saysHint} maxlength={1000} optional />
        </fieldset>
      </details>
      <label class="option">
        <input type="checkbox" name="confidential" value="yes" checked={view.confidential} aria-describedby="confidential-hint" />
        <span>{confidential.label}</span>
        <span class="hint" id="confidential-hint">
          {confidential.hint}
        </span>
      </label>
      <Warning />
      <Keeps language={view.language} />
      <p class="choices">
        <button class="main" type="submit">
          {say.save}
        </button>
        {view.id === null && (
          <button type="submit" name="draft" value="yes">
            {draft.keep}
          </button>
        )}
      </p>
      <script type="module" src={view.script} />
    </form>
  )
}

/** Of all kinds the style sheet shows the chosen one, with script and without. */
function Hints({ templates, language }: { templates: Templates; language: string }) {
  const say = words(language).capture.hint
  return (
    <div class="hints small">
      {templates.kinds.map(({ kind, text, example }) => (
        <p data-kind={kind}>
          {text} {example !== null && <span class="soft">{say.example(example)}</span>}
        </p>
      ))}
      <p class="soft">{templates.mind}</p>
    </div>
  )
}
