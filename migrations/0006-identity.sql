-- Who is signed in. The tables are better-auth's (1.7), under a role of their own that sees nothing else.
create schema auth;

create table auth."user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);

create table auth.session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" (id) on delete cascade,
  -- Whom the session acts as; in a demo this can be switched.
  person text not null
);
create index "session_userId_idx" on auth.session ("userId");

create table auth.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
create index "account_userId_idx" on auth.account ("userId");

create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index verification_identifier_idx on auth.verification (identifier);

grant usage on schema auth to nextrung_identity;
do $$
declare
  theirs text;
begin
  foreach theirs in array array['user', 'session', 'account', 'verification'] loop
    execute format('alter table auth.%I enable row level security', theirs);
    execute format('alter table auth.%I force row level security', theirs);
    execute format('create policy "better-auth keeps accounts" on auth.%I for all to nextrung_identity using (true)', theirs);
    execute format('grant select, insert, update, delete on auth.%I to nextrung_identity', theirs);
  end loop;
end
$$;

-- One-time links that sign the owner in. Only a hash is kept: reading this table opens nothing.
create table start_link (
  hash text primary key,
  expires_at timestamptz not null
);
alter table start_link enable row level security;
alter table start_link force row level security;
create policy "the system prints and takes back links" on start_link for all to nextrung_system using (true);
grant select, insert, delete on start_link to nextrung_system;
