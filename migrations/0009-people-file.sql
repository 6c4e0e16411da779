-- A people file that waits for its confirmation: one a person, seen by them alone, and not for longer than a day.
create table people_file (
  kept_by text primary key references person (id) on delete cascade,
  name text not null,
  content bytea not null,
  kept_at timestamptz not null
);
alter table people_file enable row level security;
alter table people_file force row level security;
create policy "who keeps people keeps their own file" on people_file for all to nextrung_app
  using (kept_by = (select self()) and (select keeps_people()));
create policy "the system forgets files" on people_file for all to nextrung_system using (true);
grant select, insert, update, delete on people_file to nextrung_app;
grant select, delete on people_file to nextrung_system;

-- A file is laid out in tables of the transaction alone before anything is changed.
do $$
begin
  if not has_database_privilege('nextrung_app', current_database(), 'temporary') then
    execute format('grant temporary on database %I to nextrung_app', current_database());
  end if;
end
$$;

-- The people team corrects an absence as it does a step of the level history.
grant update (to_day, working) on absence to nextrung_app;
