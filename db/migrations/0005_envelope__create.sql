-- An envelope is a subsidy ceiling (Awb 4:25) of a scheme version and round, optionally for one area and domain.
-- Its accounts are kept by the ledger trigger alone; the checks make an overdraw impossible whatever the program does.
create table envelope (
  id uuid primary key,
  scheme_version_id uuid not null references scheme_version,
  round_id uuid not null references round,
  gebied_id uuid references gebied,
  wijkraad_id uuid references wijkraad,
  wijk_id uuid references wijk,
  domain text,
  name text not null,
  -- True when the sources give no amount: shown as 'voorbeeld' on every page.
  example boolean not null default true,
  free_cents bigint not null default 0 check (free_cents >= 0),
  reserved_cents bigint not null default 0 check (reserved_cents >= 0),
  committed_cents bigint not null default 0 check (committed_cents >= 0),
  advanced_cents bigint not null default 0 check (advanced_cents >= 0),
  determined_cents bigint not null default 0 check (determined_cents >= 0),
  entries integer not null default 0,
  last_entry_at timestamptz not null default '-infinity',
  created_at timestamptz not null default now(),
  check (num_nonnulls(gebied_id, wijkraad_id, wijk_id) <= 1)
);
create unique index envelope_scope on envelope (round_id, coalesce(gebied_id, wijkraad_id, wijk_id, '00000000-0000-0000-0000-000000000000'), coalesce(domain, ''));

-- Double entry: each row moves an amount from one account of an envelope to another. 'outside' is the budget that the
-- ceiling was published from and goes back to. Corrections are new rows.
create table ledger_entry (
  id uuid primary key,
  envelope_id uuid not null references envelope,
  -- 1, 2, 3 … per envelope, set by the trigger under the envelope's row lock.
  seq integer not null,
  kind text not null check (kind in ('publish', 'raiseByLaw', 'lower', 'reserve', 'commit', 'advance', 'determine', 'release', 'recover')),
  from_account text not null check (from_account in ('outside', 'free', 'reserved', 'committed', 'advanced', 'determined')),
  to_account text not null check (to_account in ('outside', 'free', 'reserved', 'committed', 'advanced', 'determined')),
  amount_cents bigint not null check (amount_cents > 0),
  application_id uuid,
  decision_id uuid,
  payment_order_id uuid,
  -- Article or document on which the movement rests.
  basis text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (envelope_id, seq),
  check (from_account <> to_account),
  check ((kind, from_account, to_account) in (
    ('publish', 'outside', 'free'), ('raiseByLaw', 'outside', 'free'), ('lower', 'free', 'outside'),
    ('reserve', 'free', 'reserved'), ('commit', 'reserved', 'committed'),
    ('advance', 'committed', 'advanced'), ('determine', 'advanced', 'determined'),
    ('release', 'reserved', 'free'), ('release', 'committed', 'free'),
    ('recover', 'advanced', 'free'), ('recover', 'determined', 'free'), ('recover', 'advanced', 'committed')))
);
create index ledger_entry_application on ledger_entry (application_id);
create index ledger_entry_time on ledger_entry (envelope_id, recorded_at);

-- The envelope's row lock is held until commit, so within one envelope `seq` and `recorded_at` rise together and
-- 'what was free on date X' (Awb 4:25.3) has one answer.
create function post_ledger_entry() returns trigger language plpgsql as $$
declare
  -- Signed change of one account by this entry.
  change_of constant jsonb := jsonb_build_object(new.from_account, -new.amount_cents, new.to_account, new.amount_cents);
begin
  update envelope set
    entries = entries + 1,
    last_entry_at = greatest(last_entry_at, new.recorded_at),
    free_cents = free_cents + coalesce((change_of ->> 'free')::bigint, 0),
    reserved_cents = reserved_cents + coalesce((change_of ->> 'reserved')::bigint, 0),
    committed_cents = committed_cents + coalesce((change_of ->> 'committed')::bigint, 0),
    advanced_cents = advanced_cents + coalesce((change_of ->> 'advanced')::bigint, 0),
    determined_cents = determined_cents + coalesce((change_of ->> 'determined')::bigint, 0)
  where id = new.envelope_id
  returning entries, last_entry_at into new.seq, new.recorded_at;
  if not found then raise exception 'no envelope %', new.envelope_id using errcode = '23503'; end if;
  return new;
end $$;
create trigger ledger_entry_post before insert on ledger_entry for each row execute function post_ledger_entry();
create trigger ledger_entry_append_only before update or delete on ledger_entry for each row execute function forbid_change();
create trigger ledger_entry_no_truncate before truncate on ledger_entry for each statement execute function forbid_change();
