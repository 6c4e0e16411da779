-- Who asks. The application connects, becomes nextrung_nobody, and each transaction becomes one of the others;
-- none of them owns anything, so that row-level security binds them all.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['nextrung_nobody', 'nextrung_app', 'nextrung_system', 'nextrung_identity'] loop
    -- Roles belong to the whole server: another database of it may have made them already.
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nologin', wanted);
    end if;
    -- Whoever connects may become the role, and has none of its rights before.
    if not pg_has_role(session_user, wanted, 'set') then
      execute format('grant %I to %I with inherit false, set true', wanted, session_user);
    end if;
  end loop;
end
$$;

revoke create on schema public from public;
grant usage on schema public to nextrung_app, nextrung_system;

-- The person who asks in this transaction; null when nobody is signed in.
create function asker() returns text
  language sql stable
  return nullif(current_setting('nextrung.person', true), '');
