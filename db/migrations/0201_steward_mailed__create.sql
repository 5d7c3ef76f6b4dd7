-- When a steward was last mailed that new work waits: once a day at most, and only of what came in since.
create table steward_mailed (
  person_id uuid primary key references person on delete cascade,
  mailed_at timestamptz not null
);
