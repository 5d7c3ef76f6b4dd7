-- What a steward did by hand with something on the map, and why: for its keeper and for the next steward. Who it was stands
-- in the audit. A thing that is put back needs no reason.
create table listing_move (
  id uuid primary key,
  listing_id uuid not null references listing on delete cascade,
  action text not null check (action in ('delist', 'stop', 'restore')),
  reason text check (length(reason) between 1 and 1000),
  made_at timestamptz not null,
  check (action = 'restore' or reason is not null)
);
create index listing_move_listing on listing_move (listing_id, made_at);
