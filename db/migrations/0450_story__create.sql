-- The short account also tells how many came, and what the agenda had confirmed by then. `asked` is false where nobody
-- had to account: the amount was final already, or is determined without it (Awb 4:42, 4:47).
alter table grant_account
  alter column spent_cents drop not null,
  add column reach text check (reach in ('0', '1-5', '6-15', '16-30', '31+')),
  add column took_place integer check (took_place >= 0),
  add column did_not_take_place integer check (did_not_take_place >= 0),
  add column asked boolean not null default true,
  add check ((took_place is null) = (did_not_take_place is null)),
  add check (spent_cents is not null or not asked);

-- Which activities of the agenda a grant paid for; the recipient says so once.
create table account_activity (
  application_id uuid not null references application on delete cascade,
  activity_id uuid not null references activity on delete cascade,
  primary key (application_id, activity_id)
);
create index account_activity_activity on account_activity (activity_id);

-- What a group, or somebody else about the same thing, tells the neighbourhood. Nobody sees it without a consent that holds.
create table story (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{2,99}$'),
  application_id uuid unique references application on delete cascade,
  about_story_id uuid references story on delete cascade,
  wijk_id uuid references wijk,
  -- Null for people without a legal form behind them: they are not named.
  organisation_id uuid references organisation,
  written_by_person_id uuid references person,
  title text not null check (length(title) between 1 and 200),
  words text not null check (length(words) <= 3000),
  lang text not null check (lang in ('nl', 'en')),
  status text not null check (status in ('waiting', 'shown', 'hidden', 'takenDown')),
  written_at timestamptz not null,
  -- The last day on which it can be seen.
  show_until date not null,
  check ((application_id is null) <> (about_story_id is null))
);
create index story_wijk on story (wijk_id, written_at desc) where status = 'shown';
create index story_about on story (about_story_id) where about_story_id is not null;
create index story_writer on story (written_by_person_id) where written_by_person_id is not null;

create table story_photo (
  id uuid primary key,
  story_id uuid not null references story on delete cascade,
  attachment_id uuid not null unique references attachment on delete cascade,
  alt text not null check (length(alt) between 1 and 300),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  place smallint not null check (place between 1 and 9),
  unique (story_id, place)
);

-- Each row is one yes, with the words that were agreed to; taking it back ends the row and it is never used again.
create table story_consent (
  id uuid primary key,
  story_id uuid not null references story on delete cascade,
  part text not null check (part in ('story', 'photo')),
  use text not null check (use in ('neighbourhood', 'councilReport', 'city')),
  text_version smallint not null check (text_version > 0),
  given_by_person_id uuid references person,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  check (withdrawn_at >= given_at)
);
create unique index story_consent_holds on story_consent (story_id, part, use) where withdrawn_at is null;

create table story_reply (
  id uuid primary key,
  story_id uuid not null references story on delete cascade,
  person_id uuid not null references person on delete cascade,
  kind text not null check (kind in ('thanks', 'wrong')),
  reason text not null check (length(reason) <= 1000),
  status text not null check (status in ('waiting', 'shown', 'refused')),
  made_at timestamptz not null,
  judged_at timestamptz,
  judged_by_person_id uuid references person,
  unique (story_id, person_id),
  check ((kind = 'wrong') = (reason <> '')),
  check (kind = 'wrong' or status = 'shown')
);
create index story_reply_waiting on story_reply (made_at) where status = 'waiting';
create index story_reply_person on story_reply (person_id);

-- Somebody sees her data, or another's, in a story. Sent without a name; the story is hidden until it was looked at.
create table story_report (
  id uuid primary key,
  story_id uuid not null references story on delete cascade,
  note text not null check (length(note) between 1 and 1000),
  made_at timestamptz not null,
  outcome text check (outcome in ('kept', 'takenDown')),
  reason text check (length(reason) between 1 and 1000),
  handled_at timestamptz,
  handled_by_person_id uuid references person,
  check ((outcome is null) = (handled_at is null)),
  check ((outcome is null) = (reason is null))
);
create index story_report_open on story_report (made_at) where handled_at is null;
create index story_report_story on story_report (story_id);

create trigger data_version after insert or update or delete on story for each statement execute function notify_data_version();
create trigger data_version after insert or update or delete on story_photo for each statement execute function notify_data_version();
create trigger data_version after insert or update or delete on story_consent for each statement execute function notify_data_version();
create trigger data_version after insert or update or delete on story_reply for each statement execute function notify_data_version();
