-- What was learned, and what was stopped and why. A correction is a new row that takes the place of an earlier one.
create table lesson (
  id uuid primary key,
  replaces_id uuid unique references lesson,
  kind text not null check (kind in ('learned', 'stopped')),
  -- Of what was stopped.
  stopped_kind text check (stopped_kind in ('scheme', 'activity', 'rule', 'other')),
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) between 1 and 4000),
  -- Where it was learned: a proof, an evaluation, talks.
  origin text not null check (length(origin) between 1 and 300),
  document_url text check (document_url ~ '^https://' and length(document_url) <= 500),
  -- What is done otherwise because of it.
  change text not null check (length(change) between 1 and 2000),
  learned_on date not null,
  proof_id uuid references proof,
  -- The scheme whose evaluation it comes from, or that it changes.
  scheme_id uuid references scheme,
  -- Why it was corrected; null of the first.
  reason text check (length(reason) between 1 and 1000),
  by_person_id uuid references person,
  recorded_at timestamptz not null,
  check ((kind = 'stopped') = (stopped_kind is not null)),
  check ((replaces_id is null) = (reason is null))
);
create index lesson_learned_on on lesson (learned_on);
create trigger lesson_append_only before update or delete on lesson
  for each row execute function forbid_change();
create trigger data_version after insert on lesson for each statement execute function notify_data_version();
