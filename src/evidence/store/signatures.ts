// What the database is asked about signatures: the keys of this installation, those of others, and the signed texts that came in.

import { sql } from 'kysely'
import type { Day } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'
import type { PublicKey } from '../credentials/jws.ts'
import type { Confirmation } from '../evidence.ts'

export interface SigningKey {
  readonly thumbprint: string
  readonly key: PublicKey
  /** The private half, under the installation's secret. */
  readonly sealed: string
  readonly createdOn: Day
  readonly retiredOn: Day | null
}

/** The oldest first; the one that signs now is the one that isn't retired. */
export async function signingKeys(tx: Tx): Promise<readonly SigningKey[]> {
  const found = await sql<SigningKey>`select thumbprint, public_key as key, sealed, created_on as "createdOn", retired_on as "retiredOn"
    from signing_key order by entry`.execute(tx)
  return found.rows
}

/** Ends the key that signed until now. */
export async function beginKey(tx: Tx, thumbprint: string, key: PublicKey, sealed: string): Promise<void> {
  await sql`update signing_key set retired_on = today() where retired_on is null`.execute(tx)
  await sql`insert into signing_key (thumbprint, public_key, sealed) values (${thumbprint}, ${JSON.stringify(key)}::jsonb, ${sealed})`.execute(tx)
}

export type Signer = 'installation' | 'witness'

/** A key of others, as it was brought in. */
export interface OutsideKey {
  readonly thumbprint: string
  readonly kind: Signer
  /** The address of the installation, or the name that the witness gave. */
  readonly name: string
  readonly broughtOn: Day
  readonly trustedBy: string | null
  readonly trustedOn: Day | null
  readonly withdrawnOn: Day | null
}

/** What waits for somebody's word comes first. */
export async function outsideKeys(tx: Tx): Promise<readonly OutsideKey[]> {
  const found = await sql<OutsideKey>`select thumbprint, kind, trusted_key.name, brought_on as "broughtOn", person.name as "trustedBy",
      trusted_on as "trustedOn", withdrawn_on as "withdrawnOn"
    from trusted_key left join person on person.id = trusted_by order by trusted_on is not null, brought_on desc, kind, trusted_key.name`.execute(tx)
  return found.rows
}

type KeyId = Pick<OutsideKey, 'thumbprint' | 'kind' | 'name'>

/** False when no such key came in. */
export async function setTrust(tx: Tx, { thumbprint, kind, name }: KeyId, by: string, trusted: boolean): Promise<boolean> {
  const set = await sql`update trusted_key set trusted_by = ${by},
      trusted_on = case when ${trusted} then today() else trusted_on end, withdrawn_on = case when not ${trusted} then today() end
    where (thumbprint, kind, name) = (${thumbprint}, ${kind}, ${name}) and (${trusted} or trusted_on is not null)`.execute(tx)
  return set.numAffectedRows === 1n
}

/** Whether the asker's own record holds something under this key. */
export async function broughtInMyself(tx: Tx, { thumbprint, kind, name }: KeyId): Promise<boolean> {
  const found = await sql`select from credential where (thumbprint, kind, signer) = (${thumbprint}, ${kind}, ${name}) and person = self()`.execute(tx)
  return found.rows.length > 0
}

export interface SignedText extends KeyId {
  readonly id: string
  readonly key: PublicKey
  readonly content: string
}

/**
 * Takes a signed text into the person's own record, with what it says of each item; what the file said of the same is replaced.
 * Twice the same adds nothing. Gives how many confirmations are new, and whether they count.
 */
export async function keepSigned(
  tx: Tx,
  person: string,
  text: SignedText,
  said: readonly { item: string; word: Confirmation }[],
): Promise<{ added: number; counts: boolean }> {
  const { id, thumbprint, kind, name, key, content } = text
  await sql`select bring_key(${thumbprint}, ${kind}, ${name}, ${JSON.stringify(key)}::jsonb)`.execute(tx)
  await sql`insert into credential (person, id, kind, thumbprint, signer, content) values (${person}, ${id}, ${kind}, ${thumbprint}, ${name}, ${content})
    on conflict do nothing`.execute(tx)
  const trust = await sql<{ counts: boolean }>`select trusts_key(${thumbprint}, ${kind}, ${name}) as counts`.execute(tx)
  const counts = trust.rows[0]?.counts ?? false
  let added = 0
  for (const { item, word } of said) {
    await sql`delete from confirmation where person = ${person} and evidence = ${item} and credential is null and how = 'file' and said_on = ${word.on}::date
      and relation = ${word.as} and saw = ${word.saw ?? ''} and showed @> ${word.showed} and showed <@ ${word.showed}`.execute(tx)
    const kept = await sql`insert into confirmation (person, evidence, witness, relation, team, said_on, how, showed, says, saw, credential)
      values (${person}, ${item}, ${word.witness}, ${word.as}, ${word.team ?? null}, ${word.on}::date, ${counts ? 'signed' : 'file'}, ${word.showed},
        ${word.says ?? null}, ${word.saw ?? null}, ${id}) on conflict do nothing`.execute(tx)
    added += Number(kept.numAffectedRows ?? 0n)
  }
  return { added, counts }
}

/** Of these witnesses those who agreed to stand with their names in what colleagues share; said beside shared reports. */
export async function namedInShared(tx: Tx, people: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await sql<{ person: string }>`
    select person from shared_by_name where person in (select jsonb_array_elements_text(${JSON.stringify(people)}::jsonb))`.execute(tx)
  return new Set(found.rows.map(({ person }) => person))
}

/** The signed texts on a person's own record, as they came: those that say nothing of other items than these. */
export async function signedTextsOf(tx: Tx, person: string, items: readonly string[]): Promise<readonly Pick<SignedText, 'id' | 'kind' | 'content'>[]> {
  const found = await sql<Pick<SignedText, 'id' | 'kind' | 'content'>>`
    select id, kind, content from credential where person = ${person} and not exists (
      select from confirmation as said where said.person = credential.person and said.credential = credential.id
        and said.evidence not in (select jsonb_array_elements_text(${JSON.stringify(items)}::jsonb)))
    order by id`.execute(tx)
  return found.rows
}
