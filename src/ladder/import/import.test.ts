import { expect, test } from 'vitest'
import { importEachLadder, importLadder } from './import.ts'
import type { Given, Imported } from './imported.ts'

function text(path: string, content: string): Given {
  return { path, extension: path.split('.').at(-1) ?? '', text: content, tables: [] }
}

function sheet(path: string, rows: readonly (readonly string[])[]): Given {
  return { path, extension: 'xlsx', text: null, tables: [{ sheet: 'Ladder', rows }] }
}

/** `level | competency | sentence`, in the order of the ladder. */
function cells({ ladder }: Imported): readonly string[] {
  const levels = new Map(ladder.levels.map(({ id, name }) => [id, name]))
  return ladder.competencies.flatMap(({ name, expectations }) => expectations.map(({ level, sentence }) => `${levels.get(level)} | ${name} | ${sentence}`))
}

const OVEN = ['Junior | Oven | Bakes with help', 'Senior | Oven | Runs the oven']

test('a table with the levels as columns is read, and merged cells that were exported blank belong to what is above', () => {
  const rows = [
    ['Our ladder', '', '', ''],
    ['', '', '', ''],
    ['Area', 'Competency', 'Junior', 'Senior'],
    ['Craft', 'Oven', 'Bakes with help', 'Runs the oven'],
    ['', 'Dough', '• Weighs flour\n• Kneads by hand', 'Writes the recipes'],
    ['', '', 'Keeps the starter alive', ''],
    ['People', 'Team', 'Asks early', 'Teaches apprentices'],
  ]
  const imported = importLadder([sheet('bakery.xlsx', rows)], 'bakery.xlsx')
  expect(imported.format).toBe('xlsx')
  expect(cells(imported)).toEqual([
    ...OVEN,
    'Junior | Dough | Weighs flour',
    'Junior | Dough | Kneads by hand',
    'Senior | Dough | Writes the recipes',
    'Junior | Dough | Keeps the starter alive',
    'Junior | Team | Asks early',
    'Senior | Team | Teaches apprentices',
  ])
})

test('a table with the levels as rows is read the same', () => {
  const rows = [
    ['Level', 'Oven', 'Team', 'Years of experience'],
    ['Junior', 'Bakes with help', 'Asks early', '0-2'],
    ['Senior', 'Runs the oven', 'Teaches apprentices', '5+'],
  ]
  const imported = importLadder([sheet('rows.xlsx', rows)], 'rows.xlsx')
  expect(cells(imported)).toEqual([...OVEN, 'Junior | Team | Asks early', 'Senior | Team | Teaches apprentices'])
  expect(imported.losses).toContainEqual({ at: 'rows.xlsx, Ladder!D1', reason: expect.stringContaining('Years of experience') })
})

test('a table with a row for each cell is read, one ladder for each path', () => {
  const rows = [
    ['Path', 'Job title', 'Competency', 'Skill', 'Key behavior'],
    ['Bread', 'Baker', 'Oven', 'Heat', 'Reads the heat without a dial'],
    ['Bread', 'Master baker', 'Oven', 'Heat', 'Teaches others to read the heat'],
    ['Cake', 'Pastry cook', 'Sugar', '', 'Spins sugar by hand'],
  ]
  const file = { ...sheet('paths.csv', rows), text: '', extension: 'csv' }
  const each = importEachLadder([file], 'paths.csv')
  expect(each.map(({ format, ladder }) => [format, ladder.name])).toEqual([
    ['15five', 'Bread'],
    ['15five', 'Cake'],
  ])
  expect(cells(importLadder([file], 'paths.csv'))).toEqual([
    'Baker | Oven | Heat: Reads the heat without a dial',
    'Master baker | Oven | Heat: Teaches others to read the heat',
    'Pastry cook | Sugar | Spins sugar by hand',
  ])
})

