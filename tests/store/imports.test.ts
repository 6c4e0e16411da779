// Bringing evidence in through the server: looked at first, adopted as one, never doubled, and undone as if it hadn't been.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeImportFile } from '../../src/evidence/operations/importing.ts'
import { exportRecord, importFile, removeOne, writeEvidence } from '../../src/evidence/operations.ts'
import { parseRecord } from '../../src/evidence/record.ts'
import { forgetImportFilesBefore } from '../../src/evidence/store/imports.ts'
import { receiveAnswers, saveEvidence } from '../../src/evidence/store.ts'
import { welcome } from '../../src/people/store/people.ts'
import type { OpenedDatabase } from '../../src/platform/database.ts'
import type { World } from '../../src/platform/operation.ts'
import { perform } from '../../src/platform/operation.ts'
import { eachDatabase } from './databases.ts'
import { ada, adaAlone, adopt, bringIn, digestOfAda, look, recordOfAda, undo } from './imports.ts'
import { anItem } from './records.ts'

const NOTES = '## Migration\n- 2026-02-11 Warned finance of the cut-over risk with Bo\n- 2026-03-04 Chose the vendor for the migration\n'
const notes = (content = NOTES) => ({ source: 'text', name: 'notes.txt', content })
const WARNED = 'warned-finance-of-the-cut-over-risk-with-bo'
const remove = (world: World, id: string) => perform(world, ada, removeOne, { person: 'ada', id })

