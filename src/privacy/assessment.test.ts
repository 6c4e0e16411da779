import { expect, test } from 'vitest'
import { impactAssessment, roughly } from './assessment.ts'
import type { Deployment } from './deployment.ts'
import { paperAsMarkdown } from './paper.ts'
import { BUILT_IN } from './privacy.ts'
import type { PapersRead } from './view.ts'

const READ: PapersRead = {
  today: '2026-06-30',
  alone: false,
  notice: null,
  off: [],
  keepers: ['Pia'],
  current: BUILT_IN,
  earlier: [],
  use: [
    {
      feature: 'record',
      lines: [
        { depth: 0, on: true },
        { depth: 0, on: false, department: { id: 'a', name: 'A | <b>' } },
      ],
    },
  ],
  people: 61,
  departments: [{ id: 'a', name: 'A | <b>', people: 4 }],
  roles: [{ role: 'administrator', people: 2 }],
}
const HERE: Deployment = { database: 'embedded', address: null, mail: false, singleSignOn: null, demo: false }

const draft = (deployment: Deployment) => paperAsMarkdown(impactAssessment(READ, deployment, 'en'))

test('numbers of people are rounded, and below the threshold only that is said', () => {
  expect([0, 4, 5, 7, 8, 61].map((people) => roughly(people, 5, 'en'))).toEqual(['fewer than 5', 'fewer than 5', 'about 5', 'about 5', 'about 10', 'about 60'])
  expect(draft(HERE)).toContain('about 60 people')
})

test('a department’s name can’t become markup or another column', () => {
  expect(draft(HERE)).toContain('| A \\| \\<b\\> | Not in use | fewer than 5 |')
})

test('it names each outbound connection that is configured, and that there is none otherwise', () => {
  expect(draft(HERE)).toContain('opens no connection to anywhere else')
  const set = draft({ database: 'server', address: 'https://nextrung.example', mail: true, singleSignOn: 'Example login', demo: false })
  expect(set).toContain('opens connections to your mail server, your single sign-on, your database server, as you configured')
  expect(set).toContain('It is reached at https://nextrung.example.')
})

test('every question stands where it belongs and once more at the end', () => {
  const { sections } = impactAssessment(READ, HERE, 'en')
  const asked = sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'question' ? [block.text] : [])))
  const last = sections.at(-1)?.blocks.flatMap((block) => (block.kind === 'list' ? block.lines : []))
  expect(asked.length).toBeGreaterThan(15)
  expect(last).toEqual(asked)
})
