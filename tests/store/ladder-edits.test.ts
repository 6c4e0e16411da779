// Two people write one ladder on a real database: nothing is overwritten unseen, and each takes back what is theirs.

import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '../../src/access/access.ts'
import { beginDraft } from '../../src/ladder/operations/drafts.ts'
import { editLadder, readDraftFile, takeBackEdit } from '../../src/ladder/operations/edit.ts'
import { giveRole, relationTo, welcome } from '../../src/people/store/people.ts'
import { writeAudit } from '../../src/platform/audit.ts'
import type { OpenedDatabase } from '../../src/platform/database.ts'
import type { World } from '../../src/platform/operation.ts'
import { perform } from '../../src/platform/operation.ts'
import { eachDatabase } from './databases.ts'

const SOURCE = `# kept
nextrung: ladder/1
id: ours
version: '1'
name: Ours
levels:
  - {id: low, name: Low, rank: 1, autonomy: guided, scope: team}
  - {id: high, name: High, rank: 2, autonomy: independent, scope: team}
competencies:
  - id: craft
    name: Craft
    side: craft
    expectations:
      - {id: one, level: low, sentence: You do one., evidence: {kinds: [outcome]}}
      - {id: two, level: high, sentence: You do two., evidence: {kinds: [outcome]}}
`

eachDatabase('edits of a ladder', (open) => {
  let database: OpenedDatabase
  let draft: string
  const now = () => new Date('2026-06-30T10:00:00Z')
  const writer = (person: string): PersonActor => ({ kind: 'person', person, roles: ['people-team'] })
  const [mia, bo] = [writer('mia'), writer('bo')]
  const world = (): World => ({ database, now, relation: relationTo, writeAudit })
  const set = (who: PersonActor, id: string, was: string, sentence: string) =>
    perform(world(), who, editLadder, { draft, settings: [{ path: ['expectations', id, 'sentence'], was, now: sentence }] })
  const takeBack = (who: PersonActor, revision?: number) => perform(world(), who, takeBackEdit, { draft, ...(revision === undefined ? {} : { revision }) })
  const sentences = async () => (await perform(world(), mia, readDraftFile, { draft })).file?.competencies[0]?.expectations.map(({ sentence }) => sentence)

  beforeAll(async () => {
    database = await open()
    await database.transaction('system', async (tx) => {
      for (const { person } of [mia, bo]) {
        await welcome(tx, { id: person, name: person })
        await giveRole(tx, person, 'people-team')
      }
    })
    const context = { actor: mia, now: now(), language: 'en', outside: { baseUrl: '', mail: null }, afterwards: () => undefined }
    draft = await database.transaction(mia, (tx) => beginDraft(tx, { source: SOURCE, basedOn: null, losses: [] }, context), { now: now() })
  })

  test('at the same moment in one place the second is told; in two places both stay', async () => {
    const same = await Promise.allSettled([set(mia, 'one', 'You do one.', 'Mia wrote.'), set(bo, 'one', 'You do one.', 'Bo wrote.')])
    expect(same.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const [standing] = (await sentences()) ?? []
    expect(same.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { kind: 'conflict', findings: [{ message: standing }] } })
    await set(mia, 'one', String(standing), 'You do one.')
    await Promise.all([set(mia, 'one', 'You do one.', 'First.'), set(bo, 'two', 'You do two.', 'Second.')])
    expect(await sentences()).toEqual(['First.', 'Second.'])
  })

  test('each takes back their own newest edit, one after the other, and never the same twice', async () => {
    await takeBack(bo)
    expect(await sentences()).toEqual(['First.', 'You do two.'])
    await takeBack(mia)
    expect(await sentences()).toEqual(['You do one.', 'You do two.'])
    const { revision } = await perform(world(), mia, readDraftFile, { draft })
    expect(revision).toBe(7)
    expect(await perform(world(), mia, readDraftFile, { draft, since: revision })).toMatchObject({ revision, file: null })
  })

  test('an older edit is taken back by its revision, unless something newer stands at the same place', async () => {
    const first = await set(mia, 'one', 'You do one.', 'Again.')
    const second = await set(bo, 'one', 'Again.', 'Once more.')
    await set(bo, 'two', 'You do two.', 'Elsewhere.')
    await expect(takeBack(mia, first.revision)).rejects.toMatchObject({ kind: 'conflict' })
    await takeBack(mia, second.revision)
    await takeBack(mia, first.revision)
    expect(await sentences()).toEqual(['You do one.', 'Elsewhere.'])
  })
})