test('a document with levels as headings and competencies below them is read, and what belongs to no level is named with its line', () => {
  const document =
    '# Bakers\n\nHow we grow.\n\n## Junior\n\n### Oven\n\n- Bakes with help\n\n## Senior\n\n### Oven\n\n- Runs the oven\n\n## Questions\n\nAsk the owner.\n'
  const imported = importLadder([text('bakers.md', document)], 'bakers.md')
  expect(cells(imported)).toEqual(OVEN)
  expect(imported.ladder).toMatchObject({ name: 'Bakers', summary: 'How we grow.' })
  expect(imported.losses).toContainEqual({ at: 'bakers.md:17', reason: expect.stringContaining('Questions') })
})

test('a document with competencies as headings and levels in bold below them is read; scores and weights are named as lost', () => {
  const document = [
    '# Competencies',
    '## Oven\n\n- **Junior**\n  - Bakes with help\n- **Senior**\n  - Runs the oven',
    '## Team\n\n- **Junior**\n  - Asks early\n- **Senior**\n  - Teaches apprentices',
    '## Progress\n\nTo reach a level, the average score has to be above 1.7.',
    '| Role | Oven | Team |\n|---|---|---|\n| Baker | 70 | 30 |\n| Chef | 30 | 70 |',
  ]
  const imported = importLadder([text('competencies.md', document.join('\n\n'))], 'competencies.md')
  expect(cells(imported)).toEqual([...OVEN, 'Junior | Team | Asks early', 'Senior | Team | Teaches apprentices'])
  expect(imported.losses.map(({ reason }) => reason)).toEqual(expect.arrayContaining([expect.stringContaining('scores'), expect.stringContaining('Weights')]))
})

test('what a list begins with in bold is sorted by the axes that another page explains', () => {
  const level = (name: string, first: string, second: string): string => `## ${name}\n\n* **${first}**: says so\n* **${second}**: means it\n`
  const axes = '# About\n\n## Craft\n\n1. **Tries**: a\n2. **Does**: b\n3. **Shapes**: c\n\n## Reach\n\n1. **Self**: a\n2. **Team**: b\n3. **Town**: c\n'
  const files = [text('README.md', axes), text('baker.md', `# Baker\n\n${level('B1 - Baker 1', 'Tries', 'Self')}\n${level('B2 - Baker 2', 'Does', 'Team')}`)]
  expect(cells(importLadder(files, 'bakery'))).toEqual([
    'B1 - Baker 1 | Craft | Tries: says so',
    'B2 - Baker 2 | Craft | Does: says so',
    'B1 - Baker 1 | Reach | Self: means it',
    'B2 - Baker 2 | Reach | Team: means it',
  ])
})

test('a table inside a page of HTML is read, spans filled in, and a script is left out', () => {
  const page = `<html><head><title>Bakers</title></head><body><script>steal()</script><table>
    <tr><th>Competency</th><th>Junior</th><th>Senior</th></tr>
    <tr><td>Oven</td><td>Bakes with &lt;b&gt;help&lt;/b&gt;</td><td><ul><li>Runs the oven</li><li>Cleans it</li></ul></td></tr>
    <tr><td>Team</td><td colspan="2">Says what is unclear</td></tr></table></body></html>`
  const imported = importLadder([text('bakers.html', page)], 'bakers.html')
  expect(cells(imported)).toEqual([
    'Junior | Oven | Bakes with <b>help</b>',
    'Senior | Oven | Runs the oven',
    'Senior | Oven | Cleans it',
    'Junior | Team | Says what is unclear',
    'Senior | Team | Says what is unclear',
  ])
})

