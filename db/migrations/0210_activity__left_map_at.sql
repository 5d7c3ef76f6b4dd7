-- Since when the public no longer sees what it did see: calendars tell for some weeks that it stopped. Null for what is on
-- the map, and for what was never on it.
alter table activity add column left_map_at timestamptz;
create or replace function list_activity() returns trigger language plpgsql as $$
begin
  update activity set listed = (new.status = 'published'),
    left_map_at = case when new.status = 'published' then null
      when activity.listed then coalesce(new.unlisted_at, new.modified_at) else activity.left_map_at end
  where id = new.id;
  return null;
end $$;
create index activity_left_map_at on activity (left_map_at) where left_map_at is not null;
