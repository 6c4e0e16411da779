// People and the versions of a ladder on a real database: they stay where they are, are moved as it was shown, and see it.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Actor, Role } from '../../src/access/access.ts'
import { itemDigest } from '../../src/evidence/item-digest.ts'
import { readRecord, writeEvidence } from '../../src/evidence/operations.ts'
import { evidenceOf, receiveAnswers, saveEvidence } from '../../src/evidence/store.ts'
import { parseLadder } from '../../src/ladder/parse.ts'
import { chooseForUse, installLadder } from '../../src/ladder/store/versions.ts'
import { readLadderOf } from '../../src/people/operations/ladder.ts'
import { goOver, moveToLadder, previewLadderMove, seePeopleOnVersions } from '../../src/people/operations/ladder-move.ts'
import { seeWhoLooked } from '../../src/people/operations/looked.ts'
import { seeEmployment } from '../../src/people/operations/organisation.ts'
import { giveRole, relationTo, saveFacts, welcome } from '../../src/people/store/people.ts'
import { writeAudit } from '../../src/platform/audit.ts'
import type { Operation } from '../../src/platform/operation.ts'
import { perform } from '../../src/platform/operation.ts'
import { countAsked } from '../../src/readiness/jobs.ts'
import { countEffect, seeEffect } from '../../src/readiness/operations/effect.ts'
import { giveOwnView } from '../../src/readiness/operations/own-view.ts'
import { readReadiness } from '../../src/readiness/operations.ts'
import type { OpenFresh } from './databases.ts'
import { eachDatabase } from './databases.ts'
import { anItem } from './records.ts'

const as = (person: string, ...roles: Role[]): Actor => ({ kind: 'person', person, roles })
const PIA = as('pia', 'people-team')
const ROB = as('rob', 'representative')
const LED = ['ada', 'bo', 'cem', 'dana', 'eli', 'fay']

