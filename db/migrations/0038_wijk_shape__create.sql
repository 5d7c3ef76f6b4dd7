-- Outlines from PDOK or CBS, read in by an administrator; without them the map draws a schematic.
create table wijk_shape (
  wijk_id uuid primary key references wijk on delete cascade,
  geojson jsonb not null,
  source text not null,
  imported_at timestamptz not null
);
-- Answers of the address service, so that it is asked once.
create table address_answer (
  query text primary key check (length(query) <= 200),
  answer jsonb not null,
  asked_at timestamptz not null
);
-- The week's agenda of a wijk or place by mail, each Monday; ends by one click.
create table agenda_subscription (
  id uuid primary key,
  email text not null check (email = lower(email) and length(email) <= 200),
  lang text not null check (lang in ('nl', 'en')),
  -- The agenda's own query, such as wijk=middelland.
  query text not null check (length(query) <= 500),
  edition text not null check (edition in ('a4', 'a3', 'large')),
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_sent_on date,
  -- Unconfirmed ones after a week, confirmed ones after a year without a word.
  erase_after date not null,
  unique (email, query, edition)
);
