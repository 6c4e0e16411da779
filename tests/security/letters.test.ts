// A witness outside, from the letter to the counted word, and what is tried with a link: each by somebody who holds one, or finds one.

import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../src/access/access.ts'
import type { Tx } from '../../src/platform/database.ts'
import { openMail } from '../../src/platform/mail.ts'
import { hashOf } from '../../src/platform/token.ts'
import { asOwner, marker, TODAY } from '../access/organisation.ts'
import type { OrganisationApp } from '../access/signed-in.ts'
import { startOrganisation } from '../access/signed-in.ts'
import { snapshotReady } from '../store/embedded.ts'

let app: OrganisationApp
let server: SMTPServer
let day = TODAY
const letters: { readonly to: readonly string[]; readonly raw: string }[] = []

beforeAll(async () => {
  await snapshotReady()
  server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        letters.push({ to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString() })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const mail = openMail({ server: new URL(`smtp://127.0.0.1:${port}`), from: 'nextrung@company.example' })
  app = await startOrganisation({ mail, clock: () => new Date(`${day}T10:00:00Z`) })
}, 180_000)
afterAll(async () => {
  await app.stop()
  await new Promise<void>((resolve) => server.close(resolve))
})

/** Each test begins with nobody asked outside. */
beforeEach(async () => {
  day = TODAY
  letters.length = 0
  await asOwner(app.database, (tx) => sql`delete from confirmation where outside_witness is not null`.execute(tx))
  await asOwner(app.database, (tx) => sql`delete from outside_witness`.execute(tx))
  await asOwner(app.database, (tx) => sql`delete from outside_refusal`.execute(tx))
})

const BO = { name: 'Bo Client', mail: 'bo@client.example', as: 'stakeholder', team: 'Client Ltd' }
const ask = (given: object = {}) => app.ask('ada', 'POST', '/api/people/ada/outside', { json: { items: ['sent'], ...BO, ...given } })

/** The path of the link in the newest letter. */
function linkIn(): string {
  const raw = (letters.at(-1)?.raw ?? '').replaceAll('=\r\n', '')
  return /\/witness\/[\w-]+/.exec(raw)?.[0] ?? 'no link'
}
const asked = async (given: object = {}) => {
  expect((await ask(given)).status).toBe(200)
  return linkIn()
}
const open = (link: string, method = 'GET') => app.ask(null, method, link)
const sawIn = (text: string) => /name="saw" value="([0-9a-f]+)"/.exec(text)?.[1] ?? ''
const TICK = 'sent communicates-risks'
async function answer(link: string, given: { readonly [field: string]: string } = {}) {
  const saw = sawIn((await open(link)).text)
  return app.ask(null, 'POST', link, { form: { item: 'sent', saw, ticked: TICK, says: 'She came early.', name: BO.name, as: BO.as, ...given } })
}
const recorded = async () => {
  const { text } = await app.ask('ada', 'GET', '/api/people/ada/record')
  const items: { id: string; seenBy: { how: string; witness: string; as: string; says?: string; withdrawn?: string; team?: string }[] }[] =
    JSON.parse(text).evidence
  return items.find(({ id }) => id === 'sent')?.seenBy.filter(({ how }) => how === 'link') ?? []
}
const support = async () => {
  const { text } = await app.ask('ada', 'GET', '/api/people/ada/readiness')
  const { report }: { report: { expectations: { id: string; support: number }[] } } = JSON.parse(text)
  return report.expectations.find(({ id }) => id === 'communicates-risks')?.support
}
const waiting = async () => {
  const { witnesses } = JSON.parse((await app.ask('ada', 'GET', '/api/people/ada/outside')).text)
  return witnesses.map(({ name, mail, open: items, refused }: { name: string; mail?: string; open: string[]; refused?: true }) => ({
    name,
    mail,
    items,
    refused,
  }))
}

