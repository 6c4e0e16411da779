-- Signatures: what this installation signs with, what came in signed by others, whose signatures count here, and the archive of who leaves.

-- Keys follow each other; what an old one signed still verifies, so public halves are kept for good.
create table signing_key (
  entry bigint generated always as identity unique,
  thumbprint text primary key,
  public_key jsonb not null,
  -- Under the installation's secret, which isn't in the database.
  sealed text not null,
  created_on date not null default today(),
  retired_on date
);
create unique index on signing_key ((retired_on is null)) where retired_on is null;

-- Keys of others that came in. One counts from the day that somebody who compared its fingerprint says so, until they take it back.
create table trusted_key (
  thumbprint text not null,
  kind text not null check (kind in ('installation', 'witness')),
  -- The address of the installation, or the name that the witness gave: a key is trusted for that alone.
  name text not null check (length(name) between 1 and 300),
  public_key jsonb not null,
  brought_on date not null default today(),
  trusted_by text references person (id) on delete set null,
  trusted_on date,
  withdrawn_on date,
  primary key (thumbprint, kind, name)
);

-- A signed text that a person brought into their record: a credential of another installation, or a witness's answer.
create table credential (
  person text not null references person (id) on delete cascade,
  id text not null check (length(id) <= 300),
  kind text not null,
  thumbprint text not null,
  signer text not null,
  content text not null check (length(content) <= 40000),
  brought_on date not null default today(),
  primary key (person, id),
  foreign key (thumbprint, kind, signer) references trusted_key (thumbprint, kind, name)
);
create index on credential (thumbprint, kind, signer);

-- What is said under a trusted signature counts as `signed`; the same under any other key stands at the file's word.
alter table confirmation
  drop constraint confirmation_how_check,
  add check (how in ('named', 'told', 'file', 'link', 'account', 'signed')),
  add credential text,
  add foreign key (person, credential) references credential (person, id) on delete cascade;
create unique index on confirmation (person, credential, evidence) where credential is not null;

-- Where to send the archive once its person has left.
create table archive_address (
  person text primary key references person (id) on delete cascade,
  mail text not null check (length(mail) <= 254),
  set_on date not null default today()
);

-- The link to it, good once.
create table archive_link (
  hash text primary key,
  person text not null references person (id) on delete cascade,
  -- The administrator who hands it over; null: it was mailed.
  made_by text references person (id) on delete set null,
  made_on date not null default today(),
  expires_on date not null,
  fetched_on date
);
create index on archive_link (person);

do $$
declare
  named text;
begin
  foreach named in array array['signing_key', 'trusted_key', 'credential', 'archive_address', 'archive_link'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy "the system keeps it" on %I for all to nextrung_system using (true)', named);
    execute format('grant select, insert on %I to nextrung_app, nextrung_system', named);
  end loop;
end
$$;
grant update (retired_on) on signing_key to nextrung_app, nextrung_system;
grant update (trusted_by, trusted_on, withdrawn_on) on trusted_key to nextrung_app;
grant update (mail, set_on), delete on archive_address to nextrung_app;
grant update (fetched_on) on archive_link to nextrung_app;
grant update (expires_on) on archive_link to nextrung_app, nextrung_system;

-- Whoever takes their record along has it signed.
create policy "whoever is signed in signs" on signing_key for select to nextrung_app using ((select self()) is not null);
create policy "those who keep people begin a key" on signing_key for insert to nextrung_app with check ((select keeps_people()) and retired_on is null);
create policy "those who keep people end a key" on signing_key for update to nextrung_app using ((select keeps_people()) and retired_on is null) with check (true);

create policy "those who keep people see whose signatures count" on trusted_key for select to nextrung_app using ((select keeps_people()));
create policy "those who keep people say whose signatures count" on trusted_key for update to nextrung_app
  using ((select keeps_people())) with check (trusted_by = (select asker()));
revoke insert on trusted_key from nextrung_app;

create policy "it is the person's alone" on credential for select to nextrung_app using (person = (select self()));
create policy "the person brings it in" on credential for insert to nextrung_app with check (person = (select self()));

create policy "it is the person's alone" on archive_address for all to nextrung_app using (person = (select self()));

create policy "an administrator and whoever holds the link see it" on archive_link for select to nextrung_app
  using ((select has_role('administrator')) or hash = (select by_link()));
create policy "an administrator makes it" on archive_link for insert to nextrung_app
  with check ((select has_role('administrator')) and made_by = (select asker()) and fetched_on is null);
create policy "an administrator calls it back, and it is fetched once" on archive_link for update to nextrung_app
  using (((select has_role('administrator')) or hash = (select by_link())) and fetched_on is null) with check (true);

-- Whether this key counts for what it signs. Anybody may ask it of a key that they hold.
grant create on schema public to nextrung_system;
set local role nextrung_system;

create function trusts_key(print text, what text, called text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return exists (select from trusted_key where (thumbprint, kind, name) = (print, what, called) and trusted_on is not null and withdrawn_on is null);
end
$$;

-- Writes down that a key came in, so that those who may trust it find it.
create function bring_key(print text, what text, called text, jwk jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if self() is null then
    return;
  end if;
  insert into trusted_key (thumbprint, kind, name, public_key) values (print, what, called, jwk) on conflict do nothing;
end
$$;

-- A key that begins or ceases to count does so for everything that it signed.
create function follow_trust() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  update confirmation set how = case when new.trusted_on is not null and new.withdrawn_on is null then 'signed' else 'file' end
    from credential where (credential.person, credential.id) = (confirmation.person, confirmation.credential)
      and (credential.thumbprint, credential.kind, credential.signer) = (new.thumbprint, new.kind, new.name);
  return null;
end
$$;

-- What stands behind the link that somebody came by, good or over: whose it is, and how it stands.
create function archive_by_link() returns table (person text, name text, left_on date, expires_on date, fetched_on date)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select archive_link.person, person.name, person.left_on, archive_link.expires_on, archive_link.fetched_on
    from archive_link join person on person.id = archive_link.person where by_link() is not null and hash = by_link();
end
$$;

set local role none;
revoke create on schema public from nextrung_system;
do $$
declare
  called text;
begin
  foreach called in array array['trusts_key(text, text, text)', 'bring_key(text, text, text, jsonb)', 'archive_by_link()'] loop
    execute format('revoke execute on function %s from public', called);
    execute format('grant execute on function %s to nextrung_app', called);
  end loop;
end
$$;
create trigger trust_follows after update on trusted_key for each row execute function follow_trust();
create policy "the system tells signed words apart" on confirmation for select to nextrung_system using (credential is not null);
create policy "the system follows trust" on confirmation for update to nextrung_system using (credential is not null);
grant select, update (how) on confirmation to nextrung_system;

-- What is signed is neither made up, changed nor removed by the person; it goes with its item.
drop policy "the person notes what they were told" on confirmation;
create policy "the person notes what they were told" on confirmation for insert to nextrung_app
  with check (person = (select self()) and how in ('named', 'told', 'file') and witness_person is null and outside_witness is null and credential is null);
create policy "the person brings in what is signed" on confirmation for insert to nextrung_app
  with check (person = (select self()) and witness_person is null and outside_witness is null and withdrawn is null and concern is null and saw is not null
    and exists (select from credential as text where text.person = confirmation.person and text.id = confirmation.credential
      and how = case when trusts_key(text.thumbprint, text.kind, text.signer) then 'signed' else 'file' end));
drop policy "the person removes what they noted" on confirmation;
create policy "the person removes what they noted" on confirmation for delete to nextrung_app
  using (person = (select self()) and how in ('named', 'told', 'file') and credential is null);
