// The demo as somebody meets it who has just started it.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildDemo } from '../../src/demo/demo.ts'
import { OTHERS } from '../../src/demo/organisation.ts'
import { fillDemo } from '../../src/demo/store.ts'
import { recordOf } from '../../src/evidence/store.ts'
import { installBuiltInLadders } from '../../src/ladder/jobs.ts'
import { parseLadder } from '../../src/ladder/parse.ts'
import { everybody, owner } from '../../src/people/store/people.ts'
import { eachDatabase } from './databases.ts'

const NOW = new Date('2026-11-24T09:00:00Z')
const ladder = parseLadder(readFileSync(join(import.meta.dirname, '../../ladders/standard/ladder.yaml')))

eachDatabase('the demo', (open) => {
  test('gives everybody their record, what others answered included, and fills once', async () => {
    const database = await open()
    await installBuiltInLadders(database, NOW)
    let filled = 0
    for (const _ of ['the first start', 'the second']) await fillDemo(database, NOW, () => (filled += 1))
    expect(filled).toBe(1)

    const { people } = buildDemo(ladder, '2026-11-24', 1)
    for (const { id, record } of people) {
      const kept = await database.transaction({ kind: 'person', person: id, roles: [] }, (tx) => recordOf(tx, id))
      expect(kept).toEqual(record)
    }
    const [here, first] = await database.transaction('system', async (tx) => [await everybody(tx), await owner(tx)] as const)
    expect(here.length).toBe(people.length + OTHERS.length)
    expect(first?.name).toBe('Yuki Tanabe')
    // A first start and sixty records are slow where two cores share much else.
  }, 120_000)
})
