import { expect, test } from 'vitest'
import { sourceFiles } from './sources.ts'
import { strayText } from './stray-text.ts'

test('every text that a person reads comes from src/text', () => {
  const files = sourceFiles().filter(({ path }) => !path.startsWith('src/text/'))
  const found = files.flatMap(({ path, content }) => strayText(path, content).map(({ line, text }) => `${path}:${line} ${text}`))
  expect(found).toEqual([])
})

test.for([
  ['text between tags', 'const page = <p>Hello</p>', 'Hello'],
  ['text in braces', "const page = <p>{'Hello'}</p>", 'Hello'],
  ['a choice between two words', "const page = <p>{kept ? 'Kept' : 'Gone'}</p>", 'Kept Gone'],
  ['words of a template', `const page = <p>{\`\${count} items\`}</p>`, 'items'],
  ['a label for those who hear the page', '<nav aria-label="Main" />', 'Main'],
  ['the words on a button', '<input type="submit" value="Save" />', 'Save'],
  ['the sentence of a problem', "throw new Problem('missing', 'It is gone.')", 'It is gone.'],
  ['a line on the terminal', "process.stdout.write('Done\\n')", 'Done'],
  ['what a command says of itself', "program.command('assess').description('Assesses')", 'Assesses'],
  ['what an option says of itself', "program.option('--json', 'As JSON')", 'As JSON'],
])('%s is caught', ([, content = '', text]) => {
  expect(strayText('page.tsx', content)).toEqual([{ line: 1, text }])
})

test.for([
  ['text from its place', '<p>{text.hello}</p>'],
  ['marks without letters', '<p>· {count} / {total}</p>'],
  ['an attribute for the machine', '<input type="hidden" name="level" value="senior" class="wide" />'],
  ['a comparison', "<p>{status === 'met' && text.met}</p>"],
  ['a line that gives its reason', '<b>Nextrung</b> // verbatim: the name of the product'],
])('%s is no stray text', ([, content = '']) => {
  expect(strayText('page.tsx', content)).toEqual([])
})
