-- Outlines of gebieden, beside those of wijken (0038): what CBS calls a wijk is a gebied here.
create table gebied_shape (
  gebied_id uuid primary key references gebied on delete cascade,
  geojson jsonb not null,
  source text not null check (length(source) between 1 and 200),
  imported_at timestamptz not null,
  -- Put together from the outlines of its wijken, because no file gave its own.
  derived boolean not null
);
create trigger data_version after insert or update or delete on gebied_shape for each statement execute function notify_data_version();