test('a script is read and never run: constants, spreads and types as they stand, and what code would work out is named', () => {
  const script = `// @flow
import * as d3 from 'd3'
type Track = { displayName: string }
globalThis.ran = true
const shared = { signals: ['Wipes the ' + 'bench'], examples: ['Before lunch'] }
export const milestoneToPoints = (milestone: number): number => milestone * 3
export const tracks: { [string]: Track } = {
  OVEN: { displayName: 'Oven', category: 'A', milestones: [{ summary: 'Bakes', ...shared }, { summary: \`Leads\`, signals: [d3.pick()], examples: [] }] },
}`
  const imported = importLadder([text('constants.js', script)], 'constants.js')
  expect(imported.format).toBe('snowflake')
  expect(cells(imported)).toEqual(['Milestone 1 | Oven | Bakes', 'Milestone 1 | Oven | Wipes the bench', 'Milestone 2 | Oven | Leads'])
  expect('ran' in globalThis).toBe(false)
  const [first, second] = imported.ladder.competencies[0]?.expectations ?? []
  expect([first?.required, second?.required, Object.values(first?.examples ?? {})]).toEqual([true, false, ['Before lunch']])
  expect(imported.losses).toContainEqual({ at: 'constants.js:8', reason: expect.stringContaining('never run') })
})

test('topics with levels and criteria are read from front matter and from JSON, ladders that share levels side by side', () => {
  const matter =
    '---\ntitle: Bread\ntopics:\n  - name: oven\n    content:\n      - level: 1\n        criteria:\n          - Bakes with help\n      - level: 2\n        exampleCriteria:\n          - criteria: Runs the oven\n            examples: [On a Sunday]\n---\n'
  const json = JSON.stringify({ title: 'Cake', topics: [{ title: 'Oven', levels: [{ title: 'Level 2', criteria: ['Bakes sponge'] }] }] })
  const imported = importLadder([text('bread.md', matter), text('cake.json', json)], 'bakery')
  expect(cells(imported)).toEqual([
    'Level 1 | Oven (Bread) | Bakes with help',
    'Level 2 | Oven (Bread) | Runs the oven',
    'Level 2 | Oven (Cake) | Bakes sponge',
  ])
  expect(imported.ladder.competencies[0]?.expectations[1]?.examples).toEqual({ bread: 'On a Sunday' })
  expect(imported.losses).toContainEqual({ at: 'bakery', reason: expect.stringContaining('2 ladders') })
})

test('lists of levels, themes and statements that name both are read, and keep their ids', () => {
  const yaml =
    'name: Bakers\nlevels:\n  - {id: j, name: Junior}\n  - {id: s, name: Senior}\nthemes:\n  - {id: oven, name: Oven}\ncompetencies:\n  - {id: c1, level: j, theme: oven, summary: Bakes with help, proficiency: Working}\n  - {id: c2, level: s, theme: oven, summary: Runs the oven}\n  - {id: c3, level: x, theme: oven, summary: Lost}\n'
  const imported = importLadder([text('bakers.yml', yaml)], 'bakers.yml')
  expect(cells(imported)).toEqual(OVEN)
  expect(imported.ladder.competencies[0]?.expectations.map(({ id }) => id)).toEqual(['c1', 'c2'])
  expect(imported.losses).toContainEqual({ at: 'bakers.yml:10', reason: expect.stringContaining('“x”') })
})

test('items of CASE are read by who is a child of whom, and a circle isn’t followed', () => {
  const item = (identifier: string, fullStatement: string, CFItemType = ''): object => ({ identifier, fullStatement, CFItemType })
  const child = (from: string, to: string): object => ({
    associationType: 'isChildOf',
    originNodeURI: { identifier: from },
    destinationNodeURI: { identifier: to },
  })
  const framework = {
    CFDocument: { title: 'Bakers' },
    CFItems: [
      item('o', 'Oven', 'Competency'),
      item('j', 'Junior', 'Level'),
      item('s', 'Senior', 'Level'),
      item('1', 'Bakes with help'),
      item('2', 'Runs the oven'),
      item('2', 'Again'),
    ],
    CFAssociations: [child('j', 'o'), child('s', 'o'), child('1', 'j'), child('2', 's'), child('o', '1')],
  }
  const imported = importLadder([text('case.json', JSON.stringify(framework))], 'case.json')
  expect(cells(imported)).toEqual(OVEN)
  expect(imported.losses.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining([expect.stringContaining('part of itself'), expect.stringContaining('there twice')]),
  )
})

