-- An organisation: departments, what it keeps of each person, who acts for whom, and who may see what of whom.
-- Every policy asks one of the functions below, wrapped in a select so that it runs once a query and not once a row. Those that
-- look into a table are written in plpgsql, which plans them once a connection: written in SQL they were planned again, inside
-- every query that a policy of theirs holds for, and cost more than the query.

-- The day on which a transaction happens; the program sets it, so that both look at one clock.
create function today() returns date
  language sql stable
  return coalesce(nullif(current_setting('nextrung.today', true), '')::date, current_date);

-- The one person that the transaction is about.
create function subject() returns text
  language sql stable
  return nullif(current_setting('nextrung.subject', true), '');

-- With whose eyes the asker looks at their own record ('manager', 'people-team', 'representative', 'colleague'); null: with their own.
create function seeing_as() returns text
  language sql stable
  return nullif(current_setting('nextrung.seeing_as', true), '');

create function self() returns text
  language sql stable
  return case when seeing_as() is null then asker() end;

create table department (
  id text primary key check (id ~ '^[a-z0-9-]{1,60}$'),
  name text not null,
  parent text references department (id) check (parent <> id)
);

alter table person add department text references department (id), add left_on date, add check (manager <> id);
create index on person (manager);
create index on person (department);

-- What the organisation keeps of a person. Who is in it no longer sets their own title, team or level.
create table employment (
  person text primary key references person (id) on delete cascade,
  position text,
  mail text,
  joined date,
  -- Share of full time, where it is less.
  working numeric check (working > 0 and working <= 1)
);
create unique index on employment (lower(mail));

create table level_step (
  entry bigint generated always as identity primary key,
  person text not null references person (id) on delete cascade,
  ladder text not null,
  version text not null,
  level text not null,
  track text check (track in ('ic', 'management')),
  title text,
  from_day date not null,
  to_day date check (to_day >= from_day),
  why text,
  unique (person, from_day)
);

-- Who reported to whom, and who said so: a change of line changes who sees what.
create table reporting_line (
  entry bigint generated always as identity primary key,
  person text not null references person (id) on delete cascade,
  manager text not null references person (id) on delete cascade,
  from_day date not null,
  to_day date,
  set_by text
);
create index on reporting_line (person);
create index on reporting_line (manager);

-- Someone acts for a manager for a stated time.
create table stand_in (
  entry bigint generated always as identity primary key,
  principal text not null references person (id) on delete cascade,
  delegate text not null references person (id) on delete cascade check (delegate <> principal),
  from_day date not null,
  to_day date not null check (to_day >= from_day and to_day <= from_day + 366),
  given_by text not null
);
create index on stand_in (delegate);

-- Roles are given by somebody, and that they were given stays to be seen after they ended.
alter table person_role
  drop constraint person_role_pkey,
  drop constraint person_role_role_check,
  add check (role in ('administrator', 'people-team', 'representative')),
  add entry bigint generated always as identity primary key,
  add given_by text,
  add given_on date not null default today(),
  add ended_by text,
  add ended_on date;
create unique index on person_role (person, role) where ended_on is null;

-- The policies below stand in for the ones that knew the person and their manager only.
do $$
declare
  old record;
begin
  for old in select tablename, policyname from pg_policies where schemaname = 'public' and tablename <> 'start_link'
      and not (tablename = 'ladder_version') loop
    execute format('drop policy %I on %I', old.policyname, old.tablename);
  end loop;
end
$$;
drop function relations(text, text);

create function has_role(wanted text) returns boolean
  language plpgsql stable
  as $$
begin
  return seeing_as() is null and exists (select from person_role where person = asker() and role = wanted and ended_on is null);
end
$$;

create function keeps_people() returns boolean
  language plpgsql stable
  as $$
begin
  return seeing_as() is null
    and exists (select from person_role where person = asker() and role in ('administrator', 'people-team') and ended_on is null);
end
$$;

-- Those whose manager the asker is today, or stands in for; never themself, unless they look at themself as their manager does.
create function reports() returns setof text
  language plpgsql stable
  as $$
begin
  return query select id from person
    where seeing_as() is null and (left_on is null or left_on >= today()) and id <> asker()
      and (manager = asker() or manager in (select principal from stand_in where delegate = asker() and today() between from_day and to_day))
    union all
    select asker() where seeing_as() = 'manager';
end
$$;

-- The people team reads one person at a time: the one that the transaction is about, which the audit trail then names.
create function opened() returns text
  language plpgsql stable
  as $$
begin
  return case when seeing_as() = 'people-team' then asker() when subject() is not null and has_role('people-team') then subject() end;
end
$$;

-- All whom the asker may read today, beside themself.
create function readable() returns setof text
  language plpgsql stable
  as $$
begin
  return query select reports();
  if opened() is not null then
    return query select opened();
  end if;
end
$$;

-- What the asker is to a person today. The permission table asks this; policies ask what it is made of.
create function relations(subject text) returns text[]
  language plpgsql stable
  as $$
