import { expect, test } from 'vitest'
import { DateField, ErrorSummary, errorsByField, RadioGroup, SelectField, TextField } from './fields.tsx'

const findings = [
  { field: 'title', message: 'Say in a few words what happened.' },
  { field: 'title', message: 'A second fault of the same field.' },
  { field: 'date', message: 'The date is in the future.' },
]

test('a field stands beside its error, and says so to a screen reader', () => {
  const error = errorsByField(findings).get('title') ?? ''
  const markup = String(<TextField name="title" label="What happened" hint="One line." language="en" error={error} />)
  expect(markup).toContain('<label for="title">What happened</label>')
  expect(markup).toContain('aria-describedby="title-hint title-error"')
  expect(markup).toContain('aria-invalid="true"')
  expect(markup).toContain('Say in a few words what happened.')
})

test('the summary links each error to its field, and is not there when nothing is wrong', () => {
  const markup = String(<ErrorSummary findings={findings} language="en" />)
  expect(markup).toContain('3 things to put right')
  expect(markup).toContain('<a href="#date">The date is in the future.</a>')
  expect(ErrorSummary({ findings: [], language: 'en' })).toBeNull()
})

test('what was entered is still there when a form comes back', () => {
  expect(String(<DateField name="date" label="Day" language="en" value="2026-02-11" />)).toContain('value="2026-02-11"')
  const kinds = [
    { value: 'plan', label: 'Plan' },
    { value: 'risk', label: 'Risk' },
  ]
  expect(String(<SelectField name="kind" label="Kind" language="en" value="risk" choices={kinds} />)).toContain(
    '<option value="risk" selected="">Risk</option>',
  )
  expect(String(<RadioGroup name="kind" label="Kind" language="en" value="risk" choices={kinds} />)).toMatch(/value="risk" checked=""/)
})

test('what a person typed can not become markup', () => {
  expect(String(<TextField name="title" label="What happened" language="en" value={'"><script>alert(1)</script>'} />)).not.toContain('<script>')
})

test('optional fields say so and the others are required', () => {
  expect(String(<TextField name="a" label="A" language="en" optional />)).toContain('(optional)')
  expect(String(<TextField name="a" label="A" language="en" optional />)).not.toContain('required')
  expect(String(<TextField name="a" label="A" language="en" />)).toContain('required')
})
