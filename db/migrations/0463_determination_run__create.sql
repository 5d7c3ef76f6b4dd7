-- Determining many grants in one go after a look: what was chosen, and what became of each. Every one is a decision of its own.
create table determination_run (
  id uuid primary key,
  -- Null when she was erased.
  made_by_person_id uuid references person,
  made_at timestamptz not null
);
create index determination_run_person on determination_run (made_by_person_id) where made_by_person_id is not null;
create table determination_run_item (
  run_id uuid not null references determination_run on delete cascade,
  application_id uuid not null references application on delete cascade,
  -- As the page showed it.
  revision integer not null,
  amount_cents bigint not null check (amount_cents > 0),
  state text not null default 'waiting' check (state in ('waiting', 'done', 'refused')),
  -- Code and words of why it was refused.
  refusal jsonb,
  primary key (run_id, application_id),
  check ((state = 'refused') = (refusal is not null))
);
create index determination_run_item_application on determination_run_item (application_id);