begin
  if subject = self() then
    return array['self'];
  elsif subject not in (select reports()) then
    return array[]::text[];
  elsif seeing_as() = 'manager' or exists (select from person where id = subject and manager = asker()) then
    return array['manager'];
  end if;
  return array['stand-in'];
end
$$;

-- Whether the asker may read what is known of a person.
create function reads(subject text) returns boolean
  language plpgsql stable
  as $$
begin
  return subject = self() or subject in (select readable());
end
$$;

-- True for who is in no organisation's list: they say themselves where they stand.
create function keeps_oneself() returns boolean
  language plpgsql stable
  as $$
begin
  return self() is not null and not exists (select from employment where person = asker());
end
$$;

create policy "whoever is signed in sees who is here" on person for select to nextrung_app using ((select asker()) is not null);
create policy "a person changes themself" on person for update to nextrung_app using (id = (select self()) and (select keeps_oneself()));
create policy "those who keep people add them" on person for insert to nextrung_app with check ((select keeps_people()));
create policy "those who keep people change them" on person for update to nextrung_app using ((select keeps_people()));
create policy "the system welcomes people" on person for all to nextrung_system using (true);
grant insert, update (manager, department, left_on) on person to nextrung_app;
grant update (department, left_on) on person to nextrung_system;

-- Policies can't tell columns apart: the reporting line decides who sees what, so only who keeps people moves it.
create function refuse_own_move() returns trigger
  language plpgsql
  as $$
begin
  if (new.manager, new.department, new.left_on) is distinct from (old.manager, old.department, old.left_on)
    and current_user = 'nextrung_app' and not keeps_people() then
    raise exception 'only those who keep people move them' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger own_move before update on person for each row execute function refuse_own_move();

create function follow_lines() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'UPDATE' then
    update reporting_line set to_day = today()
    from moved join stayed on stayed.id = moved.id
    where reporting_line.person = moved.id and reporting_line.to_day is null and moved.manager is distinct from stayed.manager;
    insert into reporting_line (person, manager, from_day, set_by)
      select moved.id, moved.manager, today(), asker() from moved join stayed on stayed.id = moved.id
      where moved.manager is not null and moved.manager is distinct from stayed.manager;
  else
    insert into reporting_line (person, manager, from_day, set_by)
      select id, manager, today(), asker() from moved where manager is not null;
  end if;
  return null;
end
$$;
create trigger lines_begin after insert on person referencing new table as moved for each statement execute function follow_lines();
create trigger lines_change after update on person referencing old table as stayed new table as moved
  for each statement execute function follow_lines();
insert into reporting_line (person, manager, from_day) select id, manager, today() from person where manager is not null;

create policy "whoever is signed in sees who holds a role" on person_role for select to nextrung_app using ((select asker()) is not null);
create policy "an administrator gives roles" on person_role for insert to nextrung_app
  with check ((select has_role('administrator')) and given_by = (select asker()) and ended_on is null);
create policy "an administrator ends roles" on person_role for update to nextrung_app
  using ((select has_role('administrator')) and ended_on is null) with check (ended_by = (select asker()));
create policy "the system gives roles" on person_role for all to nextrung_system using (true);
grant insert, update (ended_on, ended_by) on person_role to nextrung_app;

do $$
declare
  named text;
