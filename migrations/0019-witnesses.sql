-- Witnesses beyond a colleague's bare yes: somebody outside who answers by a mailed link, one who says otherwise, and two who confirmed each other.

-- Whom somebody asked outside: one row for each address, so that one address is one witness.
create table outside_witness (
  id text primary key,
  person text not null references person (id) on delete cascade,
  -- As the asker wrote it; what the witness says of themself stands with their word.
  name text not null check (length(name) between 1 and 120),
  relation text not null,
  team text,
  -- Kept while something waits for an answer; afterwards the digest tells whether somebody types the same address.
  mail text check (length(mail) <= 254),
  address text not null,
  -- The digest of the secret in the last letter's link; an earlier letter opens nothing any more.
  hash text not null unique,
  sent_on date not null default today(),
  -- How many letters went out on that day.
  letters smallint not null default 1,
  expires_on date not null,
  unique (id, person),
  unique (person, address)
);

create table outside_ask (
  witness text not null,
  person text not null,
  evidence text not null,
  asked_on date not null default today(),
  ladder text not null,
  version text not null,
  -- How often it was asked anew, as an answer is of an item that hasn't changed since.
  again smallint not null default 0,
  taken_back_on date,
  primary key (witness, evidence),
  foreign key (witness, person) references outside_witness (id, person) on delete cascade,
  foreign key (person, evidence) references evidence (person, id) on delete cascade,
  foreign key (ladder, version) references ladder_version (id, version)
);
create index on outside_ask (person, evidence);

-- Apart from the question: that somebody didn't see something is nobody's to know.
create table outside_answer (
  witness text not null,
  evidence text not null,
  again smallint not null,
  seen boolean not null,
  answered_on date not null default today(),
  primary key (witness, evidence, again),
  foreign key (witness, evidence) references outside_ask (witness, evidence) on delete cascade
);

-- "Don't ask me again": an address that this person writes to no more.
create table outside_refusal (
  person text not null references person (id) on delete cascade,
  address text not null,
  refused_on date not null default today(),
  primary key (person, address)
);

-- What each of two who confirmed each other's work says of that.
create table pattern_word (
  person text not null references person (id) on delete cascade,
  other text not null references person (id) on delete cascade check (other <> person),
  words text not null,
  said_on date not null default today(),
  primary key (person, other)
);

alter table confirmation
  add outside_witness text references outside_witness (id) on delete set null,
  -- Which asking it answers: one answer may hold both what was seen and a concern.
  add again smallint not null default 0,
  -- Of a concern: what its person says to it, since when it is settled, and when it was last said again.
  add answer text,
  add resolved date,
  add renewed date;
create index on confirmation (outside_witness);
create unique index on confirmation (person, evidence, outside_witness, saw) where withdrawn is null;
create unique index on confirmation (person, evidence, witness_person, saw) where concern is not null and withdrawn is null and resolved is null;
alter table confirmation no force row level security;
update confirmation set again = earlier.times
from (select entry, row_number() over (partition by person, evidence, witness_person order by entry) - 1 as times from confirmation where witness_person is not null) as earlier
where earlier.entry = confirmation.entry and times > 0;
alter table confirmation force row level security;

do $$
declare
  named text;
