-- The agenda holds in memory what goes on, and asks only for what changed since it last looked. As with feeds (0080) a time
-- stamp cannot tell that, the number of a transaction can: whoever looks again from the oldest transaction that still ran
-- last time misses nothing. A row stays when its activity is gone, so that it is missed too.
create table activity_change (
  activity_id uuid primary key,
  -- Of the transaction that last changed the activity or its series.
  change bigint not null
);
create index activity_change_change on activity_change (change);
create function note_activity() returns trigger language plpgsql as $$
begin
  insert into activity_change (activity_id, change)
    select id, pg_current_xact_id()::text::bigint from changed order by id
    on conflict (activity_id) do update set change = excluded.change where activity_change.change <> excluded.change;
  return null;
end $$;
create function note_activity_series() returns trigger language plpgsql as $$
begin
  insert into activity_change (activity_id, change)
    select distinct activity_id, pg_current_xact_id()::text::bigint from changed order by activity_id
    on conflict (activity_id) do update set change = excluded.change where activity_change.change <> excluded.change;
  return null;
end $$;
-- PostgreSQL wants one trigger for each kind of change when it hands over the changed rows.
create trigger note_insert after insert on activity referencing new table as changed for each statement execute function note_activity();
create trigger note_update after update on activity referencing new table as changed for each statement execute function note_activity();
create trigger note_delete after delete on activity referencing old table as changed for each statement execute function note_activity();
create trigger note_insert after insert on activity_series referencing new table as changed for each statement execute function note_activity_series();
create trigger note_update after update on activity_series referencing new table as changed for each statement execute function note_activity_series();
create trigger note_delete after delete on activity_series referencing old table as changed for each statement execute function note_activity_series();