begin
  foreach named in array array['department', 'employment', 'level_step', 'reporting_line', 'stand_in'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy "the system sets up" on %I for all to nextrung_system using (true)', named);
    execute format('grant select, insert, update, delete on %I to nextrung_app, nextrung_system', named);
  end loop;
end
$$;

create policy "whoever is signed in sees departments" on department for select to nextrung_app using ((select asker()) is not null);
create policy "those who keep people add departments" on department for insert to nextrung_app with check ((select keeps_people()));
create policy "those who keep people change departments" on department for update to nextrung_app using ((select keeps_people()));

create policy "the person, their manager and who keeps people see it" on employment for select to nextrung_app
  using (person = (select self()) or person in (select one from readable() as one) or (select keeps_people()));
create policy "those who keep people add it" on employment for insert to nextrung_app with check ((select keeps_people()));
create policy "those who keep people change it" on employment for update to nextrung_app using ((select keeps_people()));

create policy "the person and whoever has to do with them see it" on reporting_line for select to nextrung_app
  using (person = (select self()) or manager = (select self()) or person in (select one from readable() as one) or (select keeps_people()));
create policy "a line begins with a move" on reporting_line for insert to nextrung_app
  with check ((select keeps_people()) and set_by = (select asker()));
create policy "a line ends with a move" on reporting_line for update to nextrung_app using ((select keeps_people()));
revoke update, delete on reporting_line from nextrung_app;
grant update (to_day) on reporting_line to nextrung_app;

create policy "both see it, and who gives it" on stand_in for select to nextrung_app
  using ((select self()) in (principal, delegate) or (select has_role('administrator')));
create policy "a person names who stands in for them" on stand_in for insert to nextrung_app
  with check (given_by = (select asker()) and (principal = (select self()) or (select has_role('administrator'))));
create policy "a person ends it" on stand_in for update to nextrung_app
  using (principal = (select self()) or (select has_role('administrator')));
revoke update, delete on stand_in from nextrung_app;
grant update (to_day) on stand_in to nextrung_app;

-- Where somebody stands, and their time away: theirs, their manager's and the people team's.
do $$
declare
  named text;
begin
  foreach named in array array['standing', 'absence', 'level_step'] loop
    execute format('create policy "the person, their manager and the people team see it" on %I for select to nextrung_app
      using (person = (select self()) or person in (select one from readable() as one)
        or (select has_role(''people-team'')))', named);
    execute format('create policy "the people team keeps it" on %I for all to nextrung_app
      using ((select has_role(''people-team'')))', named);
  end loop;
  foreach named in array array['standing', 'absence'] loop
    execute format('create policy "who keeps themself writes it" on %I for insert to nextrung_app
      with check (person = (select self()) and (select keeps_oneself()))', named);
    execute format('grant select, insert on %I to nextrung_system', named);
    execute format('create policy "the system sets up" on %I for all to nextrung_system using (true)', named);
  end loop;
end
$$;
create policy "who keeps themself changes it" on standing for update to nextrung_app using (person = (select self()) and (select keeps_oneself()));
create policy "who keeps themself removes it" on absence for delete to nextrung_app using (person = (select self()) and (select keeps_oneself()));
grant update on standing to nextrung_system;

create policy "it is the person's alone" on rung_pick for all to nextrung_app using (person = (select self()));

-- The record: the person does as they like with it; the manager and the people team read what was submitted.
create policy "it is the person's" on evidence for all to nextrung_app using (person = (select self()));
create policy "what was submitted is read" on evidence for select to nextrung_app
  using (not draft and (person in (select one from readable() as one)));
create policy "it is the person's" on episode for all to nextrung_app using (person = (select self()));
create policy "pieces of work are read with their evidence" on episode for select to nextrung_app
  using ((person in (select one from readable() as one))
    and exists (select from evidence where evidence.person = episode.person and evidence.episode = episode.id));
create policy "it is the person's" on disagreement for all to nextrung_app using (person = (select self()));
create policy "disagreements travel with the report" on disagreement for select to nextrung_app
  using (person in (select one from readable() as one));

-- The policies of evidence hold inside the subquery; a concern is the person's alone for its first ten working days.
create policy "whoever sees the evidence sees who saw it" on confirmation for select to nextrung_app
  using (exists (select from evidence where evidence.person = confirmation.person and evidence.id = confirmation.evidence)
    and (person = (select self()) or concern is null or said_on < (select today()) - 14));
-- Nobody answers for others: what came by link or account is neither made, changed nor removed by the person.
create policy "the person notes what they were told" on confirmation for insert to nextrung_app
  with check (person = (select self()) and how in ('named', 'told', 'file'));
create policy "the person removes what they noted" on confirmation for delete to nextrung_app
  using (person = (select self()) and how in ('named', 'told', 'file'));
create policy "the system takes down what witnesses answer" on confirmation for insert to nextrung_system with check (true);

create policy "the person and who reads their report see it" on mark for select to nextrung_app
  using (person = (select self()) or person in (select one from readable() as one));
-- Where there is a manager to ask, a mark of the person is theirs alone until the manager agrees.
create policy "the person marks for themself" on mark for insert to nextrung_app
  with check (person = (select self()) and ('manager' <> all (agreed_by)
    or exists (select from person as me where me.id = asker() and me.manager is null)));
create policy "the person takes a mark back" on mark for delete to nextrung_app using (person = (select self()));
create policy "the system takes down what managers agree" on mark for insert to nextrung_system with check (true);

-- As what the actor did it ('self', 'manager', 'stand-in', a role), and for whom they stood in.
alter table audit add acting text, add standing_in_for text;
create index on audit (actor);
create policy "whoever acts is written down" on audit for insert to nextrung_app with check (actor is not distinct from (select asker()));
create policy "a person sees who looked, and what they did" on audit for select to nextrung_app
  using (subject = (select self()) or actor = (select self()));
create policy "the system writes down what it does" on audit for insert to nextrung_system with check (actor is null);
create policy "the system counts" on audit for select to nextrung_system using (true);
grant select on audit to nextrung_system;

-- How much was read, by month and by what the reader was; never by whom or about whom.
create function readings() returns table (month date, acting text, operation text, times bigint)
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select date_trunc('month', at)::date, audit.acting, audit.operation, count(*)
  from audit where subject is not null and actor is not null and actor <> subject
  group by 1, 2, 3 order by 1 desc, 2, 3
$$;
do $$
begin
  grant create on schema public to nextrung_system;
  alter function readings() owner to nextrung_system;
  revoke create on schema public from nextrung_system;
end
$$;
revoke execute on function readings() from public;
grant execute on function readings() to nextrung_app;
