// Only the person brings things into their own record, and of what they did the day is kept, never the hour.

import { expect, test } from 'vitest'
import type { Actor } from '../../src/access/access.ts'
import { may, ROLES } from '../../src/access/access.ts'
import { READERS, readSource } from '../../src/evidence/sources/readers.ts'
import { operations } from '../../src/operations.ts'
import { samples } from '../figures/import-samples.ts'

const SETTINGS = { name: 'Ada Example', today: '2026-06-30', language: 'en' }

test('no operation brings things into somebody else’s record, for administrators either', () => {
  const imports = operations.filter(({ http }) => /^\/people\/:person\/(?:imports|record\/import)/.test(http.path))
  expect(imports.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['keep-import-file', 'preview-import', 'adopt-import', 'undo-import', 'import-record']),
  )
  const everybody: Actor = { kind: 'person', person: 'adam', roles: ROLES }
  for (const { name, act, subject } of imports) {
    expect(subject({ person: 'ada' }, everybody), name).toBe('ada')
    for (const relation of ['manager', 'stand-in', 'none'] as const) expect(may(everybody, act, relation), `${name}, ${relation}`).toEqual({ allowed: false })
  }
})

test('what any source gives has days and no hours', async () => {
  for (const { first } of await samples()) {
    const reader = READERS[first.source]
    if (!reader) throw new Error(first.source)
    const bytes = typeof first.content === 'string' ? new TextEncoder().encode(first.content) : first.content
    const { items } = await readSource(reader, bytes, first.name ?? '', SETTINGS)
    expect(items.length, first.source).toBeGreaterThan(0)
    for (const { key: _, formerKeys: __, ...item } of items) {
      expect(item.date, first.source).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(JSON.stringify(item), first.source).not.toMatch(/\b\d{1,2}:\d\d\b|\dT\d\d|\b\d+ (?:commits|tickets|messages|pull requests)\b/)
    }
  }
})
