// What the database is asked about those who confirmed each other: what they say of it, and how common it is.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { PatternWord } from '../patterns.ts'

/** What the person and those they confirmed mutually said, each of the other. */
export async function patternWordsOf(tx: Tx, person: string): Promise<readonly PatternWord[]> {
  const found = await sql<PatternWord>`
    select person as by, other, words from pattern_word where ${person} in (person, other) order by person, other`.execute(tx)
  return found.rows
}

export async function savePatternWord(tx: Tx, person: string, other: string, said: string): Promise<void> {
  await sql`insert into pattern_word (person, other, words) values (${person}, ${other}, ${said})
    on conflict (person, other) do update set words = excluded.words, said_on = today()`.execute(tx)
}

/** People who confirmed something or had it confirmed in 18 months, those of them who did both with one colleague, and the smallest group that is told. */
export async function mutualConfirming(tx: Tx): Promise<{ readonly people: number; readonly mutual: number; readonly smallest: number }> {
  const found = await sql<{ people: number; mutual: number; smallest: number }>`
    select people::integer, mutual::integer, smallest from mutual_confirming()`.execute(tx)
  return found.rows[0] ?? { people: 0, mutual: 0, smallest: 1 }
}
