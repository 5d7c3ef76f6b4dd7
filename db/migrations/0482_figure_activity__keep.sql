-- Everything that a figure is counted from tells when it changes. Evidence is only added to; PostgreSQL wants one trigger for
-- each kind of change when it hands over the changed rows.
create function keep_figures_of_new() returns trigger language plpgsql as $$
begin
  perform keep_activity_figures((select array_agg(activity_id) from changed));
  return null;
end $$;
create trigger keep_figures after insert on occurrence_evidence referencing new table as changed for each statement execute function keep_figures_of_new();
create trigger keep_figures_insert after insert on activity_series referencing new table as changed for each statement execute function keep_figures_of_new();
create trigger keep_figures_delete after delete on activity_series referencing old table as changed for each statement execute function keep_figures_of_new();

create function keep_figures_of_changed_series() returns trigger language plpgsql as $$
begin
  perform keep_activity_figures((
    select array_agg(after.activity_id) from before join after on after.id = before.id
    where (before.rhythm, before.starts_on, before.ends_on, before.only_holidays)
      is distinct from (after.rhythm, after.starts_on, after.ends_on, after.only_holidays)));
  return null;
end $$;
create trigger keep_figures_update after update on activity_series referencing old table as before new table as after for each statement execute function keep_figures_of_changed_series();

-- A new activity has no series yet, and the rows of one that goes go with it.
create function keep_figures_of_changed_activity() returns trigger language plpgsql as $$
begin
  perform keep_activity_figures((
    select array_agg(after.id) from before join after on after.id = before.id
    where (before.organisation_id, before.wijk_id, before.domain, before.worship, before.listed, before.left_map_at)
      is distinct from (after.organisation_id, after.wijk_id, after.domain, after.worship, after.listed, after.left_map_at)));
  return null;
end $$;
create trigger keep_figures_update after update on activity referencing old table as before new table as after for each statement execute function keep_figures_of_changed_activity();

create function keep_figures_of_organisation() returns trigger language plpgsql as $$
begin
  perform keep_activity_figures((
    select array_agg(id) from activity
    where organisation_id = case tg_op when 'DELETE' then old.organisation_id else new.organisation_id end));
  return null;
end $$;
create trigger keep_figures_insert after insert on organisation_profile for each row
  when (new.kind = 'welfareProvider') execute function keep_figures_of_organisation();
create trigger keep_figures_delete after delete on organisation_profile for each row
  when (old.kind = 'welfareProvider') execute function keep_figures_of_organisation();
create trigger keep_figures_update after update of kind on organisation_profile for each row
  when ((old.kind = 'welfareProvider') <> (new.kind = 'welfareProvider')) execute function keep_figures_of_organisation();

-- What was there before.
select keep_activity_figures((select array_agg(id) from activity));

-- Many entries of one figure become one. What is added meanwhile is left alone, and a second run waits and finds nothing.
create function add_figure_entries_together() returns void language sql as $$
  with gone as (delete from figure_entry returning *)
  insert into figure_entry (half_on, wijk_id, domain, formal, activities, started, stopped, confirmed, not_held, band_nobody, band_up_to_five, band_up_to_fifteen, band_up_to_thirty, band_more)
    select half_on, wijk_id, domain, formal, sum(activities), sum(started), sum(stopped), sum(confirmed), sum(not_held),
      sum(band_nobody), sum(band_up_to_five), sum(band_up_to_fifteen), sum(band_up_to_thirty), sum(band_more)
    from gone group by half_on, wijk_id, domain, formal
    having (sum(activities), sum(started), sum(stopped), sum(confirmed), sum(not_held)) <> (0, 0, 0, 0, 0)
$$;
select add_figure_entries_together();
