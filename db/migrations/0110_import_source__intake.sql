-- A steward's list belongs to no organisation.
alter table import_source alter column organisation_id drop not null;
alter table import_source drop column active;
alter table import_source
  add column status text not null default 'new' check (status in ('new', 'followed', 'paused', 'done', 'ended')),
  add column subject text not null default 'activity' check (subject in ('activity', 'venue', 'organisation')),
  -- What a calendar does not say of an activity, chosen once: {"type": …, "venueId": …, "wijkId": …, "dayHours": …}.
  add column defaults jsonb,
  -- As the other side gave it, to ask with next time.
  add column last_modified text check (length(last_modified) <= 200),
  -- Readings in a row that failed, and when it is tried again.
  add column failures integer not null default 0 check (failures >= 0),
  add column next_read_at timestamptz;
-- Said in both languages.
alter table import_source drop column last_problem;
alter table import_source add column last_problem jsonb;
alter table import_source add check (subject = 'activity' or kind in ('csv', 'xlsx'));
alter table import_source add check ((defaults is not null) = (kind in ('icsUrl', 'icsFile')));
create index import_source_due on import_source (next_read_at) where status = 'followed';
create index import_source_creator on import_source (created_by_person_id) where created_by_person_id is not null;

alter table import_run
  add column made_by text not null default 'hand' check (made_by in ('hand', 'daily')),
  -- What is said above the rows: what was left away, columns that nobody reads.
  add column notices jsonb not null default '[]',
  add column counts jsonb,
  add column remarks jsonb not null default '[]';
-- Choices are carried out at once, and then told in the remarks.
alter table import_run drop column choices;
create index import_run_erase on import_run (erase_after);
create index import_run_person on import_run (made_by_person_id) where made_by_person_id is not null;
