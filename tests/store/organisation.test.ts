// An organisation as its people see it, on both databases: the chart, moves, roles, stand-ins, and who looked.

import { expect, test } from 'vitest'
import type { Actor, Role } from '../../src/access/access.ts'
import { readRecord } from '../../src/evidence/operations.ts'
import { saveEvidence } from '../../src/evidence/store.ts'
import { installBuiltInLadders } from '../../src/ladder/jobs.ts'
import { endRole, giveRoleTo, movePerson } from '../../src/people/operations/keep.ts'
import { countReadings, seeRoles, seeWhoLooked } from '../../src/people/operations/looked.ts'
import { seeChart, seeDepartments, seeEmployment, seePeople, seePerson, seePlace, seeTeam } from '../../src/people/operations/organisation.ts'
import { endStandIn, nameStandIn, seeStandIns } from '../../src/people/operations/stand-ins.ts'
import { giveRole, relationTo, saveFacts, welcome } from '../../src/people/store/people.ts'
import { nameStandInFor } from '../../src/people/store/stand-ins.ts'
import { writeAudit } from '../../src/platform/audit.ts'
import type { Operation } from '../../src/platform/operation.ts'
import { perform } from '../../src/platform/operation.ts'
import type { OpenFresh } from './databases.ts'
import { eachDatabase } from './databases.ts'
import { anItem } from './records.ts'

const as = (person: string, ...roles: Role[]): Actor => ({ kind: 'person', person, roles })
const ROOT = as('root', 'administrator')
const PIA = as('pia', 'people-team')

/** Rita leads Mia and Noa, Mia leads Ada and Pat. Root runs the system, Pia is of the people team. Ada has submitted one item. */
async function organisationIn(open: OpenFresh) {
  const database = await open()
  const clock = { day: '2026-06-30' }
  const world = { database, now: () => new Date(`${clock.day}T10:00:00Z`), relation: relationTo, writeAudit }
  await installBuiltInLadders(database, world.now())
  await database.transaction(
    'system',
    async (tx) => {
      for (const [id, manager] of [['root'], ['pia'], ['rita'], ['mia', 'rita'], ['noa', 'rita'], ['ada', 'mia'], ['pat', 'mia']] as const) {
        await welcome(tx, { id, name: id.charAt(0).toUpperCase() + id.slice(1), team: 'claims', ...(manager ? { manager } : {}) })
      }
      await giveRole(tx, 'root', 'administrator')
      await giveRole(tx, 'pia', 'people-team')
    },
    { now: world.now() },
  )
  await database.transaction(as('ada'), async (tx) => {
    await saveFacts(tx, 'ada', { name: 'Ada', level: 'mid', team: 'claims' })
    await saveEvidence(tx, 'ada', anItem({ id: 'sent' }))
  })
  const act = <Input, Output>(actor: Actor, operation: Operation<Input, Output>, input: object): Promise<Output> => perform(world, actor, operation, input)
  const reads = (actor: Actor, person = 'ada') =>
    act(actor, readRecord, { person }).then(
      () => true,
      () => false,
    )
  return { act, reads, clock, database }
}

