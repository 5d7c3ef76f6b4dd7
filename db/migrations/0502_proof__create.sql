-- Proofs of concept of the Werkatelier: a question that is tried out in a place for a while. Stopped on purpose is a result.
create table proof (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  question text not null check (length(question) between 1 and 200),
  why text not null check (length(why) between 1 and 2000),
  -- Null: of no single wijk. `place` says where in it, or in which wijken.
  wijk_id uuid references wijk,
  place text check (length(place) between 1 and 200),
  partners text check (length(partners) between 1 and 500),
  begins_on date,
  ends_on date,
  -- Where more can be read, beginning with https.
  document_url text check (document_url ~ '^https://' and length(document_url) <= 500),
  -- Its newest words on each; what they said before stands in the history.
  finding text check (length(finding) between 1 and 4000),
  follow_up text check (length(follow_up) between 1 and 2000),
  status text not null check (status in ('proposed', 'running', 'finished', 'stopped', 'scaledUp')),
  check (ends_on >= begins_on),
  check (status in ('proposed', 'running') or finding is not null),
  check (status <> 'running' or begins_on is not null)
);

-- What happened, in order; never changed.
create table proof_event (
  proof_id uuid not null references proof,
  seq smallint not null check (seq > 0),
  action text not null check (action in
    ('propose', 'start', 'report', 'finish', 'stop', 'scaleUp', 'correct')),
  status text not null check (status in ('proposed', 'running', 'finished', 'stopped', 'scaledUp')),
  happened_on date not null,
  note text not null check (length(note) between 1 and 4000),
  follow_up text check (length(follow_up) between 1 and 2000),
  -- Of a correction: what was written before.
  before jsonb,
  by_person_id uuid references person,
  recorded_at timestamptz not null,
  primary key (proof_id, seq),
  check ((action = 'correct') = (before is not null))
);
create trigger proof_event_append_only before update or delete on proof_event
  for each row execute function forbid_change();
create trigger data_version after insert or update on proof for each statement execute function notify_data_version();

-- A question that somebody sent in. Only she and the office read it, until the office takes it: then it is a proof, in
-- which nothing says who asked. Deleted when its term is over, or with her.
create table proof_question (
  id uuid primary key,
  person_id uuid not null references person,
  -- On whose behalf she asked, if anybody's.
  organisation_id uuid references organisation,
  question text not null check (length(question) between 1 and 200),
  why text not null check (length(why) between 1 and 2000),
  wijk_id uuid references wijk,
  place text check (length(place) between 1 and 200),
  status text not null check (status in ('waiting', 'taken', 'declined')),
  proof_id uuid references proof,
  -- The office's words to her.
  answer text check (length(answer) between 1 and 2000),
  answered_by_person_id uuid references person,
  answered_at timestamptz,
  asked_at timestamptz not null,
  retain_until date not null,
  check ((status = 'taken') = (proof_id is not null)),
  check ((status = 'waiting') = (answered_at is null)),
  check ((answer is null) = (answered_at is null))
);
create index proof_question_person on proof_question (person_id);
create index proof_question_waiting on proof_question (asked_at) where status = 'waiting';
