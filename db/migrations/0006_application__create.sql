create table case_counter (year integer primary key, last integer not null check (last >= 0));

create table application (
  id uuid primary key,
  -- Given at submission, gapless per year from case_counter: HV-2027-00012.
  case_number text unique,
  scheme_version_id uuid not null references scheme_version,
  round_id uuid not null references round,
  wijk_id uuid references wijk,
  -- Where the money would come from; chosen at submission from round, wijk and domain.
  envelope_id uuid references envelope,
  domain text,
  status text not null check (status in ('draft', 'submitted', 'incomplete', 'inTreatment', 'advised', 'decided', 'running',
    'accounted', 'determined', 'closed', 'withdrawn')),
  outcome text check (outcome in ('granted', 'partlyGranted', 'refused', 'declined')),
  applicant_person_id uuid references person,
  organisation_id uuid references organisation,
  lang text not null default 'nl' check (lang in ('nl', 'en')),
  title text not null default '' check (length(title) <= 200),
  answers jsonb not null default '{}',
  -- What was typed per page of a draft, right or wrong: {"<page>": {"revision", "by", "values"}}. Emptied at submission.
  typed jsonb not null default '{}',
  requested_cents bigint check (requested_cents >= 0),
  granted_cents bigint check (granted_cents >= 0),
  channel text not null default 'online' check (channel in ('online', 'paper', 'phone', 'desk')),
  entered_by_person_id uuid references person,
  -- Date on which the application reached the authority, for paper the date of the stamp.
  received_on date,
  -- Moment of completeness: it fixes the rank under first come, first served.
  complete_at timestamptz,
  submitted_at timestamptz,
  -- Derived from the case's events by the clock rules at every event, kept here so that a work list can be sorted.
  next_clock text,
  next_due_on date,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  retain_until date,
  legal_hold boolean not null default false,
  check (status in ('draft', 'withdrawn') or (case_number is not null and received_on is not null and envelope_id is not null))
);
create index application_worklist on application (next_due_on) where status in ('submitted', 'incomplete', 'inTreatment', 'advised');
create index application_round on application (round_id, status);
create index application_envelope on application (envelope_id);
create index application_applicant on application (applicant_person_id);
create index application_organisation on application (organisation_id) where organisation_id is not null;
-- The nightly job erases drafts that nobody finished.
create index application_abandoned on application (updated_at) where case_number is null;
create index application_register on application (wijk_id, domain) where outcome in ('granted', 'partlyGranted');

-- The case's time line: every event that a clock starts, stops or suspends on, and what people should see happened.
create table case_event (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  seq integer not null check (seq > 0),
  kind text not null,
  -- The calendar date that counts for the law; `at` is when it was recorded.
  on_date date not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'system', 'token')),
  actor_person_id uuid references person,
  -- Shown to: both sides, or the office only.
  audience text not null default 'both' check (audience in ('both', 'office')),
  facts jsonb not null default '{}',
  unique (application_id, seq)
);

create table stored_file (
  id uuid primary key,
  sha256 text not null,
  media_type text not null,
  size_bytes integer not null check (size_bytes > 0),
  -- As the sender called it, only ever shown and offered as a download name.
  original_name text not null check (length(original_name) between 1 and 200),
  created_at timestamptz not null default now()
);
create table attachment (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  file_id uuid not null references stored_file,
  question text not null,
  added_by_person_id uuid references person,
  added_at timestamptz not null default now()
);
create index attachment_application on attachment (application_id);
create index attachment_file on attachment (file_id);
create index stored_file_hash on stored_file (sha256);

create table cosigner (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  place integer not null check (place > 0),
  name text not null check (length(name) between 1 and 200),
  -- Null for someone who signed on paper.
  email text check (email = lower(email)),
  -- The address in lower case without what follows a '+': one mailbox signs once.
  mailbox text,
  -- By own link in an e-mail, or a signature on paper that someone of the service desk has seen.
  channel text not null check (channel in ('email', 'paper')),
  token_hash text unique,
  status text not null check (status in ('named', 'invited', 'confirmed', 'declined')),
  invited_at timestamptz,
  expires_at timestamptz,
  answered_at timestamptz,
  seen_by_person_id uuid references person,
  unique (application_id, mailbox),
  check ((channel = 'email') = (email is not null and mailbox is not null)),
  check ((channel = 'paper') = (seen_by_person_id is not null)),
  check ((status = 'invited') <= (token_hash is not null and invited_at is not null and expires_at is not null)),
  check ((status in ('confirmed', 'declined')) <= (answered_at is not null))
);
create index cosigner_application on cosigner (application_id, place);

create table case_message (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  author_person_id uuid references person,
  side text not null check (side in ('applicant', 'office')),
  -- Internal notes stay apart: they are never selected for the applicant's side.
  internal boolean not null default false,
  body text not null check (length(body) between 1 and 10000),
  at timestamptz not null,
  check (not internal or side = 'office')
);
create index case_message_application on case_message (application_id, at);

alter table ledger_entry add foreign key (application_id) references application;
