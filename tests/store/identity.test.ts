// Who is asking: the one-time link, the session, and being somebody else in a demo.

import { getMigrations } from 'better-auth/db/migration'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Identity } from '../../src/identity/identity.ts'
import { openIdentity } from '../../src/identity/operations/open.ts'
import { openAuth } from '../../src/identity/store/auth.ts'
import { addPasskey, passkeyById, usePasskey } from '../../src/identity/store/passkeys.ts'
import { beginSecondFactor, confirmSecondFactor, secondFactorOf, takeSpareCode, takeTimeStep } from '../../src/identity/store/second-factor.ts'
import { welcome } from '../../src/people/store/people.ts'
import type { OpenedDatabase } from '../../src/platform/database.ts'
import { eachDatabase } from './databases.ts'

const secret = 'a secret for tests, thirty-two characters'
const baseUrl = 'http://127.0.0.1:4400'

function identityOf(database: OpenedDatabase, demo: boolean, clock = { at: new Date('2026-03-01T10:00:00Z') }): Identity {
  return openIdentity({ database, secret, baseUrl, demo, now: () => clock.at })
}

/** The headers that a browser sends back. */
function browserWith(setCookie: readonly string[]): Headers {
  return new Headers({ cookie: setCookie.map((cookie) => cookie.split(';')[0]).join('; ') })
}

