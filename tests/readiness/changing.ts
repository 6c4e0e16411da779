// A small organisation in a database that changes at random, a fact or a day at a time: all that anybody's readiness is counted from.

import { sql } from 'kysely'
import type { Actor } from '../../src/access/access.ts'
import { dayNumber, dayOf } from '../../src/algorithms/calendar.ts'
import type { Random } from '../../src/algorithms/random.ts'
import type { Confirmation, Evidence } from '../../src/evidence/evidence.ts'
import { MARKS, RELATIONS } from '../../src/evidence/evidence.ts'
import { itemDigest } from '../../src/evidence/item-digest.ts'
import { evidenceOf, receiveAnswers, removeEvidence, saveEvidence } from '../../src/evidence/store.ts'
import type { Kind } from '../../src/ladder/ladder.ts'
import { AUTONOMIES, SCOPES } from '../../src/ladder/ladder.ts'
import { parseLadder } from '../../src/ladder/parse.ts'
import { installLadder } from '../../src/ladder/store/versions.ts'
import type { Database, Tx } from '../../src/platform/database.ts'

const PEOPLE = ['ada', 'bea', 'cem', 'dana', 'eli', 'fay']
/** Two of one name, and one who is called like somebody whom they may have seen. */
const WITNESSES = [
  { id: 'w1', name: 'Bo' },
  { id: 'w2', name: 'Bo' },
  { id: 'w3', name: 'Ada' },
  { id: 'w4', name: 'Mia' },
  { id: 'w5', name: 'Pat' },
  { id: 'w6', name: 'Kim' },
] as const
const KINDS: readonly Kind[] = ['risk', 'plan', 'outcome']
const IDS = ['warns', 'plans', 'makes', 'foresees', 'steers', 'improves', 'heat', 'craft', 'warns-early']
const TEAMS = ['oven', 'shop', 'night']

const LADDER = `nextrung: ladder/1
id: workshop
version: '1'
name: Workshop
levels:
  - {id: apprentice, name: Apprentice, rank: 1, autonomy: directed, scope: self, summary: Learning., decides: []}
  - {id: maker, name: Maker, rank: 2, autonomy: guided, scope: self, summary: Making., decides: []}
  - {id: master, name: Master, rank: 3, autonomy: independent, scope: team, summary: Leading., decides: []}
competencies:
  - id: heat
    name: Heat
    side: craft
    summary: Knowing the heat.
    expectations:
      - {id: warns, level: apprentice, sentence: You warn of heat., evidence: {kinds: [risk, outcome], scope: self, autonomy: directed}}
      - {id: foresees, level: maker, sentence: You see heat coming before others do., evidence: {kinds: [risk, plan], scope: self, autonomy: directed}}
      - {id: steers, level: master, sentence: You steer the heat of the whole house., evidence: {kinds: [risk, plan, outcome], scope: team, autonomy: guided}}
  - id: craft
    name: Craft
    side: craft
    summary: Knowing the work.
    expectations:
      - {id: plans, level: apprentice, sentence: You plan your day., evidence: {kinds: [plan, outcome], scope: self, autonomy: directed}}
      - {id: makes, level: maker, sentence: You make a batch by yourself., evidence: {kinds: [outcome, plan], scope: self, autonomy: directed}}
      - {id: improves, level: master, sentence: You make the work of others better., evidence: {kinds: [risk, outcome], scope: self, autonomy: directed}}
`
const NEXT = LADDER.replace("'1'", "'2'").replace('id: warns,', 'id: warns-early,').replace('scope: team, autonomy: guided', 'scope: self, autonomy: guided')

const own = (person: string): Actor => ({ kind: 'person', person, roles: [] })

export class Changing {
  readonly #database: Database
  readonly #random: Random
  #day = dayNumber('2026-01-05')
  #count = 0

  constructor(database: Database, random: Random) {
    this.#database = database
    this.#random = random
  }

