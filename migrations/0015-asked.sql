-- Asking who saw it: a person asks a colleague about one item that they submitted, and the colleague answers under their own account.

create table ask (
  person text not null,
  evidence text not null,
  witness text not null references person (id) on delete cascade check (witness <> person),
  asked_on date not null default today(),
  -- The version of a ladder whose sentences the witness ticks: the one that the person was on.
  ladder text not null,
  version text not null,
  -- How often it was asked anew, as an answer is of an item that hasn't changed since.
  again smallint not null default 0,
  taken_back_on date,
  primary key (person, evidence, witness),
  foreign key (person, evidence) references evidence (person, id) on delete cascade,
  foreign key (ladder, version) references ladder_version (id, version)
);
create index on ask (witness);

-- Apart from the question, as it is the witness's alone: that somebody didn't see something costs nobody anything.
create table ask_answer (
  person text not null,
  evidence text not null,
  witness text not null,
  again smallint not null,
  seen boolean not null,
  answered_on date not null default today(),
  primary key (person, evidence, witness, again),
  foreign key (person, evidence, witness) references ask (person, evidence, witness) on delete cascade
);

-- Who answered under an account; a name alone may be two people's.
alter table confirmation add witness_person text references person (id) on delete set null;
create index on confirmation (witness_person);
-- Nobody says the same thing twice.
create unique index on confirmation (person, evidence, witness_person, saw) where concern is null and withdrawn is null;

do $$
declare
  named text;
begin
  foreach named in array array['ask', 'ask_answer'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('grant select, insert on %I to nextrung_app', named);
  end loop;
end
$$;
grant update (asked_on, ladder, version, again, taken_back_on) on ask to nextrung_app;

create function is_here(who text) returns boolean
  language plpgsql stable
  as $$
begin
  return exists (select from person where id = who and (left_on is null or left_on >= today()));
end
$$;

-- What the asker was asked about and hasn't said that they didn't see. Whoever left asks nothing and is asked nothing.
create function asked_of_me() returns table (whose text, item text)
  language plpgsql stable
  as $$
begin
  if self() is null or not is_here(self()) then
    return;
  end if;
  return query select ask.person, ask.evidence from ask
    where witness = self() and taken_back_on is null and is_here(ask.person)
      and not exists (select from ask_answer as said where (said.person, said.evidence, said.witness, said.again)
        = (ask.person, ask.evidence, ask.witness, ask.again) and not seen);
end
$$;

create function works_asked_of_me() returns table (whose text, work text)
  language plpgsql stable
  as $$
begin
  return query select evidence.person, evidence.episode
    from asked_of_me() as asked join evidence on evidence.person = asked.whose and evidence.id = asked.item;
end
$$;

create function is_submitted(whose text, item text) returns boolean
  language plpgsql stable
  as $$
begin
  return exists (select from evidence where person = whose and id = item and not draft);
end
$$;

-- Whether the asker's word may be taken down: asked, answered that they saw it, under their own name, and for what the item is claimed to show.
create function may_confirm(whose text, item text, called text, ticked text[]) returns boolean
  language plpgsql stable
  as $$
begin
  return called = (select name from person where id = self())
    and (whose, item) in (select asked.whose, asked.item from asked_of_me() as asked)
    and ticked <@ (select claims from evidence where person = whose and id = item)
    and exists (select from ask join ask_answer as said using (person, evidence, witness, again)
      where person = whose and evidence = item and witness = self() and seen);
end
$$;

create policy "the person and whom they ask see it" on ask for select to nextrung_app
  using (person = (select self()) or (witness = (select self()) and taken_back_on is null));
create policy "the person asks about what they submitted" on ask for insert to nextrung_app
  with check (person = (select self()) and taken_back_on is null and again = 0 and is_here(witness) and is_submitted(person, evidence));
create policy "the person takes it back, or asks anew" on ask for update to nextrung_app using (person = (select self()));

create policy "an answer is the witness's" on ask_answer for select to nextrung_app using (witness = (select self()));
create policy "who was asked answers" on ask_answer for insert to nextrung_app
  with check (witness = (select self()) and (person, evidence) in (select whose, item from asked_of_me()));

create policy "who was asked sees the item" on evidence for select to nextrung_app
  using (not draft and (person, id) in (select whose, item from asked_of_me()));
create policy "who was asked sees its piece of work" on episode for select to nextrung_app
  using ((person, id) in (select whose, work from works_asked_of_me()));

-- Who sees an item because they were asked sees nobody else's word on it.
drop policy "whoever sees the evidence sees who saw it" on confirmation;
create policy "whoever reads the record sees who saw it" on confirmation for select to nextrung_app
  using ((person = (select self()) or person in (select one from readable() as one))
    and exists (select from evidence where evidence.person = confirmation.person and evidence.id = confirmation.evidence)
    and (person = (select self()) or concern is null or said_on < (select today()) - 14));
create policy "a witness sees their own word" on confirmation for select to nextrung_app using (witness_person = (select self()));
drop policy "the person notes what they were told" on confirmation;
create policy "the person notes what they were told" on confirmation for insert to nextrung_app
  with check (person = (select self()) and how in ('named', 'told', 'file') and witness_person is null);
create policy "a witness answers" on confirmation for insert to nextrung_app
  with check (witness_person = (select self()) and how = 'account' and concern is null and withdrawn is null
    and said_on = (select today()) and saw is not null and may_confirm(person, evidence, witness, showed));
create policy "a witness withdraws" on confirmation for update to nextrung_app
  using (witness_person = (select self()) and how = 'account' and withdrawn is null)
  with check (witness_person = (select self()) and withdrawn = (select today()));
grant update (withdrawn) on confirmation to nextrung_app;

create policy "the system tells who led whom" on ask for select to nextrung_system using (true);
grant select on ask to nextrung_system;

-- Who led somebody on a day, the nearest first: of oneself and of whoever asked. It tells what a witness was to them.
-- Of days before lines were kept, the first line that is known is the best that anybody knows.
create function line_on(who text, day date) returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
declare
  line text[] := array[]::text[];
  next text := who;
begin
  if self() is null or (who <> self() and not exists (select from ask where person = who and witness = self())) then
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
do $$
begin
  grant create on schema public to nextrung_system;
  alter function line_on(text, date) owner to nextrung_system;
  revoke create on schema public from nextrung_system;
end
$$;
revoke execute on function line_on(text, date) from public;
grant execute on function line_on(text, date) to nextrung_app;
