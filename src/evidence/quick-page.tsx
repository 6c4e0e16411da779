// The page on which one line becomes a piece of evidence: the line, and how it reads.

import type { Choice } from '../platform/choice.ts'
import { DateField, ErrorSummary, fieldsOf, SelectField, TextField } from '../platform/fields.tsx'
import type { Finding } from '../platform/problem.ts'
import { words } from '../text/text.ts'

export interface QuickAddView {
  readonly line: string
  /** By field; null until there is a line to read. */
  readonly values: Readonly<{ [field: string]: string }> | null
  /** By field, the words of the line that told it; null where nothing did. */
  readonly told: Readonly<{ [field: string]: string | null }>
  readonly kinds: readonly Choice[]
  readonly scopes: readonly Choice[]
  readonly episodes: readonly string[]
  readonly today: string
  readonly findings: readonly Finding[]
  readonly language: string
}

export function QuickAddPage(view: QuickAddView) {
  const say = words(view.language).quickAdd
  const { record } = words(view.language)
  return (
    <div class="quick stack">
      <header>
        <p class="eyebrow">
          <a href="/record">{record.title}</a>
        </p>
        <h1>{say.title}</h1>
      </header>
      <p class="prose">{say.lead}</p>
      <form class="fields card" method="post" action="/record/add" data-quick-add data-today={view.today}>
        <ErrorSummary findings={view.findings} language={view.language} />
        <TextField name="line" value={view.line} label={say.line} hint={say.example} maxlength={500} language={view.language} />
        <button type="submit" formmethod="get" formnovalidate class={view.values === null ? 'button main' : 'button'}>
          {say.read}
        </button>
        {view.values !== null && <Reading view={view} values={view.values} />}
      </form>
      <p class="small soft">{record.privacy}</p>
    </div>
  )
}

function Reading({ view, values }: { view: QuickAddView; values: NonNullable<QuickAddView['values']> }) {
  const say = words(view.language).quickAdd
  const { fields } = words(view.language).record
  const field = fieldsOf(values, view.findings, view.language)
  const hint = (name: string): { hint?: string } => {
    const told = view.told[name]
    return told === undefined ? {} : { hint: told === null ? say.guessed : say.told(told) }
  }
  return (
    <fieldset class="reading">
      <legend>{say.reads}</legend>
      <p class="small soft">{say.readsHint}</p>
      <TextField {...field('title')} label={say.name} maxlength={300} />
      <div class="pair">
        <DateField {...field('date')} {...hint('date')} label={fields.date} max={view.today} />
        <SelectField {...field('kind')} {...hint('kind')} label={fields.kind} choices={view.kinds} />
      </div>
      <div class="pair">
        <SelectField {...field('scope')} {...hint('scope')} label={fields.scope} choices={view.scopes} />
        <TextField {...field('episode')} label={fields.episode} maxlength={200} optional list="episodes" />
      </div>
      <TextField {...field('witnesses')} label={say.witnesses} hint={say.witnessesHint} maxlength={400} optional />
      <datalist id="episodes">
        {view.episodes.map((title) => (
          <option value={title} />
        ))}
      </datalist>
      <button class="button main" type="submit">
        {say.save}
      </button>
    </fieldset>
  )
}
