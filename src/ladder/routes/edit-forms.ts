// What the forms of the editor send, as edits.

import { digestOf } from '../../algorithms/canonical.ts'
import { Problem } from '../../platform/problem.ts'
import type { Form } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import type { Way } from '../edit/additions.ts'
import { movingCompetency, movingLevel, removing } from '../edit/additions.ts'
import type { Edit, Value } from '../edit/edit.ts'
import type { Field } from '../edit/fields.ts'
import { nameOf, settingsOf } from '../edit/fields.ts'
import type { LadderFile } from '../schema.ts'

export type Values = Readonly<{ [name: string]: Value }>
export type ThingList = 'levels' | 'competencies' | 'expectations'

/** What a form of fields holds: a value for each by its name. */
export function valuesIn(form: Form, fields: readonly Field[]): Values {
  return Object.fromEntries(fields.map((field) => [nameOf(field), valueIn(form, field)]))
}

function valueIn(form: Form, field: Field): Value {
  const name = nameOf(field)
  if (field.kind === 'flag') return form.one(name) === 'yes'
  if (field.kind === 'many') return field.choices.map(({ value }) => value).filter((value) => form.all(name).includes(value))
  const text = form.one(name)
  if (field.kind === 'lines') return text.split('\n').flatMap((line) => line.trim() || [])
  return text === '' ? null : text
}

/** What the form changes, told from what it was opened with. @throws Problem `input` when it is none of ours */
export function changesIn(form: Form, fields: readonly Field[], language: string): Edit {
  const was = jsonIn(form, 'was', language)
  const values = valuesIn(form, fields)
  return settingsOf(fields, typeof was === 'object' && was !== null && !Array.isArray(was) ? (was as Values) : {}, (field) => values[nameOf(field)] ?? null)
}

export function jsonIn(form: Form, name: string, language: string): Value {
  try {
    return JSON.parse(form.one(name)) as Value
  } catch {
    throw new Problem('input', words(language).ladderEditor.unreadable)
  }
}

/** Tells what would go with it; another text when anything of it changed. */
export function seenOf(file: LadderFile, list: ThingList, id: string): string {
  return digestOf(removing(file, list, id)).slice(0, 16)
}

/** Moving or removing, by what the button says. @throws Problem `conflict` when what is to go isn't what was seen */
export function actIn(form: Form, file: LadderFile, list: ThingList, id: string, language: string): Edit {
  const what = form.one('do')
  if (what === 'up' || what === 'down') return moving(file, list, id, what)
  if (what !== 'remove') throw new Problem('input', words(language).ladderEditor.unreadable)
  if (seenOf(file, list, id) !== form.one('seen')) throw new Problem('conflict', words(language).ladderEditor.changedMeanwhile)
  return removing(file, list, id)
}

function moving(file: LadderFile, list: ThingList, id: string, way: Way): Edit {
  return list === 'levels' ? movingLevel(file, id, way) : movingCompetency(file, id, way)
}
