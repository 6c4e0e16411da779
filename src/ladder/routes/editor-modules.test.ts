import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { browserModules, closureOf, moduleRoutes } from '../../platform/browser-modules.ts'
import { EDITOR_ENTRIES } from './editor-modules.ts'

const root = join(import.meta.dirname, '../../..')

test('the editor and the check of the wording need no package and no built-in module', () => {
  const paths = [...closureOf(EDITOR_ENTRIES).keys()]
  expect(paths).toContain('dist/ladder/lint/lint.js')
  expect(paths).toContain('dist/ladder/lint/words/vague.js')
  expect(paths).not.toContain('dist/text/text.js')
})

test.for([
  ['a package', "import { z } from 'zod'\n", /zod/],
  ['a built-in module', "import {\n  readFileSync,\n} from 'node:fs'\n", /node:fs/],
  ['what stands for its effect alone', "import 'yaml'\n", /yaml/],
  ['what is passed on', "export { z } from 'zod'\n", /zod/],
  ['a file outside the folders', "import { x } from '../../src/main.js'\n", /src\/main/],
])('%s is caught', ([, content = '', named]) => {
  const folder = mkdtempSync(join(root, 'public/editor/test-'))
  try {
    writeFileSync(join(folder, 'entry.js'), content as string)
    expect(() => closureOf([`${folder.slice(root.length + 1)}/entry.js`])).toThrow(named as RegExp)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('modules are kept for good under an address of their content, and nothing else can be asked for', async () => {
  const modules = browserModules(EDITOR_ENTRIES)
  const app = moduleRoutes([browserModules(['public/editor/checks.js']), modules])
  const address = modules.address('public/editor/editor.js')
  const answer = await app.request(address)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
  const base = address.replace('public/editor/editor.js', '')
  for (const other of ['dist/main.js', 'package.json', 'dist/../package.json', 'dist/ladder/lint/lint.js.map', '../../../etc/passwd', 'dist%2Fmain.js']) {
    expect((await app.request(base + other)).status, other).toBe(404)
  }
})
