-- Published reports on what a scheme achieved: at least once in five years, unless a regulation says otherwise (Awb 4:24).
create table scheme_evaluation (
  id uuid primary key,
  scheme_id uuid not null references scheme,
  published_on date not null,
  url text not null check (url like 'https://%' and length(url) <= 500),
  recorded_by_person_id uuid references person,
  recorded_at timestamptz not null,
  unique (scheme_id, url)
);

-- Another period, and the regulation that sets it. Null: the five years of the act.
alter table scheme
  add column evaluation_years smallint check (evaluation_years between 1 and 20),
  add column evaluation_source text check (length(evaluation_source) between 1 and 500),
  add check ((evaluation_years is null) = (evaluation_source is null));
