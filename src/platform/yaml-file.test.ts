import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { Problem, problemLine } from './problem.ts'
import { readYaml, YAML_BYTES } from './yaml-file.ts'

/** What is told about a file, one line a fault. */
function faults(source: string | Uint8Array): string[] {
  try {
    readYaml(source, 'file.yaml')
    return []
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    expect(problemLine(error)).toBe(error.findings[0] ? problemLine(error.findings[0]) : problemLine(error))
    return error.findings.length > 0 ? error.findings.map(problemLine) : [problemLine(error)]
  }
}

/** Ten times as large with each line: a thousand million entries in all. */
const BOMB = `a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(', ')}]\n`).join('')}`

test.each([
  ['a tab', 'a:\n\tb: 1', '2:1: A tab is used to indent here; use spaces.'],
  ['an open quote', 'a: "x', '1:6: A closing " is missing before this point.'],
  ['an open bracket', 'a: [x, y\nb: 1\n', '2:1: A closing ] is missing before this point.'],
  ['an open brace', 'a: {x: y\n', '2:1: A closing } is missing before this point.'],
  ['crooked indentation', 'a:\n    b: 1\n  c: 2', '3:1: The indentation is off here; line it up with the lines it belongs to.'],
  ['a crooked list', 'a:\n  - b\n - c\n', '3:1: The indentation is off here; line it up with the lines it belongs to.'],
  ['a colon in a text', 'a: b: c', '1:4: A value with a colon and a space in it needs quotes around it.'],
  ['a text without a key', 'a\nb: 1', '1:1: A key and its colon are missing here, or the text needs quotes.'],
  ['a sign that begins no text', 'a: @x', '1:4: A value that begins with this character needs quotes around it.'],
  ['an unknown escape', 'a: "\\q"', '1:5: The backslash here starts no known escape; write \\\\ for a backslash, or use single quotes.'],
  ['stray commas', 'a: [x,,y]', '1:7: This is not valid YAML here; check quotes, brackets, commas and indentation.'],
  ['a tag', 'a: !!js/function x', '1:4: The tag !!js/function is not used here; leave it out.'],
  ['two documents', 'a: 1\n---\nb: 2', '2:1: A second document begins here; keep one per file.'],
  ['nothing', '# later', '1:1: The file is empty.'],
  ['a list as a key', '? [a]\n: 1', '1:3: A key has to be plain text here.'],
  ['an alias to nothing', 'a: *b', '1:4: Nothing complete above is named &b, so *b stands for nothing; write it out.'],
  ['an alias to what it stands in', 'a: &a [*a]', '1:8: Nothing complete above is named &a, so *a stands for nothing; write it out.'],
  ['a control character', 'a: \u0007', '1:4: There is an invisible control character here (U+0007); delete it.'],
  ['a control character by escape', 'a: "\\e[31m"', '1:4: There is an invisible control character here (U+001B); delete it.'],
  ['half a character', 'a: "\\ud800"', '1:4: Half of a character is missing here; type the text again.'],
  [
    'deep nesting',
    `a: ${'['.repeat(80)}${']'.repeat(80)}`,
    '1:64: Lists and blocks stand inside each other too deeply here; a ladder or record needs only a few steps.',
  ],
])('%s gets one sentence with its line and column', (_what, text, sentence) => {
  expect(faults(text)).toEqual([`file.yaml:${sentence}`])
})

test.each([
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'file.yaml: This is not a text file; check that it is the right one.'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0]), 'file.yaml: The file is saved as UTF-16; save it as UTF-8.'],
  ['Latin-1', Buffer.from('a: 1\nb: Käse', 'latin1'), 'file.yaml:2:5: A character here is not valid UTF-8; save the file as UTF-8.'],
  [
    'a file over the limit',
    Buffer.alloc(YAML_BYTES + 1, 'a'),
    'file.yaml: The file is larger than 5 MB, the most that is read; check that it is the right one.',
  ],
])('%s is refused before it is parsed', (_what, bytes, sentence) => {
  expect(faults(bytes)).toEqual([sentence])
})

test('every repeated key is told, across line ends of any kind', () => {
  expect(faults('a: 1\r\nb:\r\n  c: 1\r\n  c: 2\r\na: 3')).toEqual([
    'file.yaml:4:3: The key "c" is here twice; keep one.',
    'file.yaml:5:1: The key "a" is here twice; keep one.',
  ])
})

test('an alias bomb is refused at once', () => {
  const start = process.cpuUsage()
  expect(faults(BOMB)[0]).toBe('file.yaml:7:9: Aliases (*name) repeat so much here that the content gets too large; write it out, or repeat less.')
  expect(process.cpuUsage(start).user).toBeLessThan(1_000_000)
})

test('tens of thousands of brackets, aliases or keys are refused or read, and never hang or overflow', { timeout: 60_000 }, () => {
  expect(faults('['.repeat(20_000))[0]).toContain('too deeply')
  expect(faults(`a0: &a0 [x]\n${Array.from({ length: 2000 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}]`).join('\n')}`)[0]).toContain('too deeply')
  expect(faults(`a: &x 1\nb:\n${'  - *x\n'.repeat(10_000)}`)).toEqual([])
  expect(faults(Array.from({ length: 10_000 }, (_, n) => `k${n}: 1`).join('\n'))).toEqual([])
})

