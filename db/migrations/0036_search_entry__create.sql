create extension if not exists pg_trgm;
create extension if not exists unaccent;
-- What searching reads: one row per listed thing, written in the transaction of its change.
create table search_entry (
  listing_id uuid primary key references listing on delete cascade,
  kind text not null,
  wijk_id uuid references wijk,
  title text not null,
  -- Folded: lower case, without accents.
  title_folded text not null,
  -- Words of title, organisation, place, type and audience as they are, split into parts, and with their synonyms.
  words tsvector not null,
  -- For typing mistakes: the folded words that matter, once each.
  fuzzy text not null,
  weight real not null default 1
);
create index search_entry_words on search_entry using gin (words);
create index search_entry_fuzzy on search_entry using gin (fuzzy gin_trgm_ops);
create index search_entry_title on search_entry using gin (title_folded gin_trgm_ops);
create index search_entry_wijk on search_entry (wijk_id, kind);

-- Words that mean the same to people who search; kept by administrators.
create table synonym_group (
  id uuid primary key,
  words text[] not null check (cardinality(words) between 2 and 40),
  note text check (length(note) <= 300),
  updated_at timestamptz not null
);
