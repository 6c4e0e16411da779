-- What happened and who saw it. Ids are the ones of the person's own record file, so a key holds the person too;
-- `entry` keeps the order in which things came in.
create table episode (
  entry bigint generated always as identity unique,
  person text not null references person (id) on delete cascade,
  id text not null,
  title text not null,
  from_day date,
  to_day date,
  primary key (person, id)
);

create table evidence (
  entry bigint generated always as identity unique,
  person text not null references person (id) on delete cascade,
  id text not null,
  happened_on date not null,
  kind text not null,
  episode text,
  title text not null,
  outcome text,
  scope text not null,
  autonomy text not null,
  result text not null,
  claims text[] not null check (cardinality(claims) <= 3),
  links text[] not null,
  source_from text,
  source_key text,
  source_wrote text,
  draft boolean not null,
  primary key (person, id)
);

create table confirmation (
  entry bigint generated always as identity primary key,
  person text not null,
  evidence text not null,
  witness text not null,
  relation text not null,
  team text,
  said_on date not null,
  how text not null check (how in ('named', 'told', 'file', 'link', 'account')),
  showed text[] not null,
  says text,
  saw text,
  concern text,
  withdrawn date,
  foreign key (person, evidence) references evidence (person, id) on delete cascade
);
create index on confirmation (person, evidence);

create table mark (
  entry bigint generated always as identity unique,
  person text not null references person (id) on delete cascade,
  expectation text not null,
  status text not null check (status in ('no-opportunity', 'not-applicable', 'declined')),
  agreed_by text[] not null,
  why text not null,
  since date,
  until date,
  owed_by text,
  primary key (person, expectation)
);

-- "I see this differently": the person's word on how an expectation was judged.
create table disagreement (
  person text not null references person (id) on delete cascade,
  expectation text not null,
  words text not null,
  since date not null,
  primary key (person, expectation)
);

-- The person does as they like with these tables.
do $$
declare
  own text;
begin
  foreach own in array array['episode', 'evidence', 'disagreement'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
    execute format('create policy "it is the person''s" on %I for all to nextrung_app using (person = asker())', own);
    execute format('grant select, insert, update, delete on %I to nextrung_app', own);
  end loop;
end
$$;

-- The direct manager reads what was submitted, and what readiness needs beside it; never drafts.
create policy "the manager reads what was submitted" on evidence for select to nextrung_app
  using (not draft and 'manager' = any (relations(asker(), person)));
create policy "the manager reads pieces of work" on episode for select to nextrung_app
  using ('manager' = any (relations(asker(), person))
    and exists (select from evidence where evidence.person = episode.person and evidence.episode = episode.id));
create policy "the manager reads disagreements" on disagreement for select to nextrung_app
  using ('manager' = any (relations(asker(), person)));

alter table confirmation enable row level security;
alter table confirmation force row level security;
-- The policies of evidence hold inside the subquery; a concern is the person's alone for its first ten working days.
create policy "whoever sees the evidence sees who saw it" on confirmation for select to nextrung_app
  using (exists (select from evidence where evidence.person = confirmation.person and evidence.id = confirmation.evidence)
    and (person = asker() or concern is null or said_on < current_date - 14));
-- Nobody answers for others: what came by link or account is neither made, changed nor removed by the person.
create policy "the person notes what they were told" on confirmation for insert to nextrung_app
  with check (person = asker() and how in ('named', 'told', 'file'));
create policy "the person removes what they noted" on confirmation for delete to nextrung_app
  using (person = asker() and how in ('named', 'told', 'file'));
create policy "the system takes down what witnesses answer" on confirmation for insert to nextrung_system with check (true);
grant select, insert, delete on confirmation to nextrung_app;
grant insert on confirmation to nextrung_system;

alter table mark enable row level security;
alter table mark force row level security;
create policy "the person and their manager see it" on mark for select to nextrung_app
  using (relations(asker(), person) && array['self', 'manager']);
-- Where there is a manager to ask, a mark of the person is theirs alone until the manager agrees.
create policy "the person marks for themself" on mark for insert to nextrung_app
  with check (person = asker() and ('manager' <> all (agreed_by)
    or exists (select from person as me where me.id = asker() and me.manager is null)));
create policy "the person takes a mark back" on mark for delete to nextrung_app using (person = asker());
create policy "the system takes down what managers agree" on mark for insert to nextrung_system with check (true);
grant select, insert, delete on mark to nextrung_app;
grant insert on mark to nextrung_system;
