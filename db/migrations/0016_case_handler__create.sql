-- Who works on a case. Without a row the case is everybody's.
create table case_handler (
  application_id uuid primary key references application on delete cascade,
  person_id uuid not null references person,
  since timestamptz not null
);
create index case_handler_person on case_handler (person_id);

-- A message that the other side has not opened yet; the row goes when it has. `seq` is the event of the newest one.
create table case_unread (
  application_id uuid not null references application on delete cascade,
  -- The side that has something to read.
  side text not null check (side in ('applicant', 'office')),
  seq integer not null,
  since timestamptz not null,
  primary key (application_id, side)
);

-- Warnings about clocks, each given once: within a week, within two days, late. A term that moves is warned about anew.
create table clock_warning (
  source text not null,
  item_id text not null,
  due_on date not null,
  stage text not null check (stage in ('week', 'days', 'late')),
  warned_on date not null,
  primary key (source, item_id, due_on, stage)
);
create index clock_warning_day on clock_warning (warned_on);

-- The work list reads it from the nearest last day on, a page at a time: the id makes the order of one day fixed.
drop index application_worklist;
create index application_worklist on application (next_due_on, id)
  where status in ('submitted', 'incomplete', 'inTreatment', 'advised', 'decided');
