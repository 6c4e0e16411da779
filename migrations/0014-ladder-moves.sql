-- Moving people between versions: what the system needs to count what a ladder would change, and the history of who keeps themself.

-- Counts over people are large enough by the house rules, and nobody is counted where records are not in use.
do $$
declare
  named text;
begin
  foreach named in array array['house_rules', 'house_rules_withdrawal', 'department_feature'] loop
    execute format('create policy "the system reads it" on %I for select to nextrung_system using (true)', named);
    execute format('grant select on %I to nextrung_system', named);
  end loop;
end
$$;

-- Who goes over to a version writes down since when, as the people team does for those whom it moves.
create policy "who keeps themself begins a step" on level_step for insert to nextrung_app
  with check (person = (select self()) and (select keeps_oneself()));
create policy "who keeps themself ends a step" on level_step for update to nextrung_app
  using (person = (select self()) and (select keeps_oneself()));
