-- Whom an account at the organisation's single sign-on stands for. It is found by the provider's own id for it:
-- addresses change, and are given to somebody else.
create table sign_on_link (
  issuer text not null,
  subject text not null,
  person text not null references person (id) on delete cascade,
  linked_on date not null,
  primary key (issuer, subject),
  unique (issuer, person)
);

alter table sign_on_link enable row level security;
alter table sign_on_link force row level security;
create policy "the system lets people in" on sign_on_link for all to nextrung_system using (true);
grant select, insert on sign_on_link to nextrung_system;

create policy "the person and administrators see that there is a link" on sign_on_link for select to nextrung_app
  using (person = (select self()) or (select has_role('administrator')));
create policy "an administrator takes a link away" on sign_on_link for delete to nextrung_app using ((select has_role('administrator')));
grant select, delete on sign_on_link to nextrung_app;