  readonly now = (): Date => new Date(`${dayOf(this.#day)}T10:00:00Z`)

  async begin(): Promise<void> {
    await this.#as('system', async (tx) => {
      for (const source of [LADDER, NEXT]) await installLadder(tx, parseLadder(source), source, '2025-01-01')
      for (const { id, name } of WITNESSES) await sql`insert into person (id, name) values (${id}, ${name})`.execute(tx)
      for (const id of PEOPLE) {
        await sql`insert into person (id, name, team, manager) values (${id}, ${id === 'ada' ? 'Ada' : `${id} Example`}, 'oven', 'w4')`.execute(tx)
        await sql`insert into standing (person, level, track, ladder, version) values (${id}, 'apprentice', 'ic', 'workshop', '1')`.execute(tx)
      }
    })
  }

  /** Changes something, and tells what. */
  async change(): Promise<string> {
    const person = this.#random.pick(PEOPLE)
    const changes = [this.#add, this.#add, this.#confirm, this.#confirm, this.#confirm, this.#confirm, this.#edit, this.#edit, this.#remove, this.#withdraw]
    const rarer = [this.#mark, this.#unmark, this.#goAway, this.#comeBack, this.#move, this.#level, this.#leave, this.#wait, this.#wait]
    const change = this.#random.pick(this.#random.next() < 0.7 ? changes : rarer)
    await change.call(this, person)
    return change.name
  }

  async #add(person: string): Promise<void> {
    this.#count += 1
    await this.#as(own(person), (tx) => saveEvidence(tx, person, this.#invented(`item-${this.#count}`)))
  }

  /** Anything of an item may become anything else. */
  async #edit(person: string): Promise<void> {
    const item = await this.#one(person)
    if (item) await this.#as(own(person), (tx) => saveEvidence(tx, person, { ...item, ...this.#invented(item.id), seenBy: item.seenBy }))
  }

  async #remove(person: string): Promise<void> {
    const item = await this.#one(person)
    if (item) await this.#as(own(person), (tx) => removeEvidence(tx, person, item.id))
  }

  async #confirm(person: string): Promise<void> {
    const item = await this.#one(person)
    if (!item) return
    const random = this.#random
    const witness = random.pick(WITNESSES)
    const said: Confirmation = {
      witness: random.next() < 0.1 ? 'Robin' : witness.name,
      ...(random.next() < 0.8 ? { by: witness.id } : {}),
      as: random.pick(RELATIONS),
      team: random.pick(TEAMS),
      on: dayOf(this.#day + random.pick([0, 0, 0, -30, 20])),
      how: random.pick(['account', 'account', 'link']),
      showed: random.next() < 0.8 ? item.for : [],
      ...(random.next() < 0.7 ? { says: 'I was there.' } : {}),
      ...(random.next() < 0.9 ? { saw: random.next() < 0.9 ? itemDigest(item) : '0'.repeat(64) } : {}),
      ...(random.next() < 0.15 ? { concern: 'It was late.' } : {}),
    }
    // The same word of the same person on the same item isn't taken down twice.
    await this.#as('system', (tx) =>
      receiveAnswers(tx, person, { person: { name: person }, absences: [], episodes: [], marks: [], evidence: [{ ...item, seenBy: [said] }] }),
    ).catch((error: { code?: string }) => {
      if (error.code !== '23505') throw error
    })
  }

  async #withdraw(person: string): Promise<void> {
    const witness = this.#random.pick(WITNESSES).id
    await this.#as(own(witness), (tx) =>
      sql`update confirmation set withdrawn = today() where entry in (
        select entry from confirmation where person = ${person} and how = 'account' and withdrawn is null order by entry limit 1)`.execute(tx),
    )
  }

  async #mark(person: string): Promise<void> {
    const random = this.#random
    const [by, until] = [random.pick(['{self}', '{self,manager}']), random.pick([null, 10, 200])]
    await this.#as('system', (tx) =>
      sql`insert into mark (person, expectation, status, agreed_by, why, since, until)
        values (${person}, ${random.pick(IDS.slice(0, 6))}, ${random.pick(MARKS)}, ${by}::text[], 'No opening', ${dayOf(this.#day + random.pick([0, 15]))}::date,
          ${until === null ? null : dayOf(this.#day + until)}::date)
        on conflict do nothing`.execute(tx),
    )
  }

  async #unmark(person: string): Promise<void> {
    await this.#as(own(person), (tx) => sql`delete from mark where person = ${person}`.execute(tx))
  }

  async #goAway(person: string): Promise<void> {
    const from = this.#day + this.#random.whole(400) - 350
    await this.#as(own(person), (tx) =>
      sql`insert into absence (person, from_day, to_day, working)
        values (${person}, ${dayOf(from)}::date, ${dayOf(from + this.#random.whole(200))}::date, ${this.#random.pick([null, 0.5, 0.8])})`.execute(tx),
    )
  }

  async #comeBack(person: string): Promise<void> {
    await this.#as(own(person), (tx) => sql`delete from absence where person = ${person}`.execute(tx))
  }

  async #move(person: string): Promise<void> {
    const random = this.#random
    await this.#as('system', (tx) =>
      sql`update person set team = ${random.pick(TEAMS)}, manager = ${random.pick(['w4', 'w5', null])}, name = ${random.pick(['Ada', 'Kim', `${person} Example`])}
        where id = ${person}`.execute(tx),
    )
  }

  /** To a level of one of the versions, with a step written down or without. */
  async #level(person: string): Promise<void> {
    const random = this.#random
    const [level, track, version] = [random.pick(['apprentice', 'maker', 'master', null]), random.pick(['ic', 'management', null]), random.pick(['1', '2'])]
    await this.#as('system', async (tx) => {
      await sql`update standing set level = ${level}, track = ${track} where person = ${person}`.execute(tx)
      if (level === null) return
      await sql`update standing set ladder = 'workshop', version = ${version} where person = ${person}`.execute(tx)
      if (random.next() < 0.5) {
        await sql`insert into level_step (person, ladder, version, level, from_day) values (${person}, 'workshop', ${version}, ${level}, today())
          on conflict do nothing`.execute(tx)
      }
    })
  }

  async #leave(person: string): Promise<void> {
    const day = this.#random.pick([null, null, 0, 12, -3])
    await this.#as('system', (tx) => sql`update person set left_on = ${day === null ? null : dayOf(this.#day + day)}::date where id = ${person}`.execute(tx))
  }

  async #wait(): Promise<void> {
    this.#day += this.#random.pick([1, 1, 3, 10, 60, 200])
  }

  #invented(id: string): Evidence {
    const random = this.#random
    return {
      id,
      date: dayOf(this.#day - random.whole(700) + random.pick([0, 0, 0, 40])),
      kind: random.pick(KINDS),
      ...(random.next() < 0.7 ? { episode: random.pick(['bread', 'cakes', 'ovens']) } : {}),
      title: random.pick(['Warned early', 'Kept the plan', 'Baked on time']),
      scope: random.pick(SCOPES.slice(1)),
      autonomy: random.pick(AUTONOMIES.slice(1)),
      result: 'achieved',
      for: [...new Set([random.pick(IDS), random.pick(IDS)])],
      links: [],
      ...(random.next() < 0.3 ? { source: { from: 'git', key: id } } : {}),
      ...(random.next() < 0.1 ? { draft: true } : {}),
      seenBy: [],
    }
  }

  async #one(person: string): Promise<Evidence | null> {
    const items = await this.#as(own(person), (tx) => evidenceOf(tx, person))
    return items.length === 0 ? null : this.#random.pick(items)
  }

  #as<T>(actor: Actor | 'system', work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#database.transaction(actor, work, { now: this.now() })
  }
}
