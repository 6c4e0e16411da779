-- Who is who. What colleagues may see of a person stands in person; what only they and their manager see, in standing.
create table person (
  id text primary key check (id ~ '^[a-z0-9-]{1,60}$'),
  name text not null,
  title text,
  team text,
  -- The reporting line. Only the system sets it: it decides who sees what.
  manager text references person (id)
);

create table person_role (
  person text not null references person (id) on delete cascade,
  role text not null check (role in ('administrator')),
  primary key (person, role)
);

create table standing (
  person text primary key references person (id) on delete cascade,
  family text,
  level text,
  track text check (track in ('ic', 'management')),
  since date,
  industry text,
  location text,
  experience text,
  -- The manager's name as the person's own file gives it; it opens nothing to anybody.
  manager_name text
);

create table absence (
  entry bigint generated always as identity primary key,
  person text not null references person (id) on delete cascade,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  working numeric check (working >= 0 and working < 1)
);
create index on absence (person);

-- What the asker is to the subject today. Policies and the permission table both ask this one function.
create function relations(asker text, subject text) returns text[]
  language sql stable
  return array(
    select 'self' where asker = subject
    union all
    select 'manager' from person where person.id = subject and person.manager = asker and asker <> subject
  );

alter table person enable row level security;
alter table person force row level security;
create policy "whoever is signed in sees who is here" on person for select to nextrung_app using (asker() is not null);
create policy "a person changes themself" on person for update to nextrung_app using (id = asker());
create policy "the system welcomes people" on person for all to nextrung_system using (true);
grant select, update (name, title, team) on person to nextrung_app;
grant select, insert, update (name, title, team, manager) on person to nextrung_system;

alter table person_role enable row level security;
alter table person_role force row level security;
create policy "a person sees their roles" on person_role for select to nextrung_app using (person = asker());
create policy "the system gives roles" on person_role for all to nextrung_system using (true);
grant select on person_role to nextrung_app;
grant select, insert on person_role to nextrung_system;

alter table standing enable row level security;
alter table standing force row level security;
create policy "the person and their manager see it" on standing for select to nextrung_app
  using (relations(asker(), person) && array['self', 'manager']);
create policy "only the person writes it" on standing for insert to nextrung_app with check (person = asker());
create policy "only the person changes it" on standing for update to nextrung_app using (person = asker());
grant select, insert, update on standing to nextrung_app;

alter table absence enable row level security;
alter table absence force row level security;
create policy "the person and their manager see it" on absence for select to nextrung_app
  using (relations(asker(), person) && array['self', 'manager']);
create policy "only the person writes it" on absence for insert to nextrung_app with check (person = asker());
create policy "only the person removes it" on absence for delete to nextrung_app using (person = asker());
grant select, insert, delete on absence to nextrung_app;
