-- Evidence: that an activity took place, said by a human, with who, when and how. No names of visitors, no lists.
-- Append-only: a correction is a new entry. An announced activity without entry is only announced.
create table occurrence_evidence (
  id uuid primary key,
  activity_id uuid not null references activity,
  series_id uuid not null,
  -- The date by the series' rhythm: the key of the occurrence, also when it was moved.
  original_on date not null,
  -- The date on which it was (to be) held.
  held_on date not null,
  took_place boolean not null,
  -- Rough number of people; null when it did not take place or nobody counted.
  band text check (band in ('0', '1-5', '6-15', '16-30', '31+')),
  made_at timestamptz not null,
  made_via text not null check (made_via in ('link', 'page', 'phone', 'demo')),
  -- Null when it came by a signed link: then the link says whose it was.
  made_by_person_id uuid references person,
  link_id uuid,
  corrects uuid references occurrence_evidence,
  check (took_place or band is null or band = '0')
);
create index occurrence_evidence_key on occurrence_evidence (series_id, original_on, made_at desc);
create index occurrence_evidence_activity on occurrence_evidence (activity_id, held_on);
create trigger append_only before update or delete on occurrence_evidence for each row execute function forbid_change();

-- What holds now: the newest entry of each occurrence.
create view current_evidence as
  select distinct on (series_id, original_on) * from occurrence_evidence order by series_id, original_on, made_at desc, id desc;

-- 'Klopt', 'wijzig', 'stopt': each answer of a host about the activity itself, append-only.
create table activity_confirmation (
  id uuid primary key,
  activity_id uuid not null references activity,
  answer text not null check (answer in ('right', 'changed', 'stopped')),
  made_at timestamptz not null,
  made_via text not null check (made_via in ('link', 'page', 'phone', 'demo')),
  made_by_person_id uuid references person,
  link_id uuid
);
create index activity_confirmation_activity on activity_confirmation (activity_id, made_at desc);
create trigger append_only before update or delete on activity_confirmation for each row execute function forbid_change();
