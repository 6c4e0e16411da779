// The page on which one line becomes a piece of evidence: the line, and how it reads.

import type { Child } from 'hono/jsx'
import type { Choice } from '../platform/choice.ts'
import { DateField, ErrorSummary, fieldsOf, SelectField, TextField } from '../platform/fields.tsx'
import type { Finding } from '../platform/problem.ts'
import { words } from '../text/text.ts'
import { Keeps, Warning } from './pages/keeps.tsx'
import type { Known } from './shorthand/proposal.ts'

export interface QuickAddView {
  /** Whose it is. */
  readonly person: string
  readonly line: string
  /** Where the browser gets what reads the line as it is typed, and what looks at what it holds. */
  readonly scripts: readonly string[]
  /** By field; null until there is a line to read. */
  readonly values: Readonly<{ [field: string]: string }> | null
  /** By field, the words of the line that told it; null where nothing did. */
  readonly told: Readonly<{ [field: string]: string | null }>
  readonly kinds: readonly Choice[]
  readonly scopes: readonly Choice[]
  readonly autonomies: readonly Choice[]
  readonly known: Known
  /** Where the weekly question is switched. */
  readonly nudge: Child
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
      <form class="fields card" method="post" action="/record/add" data-quick-line={JSON.stringify(view.known)} data-keep={`${view.person} line`} data-details>
        <ErrorSummary findings={view.findings} language={view.language} />
        <div class="line">
          <TextField name="line" value={view.line} label={say.line} hint={say.example} maxlength={500} language={view.language} />
          <div class="names" id="names" role="listbox" aria-label={say.names} data-names hidden />
        </div>
        <input type="hidden" name="as-of" value={view.today} />
        <p class="unseen" role="status" data-heard />
        <button type="submit" formmethod="get" formnovalidate class={view.values === null ? 'button main' : 'button'}>
          {say.read}
        </button>
        <Reading view={view} values={view.values ?? {}} />
        <Warning />
        <Keeps language={view.language} />
      </form>
      <p class="small soft">{record.privacy}</p>
      {view.nudge}
      {view.scripts.map((script) => (
        <script type="module" src={script} />
      ))}
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
  const waits = view.values === null ? { hidden: true, disabled: true } : {}
  return (
    <fieldset class="reading" {...waits} {...(view.findings.length > 0 ? { 'data-own': '' } : {})}>
      <legend>{say.reads}</legend>
      <p class="small soft">{say.readsHint}</p>
      <TextField {...field('title')} label={say.name} maxlength={300} />
      <div class="pair">
        <DateField {...field('date')} {...hint('date')} label={fields.date} max={view.today} />
        <SelectField {...field('kind')} {...hint('kind')} label={fields.kind} choices={view.kinds} />
      </div>
      <div class="pair">
        <SelectField {...field('scope')} {...hint('scope')} label={fields.scope} choices={view.scopes} />
        <SelectField {...field('autonomy')} {...hint('autonomy')} label={fields.autonomy} choices={view.autonomies} />
      </div>
      <TextField {...field('episode')} label={fields.episode} maxlength={200} optional list="episodes" />
      <TextField {...field('witnesses')} label={say.witnesses} hint={say.witnessesHint} maxlength={400} optional />
      <datalist id="episodes">
        {view.known.works.map(({ title }) => (
          <option value={title} />
        ))}
      </datalist>
      <button class="button main" type="submit">
        {say.save}
      </button>
    </fieldset>
  )
}