test('dates and words like no stay text, whatever version of YAML the file claims', () => {
  const data = { since: '2025-03-01', answer: 'no', nothing: null, yes: true }
  expect(readYaml('since: 2025-03-01\nanswer: no\nnothing: ~\nyes: true').data).toEqual(data)
  expect(readYaml('%YAML 1.1\n---\nsince: 2025-03-01\nanswer: no\nnothing: ~\nyes: true').data).toEqual(data)
})

test('a byte order mark is nothing', () => {
  expect(readYaml(Buffer.from('\uFEFFa: 1')).data).toEqual({ a: 1 })
  expect(readYaml('\uFEFFa: 1').placeOf(['a'], 'key')).toEqual({ line: 1, column: 1 })
})

test('a key called __proto__ is a key like any other', () => {
  const { data } = readYaml('__proto__: {admin: true}')
  expect(Object.keys(data as object)).toEqual(['__proto__'])
  expect((data as { admin?: boolean }).admin).toBeUndefined()
})

test('a place is the value’s, the key’s, or the nearest part’s that is there, through aliases too', () => {
  const file = readYaml('base: &base\n  kinds: [plan, risk]\nother: *base\nempty:\n', 'file.yaml')
  expect(file.placeOf(['base', 'kinds', 1])).toEqual({ file: 'file.yaml', line: 2, column: 17 })
  expect(file.placeOf(['base', 'kinds'], 'key')).toEqual({ file: 'file.yaml', line: 2, column: 3 })
  expect(file.placeOf(['other', 'kinds', 1])).toEqual({ file: 'file.yaml', line: 2, column: 17 })
  expect(file.placeOf(['base', 'missing', 4])).toEqual({ file: 'file.yaml', line: 2, column: 3 })
  expect(file.placeOf([])).toEqual({ file: 'file.yaml', line: 1, column: 1 })
})

test('whatever plain data is written, the same is read', () => {
  const plain = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.stringMatching(/^[a-zäöü:#\-'" \n]*$/),
      fc.array(tie('value'), { maxLength: 4 }),
      tie('block'),
    ),
    block: fc.dictionary(fc.stringMatching(/^[a-z][a-z :-]*$/), tie('value'), { maxKeys: 4, minKeys: 1, noNullPrototype: true }),
  })).block
  fc.assert(
    fc.property(plain, (data) => {
      const text = stringify(data)
      expect(readYaml(text).data).toEqual(parse(text))
      expect(readYaml(text).data).toEqual(data)
    }),
    { numRuns: 100, seed: 3 },
  )
})