test('a letter leads to a page without an account, and the answer counts on the record', async () => {
  await asOwner(app.database, (tx) => sql`update evidence set scope = 'cross-team' where person = 'ada' and id = 'sent'`.execute(tx))
  const before = await support()
  const link = await asked()
  expect(letters.map(({ to }) => to)).toEqual([['bo@client.example']])
  expect(letters[0]?.raw).not.toContain(marker('sent', 'ada'))
  const page = await open(link)
  expect(page.text).toContain('Name of ada')
  expect(page.text).toContain(marker('sent', 'ada'))
  for (const field of ['sent-work', 'sent-says', 'draft', 'location', 'mark']) expect(page.text).not.toContain(marker(field, 'ada'))
  expect(await waiting()).toEqual([{ name: BO.name, mail: BO.mail, items: ['sent'], refused: undefined }])

  const answered = await answer(link, { name: 'Bo Clientson', as: 'senior-leader' })
  expect([answered.status, answered.location]).toEqual([303, link])
  // Under the name and relation that they gave; nothing of the address stays but its digest.
  expect(await recorded()).toMatchObject([{ witness: 'Bo Clientson', as: 'senior-leader', team: BO.team, says: 'She came early.' }])
  expect(await waiting()).toEqual([{ name: BO.name, mail: undefined, items: [], refused: undefined }])
  expect(await support()).toBeGreaterThan(before ?? 0)
  expect((await app.ask('ada', 'GET', '/record/seen')).text).toContain('by a letter’s link')
})

test('opening a link changes nothing, by whatever scanner, and tells search engines to stay away', async () => {
  const link = await asked()
  const before = await everything()
  for (const method of ['GET', 'HEAD', 'GET']) expect((await open(link, method)).status).toBe(200)
  expect(await everything()).toBe(before)
  const { headers } = await fetch(app.address + link)
  expect(headers.get('x-robots-tag')).toContain('noindex')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('referrer-policy')).toBe('same-origin')
})

