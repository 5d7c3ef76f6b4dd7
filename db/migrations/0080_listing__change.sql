-- Feeds of changes are read in one strict order, and nothing may appear behind a reader's back. A time stamp cannot give
-- that: a transaction that began earlier and ends later would. So each row keeps the transaction that wrote it last, and
-- a feed stops before the oldest one that still runs: whatever is older than that is there to see, or never will be.
create table feed_base (
  -- One row.
  single boolean primary key default true check (single),
  -- Added to the number of a transaction. Raised after a restore into another cluster, which counts from the start again.
  base bigint not null default 0
);
insert into feed_base default values;
-- 1 for what was there before feeds were: readers come past all of it once, in the order of the ids.
alter table listing add column change bigint not null default 1;
create index listing_change on listing (kind, change, id);
create function stamp_change() returns trigger language plpgsql as $$
begin
  new.change := (select base from feed_base) + pg_current_xact_id()::text::bigint;
  return new;
end $$;
create trigger listing_change before insert or update on listing for each row execute function stamp_change();
