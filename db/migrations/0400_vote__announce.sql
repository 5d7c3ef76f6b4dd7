-- From announcing on people rely on the rules (Awb 4:26, 4:27): what changes afterwards is told, with its day.
alter table vote
  add column announced_at timestamptz,
  add column cancelled_reason text check (length(cancelled_reason) between 1 and 1000),
  add check (status <> 'cancelled' or cancelled_reason is not null);

-- An application takes part only when its applicant agreed: when she did, and how she said so. No name.
alter table vote_project
  add column agreed_on date,
  add column agreed_how text check (length(agreed_how) between 1 and 300),
  add check ((agreed_on is null) = (agreed_how is null));

-- What changed since it was announced: rules, projects, a later close. Shown to everybody. Append-only.
create table vote_change (
  id uuid primary key,
  vote_id uuid not null references vote,
  note_nl text not null check (length(note_nl) between 1 and 1000),
  note_en text not null check (length(note_en) between 1 and 1000),
  by_person_id uuid references person,
  made_at timestamptz not null
);
create index vote_change_of_vote on vote_change (vote_id, made_at desc);
create trigger append_only before update or delete on vote_change for each row execute function forbid_change();

-- Kept public pages show these, so other processes are told.
create trigger data_version after insert or update or delete on vote for each statement execute function notify_data_version();
create trigger data_version after insert or update or delete on vote_project for each statement execute function notify_data_version();
create trigger data_version after insert or update or delete on vote_incompatible for each statement execute function notify_data_version();
create trigger data_version after insert or update or delete on vote_idea for each statement execute function notify_data_version();
create trigger data_version after insert or update or delete on vote_pre_advice for each statement execute function notify_data_version();
create trigger data_version after insert or update or delete on vote_change for each statement execute function notify_data_version();
create trigger data_version after insert or update or delete on vote_count for each statement execute function notify_data_version();
create trigger data_version after insert or update or delete on vote_settlement for each statement execute function notify_data_version();
