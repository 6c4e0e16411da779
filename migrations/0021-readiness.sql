-- Readiness between two people and over time: what a reader saw last, how whoever leads sees it themself before they read the report,
-- marks that are asked for and answered, and who put themself forward.

-- A reader's own note of what a report said, so that the next one can say what changed. One row a day; the program keeps two.
create table last_look (
  reader text not null references person (id) on delete cascade,
  person text not null references person (id) on delete cascade,
  ladder text not null,
  level text not null,
  looked_on date not null default today(),
  version text not null,
  -- Of each expectation its status, its support, and as digests whose words counted.
  seen jsonb not null,
  primary key (reader, person, ladder, level, looked_on)
);
create index on last_look (person);

-- Kept as it was given: somebody who has read the report since doesn't go back and change what they thought before.
create table own_view (
  person text not null references person (id) on delete cascade,
  given_by text not null references person (id) on delete cascade check (given_by <> person),
  ladder text not null,
  level text not null,
  given_on date not null default today(),
  -- By expectation: shows, not-yet or cannot-tell.
  views jsonb not null,
  says text not null check (length(says) between 1 and 500),
  primary key (person, given_by, ladder, level, given_on)
);
create index on own_view (given_by);

-- A mark is its person's alone until they ask for it; whoever leads them answers, with a reason where they don't agree.
alter table mark
  add asked_on date,
  add answered_by text references person (id) on delete set null,
  add answered_on date,
  add answer text;

create table put_forward (
  entry bigint generated always as identity,
  person text not null references person (id) on delete cascade,
  ladder text not null,
  version text not null,
  level text not null,
  words text not null check (length(words) between 1 and 2000),
  put_on date not null default today(),
  -- The report as others read it on that day, in words, and its fingerprint.
  report jsonb not null,
  digest text not null,
  taken_back_on date,
  primary key (person, entry)
);

-- Apart from what the person said, so that neither changes the other's words.
create table put_forward_answer (
  entry bigint generated always as identity primary key,
  person text not null,
  forward bigint not null,
  answered_by text references person (id) on delete set null,
  answered_on date not null default today(),
  answer text not null check (answer in ('talked', 'supports', 'not-yet')),
  -- The day of the talk, where they talked.
  talked_on date check (talked_on <= answered_on),
  words text not null check (length(words) between 1 and 2000),
  foreign key (person, forward) references put_forward (person, entry) on delete cascade
);
create index on put_forward_answer (person, forward);
create index on put_forward_answer (answered_by);

do $$
declare
  named text;
begin
  foreach named in array array['last_look', 'own_view', 'put_forward', 'put_forward_answer'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('grant select, insert on %I to nextrung_app', named);
  end loop;
end
$$;
grant update (version, seen), delete on last_look to nextrung_app;
grant update (taken_back_on) on put_forward to nextrung_app;
grant update (agreed_by, answered_by, answered_on, answer) on mark to nextrung_app;

-- Of somebody whom they read no more, a reader finds nothing here either.
create policy "it is the reader's alone" on last_look for all to nextrung_app
  using (reader = (select self()) and (person = (select self()) or person in (select one from readable() as one)));

create policy "the person sees it, and who gave it while they lead" on own_view for select to nextrung_app
  using (person = (select self()) or (given_by = (select self()) and person in (select one from reports() as one)));
create policy "whoever leads gives their own" on own_view for insert to nextrung_app
  with check (given_by = (select self()) and given_on = (select today()) and person in (select one from reports() as one));

drop policy "the person and who reads their report see it" on mark;
create policy "it is the person's" on mark for select to nextrung_app using (person = (select self()));
create policy "what counts or was asked for is read" on mark for select to nextrung_app
  using ((asked_on is not null or status = 'declined' or 'manager' = any (agreed_by)
    or exists (select from person as alone where alone.id = mark.person and alone.manager is null))
    and person in (select one from readable() as one));
drop policy "the person marks for themself" on mark;
create policy "the person marks for themself" on mark for insert to nextrung_app
  with check (person = (select self()) and (answered_by, answered_on, answer) is not distinct from (null, null, null)
    and (asked_on is null or asked_on = (select today()))
    and ('manager' <> all (agreed_by) or exists (select from person as me where me.id = asker() and me.manager is null)));
create policy "whoever leads answers what was asked" on mark for update to nextrung_app
  using (asked_on is not null and status <> 'declined' and person in (select one from reports() as one))
  with check (answered_by = (select self()) and answered_on = (select today()) and 'self' = any (agreed_by)
    and ('manager' = any (agreed_by) or answer is not null));

create policy "it is the person's" on put_forward for select to nextrung_app using (person = (select self()));
create policy "whoever leads them sees it" on put_forward for select to nextrung_app using (person in (select one from reports() as one));
create policy "a person puts themself forward" on put_forward for insert to nextrung_app
  with check (person = (select self()) and put_on = (select today()) and taken_back_on is null);
create policy "the person takes it back" on put_forward for update to nextrung_app
  using (person = (select self()) and taken_back_on is null) with check (taken_back_on = (select today()));

create policy "the person and who leads them see it" on put_forward_answer for select to nextrung_app
  using (person = (select self()) or person in (select one from reports() as one));
create policy "whoever leads answers" on put_forward_answer for insert to nextrung_app
  with check (answered_by = (select self()) and answered_on = (select today()) and person in (select one from reports() as one)
    and exists (select from put_forward as forward where (forward.person, forward.entry) = (put_forward_answer.person, put_forward_answer.forward)
      and taken_back_on is null));
