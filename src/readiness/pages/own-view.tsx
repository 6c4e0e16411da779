// The form that whoever leads somebody gives their own view by, before they read what was computed.

import type { Child } from 'hono/jsx'
import { ErrorSummary, errorsByField, TextField } from '../../platform/fields.tsx'
import type { Finding } from '../../platform/problem.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import type { OwnView } from '../between.ts'
import { VIEWS } from '../between.ts'

export interface OwnViewPageView {
  readonly head: Child
  readonly name: string
  readonly level: { readonly id: string; readonly name: string }
  readonly asked: readonly { readonly id: string; readonly competency: string; readonly sentence: string }[]
  /** What they said last time. */
  readonly given: OwnView | null
  readonly action: string
  readonly typed: Readonly<{ [field: string]: string }>
  readonly findings: readonly Finding[]
  readonly language: string
}

export function OwnViewPage(view: OwnViewPageView) {
  const { language, given } = view
  const say = words(language).between.view
  const errors = errorsByField(view.findings)
  const wrong = errors.get('says')
  return (
    <div class="own-view">
      {view.head}
      <h1>{say.title}</h1>
      <p class="lede">{say.lead(view.name, view.level.name)}</p>
      <p class="note">{say.seen(view.name)}</p>
      {given && <p class="small soft">{say.again(shortDay(given.on, language))}</p>}
      <ErrorSummary findings={view.findings.slice(0, 5)} language={language} />
      <form method="post" action={view.action}>
        <input type="hidden" name="level" value={view.level.id} />
        {view.asked.map(({ id, competency, sentence }) => (
          <fieldset id={`view.${id}`} class={errors.has(`view.${id}`) ? 'field wrong' : 'field'}>
            <legend>{sentence}</legend>
            <p class="small soft">{competency}</p>
            <div class="options row">
              {VIEWS.map((one) => (
                <label class="option">
                  <input type="radio" name={`view.${id}`} value={one} checked={view.typed[`view.${id}`] === one} required />
                  <span>{say.choices[one]}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <TextField
          name="says"
          label={say.says}
          hint={say.saysHint}
          maxlength={500}
          value={view.typed['says'] ?? ''}
          language={language}
          {...(wrong === undefined ? {} : { error: wrong })}
        />
        <button class="button main" type="submit">
          {say.save}
        </button>
      </form>
    </div>
  )
}
