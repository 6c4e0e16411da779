// The weekly letter, on both databases: who gets one, and that nobody gets two.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { askByMail } from '../../src/evidence/jobs/nudge.ts'
import { saveNudge } from '../../src/evidence/store/nudge.ts'
import { welcome } from '../../src/people/store/people.ts'
import type { Database } from '../../src/platform/database.ts'
import { eachDatabase } from './databases.ts'

const WANTS = [
  ['ada', true, false],
  ['bo', false, false],
  ['cem', true, true],
  ['dee', true, false],
] as const

async function write(database: Database, day: string, send: (to: string) => void) {
  const mail = { send: async ({ to }: { to: string }) => send(to) }
  await askByMail(database, { outside: { baseUrl: 'https://nextrung.example', mail }, now: () => new Date(`${day}T09:00:00Z`), log: () => {} })
}

eachDatabase('the weekly letter', (open) => {
  test('goes to whoever wants it, once a week, also where the mail server fails in the middle', async () => {
    const database = await open()
    for (const [id, byMail, off] of WANTS) {
      await database.transaction('system', async (tx) => {
        await welcome(tx, { id, name: `${id} Example` })
        await sql`insert into sign_in (person, mail) values (${id}, ${`${id}@example.org`})
          on conflict (person) do update set mail = excluded.mail`.execute(tx)
      })
      await database.transaction({ kind: 'person', person: id, roles: [] }, (tx) => saveNudge(tx, id, { off, byMail }))
    }
    const got: string[] = []
    await write(database, '2026-06-29', (to) => {
      got.push(to)
      if (to.startsWith('ada')) throw new Error('The mail server is gone')
    })
    await write(database, '2026-06-29', (to) => got.push(to))
    await write(database, '2026-07-05', (to) => got.push(to))
    expect(got).toEqual(['ada@example.org', 'dee@example.org'])
    await write(database, '2026-07-06', (to) => got.push(to))
    expect(got.slice(2)).toEqual(['ada@example.org', 'dee@example.org'])
  })
})
