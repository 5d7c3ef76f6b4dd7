-- One date that was moved to another place names that place in calendars too: when it gets another name, or leaves the map,
-- that is a change of the activity whose date it is (0130 left those out). And what changed is another state of the same
-- event: without a higher SEQUENCE some calendar programs keep what they had.
create index activity_series_elsewhere on activity_series using gin (exceptions jsonb_path_ops)
  where exceptions <> '[]'::jsonb;
create or replace function touch_activities() returns trigger language plpgsql as $$
begin
  with theirs as (
    select id from activity where new.kind = 'organisation' and organisation_id = new.id
    union
    select id from activity where new.kind = 'venue' and venue_id = new.id
    union
    select activity_id from activity_series
    where new.kind = 'venue' and exceptions <> '[]'::jsonb
      and exceptions @> jsonb_build_array(jsonb_build_object('venueId', new.id))
  ), held as (
    -- In one order, so that a changed place and a changed organisation never wait for each other.
    select listing.id from listing join theirs on theirs.id = listing.id order by listing.id for update of listing
  ), moved as (
    update listing set modified_at = greatest(listing.modified_at, new.modified_at)
    from held where held.id = listing.id returning listing.id
  )
  update activity set sequence = sequence + 1 from moved where moved.id = activity.id;
  return null;
end $$;
