-- Points of an application in a round that ranks by score (Awb 4:26): who gave how many on what, and when. A correction is a
-- new row; of each scorer the newest counts.
create table application_score (
  id uuid primary key,
  application_id uuid not null references application,
  -- Key of the criterion in the scheme's rule of distribution.
  criterion text not null check (criterion ~ '^[a-z][a-zA-Z0-9]{0,39}$'),
  points smallint not null check (points between 0 and 100),
  scored_as text not null check (scored_as in ('officer', 'council')),
  scored_by_person_id uuid not null references person,
  scored_at timestamptz not null
);
create index application_score_application on application_score (application_id, scored_at);
create index application_score_scored_by on application_score (scored_by_person_id);
create trigger application_score_append_only before update on application_score
  for each row execute function forbid_change();
