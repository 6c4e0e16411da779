import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parseRecord } from '../src/evidence/record.ts'
import { loadLadder } from '../src/ladder/sources.ts'
import { judge } from '../src/readiness/judge.ts'

const ladder = await loadLadder('standard')

test('evidence that rests on the own word alone reads, and stays weak', () => {
  const items = Array.from(
    { length: 30 },
    (_, index) => `
  - {id: i${index}, date: 2026-02-11, kind: risk, title: Warned, scope: organisation, autonomy: leading, for: [communicates-risks]}`,
  )
  const record = parseRecord(`nextrung: record/1\nperson: {name: Ada Example}\nevidence:${items.join('')}\n`, { ladder })
  const report = judge(ladder, record, 'mid-senior', '2026-06-30')
  expect(report.expectations.find(({ id }) => id === 'communicates-risks')).toMatchObject({ status: 'weak' })
})

test('the worked example reads as it is told', async () => {
  const ada = parseRecord(await readFile(new URL('../examples/ada.yaml', import.meta.url)), { ladder })
  const report = judge(ladder, ada, 'mid-senior', '2026-06-30')
  expect(report.expectations.find(({ id }) => id === 'communicates-risks')).toMatchObject({ status: 'partial', support: 12, needed: 16 })
})
