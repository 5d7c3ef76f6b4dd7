-- Four levels (DESIGN §5.6): gebied, wijkraad, wijk, CBS buurt. Nothing is keyed on one of them alone.
create table gebied (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  -- A CBS 'wijk' code (WK0599xx) is a Rotterdam gebied.
  cbs_code text not null unique
);
create table wijkraad (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  kind text not null check (kind in ('wijkraad', 'dorpsraad')),
  gebied_id uuid not null references gebied,
  seats integer check (seats between 1 and 15)
);
create table wijk (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  gebied_id uuid not null references gebied,
  -- CS-kwartier has no wijkraad.
  wijkraad_id uuid references wijkraad,
  -- Unknown stays unknown: never zero, never guessed.
  inhabitants integer check (inhabitants > 0),
  inhabitants_year integer,
  profile_physical integer,
  profile_safety integer,
  profile_social integer,
  profile_year integer,
  source text not null,
  check ((inhabitants is null) = (inhabitants_year is null))
);
create index wijk_wijkraad on wijk (wijkraad_id);
create index wijk_gebied on wijk (gebied_id);
-- One buurt can hold two wijken (Groot IJsselmonde) and one wijk several buurten.
create table cbs_buurt (
  code text not null check (code ~ '^BU[0-9]{8}$'),
  wijk_id uuid not null references wijk,
  primary key (code, wijk_id)
);
create table wijk_inhabitants (
  wijk_id uuid not null references wijk,
  year integer not null,
  inhabitants integer not null check (inhabitants > 0),
  source text not null,
  primary key (wijk_id, year)
);
