// What the pages of the editor share: addresses, forms of fields, and findings beside them.

import { SelectField, TextArea, TextField } from '../../../platform/fields.tsx'
import { words } from '../../../text/text.ts'
import type { Value } from '../../edit/edit.ts'
import type { Field } from '../../edit/fields.ts'
import { nameOf } from '../../edit/fields.ts'
import type { Severity } from '../../lint/rules.ts'

export function editPath(draft: string, more = ''): string {
  return `/ladders/drafts/${draft}/edit${more}`
}

export function cellPath(draft: string, competency: string, level: string, track: string): string {
  return editPath(draft, `/cells/${competency}/${level}?track=${track}`)
}

/** A finding beside what it is about. */
export interface FindingView {
  readonly place: readonly string[]
  readonly severity: Severity
  readonly message: string
  readonly fix?: string
}

export interface PlaceFormView {
  readonly action: string
  /** What the form is of, as `expectations.plans-ahead`. */
  readonly of: string
  readonly fields: readonly Field[]
  /** What was sent and could not be kept, by field. */
  readonly sent?: Readonly<{ [name: string]: Value }>
  readonly errors?: ReadonlyMap<string, string>
  readonly findings: readonly FindingView[]
  readonly language: string
}

/** The fields as they stand; what they were when the page was made goes along, so that nothing is overwritten unseen. */
export function PlaceForm({ action, of, fields, sent = {}, errors = new Map(), findings, language }: PlaceFormView) {
  const was = Object.fromEntries(fields.map((field) => [nameOf(field), field.value]))
  return (
    <form method="post" action={action} class="fields">
      <input type="hidden" name="do" value="set" />
      <input type="hidden" name="of" value={of} />
      <input type="hidden" name="was" value={JSON.stringify(was)} />
      {fields.map((field) => {
        const name = nameOf(field)
        const own = findings.filter(({ place }) => meetsField(place, field))
        return (
          <div class="with-findings">
            <PlaceField field={field} value={sent[name] ?? field.value} error={errors.get(name)} language={language} />
            <Findings findings={own} />
          </div>
        )
      })}
      <button type="submit" class="button main">
        {words(language).ladderEditor.cell.save}
      </button>
    </form>
  )
}

function meetsField(place: readonly string[], { path }: Field): boolean {
  return path.every((step, index) => place[index] === step) || place.every((step, index) => path[index] === step && place.length > 2)
}

function PlaceField({ field, value, error, language }: { field: Field; value: Value; error: string | undefined; language: string }) {
  const view = {
    name: nameOf(field),
    label: field.label,
    language,
    ...(field.hint === undefined ? {} : { hint: field.hint }),
    ...(field.optional ? { optional: true } : {}),
    ...(error === undefined ? {} : { error }),
  }
  const text = Array.isArray(value) ? value.join('\n') : String(value ?? '')
  switch (field.kind) {
    case 'line':
      return <TextField {...view} value={text} maxlength={MOST_LETTERS} />
    case 'choice':
      return <SelectField {...view} value={text} choices={field.choices} />
    case 'many':
      return <Many field={field} value={Array.isArray(value) ? value.map(String) : []} error={error} />
    case 'flag':
      return <Flag field={field} checked={value === true} />
    default:
      return <TextArea {...view} value={text} rows={field.kind === 'lines' ? 4 : 3} maxlength={MOST_LETTERS} />
  }
}

const MOST_LETTERS = 4_000

function Many({ field, value, error }: { field: Field; value: readonly string[]; error: string | undefined }) {
  const name = nameOf(field)
  return (
    <fieldset id={name} class={error ? 'field wrong' : 'field'}>
      <legend>{field.label}</legend>
      {error && <p class="error">{error}</p>}
      <div class="options row">
        {field.choices.map((choice) => (
          <label class="option">
            <input type="checkbox" name={name} value={choice.value} checked={value.includes(choice.value)} />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Flag({ field, checked }: { field: Field; checked: boolean }) {
  return (
    <label class="option">
      <input type="checkbox" name={nameOf(field)} value="yes" checked={checked} />
      <span>{field.label}</span>
    </label>
  )
}

export function Findings({ findings }: { findings: readonly FindingView[] }) {
  if (findings.length === 0) return null
  return (
    <ul class="findings plain">
      {findings.map(({ severity, message }) => (
        <li class={severity}>{message}</li>
      ))}
    </ul>
  )
}

/** A button of its own form, for removing and moving. `seen` tells what was there when the page was made. */
export function Act({ action, what, of, seen, label, quiet }: { action: string; what: string; of: string; seen?: string; label: string; quiet?: boolean }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="of" value={of} />
      {seen !== undefined && <input type="hidden" name="seen" value={seen} />}
      <button type="submit" name="do" value={what} {...(quiet ? { class: 'quiet' } : {})}>
        {label}
      </button>
    </form>
  )
}

/** Taking back one's newest edit; nothing when there is none. */
export function TakeBack({ draft, revision, back, language }: { draft: string; revision: number | null; back: string; language: string }) {
  return (
    <form method="post" action={editPath(draft, '/take-back')} class="take-back" hidden={revision === null}>
      <input type="hidden" name="back" value={back} />
      <button type="submit">{words(language).ladderEditor.page.undo}</button>
    </form>
  )
}