eachDatabase('an organisation', (open) => {
  test('the chart runs from the top, or from one person down, and leaves out who left', async () => {
    const { act, clock } = await organisationIn(open)
    const ids = async (at?: string) => (await act(as('ada'), seeChart, at ? { at } : {})).people.map(({ id }) => id)
    expect(await ids()).toEqual(['pia', 'rita', 'root', 'mia', 'noa', 'ada', 'pat'])
    expect(await ids('mia')).toEqual(['ada', 'pat'])
    await act(PIA, movePerson, { person: 'mia', leftOn: '2026-07-01' })
    clock.day = '2026-07-02'
    // Those whose manager is gone stand at the top until somebody leads them.
    expect(await ids()).toEqual(['ada', 'pat', 'pia', 'rita', 'root', 'noa'])
    expect((await act(as('ada'), seePeople, {})).people.map(({ id }) => id)).not.toContain('mia')
    await expect(act(as('ada'), seePerson, { person: 'mia' })).rejects.toThrow('not there')
    expect((await act(PIA, seePerson, { person: 'mia' })).leftOn).toBe('2026-07-01')
  })

  test('people are found by every word of name, title, team or department, a page at a time', async () => {
    const { act } = await organisationIn(open)
    expect(await act(as('ada'), seePeople, { q: 'CLAIMS mi' })).toEqual({
      people: [{ id: 'mia', name: 'Mia', team: 'claims', manager: { id: 'rita', name: 'Rita' }, reports: 2 }],
      total: 1,
    })
    const second = await act(as('ada'), seePeople, { size: 3, page: 2 })
    expect([second.people.map(({ id }) => id), second.total]).toEqual([['pat', 'pia', 'rita'], 7])
    expect(await act(as('ada'), seePeople, { q: '%_', page: 9 })).toEqual({ people: [], total: 0 })
    expect(await act(as('ada'), seeDepartments, {})).toEqual([])
  })

  test('a change of line opens the record to the new manager and closes it to the old one, and the person sees who set it', async () => {
    const { act, reads, clock } = await organisationIn(open)
    expect([await reads(as('mia')), await reads(as('noa'))]).toEqual([true, false])
    clock.day = '2026-07-01'
    await act(ROOT, movePerson, { person: 'ada', manager: 'Noa' })
    expect([await reads(as('mia')), await reads(as('noa'))]).toEqual([false, true])
    clock.day = '2026-07-02'
    await act(ROOT, movePerson, { person: 'ada', manager: 'mia' })
    expect([await reads(as('mia')), await reads(as('noa'))]).toEqual([true, false])
    const { lines, looks } = await act(as('ada'), seeWhoLooked, { person: 'ada' })
    expect(lines.map(({ manager, from, to, setBy }) => [manager.name, from, to, setBy?.name])).toEqual([
      ['Mia', '2026-07-02', undefined, 'Root'],
      ['Noa', '2026-07-01', '2026-07-02', 'Root'],
      ['Mia', '2026-06-30', '2026-07-01', undefined],
    ])
    expect(looks.map(({ on, by, acting, operation }) => [on, by.name, acting, operation])).toEqual([
      ['2026-07-02', 'Mia', 'manager', 'read-record'],
      ['2026-07-02', 'Root', 'administrator', 'move-person'],
      ['2026-07-01', 'Noa', 'manager', 'read-record'],
      ['2026-07-01', 'Root', 'administrator', 'move-person'],
      ['2026-06-30', 'Mia', 'manager', 'read-record'],
    ])
  })

  test('a circle of managers is refused with its names, and only those who keep people move anybody', async () => {
    const { act } = await organisationIn(open)
    await expect(act(PIA, movePerson, { person: 'rita', manager: 'ada' })).rejects.toThrow('Ada, Mia and Rita would lead each other')
    await expect(act(PIA, movePerson, { person: 'ada', manager: 'ada' })).rejects.toThrow('circle')
    await expect(act(PIA, movePerson, { person: 'ada', manager: 'Nobody Here' })).rejects.toThrow('Nobody here is called “Nobody Here”')
    await expect(act(PIA, movePerson, { person: 'ada', department: 'none' })).rejects.toThrow('There is no department “none”')
    for (const actor of [as('ada'), as('mia')]) await expect(act(actor, movePerson, { person: 'ada', manager: 'noa' })).rejects.toThrow('not yours')
  })

  test('two moves at once that would make a circle together don’t both go through', async () => {
    const { act } = await organisationIn(open)
    const moves = [
      { person: 'mia', manager: 'noa' },
      { person: 'noa', manager: 'mia' },
    ]
    const done = await Promise.allSettled(moves.map((move) => act(PIA, movePerson, move)))
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('what the organisation keeps is for the person, who leads them and who keeps people; no level for an administrator', async () => {
    const { act } = await organisationIn(open)
    for (const actor of [as('ada'), as('mia'), PIA]) expect((await act(actor, seeEmployment, { person: 'ada' })).level).toBe('mid')
    const kept = await act(ROOT, seeEmployment, { person: 'ada' })
    expect([kept.level, kept.lines.length]).toEqual([undefined, 1])
    for (const actor of [as('pat'), as('rita')]) await expect(act(actor, seeEmployment, { person: 'ada' })).rejects.toThrow('not yours')
  })

  test('a role is given and ended by an administrator, to oneself too, and everybody sees by whom', async () => {
    const { act } = await organisationIn(open)
    await expect(act(PIA, giveRoleTo, { person: 'pia', role: 'administrator' })).rejects.toThrow('not yours')
    await act(ROOT, giveRoleTo, { person: 'root', role: 'people-team' })
    await expect(act(ROOT, giveRoleTo, { person: 'root', role: 'people-team' })).rejects.toThrow('holds this role already')
    await expect(act(ROOT, endRole, { person: 'root', role: 'administrator' })).rejects.toThrow('the last administrator')
    await act(ROOT, endRole, { person: 'pia', role: 'people-team' })
    await expect(act(ROOT, endRole, { person: 'pia', role: 'people-team' })).rejects.toThrow('don’t hold this role')
    const given = await act(as('ada'), seeRoles, {})
    expect(given.map(({ person, role, by, endedBy }) => [person.name, role, by?.name, endedBy?.name])).toEqual([
      ['Root', 'people-team', 'Root', undefined],
      ['Root', 'administrator', undefined, undefined],
      ['Pia', 'people-team', undefined, 'Root'],
    ])
  })

  test('two administrators who end each other at once leave one', async () => {
    const { act } = await organisationIn(open)
    await act(ROOT, giveRoleTo, { person: 'ada', role: 'administrator' })
    const ends = [
      act(ROOT, endRole, { person: 'ada', role: 'administrator' }),
      act(as('ada', 'administrator'), endRole, { person: 'root', role: 'administrator' }),
    ]
    const done = await Promise.allSettled(ends)
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('a stand-in reads for the stated days, named as such, and never their own record', async () => {
    const { act, reads, clock } = await organisationIn(open)
    await act(as('mia'), nameStandIn, { person: 'mia', delegate: 'Pat', from: '2026-07-01', to: '2026-07-01' })
    const read: boolean[] = []
    for (const day of ['2026-06-30', '2026-07-01', '2026-07-02']) {
      clock.day = day
      read.push(await reads(as('pat')))
      expect((await act(as('pat'), seeTeam, { person: 'pat' })).led.map(({ person, standingInFor }) => [person.id, standingInFor?.name])).toEqual(
        day === '2026-07-01' ? [['ada', 'Mia']] : [],
      )
    }
    expect(read).toEqual([false, true, false])
    const { looks } = await act(as('ada'), seeWhoLooked, { person: 'ada' })
    expect(looks.map(({ by, acting, standingInFor }) => [by.name, acting, standingInFor?.name])).toEqual([['Pat', 'stand-in', 'Mia']])
  })

  test('a stand-in is ended at once, before the first day too, and who named them stays to be seen', async () => {
    const { act, reads } = await organisationIn(open)
    const naming = { person: 'mia', delegate: 'noa', from: '2026-06-30', to: '2026-07-30' }
    await act(as('mia'), nameStandIn, naming)
    await act(as('mia'), nameStandIn, { ...naming, from: '2026-08-01', to: '2026-08-05' })
    expect(await reads(as('noa'))).toBe(true)
    const [later, now] = await act(as('noa'), seeStandIns, { person: 'noa' })
    await expect(act(as('noa'), endStandIn, { person: 'mia', entry: now?.entry })).rejects.toThrow('not yours')
    await act(as('mia'), endStandIn, { person: 'mia', entry: now?.entry })
    await act(as('mia'), endStandIn, { person: 'mia', entry: later?.entry })
    await expect(act(as('mia'), endStandIn, { person: 'mia', entry: now?.entry })).rejects.toThrow('no such stand-in')
    expect(await reads(as('noa'))).toBe(false)
    expect((await act(as('mia'), seeStandIns, { person: 'mia' })).map(({ givenBy, endedOn }) => [givenBy.name, endedOn])).toEqual([
      ['Mia', '2026-06-30'],
      ['Mia', '2026-06-30'],
    ])
  })

  test('nobody stands in for themself, lets themself in for others, or stands in longer than a year', async () => {
    const { act } = await organisationIn(open)
    const naming = { person: 'mia', delegate: 'noa', from: '2026-07-01', to: '2026-07-05' }
    const refused = async (actor: Actor, given: object, why: string) => expect(act(actor, nameStandIn, { ...naming, ...given })).rejects.toThrow(why)
    await refused(as('mia'), { delegate: 'mia' }, 'Nobody stands in for themself')
    await refused(ROOT, { delegate: 'root' }, 'You can’t name yourself')
    await refused(as('noa'), {}, 'not yours')
    await refused(as('mia'), { to: '2027-07-03' }, 'more than 366 days')
    await refused(as('mia'), { to: '2026-06-30' }, 'before the first')
    await refused(as('mia'), { from: '2026-06-29' }, 'The first day is over')
    expect(await act(ROOT, nameStandIn, naming)).toEqual({ named: { id: 'noa', name: 'Noa' } })
  })

  test('a stand-in named past the pages, by an administrator for themself, is refused by the database', async () => {
    const { database } = await organisationIn(open)
    const forged = database.transaction(ROOT, (tx) =>
      nameStandInFor(tx, { principal: 'mia', delegate: 'root', from: '2026-07-01', to: '2026-07-02', by: 'root' }),
    )
    await expect(forged).rejects.toThrow('row-level security')
  })

  test('the day after their last nobody who led somebody reads their record', async () => {
    const { act, reads, clock } = await organisationIn(open)
    await act(PIA, movePerson, { person: 'ada', leftOn: '2026-07-01' })
    clock.day = '2026-07-01'
    expect(await reads(as('mia'))).toBe(true)
    clock.day = '2026-07-02'
    expect([await reads(as('mia')), await reads(PIA)]).toEqual([false, true])
  })

  test('with other eyes one reads one’s own as they would, nothing of others, changes nothing, and leaves no trace', async () => {
    const { act, reads } = await organisationIn(open)
    const seen = async (seeing: 'manager' | 'people-team' | 'representative' | 'colleague') => reads({ kind: 'person', person: 'ada', roles: [], seeing })
    expect(await Promise.all([seen('manager'), seen('people-team'), seen('representative'), seen('colleague')])).toEqual([true, true, false, false])
    const mia: Actor = { kind: 'person', person: 'mia', roles: ['administrator'], seeing: 'people-team' }
    await expect(act(mia, readRecord, { person: 'ada' })).rejects.toThrow('with other eyes')
    await expect(act(mia, giveRoleTo, { person: 'mia', role: 'people-team' })).rejects.toThrow('with other eyes')
    expect((await act(as('ada'), seeWhoLooked, { person: 'ada' })).looks).toEqual([])
  })

  test('how much was read is counted by role and month, without a name', async () => {
    const { act, reads } = await organisationIn(open)
    for (const actor of [as('mia'), as('mia'), PIA]) await reads(actor)
    expect(await act(as('pat', 'representative'), countReadings, {})).toEqual([
      { month: '2026-06', acting: 'manager', operation: 'read-record', times: 2 },
      { month: '2026-06', acting: 'people-team', operation: 'read-record', times: 1 },
    ])
    await expect(act(as('ada'), countReadings, {})).rejects.toThrow('not yours')
  })

  test('somebody’s place says whether they lead, have a team, and keep their own facts', async () => {
    const { act } = await organisationIn(open)
    expect(await act(as('mia'), seePlace, { person: 'mia' })).toEqual({ alone: false, keepsOneself: true, leads: true, hasTeam: true })
    await expect(act(as('mia'), seePlace, { person: 'ada' })).rejects.toThrow('not yours')
  })
})
