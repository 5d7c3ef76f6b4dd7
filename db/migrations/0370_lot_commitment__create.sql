-- A public draw (Awb 4:26): first the promise of a secret seed, then the list, then the seed. Each is written once.
create table lot_commitment (
  round_id uuid primary key references round,
  -- SHA-256 of the seed, in hexadecimal.
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  -- The seed under a key that only the program has: a copy of the database tells nobody who will be drawn.
  sealed_seed bytea not null check (length(sealed_seed) between 60 and 200),
  committed_at timestamptz not null
);
create table lot_list (
  round_id uuid primary key references lot_commitment,
  case_numbers text[] not null,
  list_hash text not null check (list_hash ~ '^[0-9a-f]{64}$'),
  listed_at timestamptz not null
);
create table lot_reveal (
  round_id uuid primary key references lot_list,
  seed text not null check (seed ~ '^[0-9a-f]{64}$'),
  revealed_at timestamptz not null
);
create trigger lot_commitment_append_only before update or delete on lot_commitment
  for each row execute function forbid_change();
create trigger lot_list_append_only before update or delete on lot_list
  for each row execute function forbid_change();
create trigger lot_reveal_append_only before update or delete on lot_reveal
  for each row execute function forbid_change();

-- The list is hashed as rules/draw.ts says, and what is revealed is what was promised: the database sees to it as well.
create function check_lot_list() returns trigger language plpgsql as $$
begin
  if new.list_hash <> encode(sha256(convert_to(coalesce(
      (select string_agg(one || e'\n', '' order by one collate "C") from unnest(new.case_numbers) as numbers (one)), ''),
      'UTF8')), 'hex') then
    raise exception 'the hash of a draw is not that of its list' using errcode = 'HV002';
  end if;
  return new;
end $$;
create trigger lot_list_hash before insert on lot_list for each row execute function check_lot_list();
create function check_lot_reveal() returns trigger language plpgsql as $$
begin
  if (select commitment from lot_commitment where round_id = new.round_id)
      is distinct from encode(sha256(decode(new.seed, 'hex')), 'hex') then
    raise exception 'the seed of a draw is not the one that was promised' using errcode = 'HV002';
  end if;
  return new;
end $$;
create trigger lot_reveal_promised before insert on lot_reveal for each row execute function check_lot_reveal();
