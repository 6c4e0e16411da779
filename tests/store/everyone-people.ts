// An organisation of any size, made inside a real PostgreSQL by a formula: people on four levels, what they did, and who saw it.

import pg from 'pg'
import type { Expectation, Ladder } from '../../src/ladder/ladder.ts'

export interface Size {
  readonly people: number
  /** Of each; every item is confirmed by one or two people. */
  readonly items: number
}

const LEVELS = ['junior', 'mid', 'mid-senior', 'senior']
/** So many people are made by one statement. */
const CHUNK = 2_000

/**
 * Fills a database that has its tables and the ladder. `url` is the owner's; rows are made as the superuser with triggers off, as nobody would
 * bring in millions of rows by hand. Then everybody is due, as after an upgrade.
 */
export async function fillEveryone(url: string, ladder: Ladder, { people, items }: Size): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace('owner@', 'postgres@') })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    await client.query(`create function pg_temp.chance(person int, item int, what int) returns int language sql immutable
      return abs(hashint8(person::bigint * 1000003 + item * 1009 + what) % 1000003)`)
    await client.query('create temp table asked (level int, at int, id text, kinds text[], primary key (level, at))')
    await client.query(
      `insert into asked select level, row_number() over (partition by level order by id)::int - 1, id, kinds
        from jsonb_to_recordset($1::jsonb) as given (level int, id text, kinds text[])`,
      [JSON.stringify(LEVELS.flatMap((level, number) => askedTowards(ladder, level).map(({ id, rule }) => ({ level: number, id, kinds: rule.kinds }))))],
    )
    await client.query(
      `insert into person (id, name, team, manager) select 'p' || n, 'Person ' || n, 'team-' || n / 8, case when n > 8 then 'p' || n / 8 end
        from generate_series(1, $1::int) n`,
      [people],
    )
    await client.query(
      `insert into standing (person, level, track, ladder, version) select 'p' || n, ($2::text[])[1 + n % 4], 'ic', $3, $4 from generate_series(1, $1::int) n`,
      [people, LEVELS, ladder.id, ladder.version],
    )
    // One in twenty was away for a while, one in ten has something agreed instead of shown.
    await client.query(
      `insert into absence (person, from_day, to_day, working) select 'p' || n, current_date - 300, current_date - 200, case when n % 40 = 0 then 0.5 end
        from generate_series(20, $1::int, 20) n`,
      [people],
    )
    await client.query(
      `insert into mark (person, expectation, status, agreed_by, why, since) select 'p' || n, id, 'no-opportunity', '{self,manager}', 'No opening', current_date - 50
        from generate_series(10, $1::int, 10) n join asked on level = n % 4 and at = n % 7`,
      [people],
    )
    const indexes = await client.query(
      `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index where indrelid = 'confirmation'::regclass and not indisprimary`,
    )
    for (const { name } of indexes.rows) await client.query(`drop index ${name}`)
    for (let from = 1; from <= people; from += CHUNK) {
      const stretch = [from, Math.min(people, from + CHUNK - 1), items]
      await client.query(ITEMS, stretch)
      await client.query(WORDS, [stretch[0], stretch[1], people])
    }
    for (const { made } of indexes.rows) await client.query(made)
    await client.query('insert into recount_due (person) select person from standing order by person')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

function askedTowards(ladder: Ladder, level: string): readonly Expectation[] {
  const at = ladder.levels.findIndex(({ id }) => id === level)
  const levels = ladder.levels.slice(at, at + 2).map(({ id }) => id)
  return ladder.expectations.filter((one) => levels.includes(one.level))
}

const ITEMS = `
  insert into evidence (person, id, happened_on, kind, episode, title, scope, autonomy, result, claims, links, source_from, source_key, draft)
  select 'p' || n, 'item-' || lpad(i::text, 3, '0'), current_date - pg_temp.chance(n, i, 1) % 1100,
    main.kinds[1 + pg_temp.chance(n, i, 2) % cardinality(main.kinds)], 'work-' || pg_temp.chance(n, i, 3) % 12,
    'Warned finance and support of the cut-over risk, with options, case ' || i,
    (array['team', 'cross-team', 'organisation'])[1 + pg_temp.chance(n, i, 4) % 3], (array['guided', 'independent', 'leading'])[1 + pg_temp.chance(n, i, 5) % 3],
    'achieved', array(select distinct id from asked where level = n % 4 and at in
      (main.at, case when i % 2 = 0 then pg_temp.chance(n, i, 6) % count end, case when i % 3 = 0 then pg_temp.chance(n, i, 7) % count end) order by id),
    '{}', case when i % 4 = 0 then 'git' end, case when i % 4 = 0 then i::text end, false
  from generate_series($1::int, $2::int) n cross join generate_series(1, $3::int) i
    join (select level, count(*)::int as count from asked group by level) as counts on level = n % 4
    join asked as main on main.level = n % 4 and main.at = pg_temp.chance(n, i, 8) % count`

/** Who confirmed saw the item as it is: its digest is the one of src/evidence/item-digest.ts. */
const WORDS = `
  insert into confirmation (person, evidence, witness, witness_person, relation, team, said_on, how, showed, says, saw)
  select person, id, 'Person ' || witness, 'p' || witness, (array['manager', 'stakeholder', 'other-team', 'peer', 'peer', 'junior'])[1 + witness % 6],
    'team-' || witness / 8, least(happened_on + 9, current_date), 'account', claims, case when witness % 3 > 0 then 'She came with two options before we had asked for any.' end,
    encode(sha256(convert_to('{"autonomy":"' || autonomy || '","date":"' || happened_on || '","for":' || array_to_json(claims) || ',"kind":"' || kind
      || '","result":"' || result || '","scope":"' || scope || '","title":"' || title || '"}', 'UTF8')), 'hex')
  from (select evidence.*, substr(person, 2)::int as n, substr(id, 6)::int as i from evidence
      where person = any (array(select 'p' || n from generate_series($1::int, $2::int) n))) as item
    cross join generate_series(0, 1) at
    cross join lateral (select 1 + (n + 3 + at + pg_temp.chance(n, i, 9) % 12) % $3::int as witness) as who
  where (at = 0 or i % 2 = 0) and witness <> n`
