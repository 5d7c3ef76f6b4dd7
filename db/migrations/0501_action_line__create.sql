-- The lines along which the programme of the social base is worked out (source 000 names five), as data. A change is a new
-- version with a reason; the highest version counts.
create table action_line (
  id uuid primary key,
  number smallint not null check (number between 1 and 99),
  version smallint not null check (version > 0),
  title text not null check (length(title) between 1 and 200),
  goals text[] not null check (cardinality(goals) between 1 and 12),
  -- Keys of parts of this platform that carry it.
  carriers text[] not null check (cardinality(carriers) <= 40),
  source text not null check (length(source) between 1 and 300),
  to_verify text check (length(to_verify) between 1 and 500),
  reason text check (length(reason) between 1 and 1000),
  by_person_id uuid references person,
  recorded_at timestamptz not null,
  unique (number, version),
  check ((version = 1) = (reason is null))
);

-- How a line stands in a half year, for the council. A later note on the same half year takes the place of an earlier one.
create table action_line_note (
  id uuid primary key,
  line_number smallint not null,
  year smallint not null check (year between 2020 and 2100),
  half smallint not null check (half in (1, 2)),
  version smallint not null check (version > 0),
  body text not null check (length(body) between 1 and 4000),
  by_person_id uuid references person,
  recorded_at timestamptz not null,
  unique (line_number, year, half, version)
);
create trigger action_line_append_only before update or delete on action_line
  for each row execute function forbid_change();
create trigger action_line_note_append_only before update or delete on action_line_note
  for each row execute function forbid_change();
create trigger data_version after insert on action_line for each statement execute function notify_data_version();
create trigger data_version after insert on action_line_note for each statement execute function notify_data_version();
