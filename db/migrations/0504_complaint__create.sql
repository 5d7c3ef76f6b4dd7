-- Complaints about how the city acted (Awb chapter 9). The complaint itself, with who sent it, stands in the city's own
-- archive: here is only what the term and the figures need, and no person.
create table complaint (
  id uuid primary key,
  -- The mark of the file in the archive; never a name.
  reference text not null unique check (reference ~ '^[A-Za-z0-9][A-Za-z0-9./-]{2,39}$'),
  kind text not null check (kind in
    ('treatment', 'waiting', 'information', 'access', 'privacy', 'decision', 'other')),
  received_on date not null,
  status text not null check (status in ('received', 'postponed', 'settled', 'withdrawn', 'notHandled')),
  postponed_on date,
  closed_on date,
  outcome text check (outcome in ('upheld', 'partlyUpheld', 'unfounded', 'solved')),
  -- What the city does otherwise because of it; names nobody.
  change text check (length(change) between 1 and 1000),
  recorded_by_person_id uuid references person,
  recorded_at timestamptz not null,
  -- Last day on which it is kept here.
  retain_until date not null,
  check ((closed_on is null) = (status in ('received', 'postponed'))),
  check ((outcome is not null) = (status = 'settled')),
  check (status <> 'postponed' or postponed_on is not null),
  check (postponed_on >= received_on),
  check (closed_on >= received_on)
);
create index complaint_received_on on complaint (received_on);
create index complaint_open on complaint (received_on) where closed_on is null;
create trigger data_version after insert or update or delete on complaint
  for each statement execute function notify_data_version();
