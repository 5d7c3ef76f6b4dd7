-- The library of unit values (kengetallen): what one effect is worth, according to a source. Each is one thing with versions.
create table unit_value (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
  created_at timestamptz not null
);

create table unit_value_version (
  id uuid primary key,
  unit_value_id uuid not null references unit_value,
  number smallint not null check (number > 0),
  status text not null check (status in ('draft', 'published')),
  -- What is worth something, and per what: `Iemand komt uit eenzaamheid`, `per persoon per jaar`.
  effect text not null check (length(effect) between 1 and 120),
  effect_en text check (length(effect_en) between 1 and 120),
  unit text not null check (length(unit) between 1 and 120),
  unit_en text check (length(unit_en) between 1 and 120),
  value_type text not null check (value_type in ('cashSaved', 'avoidedCost', 'valueOfHours')),
  -- Whose pocket.
  payer text not null check (payer in ('municipality', 'healthInsurer', 'longTermCare', 'state', 'nobody', 'unknown')),
  low_cents bigint not null check (low_cents > 0),
  figure_cents bigint not null check (figure_cents >= low_cents),
  high_cents bigint not null check (high_cents >= figure_cents and high_cents <= 1000000000),
  -- Of the price level.
  price_year smallint not null check (price_year between 1990 and 2100),
  -- No value without a source and where in it.
  source text not null check (length(btrim(source)) between 1 and 300),
  place text not null check (length(btrim(place)) between 1 and 120),
  note text not null check (length(note) <= 1000),
  to_verify boolean not null,
  -- Why it takes the place of the one before; null in the first.
  reason text check (length(reason) between 1 and 1000),
  -- Half-open window [valid_from, valid_until).
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  drafted_at timestamptz not null,
  drafted_by_person_id uuid references person,
  published_at timestamptz,
  published_by_person_id uuid references person,
  unique (unit_value_id, number),
  check ((number = 1) = (reason is null)),
  check ((status = 'draft') = (published_at is null)),
  -- A second person publishes.
  check (published_by_person_id is null or published_by_person_id is distinct from drafted_by_person_id)
);
-- The newest published one has no end: publishing the next ends it on the day that the next begins, so no two windows overlap.
create unique index unit_value_version_open on unit_value_version (unit_value_id)
  where status = 'published' and valid_until is null;
-- One draft of each at a time.
create unique index unit_value_version_draft on unit_value_version (unit_value_id) where status = 'draft';

-- Habit 4: a published version is never edited; only its last day can be set, once.
create function forbid_published_unit_value_edit() returns trigger language plpgsql as $$
begin
  if old.status = 'draft' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'a published unit value is never deleted' using errcode = 'HV002';
  end if;
  if old.valid_until is not null
      or (to_jsonb(new) - 'valid_until') is distinct from (to_jsonb(old) - 'valid_until') then
    raise exception 'a published unit value is never edited' using errcode = 'HV002';
  end if;
  return new;
end $$;
create trigger unit_value_version_frozen before update or delete on unit_value_version
  for each row execute function forbid_published_unit_value_edit();
create trigger data_version after insert or update or delete on unit_value_version
  for each statement execute function notify_data_version();
