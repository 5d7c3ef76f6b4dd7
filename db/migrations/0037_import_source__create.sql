-- A calendar or list from elsewhere. Nothing is written before someone saw the preview; then all of it or nothing.
create table import_source (
  id uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  kind text not null check (kind in ('icsUrl', 'icsFile', 'csv', 'xlsx')),
  name text not null check (length(name) between 1 and 200),
  -- Only for a calendar that is read again each day.
  url text check (length(url) <= 2000),
  active boolean not null default true,
  created_at timestamptz not null,
  created_by_person_id uuid references person on delete set null,
  last_read_at timestamptz,
  last_etag text,
  last_sha256 text,
  last_outcome text check (last_outcome in ('unchanged', 'changed', 'failed')),
  last_problem text check (length(last_problem) <= 500),
  check ((kind = 'icsUrl') = (url is not null))
);
create index import_source_organisation on import_source (organisation_id);
create table import_run (
  id uuid primary key,
  source_id uuid not null references import_source on delete cascade,
  status text not null check (status in ('previewed', 'applied', 'discarded')),
  made_at timestamptz not null,
  made_by_person_id uuid references person on delete set null,
  -- Rows as read, with their problems and possible duplicates; erased when applied or discarded.
  rows jsonb not null,
  row_count integer not null,
  problem_count integer not null,
  choices jsonb not null default '{}',
  applied_at timestamptz,
  erase_after date not null
);
create index import_run_source on import_run (source_id, made_at desc);