eachDatabase('identity', (open) => {
  test('the first link makes the owner, the next one signs them in again, and each works once', async () => {
    const identity = identityOf(await open(), false)
    expect(await identity.isNew()).toBe(true)
    const token = await identity.startToken()
    await expect(identity.redeem(token, '  ')).rejects.toThrow('Tell your name')
    const first = await identity.redeem(token, 'Ada Example')
    expect(await identity.isNew()).toBe(false)
    expect(await identity.actorOf(browserWith(first.setCookie))).toEqual({ kind: 'person', person: first.person, roles: ['administrator'] })
    await expect(identity.redeem(token, 'Eve')).rejects.toThrow('has been used')

    const again = await identity.redeem(await identity.startToken(), 'Eve')
    expect(again.person).toBe(first.person)
    expect(first.setCookie.join()).toMatch(/HttpOnly/i)
    expect(first.setCookie.join()).toMatch(/SameSite=Lax/i)
    expect(first.setCookie.join()).toMatch(/Path=\//i)

    const { setCookie } = await identity.signOut(browserWith(first.setCookie))
    expect(setCookie.join()).toMatch(/Max-Age=0/i)
    expect(await identity.actorOf(browserWith(first.setCookie))).toEqual({ kind: 'nobody' })
    expect((await identity.actorOf(browserWith(again.setCookie))).kind).toBe('person')
  })

  test('a link is over after an hour, of two who open it at once one gets in, and a made-up cookie is nobody', async () => {
    const clock = { at: new Date('2026-03-01T10:00:00Z') }
    const identity = identityOf(await open(), false, clock)
    const old = await identity.startToken()
    clock.at = new Date('2026-03-01T11:00:00Z')
    await expect(identity.redeem(old, 'Ada')).rejects.toThrow('is over')
    const token = await identity.startToken()
    const both = await Promise.allSettled([identity.redeem(token, 'Ada'), identity.redeem(token, 'Eve')])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await identity.actorOf(new Headers({ cookie: 'nextrung.session_token=made.up' }))).toEqual({ kind: 'nobody' })
    expect(await identity.actorOf(new Headers())).toEqual({ kind: 'nobody' })
  })

  test('in a demo one can go on as another person, elsewhere not', async () => {
    const database = await open()
    await database.transaction('system', (tx) => welcome(tx, { id: 'mia', name: 'Mia' }))
    const demo = identityOf(database, true)
    const { setCookie } = await demo.redeem(await demo.startToken(), 'Ada')
    const browser = browserWith(setCookie)
    await expect(identityOf(database, false).bePerson(browser, 'mia')).rejects.toThrow('demo only')
    await expect(demo.bePerson(browser, 'nobody')).rejects.toThrow('nobody of that name')
    await expect(demo.bePerson(new Headers(), 'mia')).rejects.toThrow('Sign in first')
    await demo.bePerson(browser, 'mia')
    expect(await demo.actorOf(browser)).toEqual({ kind: 'person', person: 'mia', roles: [] })
  })

  test('whoever has left is nobody from the next day on, with a session and without', async () => {
    const database = await open()
    const clock = { at: new Date('2026-03-01T10:00:00Z') }
    const identity = identityOf(database, false, clock)
    await database.transaction('system', (tx) => welcome(tx, { id: 'bo', name: 'Bo' }))
    const { setCookie } = await identity.signInPerson('bo', 'password')
    await identity.redeem(await identity.startToken(), 'Ada')
    const browser = browserWith(setCookie)
    expect(await identity.actorOf(browser)).toEqual({ kind: 'person', person: 'bo', roles: [] })
    await database.transaction('system', (tx) => sql`update person set left_on = '2026-03-02' where id = 'bo'`.execute(tx))
    clock.at = new Date('2026-03-02T10:00:00Z')
    expect((await identity.actorOf(browser)).kind).toBe('person')
    clock.at = new Date('2026-03-03T10:00:00Z')
    expect(await identity.actorOf(browser)).toEqual({ kind: 'nobody' })
    await expect(identity.signInPerson('bo', 'password')).rejects.toThrow('not here any more')
    await expect(identity.signInPerson('nobody', 'password')).rejects.toThrow('not here any more')
  })

  test('every sign-in is a new session, and the one that the browser had ends', async () => {
    const database = await open()
    await database.transaction('system', (tx) => welcome(tx, { id: 'bo', name: 'Bo' }))
    const identity = identityOf(database, false)
    const before = browserWith((await identity.signInPerson('bo', 'password')).setCookie)
    const after = browserWith((await identity.signInPerson('bo', 'password', before)).setCookie)
    expect(after.get('cookie')).not.toBe(before.get('cookie'))
    expect(await identity.actorOf(before)).toEqual({ kind: 'nobody' })
    expect((await identity.actorOf(after)).kind).toBe('person')
  })

  test('a passkey’s count only goes up, a code of the second factor counts once, and so does a spare one', async () => {
    const database = await open()
    const now = new Date('2026-03-01T10:00:00Z')
    await database.transaction('system', async (tx) => {
      await welcome(tx, { id: 'bo', name: 'Bo' })
      const passkey = { id: 'key', person: 'bo', publicKey: 'x', counter: 0, transports: ['usb', 'nfc'], name: 'Key', madeOn: '2026-03-01', usedOn: null }
      expect(await addPasskey(tx, passkey)).toBe(true)
      expect(await addPasskey(tx, { ...passkey, person: 'bo' })).toBe(false)
      // WebAuthn counts in 32 bits without a sign.
      const uses = [0, 0, 4_000_000_000, 4_000_000_000, 7]
      const taken: boolean[] = []
      for (const count of uses) taken.push(await usePasskey(tx, 'key', count, now))
      expect(taken).toEqual([true, true, true, false, false])
      expect(await passkeyById(tx, 'key')).toEqual({ ...passkey, counter: 4_000_000_000, usedOn: '2026-03-01' })

      await beginSecondFactor(tx, 'bo', 'sealed')
      await confirmSecondFactor(tx, 'bo', ['ONE', 'TWO'])
      expect([await takeTimeStep(tx, 'bo', 59_000_000), await takeTimeStep(tx, 'bo', 59_000_000), await takeTimeStep(tx, 'bo', 58_999_999)]).toEqual([
        true,
        false,
        false,
      ])
      expect([await takeSpareCode(tx, 'bo', 'ONE'), await takeSpareCode(tx, 'bo', 'ONE')]).toEqual([true, false])
      expect(await secondFactorOf(tx, 'bo')).toEqual({ secret: 'sealed', confirmed: true, codesLeft: 1 })
    })
  })

  test('the tables are what this better-auth expects, column by column', async () => {
    const database = await open()
    const auth = openAuth({ database: database.identity, secret, baseUrl })
    // It looks in the first schema of the path, where it finds nothing, and so lists all that it wants.
    const { toBeCreated } = await getMigrations(auth.options)
    const wanted = toBeCreated.flatMap(({ table, fields }) => ['id', ...Object.keys(fields)].map((field) => `${table}.${field}`))
    const columns = await sql<{ column: string }>`
      select table_name || '.' || column_name as column from information_schema.columns where table_schema = 'auth'`.execute(database.identity)
    expect(columns.rows.map((row) => row.column).sort()).toEqual(wanted.sort())
    expect(wanted.length).toBeGreaterThan(20)
  })
})
