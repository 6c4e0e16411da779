-- Readiness kept up to date for everyone. Only the system reads it: of named people no operation lists it, and what is told of it are
-- counts that are large enough. What touches a person's readiness writes them down as due, in its own transaction; a job counts them anew.

-- A report without its words: of the level that somebody is on, and of the next one.
create table readiness_kept (
  person text not null references person (id) on delete cascade,
  towards text not null check (towards in ('own', 'next')),
  ladder text not null,
  version text not null,
  level text not null,
  track text not null,
  as_of date not null,
  -- The first day on which time alone can change it; null: none.
  next_on date,
  ready boolean not null,
  -- By expectation: [status, support, the first day on which time alone can change them or null].
  found jsonb not null,
  digest text not null,
  primary key (person, towards),
  foreign key (ladder, version) references ladder_version (id, version)
);
create index on readiness_kept (next_on);

create sequence recount_revision;

-- Whose readiness has to be counted anew. A revision is of one change: what is counted is kept only where nothing changed since it was read.
create table recount_due (
  person text primary key references person (id) on delete cascade,
  -- Ids of expectations and competencies as they are written there; none: what time changes; null: all.
  touched text[],
  revision bigint not null default nextval('recount_revision')
);

do $$
declare
  named text;
begin
  foreach named in array array['readiness_kept', 'recount_due'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy "the system counts" on %I for all to nextrung_system using (true)', named);
    execute format('grant select, insert, update, delete on %I to nextrung_system', named);
  end loop;
end
$$;
grant usage on sequence recount_revision to nextrung_system;

-- Asked word by word: as a test for existence it was answered from a list of all evidence there is, made anew for every few people.
alter policy "the system counts" on confirmation using (
  coalesce((select not draft from evidence where evidence.person = confirmation.person and evidence.id = confirmation.evidence), false));

-- Writes people down as due; `touched` holds one id for each of `whose`, null where it may be any.
create function recount_later(whose text[], touched text[]) returns void
  language plpgsql
  as $$
begin
  -- Sorted, so that no two of these wait for each other. Whoever is being removed is nobody to count.
  insert into recount_due (person, touched)
    select id, case when not bool_or(what is null) then array_agg(distinct what) end
    from unnest(whose, recount_later.touched) as given (id, what) join person using (id)
    group by id order by id
  on conflict (person) do update set revision = nextval('recount_revision'),
    touched = case when recount_due.touched is not null and excluded.touched is not null
      then array(select distinct unnest(recount_due.touched || excluded.touched)) end;
end
$$;

-- Of each statement the rows that it wrote or removed are `written`; what they were before an update is `was`.
create function recount_evidence() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if tg_op = 'UPDATE' then
    perform recount_later(array_agg(person), array_agg(claim)) from (
      select person, unnest(claims) as claim from was where not draft
      union select person, unnest(claims) from written where not draft
      -- What is submitted, or no longer, brings its witnesses' names along.
      union select person, null from was join written using (person, id) where was.draft <> written.draft) as touched;
  else
    perform recount_later(array_agg(person), array_agg(claim)) from (
      select distinct person, unnest(claims) as claim from written where not draft) as touched;
  end if;
  return null;
end
$$;

-- `words`: rows of confirmation, of which only what witnesses said themselves counts.
create function recount_words(words jsonb) returns void
  language plpgsql
  as $$
begin
  perform recount_later(array_agg(person), array_agg(what)) from (
    with changed as (
      select * from jsonb_to_recordset(words) as word (person text, evidence text, witness text, witness_person text, how text, showed text[])
      where how in ('link', 'account', 'signed')),
    named as (
      select person, witness, witness_person from confirmation where person in (select person from changed) and how in ('link', 'account', 'signed')
      union select person, witness, witness_person from changed)
    select person, unnest(showed) as what from changed
    -- A concern that ticks nothing is about all that is claimed.
    union select person, unnest(claims) from changed join evidence using (person) where evidence.id = changed.evidence and showed = '{}'
    -- Where two share a name, or one has two, a word may change what others of that name are taken for: src/evidence/witness-names.ts.
    union select person, null from named group by person, witness having count(distinct coalesce(witness_person, '')) > 1
    union select person, null from named where witness_person is not null group by person, witness_person having count(distinct witness) > 1
    union select person, null from named join person as own on own.id = person where witness = own.name or witness like '%)'
  ) as touched;
end
$$;

create function recount_confirmations() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if tg_op = 'UPDATE' then
    perform recount_words(jsonb_agg(to_jsonb(changed) - 'says' - 'concern')) from (table was union table written) as changed;
  else
    perform recount_words(jsonb_agg(to_jsonb(written) - 'says' - 'concern')) from written;
  end if;
  return null;
end
$$;

create function recount_marks() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if tg_op = 'UPDATE' then
    perform recount_later(array_agg(person), array_agg(expectation)) from (table was union table written) as touched;
  else
    perform recount_later(array_agg(person), array_agg(expectation)) from written;
  end if;
  return null;
end
$$;

-- Of standing, absence and level_step: everything is judged by them.
create function recount_whole() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if tg_op = 'UPDATE' then
    perform recount_later(array_agg(person), array_agg(null::text)) from (table written except table was) as touched;
  else
    perform recount_later(array_agg(person), array_agg(null::text)) from written;
  end if;
  return null;
end
$$;

create function recount_people() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  perform recount_later(array_agg(id), array_agg(null::text)) from (
    select id, name, team, manager, department, left_on from written
    except select id, name, team, manager, department, left_on from was) as touched;
  return null;
end
$$;

-- Where something is switched on or off, or a department moves below another, it may be anybody's.
create function recount_everybody() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if tg_table_name = 'department' then
    -- Apart, as only this trigger knows what was.
    if not exists (select from was join written using (id) where was.parent is distinct from written.parent) then
      return null;
    end if;
  end if;
  perform recount_later(array_agg(person), array_agg(null::text)) from standing;
  return null;
end
$$;

do $$
declare
  watched record;
  called text;
begin
  grant create on schema public to nextrung_system;
  for called in select proname from pg_proc where proname like 'recount\_%' and pronamespace = 'public'::regnamespace loop
    execute format('alter function %I owner to nextrung_system', called);
    execute format('revoke execute on function %I from public', called);
  end loop;
  revoke create on schema public from nextrung_system;
  for watched in select * from (values ('evidence', 'recount_evidence'), ('confirmation', 'recount_confirmations'), ('mark', 'recount_marks'),
      ('standing', 'recount_whole'), ('absence', 'recount_whole'), ('level_step', 'recount_whole')) as pairs (name, function) loop
    execute format('create trigger recount_inserted after insert on %I referencing new table as written for each statement execute function %I()',
      watched.name, watched.function);
    execute format('create trigger recount_deleted after delete on %I referencing old table as written for each statement execute function %I()',
      watched.name, watched.function);
    execute format('create trigger recount_updated after update on %I referencing old table as was new table as written
      for each statement execute function %I()', watched.name, watched.function);
  end loop;
end
$$;
create trigger recount_updated after update on person referencing old table as was new table as written
  for each statement execute function recount_people();
create trigger recount_updated after update on department referencing old table as was new table as written
  for each statement execute function recount_everybody();
create trigger recount_switched after insert or update or delete on department_feature for each statement execute function recount_everybody();

set local role nextrung_system;
select recount_later(array_agg(person), array_agg(null::text)) from standing;
reset role;
