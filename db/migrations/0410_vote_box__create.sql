-- What a vote needs besides its roll and its box: a key of its own, its letters by the batch, its sheets of paper by number.

-- Turns a mailbox into a hash of the roll and seals what a voter's browser keeps while she fills in her ballot. Destroyed when the
-- vote closes: from then on nobody, we included, can find out whose mailbox a hash is.
create table vote_box (
  vote_id uuid primary key references vote,
  key bytea check (length(key) = 32),
  key_destroyed_on date,
  -- The last decision, from which the terms run after which the roll goes (features/ballot-box/rules/keeping.ts).
  settled_on date,
  roll_erased_on date,
  check ((key is null) = (key_destroyed_on is not null))
);

-- Letters printed together. Only hashes of their codes are kept (vote_roll), and of the PDF only its checksum.
create table vote_code_batch (
  vote_id uuid not null references vote,
  batch integer not null check (batch > 0),
  size integer not null check (size between 1 and 1000),
  pages integer not null check (pages > 0),
  pdf_sha256 text not null check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
  made_by_person_id uuid references person,
  made_at timestamptz not null,
  withdrawn_by_person_id uuid references person,
  withdrawn_at timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) between 1 and 500),
  primary key (vote_id, batch),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);

-- Sheets that went out and that came back, as they were counted by hand; a correction is a new line, below zero. Append-only.
create table vote_sheet_count (
  id uuid primary key,
  vote_id uuid not null references vote,
  kind text not null check (kind in ('handedOut', 'cameIn', 'cameBackUnused')),
  sheets integer not null check (sheets between -10000 and 10000 and sheets <> 0),
  note text not null check (length(note) <= 200),
  by_person_id uuid references person,
  made_at timestamptz not null
);
create index vote_sheet_count_of_vote on vote_sheet_count (vote_id, made_at);
create trigger append_only before update or delete on vote_sheet_count for each row execute function forbid_change();

-- Who finds a sheet not fit to count says why, blind to what the other said.
alter table paper_ballot_entry
  add column refused_reason text check (length(refused_reason) between 1 and 500),
  add check (choices is null or refused_reason is null);

-- The box takes ballots while the vote is open, and those on paper until it is counted. The row of the vote is held, so that
-- closing waits for who is casting, and who comes after it is refused. Ballots never change, and go only to be mixed.
create function ballot_box_guard() returns trigger language plpgsql as $$
declare
  standing text;
begin
  if current_setting('hoofdveld.box_work', true) = 'on' then
    return coalesce(new, old);
  end if;
  if tg_op <> 'INSERT' then
    raise exception 'a ballot in the box does not change' using errcode = 'HV001';
  end if;
  select status into standing from vote where id = new.vote_id for share;
  if standing = 'open' or (standing = 'closed' and new.way = 'paper') then
    return new;
  end if;
  raise exception 'this vote takes no ballots now' using errcode = 'HV004';
end $$;
create trigger guard before insert or update or delete on ballot for each row execute function ballot_box_guard();

-- A right to vote that was used is never given back, nor is one taken away that was used.
create function vote_roll_guard() returns trigger language plpgsql as $$
begin
  if current_setting('hoofdveld.box_work', true) = 'on' then
    return coalesce(new, old);
  end if;
  if old.used_on is not null then
    raise exception 'a right to vote that was used does not change' using errcode = 'HV001';
  end if;
  if tg_op = 'DELETE' then
    raise exception 'the roll goes as a whole, after its term' using errcode = 'HV001';
  end if;
  return new;
end $$;
create trigger guard before update or delete on vote_roll for each row execute function vote_roll_guard();
