-- Published ladder versions, as the text they were written in. No moving goalposts: a version never changes.
create table ladder_version (
  entry bigint generated always as identity unique,
  id text not null,
  version text not null,
  digest text not null,
  source text not null,
  published_on date not null,
  primary key (id, version)
);

create function refuse_change() returns trigger
  language plpgsql
  as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'check_violation';
end
$$;

create trigger immutable before update or delete or truncate on ladder_version for each statement execute function refuse_change();

alter table ladder_version enable row level security;
alter table ladder_version force row level security;
create policy "whoever is signed in reads ladders" on ladder_version for select to nextrung_app using (asker() is not null);
create policy "the system installs ladders" on ladder_version for all to nextrung_system using (true);
grant select on ladder_version to nextrung_app;
grant select, insert on ladder_version to nextrung_system;
