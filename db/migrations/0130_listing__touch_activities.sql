-- What others read of an activity holds its place and its organisation: a new address or name, or a place that leaves the
-- map, is a change of everything that is on there. It moves them in feeds and in `modified_after`, and touches no revision:
-- nobody edited them. One date that was moved to that place does not count: its own text names where it is.
create function touch_activities() returns trigger language plpgsql as $$
begin
  -- In one order, so that a changed place and a changed organisation never wait for each other.
  with held as (
    select listing.id from listing join activity on activity.id = listing.id
    where case new.kind when 'venue' then activity.venue_id = new.id else activity.organisation_id = new.id end
    order by listing.id for update of listing
  )
  update listing set modified_at = greatest(listing.modified_at, new.modified_at)
  from held where held.id = listing.id;
  return null;
end $$;
-- A mere confirmation says that nothing changed.
create trigger listing_touch_activities after update of revision, status on listing for each row
  when (new.kind in ('venue', 'organisation')
    and (old.revision, old.status) is distinct from (new.revision, new.status))
  execute function touch_activities();
