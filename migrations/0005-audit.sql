-- What was done, by whom and about whom; never the content. It only grows.
create table audit (
  entry bigint generated always as identity primary key,
  at timestamptz not null,
  actor text,
  operation text not null,
  subject text,
  note text not null
);
create index on audit (subject);

create trigger immutable before update or delete or truncate on audit for each statement execute function refuse_change();

alter table audit enable row level security;
alter table audit force row level security;
create policy "whoever acts is written down" on audit for insert to nextrung_app with check (actor is not distinct from asker());
create policy "a person sees who looked, and what they did" on audit for select to nextrung_app
  using (asker() is not null and (subject = asker() or actor = asker()));
create policy "the system writes down what it does" on audit for insert to nextrung_system with check (actor is null);
grant select, insert on audit to nextrung_app;
grant insert on audit to nextrung_system;
