// What the database is asked about house rules and features. Policies and triggers hold the notice; nothing here can shorten it.

import { sql } from 'kysely'
import type { Feature, Role } from '../access/access.ts'
import type { Tx } from '../platform/database.ts'
import type { FeatureChoice } from './features.ts'
import type { HouseRules, HouseRulesVersion } from './privacy.ts'

const nameOf = (person: string) => sql`coalesce((select name from person where id = ${sql.ref(person)}), ${sql.ref(person)})`

/** All that were ever announced, withdrawn ones too. */
export async function announcedRules(tx: Tx): Promise<readonly HouseRulesVersion[]> {
  const found = await sql<{ version: HouseRulesVersion }>`
    select jsonb_strip_nulls(jsonb_build_object(
      'version', version,
      'announced', jsonb_build_object('on', announced_on, 'by', ${nameOf('announced_by')}, 'why', why, 'effective', effective_on),
      'withdrawn', case when withdrawn_on is not null then jsonb_build_object('on', withdrawn_on, 'by', ${nameOf('withdrawn_by')}) end,
      'rules', jsonb_build_object('purposes', purposes, 'bans', bans, 'threshold', threshold, 'notice', notice_days, 'leaverMonths', leaver_months,
        'agreement', case when agreement_with is not null
          then jsonb_build_object('with', agreement_with, 'on', agreement_on, 'link', agreement_link) end,
        'contact', contact)
    )) as version
    from house_rules left join house_rules_withdrawal using (version) order by version`.execute(tx)
  return found.rows.map((row) => row.version)
}

/** Of two who announce at once, one gets null. */
export async function announceRules(tx: Tx, rules: HouseRules, { why, effective }: { why: string; effective: string }): Promise<number | null> {
  const { agreement } = rules
  const made = await sql<{ version: number }>`
    insert into house_rules (version, effective_on, announced_by, why, purposes, bans, threshold, notice_days, leaver_months,
      agreement_with, agreement_on, agreement_link, contact)
    select coalesce(max(version), 1) + 1, ${effective}::date, asker(), ${why}, ${rules.purposes}::text[], ${rules.bans}::text[], ${rules.threshold}::int,
      ${rules.notice}::int, ${rules.leaverMonths ?? null}::int, ${agreement?.with ?? null}, ${agreement?.on ?? null}::date, ${agreement?.link ?? null},
      ${rules.contact ?? null}
    from house_rules
    on conflict do nothing returning version`.execute(tx)
  return made.rows[0]?.version ?? null
}

export async function withdrawRules(tx: Tx, version: number): Promise<void> {
  await sql`insert into house_rules_withdrawal (version, withdrawn_by) values (${version}, asker()) on conflict do nothing`.execute(tx)
}

export async function noteSeen(tx: Tx, person: string, version: number): Promise<void> {
  await sql`insert into house_rules_seen (person, version) values (${person}, ${version}) on conflict do nothing`.execute(tx)
}

/** The newest version that the person said they have read; 1 before any. */
export async function newestSeen(tx: Tx, person: string): Promise<number> {
  const found = await sql<{ version: number }>`select coalesce(max(version), 1) as version from house_rules_seen where person = ${person}`.execute(tx)
  return found.rows[0]?.version ?? 1
}

/** What is not in use where this person is. */
export async function featuresOff(tx: Tx, person: string): Promise<readonly Feature[]> {
  const found = await sql<{ off: readonly Feature[] }>`select features_off(${person}) as off`.execute(tx)
  return found.rows[0]?.off ?? []
}

export async function featureChoices(tx: Tx): Promise<readonly FeatureChoice[]> {
  const found = await sql<{ choice: FeatureChoice }>`
    select jsonb_strip_nulls(jsonb_build_object('department', department, 'feature', feature, 'on', switched_on, 'since', set_on,
      'by', case when set_by is not null then ${nameOf('set_by')} end)) as choice
    from department_feature`.execute(tx)
  return found.rows.map((row) => row.choice)
}

/** Without a department: for all that have no choice of their own or above them. */
export async function chooseFeature(tx: Tx, feature: Feature, department: string | null, on: boolean): Promise<void> {
  await sql`insert into department_feature (department, feature, switched_on, set_by) values (${department}, ${feature}, ${on}, asker())
    on conflict (department, feature) do update set switched_on = excluded.switched_on, set_on = today(), set_by = excluded.set_by`.execute(tx)
}

/** Who holds which role today, by name. */
export async function roleHolders(tx: Tx): Promise<readonly { readonly role: Role; readonly name: string }[]> {
  const found = await sql<{ role: Role; name: string }>`
    select role, name from person_role join person on person.id = person_role.person where ended_on is null order by name`.execute(tx)
  return found.rows
}

/** How many are here today. */
export async function countHere(tx: Tx): Promise<number> {
  const found = await sql<{ here: number }>`select count(*)::int as here from person where left_on is null or left_on >= today()`.execute(tx)
  return found.rows[0]?.here ?? 0
}
