// Form fields: a label, a hint and an error beside each, readable and usable without script.

import type { Child } from 'hono/jsx'
import { words } from '../text/text.ts'
import type { Choice, ChoiceGroup } from './choice.ts'
import type { Finding } from './problem.ts'

export interface FieldView {
  readonly name: string
  readonly label: string
  readonly language: string
  readonly value?: string
  readonly hint?: string
  readonly error?: string
  /** Optional fields say so; nothing marks the others. */
  readonly optional?: boolean
}

/** The first message for each field, for passing as `error`. */
export function errorsByField(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const errors = new Map<string, string>()
  for (const { field, message } of findings) if (field !== undefined && !errors.has(field)) errors.set(field, message)
  return errors
}

/** For one form: what each field by its name holds and what is wrong with it. */
export function fieldsOf(values: Readonly<{ [field: string]: string | undefined }>, findings: readonly Finding[], language: string) {
  const errors = errorsByField(findings)
  return (name: string): Pick<FieldView, 'name' | 'language' | 'value' | 'error'> => {
    const value = values[name]
    const error = errors.get(name)
    return { name, language, ...(value ? { value } : {}), ...(error ? { error } : {}) }
  }
}

/** What ties a control to its label, hint and error. */
function control({ name, hint, error, optional }: FieldView) {
  const described = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
  return {
    id: name,
    name,
    ...(optional ? {} : { required: true }),
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': 'true' } : {}),
  }
}

function Field({ view, children }: { view: FieldView; children?: Child }) {
  return (
    <div class={view.error ? 'field wrong' : 'field'}>
      <label for={view.name}>
        <Label view={view} />
      </label>
      <Notes view={view} />
      {children}
    </div>
  )
}

function Label({ view }: { view: FieldView }) {
  return (
    <>
      {view.label}
      {view.optional && <span class="optional"> {words(view.language).shell.optional}</span>}
    </>
  )
}

function Notes({ view }: { view: FieldView }) {
  return (
    <>
      {view.hint && (
        <p class="hint" id={`${view.name}-hint`}>
          {view.hint}
        </p>
      )}
      {view.error && (
        <p class="error" id={`${view.name}-error`}>
          {view.error}
        </p>
      )}
    </>
  )
}

export function TextField({
  type = 'text',
  maxlength,
  autocomplete,
  list,
  ...view
}: FieldView & { type?: string; maxlength?: number; autocomplete?: string; list?: string }) {
  return (
    <Field view={view}>
      <input
        type={type}
        value={view.value ?? ''}
        autocomplete={autocomplete ?? 'off'}
        {...(maxlength === undefined ? {} : { maxlength })}
        {...(list === undefined ? {} : { list })}
        {...control(view)}
      />
    </Field>
  )
}

/** A calendar day, `2026-02-11`. */
export function DateField({ min, max, ...view }: FieldView & { min?: string; max?: string }) {
  return (
    <Field view={view}>
      <input type="date" value={view.value ?? ''} {...(min ? { min } : {})} {...(max ? { max } : {})} {...control(view)} />
    </Field>
  )
}

export function TextArea({ rows = 4, maxlength, ...view }: FieldView & { rows?: number; maxlength?: number }) {
  return (
    <Field view={view}>
      <textarea rows={rows} {...(maxlength === undefined ? {} : { maxlength })} {...control(view)}>
        {view.value ?? ''}
      </textarea>
    </Field>
  )
}

/** `several`: more than one file, or with `folder` all that a folder holds. */
export function FileField({ accept, several, ...view }: FieldView & { accept?: string; several?: 'files' | 'folder' }) {
  return (
    <Field view={view}>
      <input
        type="file"
        {...(accept ? { accept } : {})}
        {...(several ? { multiple: true } : {})}
        {...(several === 'folder' ? { webkitdirectory: '' } : {})}
        {...control(view)}
      />
    </Field>
  )
}

/** One of many; with `groups` under headings. The first entry is empty unless a value is set or the field is optional. */
export function SelectField({ choices = [], groups = [], ...view }: FieldView & { choices?: readonly Choice[]; groups?: readonly ChoiceGroup[] }) {
  const empty = view.optional ? '' : words(view.language).shell.chooseOne
  return (
    <Field view={view}>
      <select {...control(view)}>
        {(view.optional || !view.value) && <option value="">{empty}</option>}
        <Options choices={choices} value={view.value} />
        {groups.map((group) => (
          <optgroup label={group.label}>
            <Options choices={group.choices} value={view.value} />
          </optgroup>
        ))}
      </select>
    </Field>
  )
}

export function Options({ choices, value }: { choices: readonly Choice[]; value?: string | undefined }) {
  return (
    <>
      {choices.map((choice) => (
        <option value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </>
  )
}

/** One of a few, each with room for a hint; `row` puts short ones side by side. */
export function RadioGroup({ choices, row, ...view }: FieldView & { choices: readonly Choice[]; row?: boolean }) {
  const { 'aria-describedby': described } = control(view)
  return (
    <fieldset id={view.name} class={view.error ? 'field wrong' : 'field'} {...(described ? { 'aria-describedby': described } : {})}>
      <legend>
        <Label view={view} />
      </legend>
      <Notes view={view} />
      <div class={row ? 'options row' : 'options'}>
        {choices.map((choice) => (
          <label class="option">
            <input type="radio" name={view.name} value={choice.value} checked={view.value === choice.value} required={!view.optional} />
            <span>{choice.label}</span>
            {choice.hint && <span class="hint">{choice.hint}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Everything that is wrong, on top of the form, each linked to its field. Nothing when nothing is wrong. */
export function ErrorSummary({ findings, language }: { findings: readonly Finding[]; language: string }) {
  if (findings.length === 0) return null
  return (
    <section class="error-summary" role="alert" aria-labelledby="errors-title">
      <h2 id="errors-title">{words(language).shell.errorsTitle(findings.length)}</h2>
      <ul>
        {findings.map((finding) => (
          <li>{finding.field === undefined ? finding.message : <a href={`#${finding.field}`}>{finding.message}</a>}</li>
        ))}
      </ul>
    </section>
  )
}