const ONE = `nextrung: ladder/1
id: bakery
version: '1'
name: Bakery
levels:
  - {id: apprentice, name: Apprentice, rank: 1, autonomy: guided, scope: self, summary: Learning., decides: []}
  - {id: baker, name: Baker, rank: 2, autonomy: independent, scope: team, summary: Baking., decides: []}
competencies:
  - id: heat
    name: Heat
    side: craft
    summary: Knowing the heat.
    expectations:
      - {id: warns, level: apprentice, sentence: You warn of heat., evidence: {kinds: [risk], scope: team, autonomy: guided}}
      - {id: bakes, level: baker, sentence: You bake a batch by yourself., evidence: {kinds: [outcome], scope: team, autonomy: guided}}
`
/** Another id for one expectation; the scope of the other is wider. */
const TWO = ONE.replace("'1'", "'2'").replace('id: warns', 'id: warns-early').replace('kinds: [outcome], scope: team', 'kinds: [outcome], scope: cross-team')
/** The level that everybody is on is gone. */
const THREE = TWO.replace("'2'", "'3'")
  .replace(/ {2}- \{id: apprentice.*\n/, '')
  .replace('level: apprentice', 'level: baker')
const OTHER = ONE.replace('id: bakery', 'id: pastry')

/** Pia is of the people team, Rob a representative, Gus keeps himself. Everybody led is an apprentice, warned, and Mia saw it. */
async function bakeryIn(open: OpenFresh) {
  const database = await open()
  const clock = { day: '2026-06-30' }
  const world = { database, now: () => new Date(`${clock.day}T10:00:00Z`), relation: relationTo, writeAudit }
  const publish = (source: string) => database.transaction('system', (tx) => installLadder(tx, parseLadder(source), source, clock.day), { now: world.now() })
  await publish(ONE)
  await database.transaction('system', async (tx) => {
    for (const id of ['mia', 'pia', 'rob', 'gus']) await welcome(tx, { id, name: id })
    for (const id of LED) await welcome(tx, { id, name: id, team: 'oven', manager: 'mia' })
    await giveRole(tx, 'pia', 'people-team')
    await giveRole(tx, 'rob', 'representative')
  })
  await database.transaction(PIA, (tx) => chooseForUse(tx, 'bakery', 'pia'))
  const item = anItem({ id: 'oven', for: ['warns'] })
  for (const id of [...LED, 'gus']) {
    await database.transaction(as(id), async (tx) => {
      await saveFacts(tx, id, { name: id, level: 'apprentice', since: '2025-01-01' })
      await saveEvidence(tx, id, item)
    })
  }
  const seenBy = ['mia', 'noa'].map((witness) => ({
    ...{ witness, as: 'manager' as const, on: '2026-02-20', how: 'account' as const, showed: ['warns'], says: 'I saw it.', saw: itemDigest(item) },
  }))
  await database.transaction('system', async (tx) => {
    const record = { person: { name: '' }, absences: [], episodes: [], marks: [], evidence: [{ ...item, seenBy }] }
    for (const id of LED) await receiveAnswers(tx, id, record)
  })
  await database.transaction(PIA, async (tx) => {
    for (const id of LED) await sql`insert into employment (person) values (${id})`.execute(tx)
  })
  const act = <Input, Output>(actor: Actor, operation: Operation<Input, Output>, input: object): Promise<Output> => perform(world, actor, operation, input)
  const versionOf = async (person: string) => (await act(as(person), readLadderOf, { person })).version
  return { database, world, clock, act, publish, versionOf }
}

const TO_TWO = { ladder: 'bakery', version: '2' }
const TO_THREE = { ladder: 'bakery', version: '3' }

eachDatabase('versions of a ladder and people', (open) => {
  test('people stay on their version when a new one is published and in force', async () => {
    const { act, publish, versionOf } = await bakeryIn(open)
    await publish(TWO)
    expect([await versionOf('ada'), await versionOf('pia')]).toEqual(['1', '2'])
    const { report } = await act(as('ada'), readReadiness, { person: 'ada', level: 'apprentice' })
    expect(report).toMatchObject({ ladder: { id: 'bakery', version: '1' }, expectations: [{ id: 'warns' }] })
    await act(as('mia'), giveOwnView, { person: 'ada', views: { bakes: 'not-yet' }, says: 'She is learning.' })
    expect((await act(as('mia'), readReadiness, { person: 'ada' })).report.ladder.version).toBe('1')
    expect((await act(PIA, seePeopleOnVersions, TO_TWO)).versions).toEqual([{ ladder: 'bakery', version: '1', people: 6, onTheirOwn: 1 }])
  })

  test('people are moved as the preview said, their page says so, and what was confirmed still counts', async () => {
    const { act, publish, versionOf, database, clock } = await bakeryIn(open)
    await publish(TWO)
    clock.day = '2026-07-01'
    const view = await act(PIA, previewLadderMove, { ...TO_TWO, people: ['ada', 'bo', 'gus'] })
    expect(view).toMatchObject({ people: 2, ready: true, groups: [{ level: 'apprentice', to: 'apprentice', people: 2 }] })
    await expect(act(PIA, moveToLadder, { ...TO_TWO, expected: view.fingerprint })).rejects.toThrow('nobody was moved')
    const before = (await act(as('ada'), readReadiness, { person: 'ada', level: 'apprentice' })).report.expectations[0]?.support
    expect(await act(PIA, moveToLadder, { ...TO_TWO, people: ['ada', 'bo', 'gus'], expected: view.fingerprint })).toEqual({ moved: 2 })
    expect([await versionOf('ada'), await versionOf('bo'), await versionOf('cem'), await versionOf('gus')]).toEqual(['2', '2', '1', '1'])

    const { steps } = await act(as('ada'), seeEmployment, { person: 'ada' })
    expect(steps.map(({ version, from, to, why }) => [version, from, to, why])).toEqual([
      ['2', '2026-07-01', undefined, 'Moved to bakery 2'],
      ['1', '2025-01-01', '2026-06-30', undefined],
    ])
    const { looks } = await act(as('ada'), seeWhoLooked, { person: 'ada' })
    expect(looks.filter(({ operation }) => operation === 'move-to-ladder').map(({ by, acting }) => [by.id, acting])).toEqual([['pia', 'people-team']])

    const { report } = await act(as('ada'), readReadiness, { person: 'ada', level: 'apprentice' })
    expect(report.expectations[0]).toMatchObject({ id: 'warns-early', support: before })
    expect((await act(as('ada'), readRecord, { person: 'ada' })).evidence[0]?.for).toEqual(['warns-early'])
    // Another outcome on the same claims: what the witnesses saw is the same item.
    const { date, kind, title, scope, autonomy } = anItem({ id: 'oven' })
    await act(as('ada'), writeEvidence, { person: 'ada', id: 'oven', date, kind, title, scope, autonomy, outcome: 'It held.', for: ['warns-early'], links: [] })
    expect((await act(as('ada'), readReadiness, { person: 'ada', level: 'apprentice' })).report.expectations[0]?.support).toBe(before)
    expect(await database.transaction(as('ada'), (tx) => evidenceOf(tx, 'ada'))).toMatchObject([{ for: ['warns'], outcome: 'It held.' }])
  })

  test('a level without a mapping moves nobody, nor does a version before its day', async () => {
    const { act, publish, versionOf, database } = await bakeryIn(open)
    await publish(THREE)
    const open1 = await act(PIA, previewLadderMove, TO_THREE)
    expect(open1).toMatchObject({ people: 6, ready: false, groups: [{ level: 'apprentice', to: null, asked: true }] })
    await expect(act(PIA, moveToLadder, { ...TO_THREE, expected: open1.fingerprint })).rejects.toThrow('Choose a level')
    expect(await versionOf('ada')).toBe('1')
    const levels = [{ ladder: 'bakery', version: '1', level: 'apprentice', to: 'baker' }]
    const { fingerprint } = await act(PIA, previewLadderMove, { ...TO_THREE, levels })
    expect(await act(PIA, moveToLadder, { ...TO_THREE, levels, expected: fingerprint })).toEqual({ moved: 6 })
    expect((await act(as('ada'), seeEmployment, { person: 'ada' })).level).toBe('baker')

    await publish(OTHER)
    const pastry = await act(PIA, previewLadderMove, { ladder: 'pastry', version: '1' })
    expect(pastry).toMatchObject({ ready: false, groups: [{ level: 'baker', to: null, suggested: 'baker' }] })
    await database.transaction('system', async (tx) => {
      const later = ONE.replace("'1'", "'9'")
      await sql`insert into ladder_version (id, version, digest, source, published_on, effective_on)
        values ('bakery', '9', 'nine', ${later}, '2026-06-30', '2026-12-01')`.execute(tx)
    })
    await expect(act(PIA, previewLadderMove, { ladder: 'bakery', version: '9' })).rejects.toThrow('2026-12-01')
  })

  test('who keeps themself goes over alone, and nobody else does', async () => {
    const { act, publish, versionOf } = await bakeryIn(open)
    await publish(THREE)
    await expect(act(as('ada'), goOver, { person: 'ada', ...TO_THREE, level: 'baker' })).rejects.toThrow('people team')
    await expect(act(as('gus'), goOver, { person: 'gus', ...TO_THREE })).rejects.toThrow('Choose your level')
    await act(as('gus'), goOver, { person: 'gus', ...TO_THREE, level: 'baker' })
    expect(await versionOf('gus')).toBe('3')
    expect((await act(as('gus'), readRecord, { person: 'gus' })).evidence[0]?.for).toEqual(['warns-early'])
    for (const actor of [as('ada'), as('mia'), ROB]) await expect(act(actor, moveToLadder, { ...TO_THREE, expected: 'x' })).rejects.toThrow('not yours')
  })

  test('what a version changes is counted by the system, and only counts large enough are kept', async () => {
    const { act, publish, database, world } = await bakeryIn(open)
    await publish(THREE)
    expect((await act(ROB, seeEffect, TO_THREE)).effect).toBeNull()
    await expect(act(ROB, countEffect, TO_THREE)).rejects.toThrow('not yours')
    await act(PIA, countEffect, TO_THREE)
    // A stop in the middle keeps nothing, and leaves it to be counted.
    await countAsked(database, world.now, () => true)
    expect((await act(PIA, seeEffect, TO_THREE)).effect).toMatchObject({ countedAt: null, counts: null })
    await countAsked(database, world.now)
    const { effect } = await act(ROB, seeEffect, TO_THREE)
    // All seven lose their level: that everybody does is as good as a name, and not said.
    expect(effect?.counts).toMatchObject({ smallest: 5, people: 7, changed: null, withoutLevel: null, expectations: [] })
    expect(JSON.stringify(effect)).not.toContain('ada')
    await countAsked(database, world.now)
  })
})
