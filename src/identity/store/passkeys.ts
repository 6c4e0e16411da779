// The passkeys of people.

import { sql } from 'kysely'
import { dayIn } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'

export interface Passkey {
  /** The credential's own id, base64url. */
  readonly id: string
  readonly person: string
  /** COSE, base64url. */
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
  readonly madeOn: string
  readonly usedOn: string | null
}

const PASSKEY = sql`id, person, public_key as "publicKey", counter::float8 as counter, transports, name,
  made_on::text as "madeOn", used_on::text as "usedOn"`

export async function passkeysOf(tx: Tx, person: string): Promise<readonly Passkey[]> {
  return (await sql<Passkey>`select ${PASSKEY} from passkey where person = ${person} order by made_on, id`.execute(tx)).rows
}

export async function passkeyById(tx: Tx, id: string): Promise<Passkey | null> {
  return (await sql<Passkey>`select ${PASSKEY} from passkey where id = ${id}`.execute(tx)).rows[0] ?? null
}

/** False when the credential is known already. */
export async function addPasskey(tx: Tx, passkey: Passkey): Promise<boolean> {
  const added = await sql`insert into passkey (id, person, public_key, counter, transports, name, made_on)
    values (${passkey.id}, ${passkey.person}, ${passkey.publicKey}, ${passkey.counter}, ${[...passkey.transports]}, ${passkey.name}, ${passkey.madeOn}::date)
    on conflict (id) do nothing`.execute(tx)
  return added.numAffectedRows === 1n
}

/** Notes a use; false when another use with this count or a higher one came first. Many authenticators always say 0. */
export async function usePasskey(tx: Tx, id: string, counter: number, now: Date): Promise<boolean> {
  const used = await sql`update passkey set counter = ${counter}, used_on = ${dayIn(now)}::date
    where id = ${id} and (counter < ${counter} or (counter = 0 and ${counter}::bigint = 0))`.execute(tx)
  return used.numAffectedRows === 1n
}

export async function removePasskey(tx: Tx, person: string, id: string): Promise<boolean> {
  return (await sql`delete from passkey where person = ${person} and id = ${id}`.execute(tx)).numAffectedRows === 1n
}

/** Whether anybody has one at all. */
export async function anyPasskey(tx: Tx): Promise<boolean> {
  return (await sql`select from passkey limit 1`.execute(tx)).rows.length > 0
}
