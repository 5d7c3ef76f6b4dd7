-- The recording of a story; the file itself hangs with the case. `bare` says that everything but the sound was taken out of the
-- file: only then can a consent show it to others. Who cannot hear reads the summary, by whoever typed it.
create table story_sound (
  id uuid primary key,
  story_id uuid not null unique references story on delete cascade,
  attachment_id uuid not null unique references attachment on delete cascade,
  bare boolean not null,
  seconds integer check (seconds > 0),
  summary text not null check (length(summary) <= 3000),
  summary_by text check (summary_by in ('teller', 'office')),
  check (seconds is not null or not bare),
  check ((summary = '') = (summary_by is null))
);
create trigger data_version after insert or update or delete on story_sound for each statement execute function notify_data_version();

alter table story_consent
  drop constraint story_consent_part_check,
  add constraint story_consent_part_check check (part in ('story', 'photo', 'sound'));
