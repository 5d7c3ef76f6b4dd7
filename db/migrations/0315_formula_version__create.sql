-- The formula of base funding as data: every figure with where it comes from, for a half-open window of years.
create table formula_version (
  id uuid primary key,
  number integer not null unique check (number > 0),
  name text not null check (length(name) between 1 and 120),
  status text not null check (status in ('draft', 'published')),
  from_year smallint not null check (from_year between 2020 and 2199),
  -- Half-open window [from_year, until_year).
  until_year smallint check (until_year > from_year and until_year <= 2200),
  -- By name of the parameter: value, source and standing; the shape is Figures in features/basefunding/types.ts.
  figures jsonb not null check (jsonb_typeof(figures) = 'object'),
  -- Optimistic lock for two officers editing one draft.
  revision integer not null default 1,
  created_at timestamptz not null,
  created_by_person_id uuid references person,
  published_at timestamptz,
  published_by_person_id uuid references person,
  check ((status = 'draft') = (published_at is null)),
  exclude using gist (int4range(from_year, until_year) with &&) where (status = 'published')
);
-- Habit 4: a published formula is never edited; only its last year can be set. Who gave the figures stays with it.
create function forbid_published_formula_edit() returns trigger language plpgsql as $$
begin
  if old.status = 'draft' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'a published formula is never deleted' using errcode = 'HV002';
  end if;
  if new.figures is distinct from old.figures or new.from_year <> old.from_year or new.name <> old.name
      or new.number <> old.number or new.status = 'draft' then
    raise exception 'a published formula is never edited' using errcode = 'HV002';
  end if;
  return new;
end $$;
create trigger formula_version_frozen before update or delete on formula_version
  for each row execute function forbid_published_formula_edit();
