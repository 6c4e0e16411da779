-- House rules: what Nextrung may be used for here. A version never changes; a new one is announced, and holds after the notice.
-- Version 1 are the rules that Nextrung comes with (src/privacy/privacy.ts); the first one announced is 2.
create table house_rules (
  version integer primary key check (version > 1),
  announced_on date not null default today(),
  effective_on date not null,
  announced_by text not null,
  -- Why they change, in the words of who announced it.
  why text not null,
  -- What the organisation adds to the purposes and bans that are built in and can't be taken off.
  purposes text[] not null,
  bans text[] not null,
  threshold integer not null check (threshold between 5 and 100),
  notice_days integer not null check (notice_days between 7 and 365),
  -- How many months after somebody left the organisation has their record removed; null: not decided.
  leaver_months integer check (leaver_months between 1 and 120),
  agreement_with text,
  agreement_on date,
  agreement_link text,
  contact text
);

create table house_rules_withdrawal (
  version integer primary key references house_rules,
  withdrawn_on date not null default today(),
  withdrawn_by text not null
);

-- Who has read which version: theirs alone, so that the line on their pages goes.
create table house_rules_seen (
  person text not null references person (id) on delete cascade,
  version integer not null references house_rules,
  seen_on date not null default today(),
  primary key (person, version)
);

-- The nearest choice from the department upwards counts; without a department: every department without a choice of its own.
create table department_feature (
  department text references department (id) on delete cascade,
  feature text not null check (feature in ('record')),
  switched_on boolean not null,
  set_on date not null default today(),
  set_by text,
  unique nulls not distinct (department, feature)
);

create trigger immutable before update or delete or truncate on house_rules for each statement execute function refuse_change();
create trigger immutable before update or delete or truncate on house_rules_withdrawal for each statement execute function refuse_change();

-- The notice is the one in effect when the change is announced: a change that shortens it waits the longer one.
create function hold_notice() returns trigger
  language plpgsql
  as $$
declare
  notice integer;
begin
  if exists (select from house_rules where effective_on > today() and version not in (select version from house_rules_withdrawal)) then
    raise exception 'another change of the house rules is announced' using errcode = 'check_violation';
  end if;
  select notice_days into notice from house_rules
    where version not in (select version from house_rules_withdrawal) order by version desc limit 1;
  -- Alone there is nobody to give notice to.
  if (select count(*) from (select from person limit 2) as few) < 2 then
    notice := 0;
  end if;
  if new.announced_on is distinct from today() or new.effective_on < new.announced_on + coalesce(notice, 14) then
    raise exception 'house rules take effect after their notice' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger notice before insert on house_rules for each row execute function hold_notice();

create function hold_effect() returns trigger
  language plpgsql
  as $$
begin
  if new.withdrawn_on is distinct from today()
    or not exists (select from house_rules where house_rules.version = new.version and effective_on > today()) then
    raise exception 'house rules that took effect are not withdrawn' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger effect before insert on house_rules_withdrawal for each row execute function hold_effect();

do $$
declare
  named text;
begin
  foreach named in array array['house_rules', 'house_rules_withdrawal', 'house_rules_seen', 'department_feature'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('grant select, insert on %I to nextrung_app', named);
  end loop;
  foreach named in array array['house_rules', 'house_rules_withdrawal', 'department_feature'] loop
    execute format('create policy "whoever is signed in reads it" on %I for select to nextrung_app using ((select asker()) is not null)', named);
  end loop;
end
$$;

create policy "those who keep people announce" on house_rules for insert to nextrung_app
  with check ((select keeps_people()) and announced_by = (select asker()));
create policy "those who keep people withdraw" on house_rules_withdrawal for insert to nextrung_app
  with check ((select keeps_people()) and withdrawn_by = (select asker()));
create policy "it is the person's alone" on house_rules_seen for all to nextrung_app using (person = (select self()));

create policy "those who keep people switch on" on department_feature for insert to nextrung_app
  with check ((select keeps_people()) and set_by = (select asker()));
create policy "those who keep people switch" on department_feature for update to nextrung_app
  using ((select keeps_people())) with check (set_by = (select asker()));
grant update (switched_on, set_on, set_by) on department_feature to nextrung_app;

-- The features that are not in use where the person is: a department has what somebody switched on for it, or for one above it,
-- or for all. Who has no department has everything: a person alone switches nothing.
create function features_off(subject text) returns text[]
  language plpgsql stable
  as $$
begin
  return array(
    with recursive above (department, distance) as (
      select department, 0 from person where id = features_off.subject and department is not null
      union all
      -- A department above itself ends here too.
      select parent, distance + 1 from above join department on department.id = above.department where distance < 50
    )
    select feature from unnest(array['record']) as known (feature)
    where exists (select from above) and not coalesce((
      select switched_on from department_feature join above on above.department is not distinct from department_feature.department
      where department_feature.feature = known.feature order by distance limit 1), false)
  );
end
$$;