test('an answer is given once: again, at the same time, and under a changed item it is refused', async () => {
  const link = await asked()
  const page = (await open(link)).text
  const both = await Promise.all([answer(link), answer(link)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect((await app.ask(null, 'POST', link, { form: { item: 'sent', saw: sawIn(page), ticked: TICK, name: BO.name, as: BO.as } })).status).toBe(409)
  expect(await recorded()).toHaveLength(1)

  const other = await asked({ name: 'Cy', mail: 'cy@client.example' })
  const stale = await answer(other, { saw: '0'.repeat(64), name: 'Cy' })
  expect([stale.status, stale.text.includes('was changed while you were reading')]).toEqual([409, true])
})

test('by a link nobody answers for another item, ticks what isn’t claimed, or says they are who asks', async () => {
  const link = await asked()
  const before = await everything()
  for (const item of ['draft', 'other-draft', 'not-here']) expect((await answer(link, { item, ticked: item })).status).toBe(404)
  expect((await answer(link, { ticked: 'sent runs-mentorship' })).status).toBe(422)
  expect((await answer(link, { ticked: '' })).status).toBe(422)
  expect((await answer(link, { name: 'name of ADA' })).status).toBe(422)
  expect((await answer(link, { as: 'myself' })).status).toBe(422)
  expect((await answer(link, { says: 'x'.repeat(100_000) })).status).toBe(422)
  expect((await answer(link, { says: 'x'.repeat(1001) })).status).toBe(422)
  expect(await everything()).toBe(before)
})

test('a link that is over, was renewed or was never made opens nothing; a fresh one goes to the same address alone', async () => {
  const first = await asked()
  const { text } = await app.ask('ada', 'GET', '/api/people/ada/outside')
  const { id } = JSON.parse(text).witnesses[0]
  expect((await app.ask('ada', 'POST', `/api/people/ada/outside/${id}/letters`, { json: {} })).status).toBe(200)
  const second = linkIn()
  expect((await open(first)).status).toBe(404)
  expect((await open('/witness/never-made')).status).toBe(404)
  expect((await app.ask(null, 'POST', '/witness/never-made', { form: { item: 'sent', 'not-seen': '1', name: 'Bo', as: 'peer' } })).status).toBe(404)
  await answer(second)

  day = '2026-07-15'
  const over = await open(second)
  expect(over.text).toContain('This link is over')
  expect(over.text).not.toContain(marker('sent', 'ada'))
  expect((await app.ask(null, 'POST', `${second}/withdraw`, { form: { item: 'sent' } })).status).toBe(409)
  letters.length = 0
  for (const mail of ['eve@evil.example', 'bo@client.example\r\nBcc: eve@evil.example', 'bo+tag@CLIENT.example']) {
    await app.ask(null, 'POST', `${second}/renew`, { form: { mail } })
  }
  expect(letters.map(({ to }) => to)).toEqual([['bo+tag@client.example']])
  const fresh = linkIn()
  expect((await open(second)).status).toBe(404)
  expect((await app.ask(null, 'POST', `${fresh}/withdraw`, { form: { item: 'sent' } })).status).toBe(303)
  expect(await recorded()).toMatchObject([{ withdrawn: '2026-07-15' }])
  expect((await app.ask(null, 'POST', `${fresh}/withdraw`, { form: { item: 'sent' } })).status).toBe(404)
})

test('what was taken back is gone from the page, and its address with it', async () => {
  const link = await asked()
  const { id } = JSON.parse((await app.ask('ada', 'GET', '/api/people/ada/outside')).text).witnesses[0]
  expect((await app.ask('ada', 'DELETE', `/api/people/ada/outside/${id}/sent`)).status).toBe(200)
  expect((await open(link)).text).not.toContain(marker('sent', 'ada'))
  expect((await answer(link)).status).toBe(404)
  expect(await waiting()).toEqual([{ name: BO.name, mail: undefined, items: [], refused: undefined }])
})

test('that somebody didn’t see it is nowhere for the person', async () => {
  const link = await asked()
  const before = await waiting()
  expect((await app.ask(null, 'POST', link, { form: { item: 'sent', 'not-seen': '1', name: BO.name, as: BO.as } })).status).toBe(303)
  expect((await open(link)).text).not.toContain(marker('sent', 'ada'))
  expect(await recorded()).toEqual([])
  expect(await waiting()).toEqual(before)
  const seen = await app.database.transaction(as('ada'), (tx) => sql`select * from outside_answer`.execute(tx))
  expect(seen.rows).toEqual([])
})

test('whoever doesn’t want to be asked again isn’t, by this person, however the address is written', async () => {
  const link = await asked()
  expect((await app.ask(null, 'POST', `${link}/refuse`)).status).toBe(303)
  for (const mail of [BO.mail, 'Bo@Client.example', 'bo+again@client.example']) {
    const refused = await ask({ mail })
    expect([refused.status, refused.text.includes('asked not to be asked again')]).toEqual([422, true])
  }
  expect((await open(link)).text).not.toContain(marker('sent', 'ada'))
  expect((await app.ask('pat', 'POST', '/api/people/pat/outside', { json: { items: ['sent'], ...BO } })).status).toBe(200)
})

test('nobody writes to themself, to one address under two names, in their own name, or to many a day', async () => {
  const own = marker('mail', 'ada')
  for (const mail of [`${own}@example.org`, `${own}+x@example.org`, `${own.toUpperCase()}@example.org`]) expect((await ask({ mail })).status).toBe(422)
  expect((await ask({ name: 'name of ada' })).status).toBe(422)
  await asked()
  expect((await ask({ name: 'Somebody else' })).status).toBe(422)
  expect((await ask({ name: 'bo client', mail: 'BO+2@client.example' })).status).toBe(200)
  expect((await ask()).status).toBe(429)
  for (let number = 3; number <= 20; number += 1) expect((await ask({ name: `Somebody ${number}`, mail: `${number}@client.example` })).status).toBe(200)
  expect((await ask({ name: 'One more', mail: 'more@client.example' })).status).toBe(429)
  day = '2026-07-01'
  expect((await ask({ name: 'One more', mail: 'more@client.example' })).status).toBe(200)
})

test('what would begin a header or a second address goes nowhere', async () => {
  for (const mail of [
    'bo@client.example\r\nBcc: eve@evil.example',
    'bo@client.example,eve@evil.example',
    'Bo <bo@client.example>',
    'bo',
    `${'b'.repeat(250)}@client.example`,
  ]) {
    expect((await ask({ mail })).status).toBe(422)
  }
  await ask({ name: 'Bo\r\nBcc: eve@evil.example' })
  expect(letters.map(({ to }) => to)).toEqual([['bo@client.example']])
  expect(letters[0]?.raw).not.toMatch(/^Bcc:/im)
  expect((await waiting())[0].name).toBe('Bo Bcc: eve@evil.example')
  expect((await ask({ name: 'x'.repeat(121), mail: 'x@client.example' })).status).toBe(422)
})

test('an address of a colleague becomes an ordinary question', async () => {
  const sent = await ask({ name: 'Whoever', mail: `${marker('mail', 'pat')}@example.org` })
  expect(JSON.parse(sent.text)).toEqual({ name: 'Name of pat', by: 'account' })
  expect(letters).toEqual([])
  expect((await app.ask('pat', 'GET', '/api/people/ada/asked-of-me')).text).toContain(marker('sent', 'ada'))
})

test('of what is confidential only its title and date are shown', async () => {
  await asOwner(app.database, (tx) =>
    sql`update evidence set confidential = true, outcome = 'The client saved a lot' where person = 'ada' and id = 'sent'`.execute(tx),
  )
  const link = await asked()
  const { text } = await open(link)
  expect(text).toContain(marker('sent', 'ada'))
  expect(text).not.toContain('The client saved a lot')
  await asOwner(app.database, (tx) => sql`update evidence set confidential = false where person = 'ada' and id = 'sent'`.execute(tx))
  expect((await open(link)).text).toContain('The client saved a lot')
})

const as = (person: string): Actor => ({ kind: 'person', person, roles: [] })
const REFUSED = '42501'

test('past every page and operation, a link takes down nothing but what was asked and answered by it', async () => {
  const link = await asked()
  const holder: Actor = { kind: 'link', link: hashOf(link.split('/').at(-1) ?? '') }
  const stranger: Actor = { kind: 'link', link: hashOf('another') }
  const trying = async (actor: Actor, statement: (tx: Tx) => Promise<unknown>) => {
    const undone = new Error('undone')
    return app.database
      .transaction(
        actor,
        async (tx) => {
          await statement(tx)
          throw undone
        },
        { now: new Date(`${day}T10:00:00Z`) },
      )
      .catch((error) => (error === undone ? 'done' : error.code))
  }
  const { id } = JSON.parse((await app.ask('ada', 'GET', '/api/people/ada/outside')).text).witnesses[0]
  const seen = (tx: Tx, evidence = 'sent') => sql`insert into outside_answer (witness, evidence, again, seen) values (${id}, ${evidence}, 0, true)`.execute(tx)
  const say = (tx: Tx, given: { evidence?: string; name?: string; showed?: string; how?: string; on?: string; person?: string } = {}) =>
    sql`insert into confirmation (person, evidence, witness, outside_witness, relation, said_on, how, showed, saw)
      values (${given.person ?? 'ada'}, ${given.evidence ?? 'sent'}, ${given.name ?? 'Bo'}, ${id}, 'peer', ${given.on ?? day}::date, ${given.how ?? 'link'},
        ${given.showed ?? '{communicates-risks}'}::text[], 'y')`.execute(tx)
  const saying = (given: Parameters<typeof say>[1]) => async (tx: Tx) => {
    await seen(tx)
    await say(tx, given)
  }
  expect(await trying(holder, saying({}))).toBe('done')
  expect(await trying(holder, (tx) => say(tx))).toBe(REFUSED)
  for (const given of [
    { name: 'name of Ada' },
    { showed: '{runs-mentorship}' },
    { how: 'account' },
    { on: '2026-01-01' },
    { evidence: 'draft' },
    { person: 'pat' },
  ]) {
    expect([given, await trying(holder, saying(given))]).toEqual([given, REFUSED])
  }
  expect(await trying(holder, (tx) => seen(tx, 'draft'))).not.toBe('done')
  for (const actor of [stranger, as('ada'), as('pat')]) {
    expect(await trying(actor, (tx) => seen(tx))).toBe(REFUSED)
    expect(await trying(actor, (tx) => say(tx))).toBe(REFUSED)
  }
  // One address stays one name, and what was said stays as it is.
  await answer(link)
  await asOwner(app.database, (tx) =>
    sql`insert into outside_ask (witness, person, evidence, ladder, version)
    select witness, person, 'draft', ladder, version from outside_ask on conflict do nothing`.execute(tx),
  )
  for (const set of [sql`says = 'x'`, sql`showed = '{}'`, sql`witness = 'x'`]) {
    expect(await trying(holder, (tx) => sql`update confirmation set ${set} where outside_witness = ${id}`.execute(tx))).toBe(REFUSED)
  }
  expect(await trying(holder, (tx) => sql`update confirmation set withdrawn = '2026-01-01' where outside_witness = ${id}`.execute(tx))).toBe(REFUSED)
})

/** Everything that could have changed, as text; the count of letters among it. */
function everything(): Promise<string> {
  return asOwner(app.database, async (tx) => {
    const tables = ['outside_witness', 'outside_ask', 'outside_answer', 'outside_refusal', 'confirmation', 'audit']
    const rows: unknown[] = []
    for (const table of tables) rows.push((await sql`select to_jsonb(t.*) as row from ${sql.table(table)} t order by 1`.execute(tx)).rows)
    return JSON.stringify(rows)
  })
}