eachDatabase('bringing evidence in', (open) => {
  let shared: Promise<OpenedDatabase> | null = null
  const begin = async () => {
    shared ??= open()
    return adaAlone(await shared)
  }

  test('what is looked at changes nothing; what is adopted comes in once, and what isn’t isn’t kept', async () => {
    const world = await begin()
    const before = await digestOfAda(world)
    const preview = await look(world, notes())
    expect(preview.changes.map(({ state, item }) => [state, item.title])).toEqual([
      ['new', 'Warned finance of the cut-over risk with Bo'],
      ['new', 'Chose the vendor for the migration'],
    ])
    expect(await digestOfAda(world)).toBe(before)
    expect(await adopt(world, preview, ['Warned finance of the cut-over risk with Bo'])).toEqual({ source: 'text', added: 1, changed: 0 })
    expect(await perform(world, ada, seeImportFile, { person: 'ada' })).toEqual({ waits: null })
    const again = await look(world, notes())
    expect([again.same, again.changes.map(({ state }) => state)]).toEqual([1, ['new']])
    expect(JSON.stringify(await recordOfAda(world))).not.toContain('vendor')
  })

  test('a second time nothing is added, an edited line updates, and undoing both leaves the record as it was', async () => {
    const world = await begin()
    await world.database.transaction(ada, (tx) => saveEvidence(tx, 'ada', anItem({ id: 'mine' })))
    const digests = [await digestOfAda(world)]
    await bringIn(world, notes())
    digests.push(await digestOfAda(world))
    expect(await bringIn(world, notes())).toMatchObject({ added: 0, changed: 0 })
    expect(await digestOfAda(world)).toBe(digests[1])
    expect(await bringIn(world, notes(NOTES.replace('with Bo', 'with Bo → They moved the month-end')))).toMatchObject({ added: 0, changed: 1 })
    expect(await digestOfAda(world)).not.toBe(digests[1])
    expect(await undo(world)).toMatchObject({ removed: 0, restored: 1, stays: [] })
    expect(await digestOfAda(world)).toBe(digests[1])
    expect(await undo(world)).toMatchObject({ removed: 2, restored: 0, stays: [] })
    expect(await digestOfAda(world)).toBe(digests[0])
  })

  test('what was deleted stays deleted, also reworded, until it is asked for again', async () => {
    const world = await begin()
    await bringIn(world, notes())
    await remove(world, WARNED)
    const reworded = notes(NOTES.replace('finance of', 'finance early of'))
    const preview = await look(world, reworded)
    expect(preview.changes.map(({ state, item }) => [state, item.title])).toEqual([['deleted', 'Warned finance early of the cut-over risk with Bo']])
    expect(await adopt(world, preview)).toMatchObject({ added: 0 })
    expect(await adopt(world, await look(world, reworded), ['Warned finance early of the cut-over risk with Bo'])).toMatchObject({ added: 1 })
    expect((await look(world, reworded)).same).toBe(2)
  })

  test('undoing doesn’t bring back what was deleted since, nor does the next import', async () => {
    const world = await begin()
    await bringIn(world, notes())
    await remove(world, WARNED)
    expect(await undo(world)).toMatchObject({ removed: 1 })
    expect((await look(world, notes())).changes.map(({ state }) => state)).toEqual(['deleted', 'new'])
  })

  test('what the person edited since or somebody confirmed stays, and is named', async () => {
    const world = await begin()
    await bringIn(world, notes(`${NOTES}- 2026-04-01 Closed the old system down\n`))
    const by = { witness: 'Bo', as: 'peer', on: '2026-04-02', how: 'link', showed: [] } as const
    const { evidence } = await recordOfAda(world)
    const [warned, chose] = evidence
    if (!warned || !chose) throw new Error('nothing came in')
    await world.database.transaction('system', async (tx) => {
      const record = await recordOfAdaIn(warned.id)
      await receiveAnswers(tx, 'ada', record)
    })
    await perform(world, ada, writeEvidence, { ...chose, person: 'ada', title: 'Chose the vendor', told: undefined })
    const undone = await undo(world)
    expect(undone).toMatchObject({ removed: 1, restored: 0 })
    expect(undone.stays.map(({ id, because }) => [id, because])).toEqual([
      [warned.id, 'confirmed'],
      [chose.id, 'edited'],
    ])
    const left = await recordOfAda(world)
    expect(left.evidence.map(({ id }) => id)).toEqual([warned.id, chose.id])
    expect(left.episodes.map(({ title }) => title)).toEqual(['Migration'])

    async function recordOfAdaIn(id: string) {
      return { person: { name: 'Ada' }, absences: [], episodes: [], evidence: [anItem({ id, seenBy: [by] })], marks: [] }
    }
  })

  test('what has changed between the look and the adoption is refused, and nothing comes in', async () => {
    const world = await begin()
    await bringIn(world, notes(NOTES.slice(0, NOTES.indexOf('- 2026-03'))))
    const preview = await look(world, notes())
    await remove(world, WARNED)
    const before = await digestOfAda(world)
    await expect(adopt(world, preview)).rejects.toThrow('look once more')
    expect(await digestOfAda(world)).toBe(before)
  })

  test('a record file doesn’t bring back what was deleted, and takes along what is to stay deleted', async () => {
    const world = await begin()
    await bringIn(world, notes())
    const { file } = await perform(world, ada, exportRecord, { person: 'ada' })
    await remove(world, WARNED)
    expect(await perform(world, ada, importFile, { person: 'ada', file })).toMatchObject({ added: 0, same: 1, deleted: 1 })
    expect((await recordOfAda(world)).evidence).toHaveLength(1)
    const { file: after } = await perform(world, ada, exportRecord, { person: 'ada' })
    expect(parseRecord(after).imported).toEqual((await recordOfAda(world)).imported)
  })

  test('a file waits for a day, and no longer', async () => {
    const world = await begin()
    await look(world, notes())
    const later = (hours: number) => ({ ...world, now: () => new Date(world.now().getTime() + hours * 3_600_000) })
    expect(await perform(later(23), ada, seeImportFile, { person: 'ada' })).toMatchObject({ waits: { name: 'notes.txt' } })
    expect(await perform(later(25), ada, seeImportFile, { person: 'ada' })).toEqual({ waits: null })
    await world.database.transaction('system', (tx) => forgetImportFilesBefore(tx, later(1).now()))
    expect(await perform(world, ada, seeImportFile, { person: 'ada' })).toEqual({ waits: null })
  })

  test('whatever was brought in, in whatever order it is undone, the record is as before', async () => {
    const world = await begin()
    await world.database.transaction(ada, (tx) =>
      saveEvidence(tx, 'ada', anItem({ id: 'mine', episode: 'migration' }), { id: 'migration', title: 'Migration' }),
    )
    const before = await digestOfAda(world)
    const line = fc.record({ day: fc.integer({ min: 1, max: 4 }), what: fc.constantFrom(0, 1, 2, 3), more: fc.constantFrom('', ' → It held', ' with Cem') })
    const said = ['Warned the whole finance team', 'Chose one of three vendors', 'Closed the oldest system down', 'Taught five new colleagues there']
    const file = fc.array(line, { maxLength: 5 }).map((lines) => lines.map(({ day, what, more }) => `- 2026-02-0${day} ${said[what]}${more}\n`).join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), fc.infiniteStream(fc.nat()), async (files, places) => {
        let imports = 0
        for (const content of files) {
          const keptBefore = await digestOfAda(world)
          const preview = await look(world, notes(`## Migration\n${content}`))
          await adopt(world, preview)
          if ((await digestOfAda(world)) !== keptBefore) imports += 1
        }
        for (let left = imports; left > 0; left -= 1) await undo(world, (places.next().value ?? 0) % left)
        expect(await digestOfAda(world)).toBe(before)
      }),
      { numRuns: 15, seed: 7 },
    )
  })

  // The last: from here on she has a manager.
  test('where somebody reads what is submitted, what is new arrives as drafts', async () => {
    const world = await begin()
    await bringIn(world, notes())
    expect((await recordOfAda(world)).evidence.map(({ draft }) => draft)).toEqual([undefined, undefined])
    await undo(world)
    await world.database.transaction('system', async (tx) => {
      await welcome(tx, { id: 'mia', name: 'Mia' })
      await welcome(tx, { id: 'ada', name: 'Ada Example', manager: 'mia' })
    })
    await bringIn(world, notes())
    expect((await recordOfAda(world)).evidence.map(({ draft }) => draft)).toEqual([true, true])
  })
})
