import { expect, test } from 'vitest'
import type { SourceFile } from './sources.ts'
import { sourceFiles } from './sources.ts'

const WRITES = [
  /\b(?:insert|merge)\s+into\s+"?([a-z_.]+)"?/gi,
  /\bupdate\s+(?:only\s+)?"?([a-z_.]+)"?\s+(?:as\s+\w+\s+)?set\b/gi,
  /\bdelete\s+from\s+(?:only\s+)?"?([a-z_.]+)"?/gi,
]
const KYSELY_WRITES = /\b(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*['"`]([a-z_.]+)/g

/** Who writes which table: table → the folders of the files whose SQL changes it. */
function writers(files: readonly SourceFile[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>()
  for (const { path, content } of files) {
    const concept = path.split('/')[1] ?? ''
    for (const pattern of [...WRITES, KYSELY_WRITES]) {
      for (const [, table = ''] of content.matchAll(pattern)) {
        const concepts = found.get(table.toLowerCase()) ?? new Set()
        found.set(table.toLowerCase(), concepts.add(concept))
      }
    }
  }
  return new Map([...found].map(([table, concepts]) => [table, [...concepts].sort()]))
}

test('a table is written by one concept', () => {
  const shared = [...writers(sourceFiles())].filter(([, concepts]) => concepts.length > 1)
  expect(shared).toEqual([])
})

test('a table written by two concepts is caught, however the SQL is written', () => {
  const ladder = { path: 'src/ladder/store.ts', content: 'sql`insert into ladder (id) values (1)`; sql`INSERT INTO item VALUES (1)`' }
  const evidence = { path: 'src/evidence/store.ts', content: "sql`\n  update item\n  set title = 'a'`; tx.deleteFrom('ladder')" }
  expect([...writers([ladder, evidence])]).toEqual([
    ['ladder', ['evidence', 'ladder']],
    ['item', ['evidence', 'ladder']],
  ])
})
