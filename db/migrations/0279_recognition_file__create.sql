-- What shows that a place meets a criterion, as a file: for its keepers and for who judges it. Who added it is in the log.
create table recognition_file (
  id uuid primary key,
  recognition_id uuid not null references recognition on delete cascade,
  file_id uuid not null references stored_file,
  criterion text not null check (length(criterion) between 1 and 60),
  added_at timestamptz not null
);
create index recognition_file_recognition on recognition_file (recognition_id);
create index recognition_file_file on recognition_file (file_id);
