-- Where it would be, in her own words; and since when everybody may read the idea: words of unknown people wait for the office.
alter table vote_idea
  add column place text not null default '' check (length(place) <= 200),
  add column shown_at timestamptz,
  -- What she has against being merged; the office answers it before the ballot is frozen.
  add column objection text check (length(objection) between 1 and 1000),
  add column objected_at timestamptz,
  -- The desk wrote it down for her.
  add column by_desk boolean not null default false,
  add check ((objection is null) = (objected_at is null));

-- An idea that was begun and not sent. Taken away when it is sent, and with the first night after no more ideas are taken.
create table vote_idea_draft (
  vote_id uuid not null references vote,
  person_id uuid not null references person,
  typed jsonb not null,
  saved_at timestamptz not null,
  primary key (vote_id, person_id)
);

-- What a project made of ideas costs, line by line; together the cost of the project.
create table vote_project_cost (
  project_id uuid not null references vote_project on delete cascade,
  line smallint not null check (line between 1 and 50),
  label text not null check (length(label) between 1 and 200),
  cents bigint not null check (cents > 0),
  primary key (project_id, line)
);
create trigger data_version after insert or update or delete on vote_project_cost for each statement execute function notify_data_version();
