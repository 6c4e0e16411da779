-- Ladders in the making, who is on which version, and how one ladder reads on another.
-- A published version never changes (0003); a draft becomes one after a review.

alter table ladder_version
  -- Null: ever since it was published.
  add effective_on date,
  -- Null: it came with Nextrung.
  add published_by text,
  add draft text,
  -- What changed, for people.
  add notes text not null default '';

-- The newest version of a ladder that is in force today.
create function ladder_in_force(wanted text) returns text
  language plpgsql stable
  as $$
begin
  return (select version from ladder_version where id = wanted and (effective_on is null or effective_on <= today()) order by entry desc limit 1);
end
$$;

-- Which ladder those stand on who get a level now: the newest choice. Without one it is the ladder that comes with Nextrung.
create table ladder_choice (
  entry bigint generated always as identity primary key,
  ladder text not null,
  chosen_on date not null default today(),
  chosen_by text
);
create trigger immutable before update or delete or truncate on ladder_choice for each statement execute function refuse_change();

create function ladder_in_use() returns text
  language plpgsql stable
  as $$
begin
  return coalesce((select ladder from ladder_choice order by entry desc limit 1), 'standard');
end
$$;

-- A ladder that is being written: `source` is a ladder file, and always one that reads.
create table ladder_draft (
  id text primary key check (id ~ '^[a-z0-9]{8,40}$'),
  ladder text not null,
  state text not null check (state in ('draft', 'review', 'published', 'dropped')),
  source text not null,
  digest text not null,
  -- Counts the edits: what was looked at is told from what is there now.
  revision integer not null default 1 check (revision >= 1),
  -- The version that it began from, which what changed is told against.
  based_ladder text,
  based_version text,
  -- What an import could not carry: [{at, reason}].
  losses jsonb not null default '[]',
  notes text not null default '',
  effective_on date,
  opened_by text not null,
  opened_at timestamptz not null,
  changed_by text not null,
  changed_at timestamptz not null,
  foreign key (based_ladder, based_version) references ladder_version (id, version)
);
-- Two drafts of one ladder would have to be merged by hand.
create unique index on ladder_draft (ladder) where state in ('draft', 'review');

-- Each edit with what stood there before, so that it can be taken back.
create table ladder_edit (
  draft text not null references ladder_draft (id),
  revision integer not null,
  made_by text not null,
  made_at timestamptz not null,
  changes jsonb not null,
  primary key (draft, revision)
);

create table ladder_comment (
  entry bigint generated always as identity primary key,
  draft text not null references ladder_draft (id),
  -- The id of an expectation, level or competency; null: the ladder as a whole.
  place text,
  said_by text not null,
  said_at timestamptz not null,
  words text not null check (length(words) between 1 and 4000),
  settled_by text,
  settled_at timestamptz
);
create index on ladder_comment (draft);

-- An approval is of one revision: what is edited afterwards is approved again.
create table ladder_approval (
  draft text not null references ladder_draft (id),
  revision integer not null,
  approved_by text not null,
  approved_at timestamptz not null,
  words text not null default '',
  primary key (draft, revision, approved_by)
);

-- What a draft or version would change for those on the ladder, as counts that are large enough to say; asked for, then counted by the system.
create table ladder_effect (
  digest text primary key,
  ladder text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  counted_at timestamptz,
  counts jsonb
);

-- A ladder that was brought in and waits for its confirmation: one a person, theirs alone, for a day.
create table ladder_upload (
  kept_by text primary key references person (id) on delete cascade,
  name text not null,
  format text not null,
  source text not null,
  losses jsonb not null,
  kept_at timestamptz not null
);

-- How one ladder reads on another: levels, competencies and expectations, as a person decided.
create table crosswalk (
  from_ladder text not null,
  from_version text not null,
  to_ladder text not null,
  to_version text not null,
  pairs jsonb not null,
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (from_ladder, from_version, to_ladder, to_version),
  foreign key (from_ladder, from_version) references ladder_version (id, version),
  foreign key (to_ladder, to_version) references ladder_version (id, version)
);

do $$
declare
  named text;
