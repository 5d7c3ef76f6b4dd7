-- Motions and pledges that a report to the council quotes, as the council's own register numbers them.
create table motion (
  id uuid primary key,
  -- `24bb3648`, `25bb006137`: two digits of the year, two letters, a number.
  number text not null unique check (number ~ '^[0-9]{2}[a-z]{2}[0-9]{3,8}$'),
  kind text not null check (kind in ('motion', 'pledge')),
  title text not null check (length(title) between 1 and 300),
  -- The council, a committee or a group in it; null where no source names it.
  asked_by text check (length(asked_by) between 1 and 200),
  -- What was asked or promised, in the words of the document.
  promised text not null check (length(promised) between 1 and 4000),
  document_url text check (document_url ~ '^https://' and length(document_url) <= 500),
  -- Null where no source gives the day; the number then gives the year.
  dated_on date,
  source text not null check (length(source) between 1 and 300),
  -- What somebody must still check, and why; null when nothing is in doubt.
  to_verify text check (length(to_verify) between 1 and 500),
  -- A department or a function, never a person.
  kept_by text not null check (length(kept_by) between 1 and 200),
  -- As the newest step left them, so that a list need not read the history.
  status text not null check (status in ('open', 'inProgress', 'proposed', 'settled', 'withdrawn')),
  next_on date,
  -- Who proposed that it is settled: another accepts it.
  proposed_by_person_id uuid references person,
  check ((next_on is null) = (status in ('settled', 'withdrawn'))),
  check ((status = 'proposed') or (proposed_by_person_id is null))
);
create index motion_next on motion (next_on) where next_on is not null;

-- What happened to it, in order. Nothing of it is ever changed: a mistake is corrected by a later entry.
create table motion_event (
  motion_id uuid not null references motion,
  seq smallint not null check (seq > 0),
  action text not null check (action in
    ('record', 'start', 'report', 'propose', 'settle', 'sendBack', 'withdraw', 'reopen', 'correct')),
  -- The status after it.
  status text not null check (status in ('open', 'inProgress', 'proposed', 'settled', 'withdrawn')),
  -- The day on which it happened in the council or the college; what it was on a past day follows from it.
  happened_on date not null,
  reason text not null check (length(reason) between 1 and 4000),
  document text check (length(document) between 1 and 300),
  document_url text check (document_url ~ '^https://' and length(document_url) <= 500),
  next_on date,
  -- Of a correction: what was written before.
  before jsonb,
  by_person_id uuid references person,
  recorded_at timestamptz not null,
  primary key (motion_id, seq),
  check ((action = 'correct') = (before is not null))
);
create trigger motion_event_append_only before update or delete on motion_event
  for each row execute function forbid_change();
create trigger data_version after insert or update on motion for each statement execute function notify_data_version();
