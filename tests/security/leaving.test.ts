// Whoever has left gets their archive by a link that is good once, and can bring it into another record.

import { strToU8, unzipSync, zipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringSigned } from '../../src/evidence/operations/bringing.ts'
import { mailLeavers } from '../../src/evidence/operations/leaving.ts'
import { parseRecord } from '../../src/evidence/record.ts'
import { perform } from '../../src/platform/operation.ts'
import { ALONE, asOwner, marker, now, TODAY } from '../access/organisation.ts'
import type { OrganisationApp } from '../access/signed-in.ts'
import { startOrganisation } from '../access/signed-in.ts'
import { snapshotReady } from '../store/embedded.ts'

let app: OrganisationApp

beforeAll(async () => {
  await snapshotReady()
  app = await startOrganisation()
  await asOwner(app.database, async (tx) => {
    await sql`update person set left_on = ${TODAY}::date - 1 where id = 'ada'`.execute(tx)
    await sql`update archive_address set mail = 'ada@home.example' where person = 'ada'`.execute(tx)
    await sql`delete from archive_link`.execute(tx)
    await sql`delete from person_role where person = 'gus'`.execute(tx)
  })
}, 180_000)
afterAll(() => app.stop())

interface Letter {
  readonly to: string
  readonly text: string
}

async function letters(fails = false): Promise<readonly Letter[]> {
  const sent: Letter[] = []
  const mail = {
    async send(letter: Letter) {
      if (fails) throw new Error('the server is away')
      sent.push(letter)
    },
  }
  await mailLeavers(app.database, { outside: { baseUrl: app.address, mail }, now: now(), log: () => undefined })
  return sent
}

const pathIn = (text = '') => /\/archive\/[\w-]{43}/.exec(text)?.[0] ?? 'no link'

async function fetchZip(path: string): Promise<{ readonly status: number; readonly files: { readonly [name: string]: Uint8Array } }> {
  const answer = await fetch(app.address + path, { method: 'POST', headers: { origin: app.address } })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return { status: answer.status, files: answer.status === 200 ? unzipSync(bytes) : {} }
}

let archive: { readonly [name: string]: Uint8Array } = {}

test('a letter goes out once, to the address that was given, and tried again when it couldn’t be sent', async () => {
  expect(await letters(true)).toEqual([])
  const sent = await letters()
  expect(sent.map(({ to }) => to)).toEqual(['ada@home.example'])
  expect(await letters()).toEqual([])
  const path = pathIn(sent[0]?.text)
  // Programs that look at links in letters don't use it up.
  expect((await app.ask(null, 'GET', path)).status).toBe(200)
  const { status, files } = await fetchZip(path)
  expect(status).toBe(200)
  archive = files
  expect((await fetchZip(path)).status).toBe(409)
  expect((await app.ask(null, 'GET', path)).status).toBe(409)
})

test('the archive holds the record in plain files, what others confirmed, the ladder and a page that checks it', () => {
  const names = Object.keys(archive)
  for (const name of ['record.yaml', 'record.html', 'verify.html', 'README.txt']) expect(names).toContain(name)
  expect(names.some((name) => name.endsWith('.jwt'))).toBe(true)
  const record = parseRecord(archive['record.yaml'] ?? '')
  expect(record.evidence.map(({ title }) => title)).toContain(marker('sent', 'ada'))
})

test('an administrator hands the link over, for somebody who has left and nobody else', async () => {
  expect((await app.ask('mia', 'POST', '/people/ada/archive-link')).status).toBe(404)
  expect((await app.ask('adam', 'POST', '/people/pat/archive-link')).status).toBe(409)
  const { text } = await app.ask('adam', 'POST', '/people/ada/archive-link')
  const path = pathIn(text)
  await asOwner(app.database, (tx) => sql`update archive_link set expires_on = ${TODAY}::date - 1 where made_by is not null`.execute(tx))
  expect((await fetchZip(path)).status).toBe(404)
  expect((await fetchZip(`${path.slice(0, -1)}_`)).status).toBe(404)
})

test('it comes into another record: the items, and what was signed as long as it waits for the key to be trusted', async () => {
  const file = zipSync({ ...archive })
  const actor = { kind: 'person', person: ALONE, roles: [] } as const
  const brought = await perform(app.world, actor, bringSigned, { person: ALONE, file })
  expect((brought.items?.added ?? 0) + (brought.items?.updated ?? 0)).toBeGreaterThan(0)
  expect(brought.waiting).toBe(brought.added)
  const again = await perform(app.world, actor, bringSigned, { person: ALONE, file })
  expect([again.items, again.added]).toEqual([{ added: 0, updated: 0 }, 0])
})

test('what an archive holds besides is never unpacked, and one that claims to be small is not let grow', async () => {
  const actor = { kind: 'person', person: ALONE, roles: [] } as const
  const bring = (files: { [name: string]: Uint8Array }) => perform(app.world, actor, bringSigned, { person: ALONE, file: zipSync(files) })
  await expect(bring({ '../../etc/passwd': strToU8('x'), 'credentials/../../../x.jwt': strToU8('x') })).rejects.toThrow(/.+/)
  await expect(bring({ 'record.yaml': new Uint8Array(40_000_000) })).rejects.toThrow(/.+/)
  await expect(perform(app.world, actor, bringSigned, { person: ALONE, file: strToU8('PK\u0003\u0004 and then nothing') })).rejects.toThrow(/.+/)
  await expect(perform(app.world, actor, bringSigned, { person: ALONE, file: strToU8('eyJhbGciOiJub25lIn0.e30.') })).rejects.toThrow(/.+/)
})