begin
  foreach named in array array['outside_witness', 'outside_ask', 'outside_answer', 'outside_refusal', 'pattern_word'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('grant select, insert on %I to nextrung_app', named);
  end loop;
  foreach named in array array['outside_witness', 'outside_ask', 'outside_answer', 'outside_refusal'] loop
    execute format('create policy "the system finds what is behind a link" on %I for select to nextrung_system using (true)', named);
    execute format('grant select on %I to nextrung_system', named);
  end loop;
end
$$;
grant update (name, relation, team, mail, hash, sent_on, letters, expires_on) on outside_witness to nextrung_app;
grant update (asked_on, ladder, version, again, taken_back_on) on outside_ask to nextrung_app;
grant update (words, said_on) on pattern_word to nextrung_app;
grant update (resolved, renewed) on confirmation to nextrung_app;
create policy "the system forgets addresses, and renews links" on outside_witness for update to nextrung_system using (true);
grant update (mail, hash, sent_on, letters, expires_on) on outside_witness to nextrung_system;
create policy "the system takes down what somebody says to a concern" on confirmation for update to nextrung_system using (concern is not null);
grant update (answer) on confirmation to nextrung_system;

-- These look past the policies of whoever holds a link, who is nobody here, and tell what is behind it alone.
set local role none;
grant create on schema public to nextrung_system;
set local role nextrung_system;

-- The witness whose letter held the link, while it is good; an answer is withdrawn by it too.
create function witness_by_link() returns text
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if by_link() is null then
    return null;
  end if;
  return (select id from outside_witness where hash = by_link() and expires_on >= today());
end
$$;

-- What they were asked and haven't said that they didn't see.
create function asked_by_link() returns table (whose text, item text, witness text, again smallint, ladder text, version text)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if by_link() is null then
    return;
  end if;
  return query select ask.person, ask.evidence, ask.witness, ask.again, ask.ladder, ask.version
    from outside_ask as ask join outside_witness as who on who.id = ask.witness
    where who.hash = by_link() and who.expires_on >= today() and ask.taken_back_on is null
      and is_here(ask.person) and not 'record' = any (features_off(ask.person))
      and not exists (select from outside_refusal as no where (no.person, no.address) = (who.person, who.address))
      and not exists (select from outside_answer as said where (said.witness, said.evidence, said.again) = (ask.witness, ask.evidence, ask.again) and not seen);
end
$$;

-- Who asks: their name is all that a link tells of them beside the items.
create function who_asks_by_link() returns table (person text, name text)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select who.person, asker.name from outside_witness as who join person as asker on asker.id = who.person where by_link() is not null and hash = by_link();
end
$$;

-- The address that the link went to, as a digest, good or over.
create function address_by_link() returns table (person text, address text)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select who.person, who.address from outside_witness as who where by_link() is not null and hash = by_link();
end
$$;

-- Nothing waits for an answer any more, so the address isn't needed.
create function forget_mail_by_link() returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  update outside_witness set mail = null where by_link() is not null and hash = by_link();
end
$$;

-- A fresh link in place of one that is over, for whoever knows the address that the letter went to; once a day. True when it was made.
create function renew_by_link(typed text, fresh text, until_day date) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  update outside_witness set hash = fresh, sent_on = today(), letters = 1, expires_on = until_day
    where by_link() is not null and hash = by_link() and expires_on < today() and sent_on < today() and address = typed;
  return found;
end
$$;

-- Whose mail address this is, and whether they can sign in; asked by whoever is signed in before they write to it.
create function whose_address(typed text) returns table (person text, has_account boolean)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if self() is null then
    return;
  end if;
  return query select id, exists (select from sign_in where sign_in.person = id) from person
    where is_here(id) and (exists (select from sign_in where sign_in.person = id and lower(mail) = lower(typed))
      or exists (select from employment where employment.person = id and lower(mail) = lower(typed))) limit 1;
end
$$;

-- What the person says to the newest concern of this witness on an item of theirs. False when there is none.
create function answer_concern(item text, who text, said text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  update confirmation set answer = said where entry = (select entry from confirmation
    where person = self() and evidence = item and witness_person = who and concern is not null and withdrawn is null order by entry desc limit 1);
  return found;
end
$$;

-- How common it is: of those who confirmed something for a colleague or had it confirmed in 18 months, how many did both with one of them.
create function mutual_confirming() returns table (people bigint, mutual bigint, smallest integer)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query with given as (
      select distinct confirmation.person, witness_person as witness from confirmation
      where witness_person is not null and concern is null and withdrawn is null and said_on + interval '18 months' >= today()),
    both_ways as (select given.person from given join given as back on (back.person, back.witness) = (given.witness, given.person))
    select (select count(distinct one) from given, unnest(array[given.person, witness]) as one), (select count(distinct both_ways.person) from both_ways),
      coalesce((select threshold from house_rules where effective_on <= today() and version not in (select version from house_rules_withdrawal)
        order by version desc limit 1), 5)::integer;
end
$$;

set local role none;
revoke create on schema public from nextrung_system;
do $$
declare
  called text;
begin
  foreach called in array array['witness_by_link()', 'asked_by_link()', 'who_asks_by_link()', 'address_by_link()', 'forget_mail_by_link()', 'renew_by_link(text, text, date)',
      'whose_address(text)', 'answer_concern(text, text, text)', 'mutual_confirming()'] loop
    execute format('revoke execute on function %s from public', called);
    execute format('grant execute on function %s to nextrung_app', called);
  end loop;
end
$$;

-- Whether the word of whoever holds the link may be taken down: asked, answered that they saw it, for what the item is claimed to show,
-- never in the name of the person, and always in the one name that they gave.
create function may_confirm_by_link(whose text, item text, who text, times smallint, called text, ticked text[]) returns boolean
  language plpgsql stable
  as $$
begin
  return (whose, item, who, times) in (select asked.whose, asked.item, asked.witness, asked.again from asked_by_link() as asked)
    and exists (select from outside_answer as said where (said.witness, said.evidence, said.again) = (who, item, times) and seen)
    and ticked <@ (select claims from evidence where person = whose and id = item)
    and lower(called) <> (select lower(name) from who_asks_by_link())
    and not exists (select from confirmation as before where before.outside_witness = who and before.withdrawn is null and before.witness <> called);
end
$$;

-- The first day on which others than its person see a concern: ten days from Monday to Friday after it was said, as addWorkingDays counts.
create function shared_from(said date) returns date
  language sql immutable
  return said + case extract(isodow from said) when 6 then 13 when 7 then 12 else 14 end;

create policy "the person and whoever holds the link see it" on outside_witness for select to nextrung_app
  using (person = (select self()) or hash = (select by_link()));
create policy "the person asks outside" on outside_witness for insert to nextrung_app
  with check (person = (select self()) and (person, address) not in (select no.person, no.address from outside_refusal as no));
create policy "the person asks anew" on outside_witness for update to nextrung_app
  using (person = (select self())) with check ((person, address) not in (select no.person, no.address from outside_refusal as no));

create policy "the person and whoever holds the link see it" on outside_ask for select to nextrung_app
  using (person = (select self()) or (witness = (select witness_by_link()) and taken_back_on is null));
create policy "the person asks about what they submitted" on outside_ask for insert to nextrung_app
  with check (person = (select self()) and taken_back_on is null and again = 0 and is_submitted(person, evidence));
create policy "the person takes it back, or asks anew" on outside_ask for update to nextrung_app using (person = (select self()));

create policy "an answer is of whoever holds the link" on outside_answer for select to nextrung_app using (witness = (select witness_by_link()));
create policy "whoever holds the link answers" on outside_answer for insert to nextrung_app
  with check ((witness, evidence, again) in (select asked.witness, asked.item, asked.again from asked_by_link() as asked));

create policy "the person and whoever refused see it" on outside_refusal for select to nextrung_app
  using (person = (select self()) or (person, address) in (select who.person, who.address from address_by_link() as who));
create policy "whoever holds the link refuses" on outside_refusal for insert to nextrung_app
  with check ((person, address) in (select who.person, who.address from address_by_link() as who) and witness_by_link() is not null);

create policy "the two see it" on pattern_word for select to nextrung_app using ((select self()) in (person, other));
create policy "each says it for themself" on pattern_word for insert to nextrung_app with check (person = (select self()) and is_here(other));
create policy "each changes their own" on pattern_word for update to nextrung_app using (person = (select self()));

create policy "who was asked by a letter sees the item" on evidence for select to nextrung_app
  using (not draft and (person, id) in (select whose, item from asked_by_link()));
create policy "who was asked by a letter reads the sentences" on ladder_version for select to nextrung_app
  using ((id, version) in (select asked.ladder, asked.version from asked_by_link() as asked));

drop policy "whoever reads the record sees who saw it" on confirmation;
create policy "whoever reads the record sees who saw it" on confirmation for select to nextrung_app
  using ((person = (select self()) or person in (select one from readable() as one))
    and exists (select from evidence where evidence.person = confirmation.person and evidence.id = confirmation.evidence)
    and (person = (select self()) or concern is null or shared_from(said_on) <= (select today())));
create policy "who answered by a letter sees their own word" on confirmation for select to nextrung_app
  using (outside_witness = (select witness_by_link()));

drop policy "the person notes what they were told" on confirmation;
create policy "the person notes what they were told" on confirmation for insert to nextrung_app
  with check (person = (select self()) and how in ('named', 'told', 'file') and witness_person is null and outside_witness is null);
-- A concern is on something that the item is claimed to show.
drop policy "a witness answers" on confirmation;
create policy "a witness answers" on confirmation for insert to nextrung_app
  with check (witness_person = (select self()) and how = 'account' and outside_witness is null
    and withdrawn is null and answer is null and resolved is null and renewed is null
    and said_on = (select today()) and saw is not null and may_confirm(person, evidence, witness, showed)
    and (concern is null or (concern <> '' and showed <> '{}'))
    and again = (select ask.again from ask where (ask.person, ask.evidence, ask.witness) = (confirmation.person, confirmation.evidence, confirmation.witness_person)));
create policy "who was asked by a letter answers" on confirmation for insert to nextrung_app
  with check (outside_witness = (select witness_by_link()) and how = 'link' and witness_person is null and concern is null
    and withdrawn is null and answer is null and resolved is null and renewed is null
    and said_on = (select today()) and saw is not null and may_confirm_by_link(person, evidence, outside_witness, again, witness, showed));
-- Each of these happens today; what was said stays as it is.
drop policy "a witness withdraws" on confirmation;
create policy "a witness withdraws, settles or says again" on confirmation for update to nextrung_app
  using (witness_person = (select self()) and how = 'account' and withdrawn is null)
  with check (witness_person = (select self()) and (select today()) in (withdrawn, resolved, renewed)
    and (concern is not null or (resolved is null and renewed is null)));
create policy "who answered by a letter withdraws" on confirmation for update to nextrung_app
  using (outside_witness = (select witness_by_link()) and withdrawn is null)
  with check (outside_witness = (select witness_by_link()) and withdrawn = (select today()) and resolved is null and renewed is null);
