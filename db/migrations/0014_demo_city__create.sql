-- One row when this database holds the demo city. A city that was begun but not finished is made anew at the next start.
create table demo_city (
  only_row boolean primary key default true check (only_row),
  started_at timestamptz not null,
  finished_at timestamptz
);
