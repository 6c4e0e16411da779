-- How people sign in. What opens an account is the system's alone to read: of passwords, links and codes only hashes are kept.

-- Which person an account of better-auth's stands for; its address stays nobody's, the mail to sign in with is in sign_in.
alter table auth."user" add person text unique;
update auth."user" set person = split_part(email, '@', 1) where email like '%@nextrung.invalid';

alter table auth.session
  -- How it began: 'set-up link', 'invitation', 'reset link', 'password', 'passkey', 'single sign-on'.
  add how text,
  -- When the person last showed that it is them, by the program's clock.
  add "provedAt" timestamptz,
  add "seenOn" text;

-- Who can sign in. Administrators see that, and when somebody was last here; never how.
create table sign_in (
  person text primary key references person (id) on delete cascade,
  mail text,
  last_seen date
);
create unique index on sign_in (lower(mail));

insert into sign_in (person) select theirs.person from auth."user" theirs join person on person.id = theirs.person;

create table passkey (
  -- The credential's own id, base64url.
  id text primary key,
  person text not null references person (id) on delete cascade,
  public_key text not null,
  -- How often the authenticator says it signed; one that goes back is a copy. Many always say 0.
  counter bigint not null,
  transports text[] not null,
  name text not null,
  made_on date not null,
  used_on date
);
create index on passkey (person);

create table second_factor (
  person text primary key references person (id) on delete cascade,
  -- Under the key of the installation.
  secret text not null,
  confirmed boolean not null default false,
  -- The time step of the last code that was taken; an earlier or the same one is not taken again (RFC 6238, 5.2).
  last_step bigint not null default 0,
  codes text[] not null
);

-- Links for one person, good once. They stay until the person has been told of them.
create table sign_in_link (
  hash text primary key,
  person text not null references person (id) on delete cascade,
  purpose text not null check (purpose in ('invitation', 'reset')),
  mail text,
  -- The administrator; null: the person asked for it by mail.
  made_by text references person (id) on delete cascade,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  drops_second_factor boolean not null default false,
  used_at timestamptz,
  told boolean not null default false
);
create index on sign_in_link (person);

-- What the server waits for from one browser: the answer to a challenge, or a code.
create table sign_in_step (
  hash text primary key,
  purpose text not null check (purpose in ('second-factor', 'add-passkey', 'use-passkey')),
  person text references person (id) on delete cascade,
  challenge text,
  -- Where to after it.
  way_on text,
  expires_at timestamptz not null
);

do $$
declare
  named text;
begin
  foreach named in array array['sign_in', 'passkey', 'second_factor', 'sign_in_link', 'sign_in_step'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy "the system lets people in" on %I for all to nextrung_system using (true)', named);
    execute format('grant select, insert, update, delete on %I to nextrung_system', named);
  end loop;
end
$$;

create policy "the person and administrators see who can sign in" on sign_in for select to nextrung_app
  using (person = (select self()) or (select has_role('administrator')));
grant select on sign_in to nextrung_app;

-- A newer link calls back the one before: the one it stands in for is over.
create policy "an administrator makes links in their own name" on sign_in_link for insert to nextrung_app
  with check ((select has_role('administrator')) and made_by = (select asker()) and used_at is null and not told);
create policy "an administrator sees that there are links" on sign_in_link for select to nextrung_app
  using ((select has_role('administrator')));
create policy "an administrator calls links back" on sign_in_link for update to nextrung_app
  using ((select has_role('administrator')));
grant insert, select, update (expires_at) on sign_in_link to nextrung_app;