test('data of no known shape is read by its names and lists', () => {
  const data = [
    {
      bakery: {
        company: [
          {
            name: 'Oven',
            description: 'The heat.',
            levels: { 1: { name: 'Learning', description: ['Bakes with help'] }, 2: { name: 'Mastering', description: ['Runs the oven'] } },
          },
          { name: 'Team', levels: { 1: { name: 'Learning', description: ['Asks early'] } } },
        ],
      },
    },
  ]
  expect(cells(importLadder([text('data.json', JSON.stringify(data))], 'data.json'))).toEqual([
    'Learning | Oven | Bakes with help',
    'Mastering | Oven | Runs the oven',
    'Learning | Team | Asks early',
  ])
})

test('a filled column without a head belongs to the level on its left, and levels of one name to the group above', () => {
  const rows = [
    ['', 'Bread', '', '', 'Cake'],
    ['Competency', 'Junior', '', 'Senior', 'Senior'],
    ['Oven', 'Bakes with help', 'Sweeps the floor', 'Runs the oven', 'Bakes sponge'],
  ]
  const imported = importLadder([sheet('merged.xlsx', rows)], 'merged.xlsx')
  expect(cells(imported)).toEqual([
    'Junior | Oven | Bakes with help',
    'Junior | Oven | Sweeps the floor',
    'Senior (Bread) | Oven | Runs the oven',
    'Senior (Cake) | Oven | Bakes sponge',
  ])
  expect(imported.losses).toContainEqual({ at: 'merged.xlsx, Ladder!C2', reason: expect.stringContaining('no head') })
})

test('levels that stand highest first are ranked the other way round', () => {
  const rows = [
    ['Competency', 'Senior', 'Junior'],
    ['Oven', 'Runs the oven', 'Bakes with help'],
  ]
  expect(importLadder([sheet('down.xlsx', rows)], 'down.xlsx').ladder.levels.map(({ name, rank }) => [name, rank])).toEqual([
    ['Junior', 1],
    ['Senior', 2],
  ])
})

test('what is no ladder is refused with a sentence', () => {
  expect(() => importLadder([text('note.md', '# A note\n\nBuy flour.\n')], 'note.md')).toThrow('No ladder was found here')
  expect(() => importLadder([text('deep.md', `${'>'.repeat(5000)} x`)], 'deep.md')).toThrow('too deeply')
  expect(() => importLadder([text('deep.json', '['.repeat(100_000) + ']'.repeat(100_000))], 'deep.json')).toThrow('too deeply')
  const many = [
    ['Competency', ...Array.from({ length: 1500 }, (_, index) => `Level ${index}`)],
    ['Oven', ...Array.from({ length: 1500 }, () => 'Bakes good bread')],
  ]
  expect(() => importLadder([sheet('many.xlsx', many)], 'many.xlsx')).toThrow('1500 levels')
})

test('names that stand for nothing visible get ids of their own, and ids are never given twice', () => {
  const rows = [
    ['Competency', 'Junior', 'Senior'],
    ['עבודה', 'שואל מוקדם כשמשהו לא ברור', 'שואל מוקדם כשמשהו לא ברור'],
    ['Oven', 'Runs\u200b the \u202eoven', 'Runs the oven'],
  ]
  const imported = importLadder([sheet('signs.xlsx', rows)], 'signs.xlsx')
  const ids = imported.ladder.competencies.flatMap(({ id, expectations }) => [id, ...expectations.map((expectation) => expectation.id)])
  expect(new Set(ids).size).toBe(ids.length)
  expect(cells(imported)).toContain('Junior | Oven | Runs the oven')
  expect(imported.losses).toContainEqual({ at: 'signs.xlsx, Ladder!B3', reason: expect.stringContaining('can’t be seen') })
})
