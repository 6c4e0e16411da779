import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ICruiseResult } from 'dependency-cruiser'
import { cruise } from 'dependency-cruiser'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')

/** What the rules see in the `src` of a folder. */
async function look(folder: string): Promise<ICruiseResult> {
  const { output } = await cruise(['src'], { ...options, tsConfig: undefined, ruleSet: { forbidden }, validate: true, baseDir: folder })
  if (typeof output === 'string') throw new Error(output)
  return output
}

/** The rules that a small house breaks, whose files are given with their content. */
async function broken(files: Readonly<{ [path: string]: string }>): Promise<string[]> {
  const house = await mkdtemp(join(tmpdir(), 'nextrung-house-'))
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(house, path)), { recursive: true })
      await writeFile(join(house, path), content)
    }
    const { summary } = await look(house)
    return [...new Set(summary.violations.map((violation) => violation.rule.name))].sort()
  } finally {
    await rm(house, { recursive: true })
  }
}

const nothing = 'export const nothing = 0\n'
const uses = (path: string) => `import { nothing } from '${path}'\nexport const used = nothing\n`

test('every source file is seen, and none breaks a rule', async () => {
  const files = await readdir(join(root, 'src'), { recursive: true })
  const sources = files.filter((name) => /\.tsx?$/.test(name))
  const { modules, summary } = await look(root)
  expect(modules.filter((module) => module.source.startsWith('src/')).length).toBeGreaterThanOrEqual(sources.length)
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
})

test('a house in order breaks no rule', async () => {
  const house = {
    'src/ladder/ladder.ts': nothing,
    'src/evidence/evidence.ts': uses('../ladder/ladder.ts'),
    'src/evidence/store.ts': "import { sql } from 'kysely'\nexport const used = sql\n",
    'src/platform/database.ts': "import { Pool } from 'pg'\nexport const used = Pool\n",
    'src/main.ts': uses('./evidence/evidence.ts'),
  }
  expect(await broken(house)).toEqual([])
})

test.for<[string, string, { [path: string]: string }]>([
  ['a call up', 'call down: ladder', { 'src/ladder/ladder.ts': uses('../evidence/evidence.ts'), 'src/evidence/evidence.ts': nothing }],
  ['a call up to a file', 'call down: evidence', { 'src/evidence/store.ts': uses('../operations.ts'), 'src/operations.ts': nothing }],
  [
    'a type from above',
    'call down: people titles',
    { 'src/people/person.ts': "import type { X } from '../identity/x.ts'\nexport type Y = X\n", 'src/identity/x.ts': 'export type X = 1\n' },
  ],
  ['a call sideways', 'not sideways: people titles', { 'src/people/people.ts': uses('../titles/titles.ts'), 'src/titles/titles.ts': nothing }],
  ['a folder without a floor', 'every folder has its floor', { 'src/services/service.ts': uses('../ladder/ladder.ts'), 'src/ladder/ladder.ts': nothing }],
  ['a rule that asks the database', 'pure stays pure', { 'src/ladder/lint.ts': uses('./store.ts'), 'src/ladder/store.ts': nothing }],
  ['a rule that imports Kysely', 'pure stays pure', { 'src/ladder/lint.ts': "import { sql } from 'kysely'\nexport const used = sql\n" }],
  [
    'a rule that reads a file',
    'pure stays pure: no built-in modules',
    { 'src/ladder/lint.ts': "import { readFileSync } from 'node:fs'\nexport const used = readFileSync\n" },
  ],
  ['a page that asks the store', 'pages never touch SQL', { 'src/people/pages.tsx': uses('./store.ts'), 'src/people/store.ts': nothing }],
  ['a page that opens the database', 'pages never touch SQL', { 'src/people/pages.tsx': uses('../platform/database.ts'), 'src/platform/database.ts': nothing }],
  [
    'a store that opens the database',
    'only platform opens the database',
    { 'src/people/store.ts': "import { PGlite } from '@electric-sql/pglite'\nexport const used = PGlite\n" },
  ],
  [
    'a sign-in beside identity',
    'only identity signs people in',
    { 'src/people/routes.ts': "import { betterAuth } from 'better-auth'\nexport const used = betterAuth\n" },
  ],
  [
    'a circle',
    'no cycles',
    {
      'src/ladder/a.ts': "import { b } from './b.ts'\nexport const a = () => b\n",
      'src/ladder/b.ts': "import { a } from './a.ts'\nexport const b = () => a\n",
    },
  ],
  ['a barrel', 'no barrels', { 'src/ladder/ladder.ts': "export * from './parse.ts'\n", 'src/ladder/parse.ts': nothing }],
])('%s is caught', async ([, rule, house]) => {
  expect(await broken(house)).toContain(rule)
})