begin
  foreach named in array array['ladder_choice', 'ladder_draft', 'ladder_edit', 'ladder_comment', 'ladder_approval', 'ladder_effect', 'ladder_upload', 'crosswalk'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('grant select, insert on %I to nextrung_app', named);
  end loop;
end
$$;

create policy "those who write ladders publish" on ladder_version for insert to nextrung_app
  with check ((select keeps_people()) and published_by = (select asker()) and draft is not null);
grant insert on ladder_version to nextrung_app;

create policy "whoever is signed in sees which ladder is in use" on ladder_choice for select to nextrung_app using ((select asker()) is not null);
create policy "those who write ladders choose" on ladder_choice for insert to nextrung_app
  with check ((select keeps_people()) and chosen_by = (select asker()));
create policy "the system reads it" on ladder_choice for select to nextrung_system using (true);
grant select on ladder_choice to nextrung_system;

-- Until it is in review a draft is between those who write it; from then on everybody whom it will judge can read it.
create policy "those who write ladders see drafts" on ladder_draft for select to nextrung_app using ((select keeps_people()));
create policy "whoever is signed in sees what is in review" on ladder_draft for select to nextrung_app
  using ((select asker()) is not null and state in ('review', 'published'));
create policy "those who write ladders begin drafts" on ladder_draft for insert to nextrung_app
  with check ((select keeps_people()) and opened_by = (select asker()));
create policy "those who write ladders change drafts" on ladder_draft for update to nextrung_app
  using ((select keeps_people()) and state in ('draft', 'review')) with check ((select keeps_people()));
create policy "the system counts" on ladder_draft for select to nextrung_system using (true);
grant update (state, source, digest, revision, losses, notes, effective_on, changed_by, changed_at) on ladder_draft to nextrung_app;
grant select on ladder_draft to nextrung_system;

-- The policies of ladder_draft hold inside these subqueries.
create policy "whoever sees the draft sees its edits" on ladder_edit for select to nextrung_app
  using (exists (select from ladder_draft where id = draft));
create policy "those who write ladders edit" on ladder_edit for insert to nextrung_app
  with check ((select keeps_people()) and made_by = (select asker()));
create policy "whoever sees the draft sees what was said" on ladder_comment for select to nextrung_app
  using (exists (select from ladder_draft where id = draft));
create policy "whoever sees the draft says something" on ladder_comment for insert to nextrung_app
  with check ((select self()) = said_by and exists (select from ladder_draft where id = draft and state in ('draft', 'review')));
create policy "who said it or writes ladders settles it" on ladder_comment for update to nextrung_app
  using (((select keeps_people()) or said_by = (select self())) and exists (select from ladder_draft where id = draft))
  with check (settled_by = (select asker()));
grant update (settled_by, settled_at) on ladder_comment to nextrung_app;
create policy "whoever sees the draft sees who approved" on ladder_approval for select to nextrung_app
  using (exists (select from ladder_draft where id = draft));
create policy "those who write ladders and representatives approve" on ladder_approval for insert to nextrung_app
  with check (approved_by = (select asker()) and ((select keeps_people()) or (select has_role('representative')))
    and exists (select from ladder_draft where id = draft and state = 'review' and revision = ladder_approval.revision));

create policy "those who write ladders and representatives see counts" on ladder_effect for select to nextrung_app
  using ((select keeps_people()) or (select has_role('representative')));
create policy "those who write ladders ask for counts" on ladder_effect for insert to nextrung_app
  with check ((select keeps_people()) and asked_by = (select asker()) and counted_at is null);
create policy "the system counts" on ladder_effect for all to nextrung_system using (true);
grant select, update, delete on ladder_effect to nextrung_system;

create policy "who writes ladders keeps their own upload" on ladder_upload for all to nextrung_app
  using (kept_by = (select self()) and (select keeps_people()));
create policy "the system forgets uploads" on ladder_upload for all to nextrung_system using (true);
grant update, delete on ladder_upload to nextrung_app;
grant select, delete on ladder_upload to nextrung_system;

create policy "whoever is signed in reads crosswalks" on crosswalk for select to nextrung_app using ((select asker()) is not null);
create policy "those who write ladders decide" on crosswalk for insert to nextrung_app
  with check ((select keeps_people()) and decided_by = (select asker()));
create policy "those who write ladders decide again" on crosswalk for update to nextrung_app
  using ((select keeps_people())) with check (decided_by = (select asker()));
create policy "the system reads crosswalks" on crosswalk for select to nextrung_system using (true);
grant update (pairs, decided_by, decided_at) on crosswalk to nextrung_app;
grant select on crosswalk to nextrung_system;

-- A level is one of a version. A person stays on the version they were last placed on until they are moved.
alter table standing
  add ladder text,
  add version text,
  add foreign key (ladder, version) references ladder_version (id, version),
  add check ((ladder is null) = (version is null));
update standing set ladder = 'standard', version = ladder_in_force('standard') where level is not null and ladder_in_force('standard') is not null;

-- Who is placed on a level without a word about the ladder is placed on the one in use, as it is in force.
create function place_on_ladder() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'UPDATE' and ((new.ladder, new.version) is distinct from (old.ladder, old.version) or new.level is not distinct from old.level) then
    return new;
  end if;
  if new.level is null then
    new.ladder := null;
    new.version := null;
  elsif tg_op = 'UPDATE' or new.ladder is null then
    new.version := ladder_in_force(ladder_in_use());
    new.ladder := case when new.version is not null then ladder_in_use() end;
  end if;
  return new;
end
$$;
create trigger placed before insert or update on standing for each row execute function place_on_ladder();

-- What a change of the ladder means is counted over what was submitted; nothing of one person leaves the count.
create policy "the system counts" on evidence for select to nextrung_system using (not draft);
create policy "the system counts" on episode for select to nextrung_system
  using (exists (select from evidence where evidence.person = episode.person and evidence.episode = episode.id));
create policy "the system counts" on confirmation for select to nextrung_system
  using (exists (select from evidence where evidence.person = confirmation.person and evidence.id = confirmation.evidence));
create policy "the system counts" on mark for select to nextrung_system using (true);
grant select on evidence, episode, confirmation, mark to nextrung_system;
