-- Writing down what happened: what stays when its person leaves, what lies with an item, the weekly question, and what others offer.

-- Of a confidential item only its title and date leave with the person.
alter table evidence add confidential boolean not null default false;

create table attachment (
  person text not null,
  evidence text not null,
  id text not null,
  name text not null check (length(name) between 1 and 120),
  -- As its first bytes say, never as it was sent.
  type text not null,
  content bytea not null check (octet_length(content) between 1 and 5242880),
  added_on date not null default today(),
  primary key (person, evidence, id),
  foreign key (person, evidence) references evidence (person, id) on delete cascade
);

-- "What happened this week?": who doesn't want to be asked, and who wants a letter. Without a row: asked on the first page only.
create table nudge (
  person text primary key references person (id) on delete cascade,
  off boolean not null default false,
  by_mail boolean not null default false,
  -- The Monday of the week of which "nothing" was said, and of the one that the last letter was of.
  nothing_in date,
  mailed_in date
);

-- "I saw this": an item that somebody offers a colleague. It is the two's until it is accepted, declined or taken back, and then gone.
create table offer (
  id text primary key,
  person text not null references person (id) on delete cascade,
  offered_by text not null references person (id) on delete cascade check (offered_by <> person),
  happened_on date not null,
  kind text not null,
  title text not null,
  outcome text,
  scope text not null,
  autonomy text not null,
  claims text[] not null check (cardinality(claims) <= 3),
  says text not null,
  -- What whoever offers it was to the person on the day, and the digest of the item that they vouch for.
  relation text not null,
  team text,
  saw text not null,
  offered_on date not null default today()
);
create index on offer (person);
create index on offer (offered_by);

do $$
declare
  named text;
begin
  foreach named in array array['attachment', 'nudge', 'offer'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('grant select, insert on %I to nextrung_app', named);
  end loop;
end
$$;
grant delete on attachment, offer to nextrung_app;
grant update (off, by_mail, nothing_in) on nudge to nextrung_app;
grant update (relation, team) on offer to nextrung_app;

create policy "it is the person's" on attachment for all to nextrung_app using (person = (select self()));
-- The policies of evidence hold inside the subquery.
create policy "whoever sees the evidence sees what lies with it" on attachment for select to nextrung_app
  using ((select by_link()) is null and exists (select from evidence where evidence.person = attachment.person and evidence.id = attachment.evidence));

create policy "it is the person's alone" on nudge for all to nextrung_app using (person = (select self()));
create policy "the system writes to who wants it" on nudge for all to nextrung_system using (by_mail and not off);
grant select, update (mailed_in) on nudge to nextrung_system;

create policy "the two see it" on offer for select to nextrung_app using ((select self()) in (person, offered_by));
create policy "whoever saw it offers it" on offer for insert to nextrung_app with check (offered_by = (select self()) and is_here(person));
create policy "whoever offers it says what they were" on offer for update to nextrung_app using (offered_by = (select self()));
create policy "the two end it" on offer for delete to nextrung_app using ((select self()) in (person, offered_by));

create policy "the system hands it over" on offer for all to nextrung_system using (true);
create policy "the system takes down that it was seen" on ask_answer for insert to nextrung_system with check (seen);
grant select, delete on offer to nextrung_system;
create policy "the system takes down whom an offer came from" on ask for insert to nextrung_system with check (true);
grant insert on ask, ask_answer to nextrung_system;

-- As of whoever asked, so of whom one offers something: it tells what one was to them.
grant create on schema public to nextrung_system;
set local role nextrung_system;
create or replace function line_on(who text, day date) returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
declare
  line text[] := array[]::text[];
  next text := who;
begin
  if self() is null or (who <> self() and not exists (select from ask where person = who and witness = self())
    and not exists (select from offer where person = who and offered_by = self())) then
    return line;
  end if;
  loop
    next := (select manager from reporting_line
      where person = next and (to_day is null or to_day > day) order by from_day, entry limit 1);
    exit when next is null or next = who or next = any (line);
    line := line || next;
  end loop;
  return line;
end
$$;
set local role none;
revoke create on schema public from nextrung_system;

-- What an offer says becomes its witness's word on the item that the person made of it, and the offer is gone. The words are those of the
-- offer, whatever the person sends; on another item they count for nothing, as the digest isn't its. Like any witness, whoever offered it
-- sees the item from then on, and may withdraw.
create function accept_offer(offered text, item text, on_ladder text, on_version text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  given offer;
begin
  delete from offer where id = offered and person = self() returning * into given;
  if given.id is null then
    return false;
  end if;
  insert into ask (person, evidence, witness, ladder, version) values (given.person, item, given.offered_by, on_ladder, on_version);
  insert into ask_answer (person, evidence, witness, again, seen) values (given.person, item, given.offered_by, 0, true);
  insert into confirmation (person, evidence, witness, witness_person, relation, team, said_on, how, showed, says, saw)
    select given.person, item, name, given.offered_by, given.relation, given.team, given.offered_on, 'account', given.claims, given.says, given.saw
    from person where id = given.offered_by;
  return true;
end
$$;
do $$
begin
  grant create on schema public to nextrung_system;
  alter function accept_offer(text, text, text, text) owner to nextrung_system;
  revoke create on schema public from nextrung_system;
end
$$;
revoke execute on function accept_offer(text, text, text, text) from public;
grant execute on function accept_offer(text, text, text, text) to nextrung_app;
