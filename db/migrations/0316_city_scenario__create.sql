-- What an officer tries out for a whole city: the choices are kept, the outcome is computed anew each time.
create table city_scenario (
  id uuid primary key,
  slug text not null unique,
  name text not null check (length(name) between 1 and 120),
  note text not null check (length(note) <= 2000),
  formula_version_id uuid not null references formula_version,
  -- The shape is Choices in features/basefunding/rules/scenario.ts.
  choices jsonb not null check (jsonb_typeof(choices) = 'object'),
  revision integer not null default 1,
  owner_person_id uuid references person,
  changed_at timestamptz not null,
  -- Who has it may read the outcome without logging in; the owner made it and can end it. It opens nothing about a person,
  -- and stands here as it is so that the owner can find it again.
  share_token text unique check (length(share_token) = 27)
);
create index city_scenario_formula on city_scenario (formula_version_id);
