-- Bringing evidence in: a file that waits for its confirmation, what each import did, and what imports ever brought in.

-- One a person, seen by them alone, and not for longer than a day.
create table import_file (
  person text primary key references person (id) on delete cascade,
  source text not null,
  name text not null,
  content bytea not null,
  -- How they asked for it to be read.
  settings jsonb not null,
  kept_at timestamptz not null
);

create table import (
  entry bigint generated always as identity primary key,
  person text not null references person (id) on delete cascade,
  source text not null,
  brought_on date not null default today(),
  -- The pieces of work that it made or made longer, as they were before, with the digest of what it made of them.
  episodes jsonb not null,
  -- What it took down of things that are deleted.
  keys text[] not null,
  unique (person, entry)
);

-- What an import did to an item; gone with the item, so that nothing is kept of what is removed.
create table import_item (
  person text not null,
  import bigint not null,
  evidence text not null,
  did text not null check (did in ('added', 'changed', 'nothing')),
  -- The item as it was, where it was changed.
  before jsonb check ((before is not null) = (did = 'changed')),
  -- Digests of the item as the import left it, and of what was said of it.
  left_as text not null,
  -- What it took down of it, by which it is known again.
  keys text[] not null,
  primary key (person, import, evidence),
  foreign key (person, import) references import (person, entry) on delete cascade,
  foreign key (person, evidence) references evidence (person, id) on delete cascade
);
create index on import_item (person, evidence);

-- What imports of a source ever brought in, as short digests: what of it is on the record no more was deleted.
create table imported_key (
  person text not null references person (id) on delete cascade,
  source text not null,
  key text not null check (key ~ '^[0-9a-f]{8}$'),
  primary key (person, source, key)
);

do $$
declare
  own text;
begin
  foreach own in array array['import_file', 'import', 'import_item', 'imported_key'] loop
    execute format('alter table %I enable row level security', own);
    execute format('alter table %I force row level security', own);
    execute format('create policy "it is the person''s alone" on %I for all to nextrung_app using (person = (select self()))', own);
    execute format('grant select, insert, delete on %I to nextrung_app', own);
  end loop;
end
$$;
grant update on import_file to nextrung_app;
-- What the undone import knew goes on to the next one that changed the same item.
grant update (before, did, keys) on import_item to nextrung_app;

create policy "the system forgets files" on import_file for all to nextrung_system using (true);
grant select, delete on import_file to nextrung_system;
