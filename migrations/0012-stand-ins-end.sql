-- A stand-in can be ended at once, before they begin too; who named them for how long stays to be seen.
alter table stand_in add ended_on date;
create index on stand_in (principal);
revoke update (to_day) on stand_in from nextrung_app;
grant update (ended_on) on stand_in to nextrung_app;

-- Nobody lets themself in by naming themself, whoever they act for.
drop policy "a person names who stands in for them" on stand_in;
create policy "a person names who stands in for them" on stand_in for insert to nextrung_app
  with check (given_by = (select asker()) and delegate <> (select asker()) and ended_on is null
    and (principal = (select self()) or (select has_role('administrator'))));

create or replace function reports() returns setof text
  language plpgsql stable
  as $$
begin
  return query select id from person
    where seeing_as() is null and (left_on is null or left_on >= today()) and id <> asker()
      and (manager = asker() or manager in (select principal from stand_in
        where delegate = asker() and today() between from_day and to_day and (ended_on is null or today() < ended_on)))
    union all
    select asker() where seeing_as() = 'manager';
end
$$;
