-- The city council sets a part of its budgets aside for local effort (source 001: 5 to 10 % of welfare, care, safety and green).
-- Nothing of it is ever changed: a later decision, or a correction, is a new row, and from its first day on the one with the
-- highest number of a year counts.
create table earmark_decision (
  id uuid primary key,
  year smallint not null check (year between 2000 and 2100),
  number smallint not null check (number > 0),
  document text not null check (length(document) between 1 and 300),
  decided_on date not null,
  -- First day on which it counts; it ends where one with a higher number begins.
  valid_from date not null,
  -- How its money is divided over the wijken.
  split_key text not null check (split_key in ('none', 'equal', 'inhabitants')),
  -- Inhabitants of the whole city, with their source: of most wijken no source gives them.
  city_inhabitants integer check (city_inhabitants > 0),
  inhabitants_source text check (length(inhabitants_source) between 1 and 300),
  -- Why an earlier one was wrong, or what changed; null in the first.
  reason text check (length(reason) between 1 and 1000),
  recorded_by_person_id uuid references person,
  recorded_at timestamptz not null,
  unique (year, number),
  check ((number = 1) = (reason is null)),
  check ((split_key = 'inhabitants') = (city_inhabitants is not null)),
  check ((split_key = 'inhabitants') = (inhabitants_source is not null))
);

-- One budget of the city, and which part of it is set aside.
create table earmark_line (
  earmark_id uuid not null references earmark_decision,
  position smallint not null check (position between 1 and 20),
  name text not null check (length(name) between 1 and 120),
  -- The domain whose ceilings spend it, or 'undivided' for ceilings that are not of one domain; null: nobody has said yet, so
  -- its use cannot be followed.
  domain text check (domain in ('cohesion', 'livelihood', 'opportunity', 'pedagogy', 'health', 'undivided')),
  base_cents bigint not null check (base_cents between 0 and 1000000000000),
  -- Hundredths of a percent: 500 is 5 %. Equal where the council set one percentage.
  percent_least integer not null check (percent_least between 1 and 10000),
  percent_most integer not null check (percent_most between percent_least and 10000),
  source text not null check (length(source) between 1 and 300),
  to_verify boolean not null,
  primary key (earmark_id, position)
);

-- What each wijk counted for when the decision was recorded: inhabitants, or 1 for each.
create table earmark_weight (
  earmark_id uuid not null references earmark_decision,
  wijk_id uuid not null references wijk,
  weight integer not null check (weight > 0),
  primary key (earmark_id, wijk_id)
);

create trigger earmark_decision_append_only before update or delete on earmark_decision
  for each row execute function forbid_change();
create trigger earmark_line_append_only before update or delete on earmark_line
  for each row execute function forbid_change();
create trigger earmark_weight_append_only before update or delete on earmark_weight
  for each row execute function forbid_change();
create trigger data_version after insert on earmark_decision
  for each statement execute function notify_data_version();
