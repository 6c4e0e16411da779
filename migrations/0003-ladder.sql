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

-- What was kept of Find my rung: for each competency the level whose sentence was most like the last three months.
create table rung_pick (
  person text not null references person (id) on delete cascade,
  ladder text not null,
  version text not null,
  competency text not null,
  level text not null,
  picked_on date not null,
  primary key (person, ladder, competency),
  foreign key (ladder, version) references ladder_version (id, version)
);
alter table rung_pick enable row level security;
alter table rung_pick force row level security;
create policy "it is the person's alone" on rung_pick for all to nextrung_app using (person = asker());
grant select, insert, delete on rung_pick to nextrung_app;
