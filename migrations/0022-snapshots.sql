-- Shared reports: a person freezes the report of one level and hands out links to it.

create table snapshot (
  id text primary key,
  person text not null references person (id) on delete cascade,
  made_on date not null default today(),
  -- What the link's holder may download and have verified, and its page in words.
  document jsonb not null,
  page jsonb not null
);
create index on snapshot (person);

create table snapshot_link (
  hash text primary key,
  person text not null references person (id) on delete cascade,
  snapshot text not null references snapshot (id) on delete cascade,
  for_whom text not null,
  made_on date not null default today(),
  expires_on date not null check (expires_on > made_on and expires_on <= made_on + 366),
  taken_back_on date
);
create index on snapshot_link (person);
create index on snapshot_link (snapshot);

-- On which days a link was used; nothing is known of who held it.
create table snapshot_opening (
  person text not null references person (id) on delete cascade,
  hash text not null references snapshot_link (hash) on delete cascade,
  opened_on date not null default today(),
  primary key (hash, opened_on)
);

-- Who agreed that their name and words stand in what colleagues share.
create table shared_by_name (
  person text primary key references person (id) on delete cascade,
  agreed_on date not null default today()
);

do $$
declare
  named text;
begin
  foreach named in array array['snapshot', 'snapshot_link', 'snapshot_opening', 'shared_by_name'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('grant select, insert on %I to nextrung_app', named);
  end loop;
end
$$;
grant update (taken_back_on) on snapshot_link to nextrung_app;
grant delete on snapshot, shared_by_name to nextrung_app;

create function is_behind_link(wanted text) returns boolean
  language plpgsql stable
  as $$
begin
  return exists (select from snapshot_link where snapshot = wanted and hash = by_link());
end
$$;

create policy "the person shares it" on snapshot for all to nextrung_app using (person = (select self()));
create policy "whoever holds a link reads what is behind it" on snapshot for select to nextrung_app using (is_behind_link(id));
create policy "the person makes it and takes it back" on snapshot_link for all to nextrung_app
  using (person = (select self()))
  with check (person = (select self()) and exists (select from snapshot where id = snapshot_link.snapshot and person = (select self())));
create policy "whoever holds it sees that it works" on snapshot_link for select to nextrung_app
  using (hash = (select by_link()) and taken_back_on is null and expires_on >= (select today()));
create policy "the person sees when it was opened" on snapshot_opening for select to nextrung_app using (person = (select self()));
create policy "opening it leaves its day" on snapshot_opening for insert to nextrung_app
  with check (hash = (select by_link()) and opened_on = (select today())
    and exists (select from snapshot_link where hash = snapshot_opening.hash and person = snapshot_opening.person));
create policy "it is theirs to say" on shared_by_name for all to nextrung_app using (person = (select self()));
-- Whoever reads a confirmation may learn whether its witness may be named elsewhere.
create policy "whoever shares asks it of their witnesses" on shared_by_name for select to nextrung_app
  using (person in (select witness_person from confirmation where confirmation.person = (select self())));
