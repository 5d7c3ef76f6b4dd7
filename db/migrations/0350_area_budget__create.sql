-- Where the money of an area budget comes from. The conditions travel with the money, so they never change: money under
-- other conditions is another source.
create table money_source (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('programme', 'domain', 'outsideFund')),
  amount_cents bigint not null check (amount_cents > 0),
  -- The decision, letter or contract that promises the money.
  document text not null check (length(document) between 1 and 500),
  -- What it may be used for, at least one.
  purposes text[] not null check (cardinality(purposes) > 0 and purposes <@ array['subsidy', 'vote', 'baseFunding']),
  -- Domains that it may go to; empty for any.
  domains text[] not null default '{}',
  -- Last day on which it may be granted; null for no last day.
  spend_until date,
  other_conditions text check (length(other_conditions) between 1 and 1000),
  to_verify boolean not null,
  -- True when no source gives the amount: shown as 'voorbeeld' on every page.
  example boolean not null,
  -- Kept by the entries of area budgets: what stands in budgets, and what the source took back for good.
  given_cents bigint not null default 0 check (given_cents >= 0),
  withdrawn_cents bigint not null default 0 check (withdrawn_cents >= 0),
  recorded_by_person_id uuid references person,
  recorded_at timestamptz not null,
  check (given_cents + withdrawn_cents <= amount_cents)
);
create function keep_money_source() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['given_cents', 'withdrawn_cents'] <> to_jsonb(old) - array['given_cents', 'withdrawn_cents'] then
    raise exception 'the conditions of a money source never change' using errcode = 'HV001';
  end if;
  return new;
end $$;
create trigger money_source_keep before update on money_source for each row execute function keep_money_source();
create trigger data_version after insert or update on money_source for each statement execute function notify_data_version();

-- One budget of an area and year, fed from several sources.
create table area_budget (
  id uuid primary key,
  slug text not null check (length(slug) between 1 and 120),
  year smallint not null check (year between 2000 and 2100),
  gebied_id uuid references gebied,
  wijkraad_id uuid references wijkraad,
  wijk_id uuid references wijk,
  entries integer not null default 0,
  last_entry_at timestamptz not null default '-infinity',
  closed_on date,
  opened_by_person_id uuid references person,
  opened_at timestamptz not null,
  unique (slug, year),
  check (num_nonnulls(gebied_id, wijkraad_id, wijk_id) = 1)
);
create trigger data_version after insert or update on area_budget for each statement execute function notify_data_version();

-- The offices whose keys a move needs: the district office and each council.
create table area_budget_shareholder (
  id uuid primary key,
  area_budget_id uuid not null references area_budget,
  gebied_id uuid references gebied,
  wijkraad_id uuid references wijkraad,
  check (num_nonnulls(gebied_id, wijkraad_id) = 1)
);
create unique index area_budget_shareholder_office
  on area_budget_shareholder (area_budget_id, coalesce(gebied_id, wijkraad_id));
create index area_budget_shareholder_gebied on area_budget_shareholder (gebied_id) where gebied_id is not null;
create index area_budget_shareholder_wijkraad on area_budget_shareholder (wijkraad_id) where wijkraad_id is not null;

-- A move of money that somebody wants; it takes effect when every key is turned.
create table area_budget_proposal (
  id uuid primary key,
  area_budget_id uuid not null references area_budget,
  -- 1, 2, 3 … per budget.
  number integer not null check (number > 0),
  kind text not null check (kind in ('fill', 'place', 'shift', 'carryOver', 'takeBack', 'close')),
  status text not null check (status in ('proposed', 'adopted', 'refused', 'withdrawn', 'lapsed')),
  source_id uuid references money_source,
  amount_cents bigint check (amount_cents > 0),
  from_purpose text check (from_purpose in ('free', 'subsidy', 'vote', 'baseFunding')),
  from_envelope_id uuid references envelope,
  to_purpose text check (to_purpose in ('free', 'subsidy', 'vote', 'baseFunding')),
  to_envelope_id uuid references envelope,
  -- An envelope that adoption still has to make: of this round, for the area of the budget.
  to_round_id uuid references round,
  to_domain text,
  -- Where the ceiling that changes with it is published (Awb 4:27).
  publication text check (length(publication) between 1 and 200),
  reason text not null check (length(reason) between 1 and 1000),
  proposed_by_person_id uuid references person,
  proposed_for uuid not null references area_budget_shareholder,
  proposed_at timestamptz not null,
  -- First day on which it no longer can be adopted.
  lapses_on date not null,
  settled_at timestamptz,
  settled_by_person_id uuid references person,
  settled_for uuid references area_budget_shareholder,
  settled_reason text check (length(settled_reason) between 1 and 1000),
  unique (area_budget_id, number),
  check ((kind = 'close') = (amount_cents is null)),
  check ((kind = 'close') = (source_id is null)),
  check ((kind in ('place', 'shift', 'carryOver')) = (from_purpose is not null)),
  check ((kind = 'place') = (num_nonnulls(to_envelope_id, to_round_id) = 1)),
  check ((status = 'proposed') = (settled_at is null)),
  check (status <> 'refused' or settled_reason is not null)
);
create index area_budget_proposal_open on area_budget_proposal (area_budget_id) where status = 'proposed';
create trigger data_version after insert or update on area_budget_proposal for each statement execute function notify_data_version();

-- A key is turned for an office; who turned it is recorded, and counts only while she is in office.
create table area_budget_key (
  id uuid primary key,
  proposal_id uuid not null references area_budget_proposal,
  shareholder_id uuid not null references area_budget_shareholder,
  turned_by_person_id uuid not null references person,
  turned_at timestamptz not null,
  -- Of a council: the meeting in which it was decided.
  met_on date,
  meeting text check (length(meeting) between 1 and 200),
  ended_at timestamptz,
  ended_why text check (ended_why in ('takenBack', 'leftOffice')),
  ended_by_person_id uuid references person,
  ended_reason text check (length(ended_reason) between 1 and 1000),
  check ((ended_at is null) = (ended_why is null)),
  check (ended_why is distinct from 'takenBack' or ended_reason is not null)
);
create unique index area_budget_key_office on area_budget_key (proposal_id, shareholder_id) where ended_at is null;
-- Two keys, two persons.
create unique index area_budget_key_person on area_budget_key (proposal_id, turned_by_person_id) where ended_at is null;
create trigger data_version after insert or update on area_budget_key for each statement execute function notify_data_version();

-- What is in a budget of each source: for no purpose yet, for a purpose, or placed in an envelope for that purpose.
create table area_budget_balance (
  area_budget_id uuid not null references area_budget,
  source_id uuid not null references money_source,
  purpose text not null check (purpose in ('free', 'subsidy', 'vote', 'baseFunding')),
  envelope_id uuid references envelope,
  amount_cents bigint not null check (amount_cents >= 0),
  check (envelope_id is null or purpose <> 'free')
);
create unique index area_budget_balance_position on area_budget_balance
  (area_budget_id, source_id, purpose, coalesce(envelope_id, '00000000-0000-0000-0000-000000000000'));

-- Double entry, append-only. Outside accounts are the source itself and the budgets of the years beside it.
create table area_budget_entry (
  id uuid primary key,
  area_budget_id uuid not null references area_budget,
  -- 1, 2, 3 … per budget, set by the trigger under the budget's row lock.
  seq integer not null,
  proposal_id uuid not null references area_budget_proposal,
  source_id uuid not null references money_source,
  from_account text not null check (from_account in ('source', 'previousYear', 'free', 'subsidy', 'vote', 'baseFunding')),
  from_envelope_id uuid references envelope,
  to_account text not null check (to_account in ('source', 'nextYear', 'free', 'subsidy', 'vote', 'baseFunding')),
  to_envelope_id uuid references envelope,
  amount_cents bigint not null check (amount_cents > 0),
  recorded_at timestamptz not null,
  unique (area_budget_id, seq),
  check (from_envelope_id is null or from_account in ('subsidy', 'vote', 'baseFunding')),
  check (to_envelope_id is null or to_account in ('subsidy', 'vote', 'baseFunding')),
  check ((from_account, from_envelope_id) is distinct from (to_account, to_envelope_id)),
  -- Between two accounts outside nothing passes through the budget.
  check (from_account not in ('source', 'previousYear') or to_account not in ('source', 'nextYear'))
);
create index area_budget_entry_proposal on area_budget_entry (proposal_id);

create function post_area_budget_entry() returns trigger language plpgsql as $$
begin
  update area_budget set entries = entries + 1, last_entry_at = greatest(last_entry_at, new.recorded_at)
  where id = new.area_budget_id returning entries, last_entry_at into new.seq, new.recorded_at;
  if not found then raise exception 'no area budget %', new.area_budget_id using errcode = '23503'; end if;
  if new.from_account = 'source' then
    update money_source set given_cents = given_cents + new.amount_cents where id = new.source_id;
  elsif new.from_account <> 'previousYear' then
    update area_budget_balance set amount_cents = amount_cents - new.amount_cents
    where area_budget_id = new.area_budget_id and source_id = new.source_id and purpose = new.from_account
      and envelope_id is not distinct from new.from_envelope_id;
    if not found then raise exception 'nothing of this source is there' using errcode = '23514'; end if;
  end if;
  if new.to_account = 'source' then
    update money_source set given_cents = given_cents - new.amount_cents, withdrawn_cents = withdrawn_cents + new.amount_cents
    where id = new.source_id;
  elsif new.to_account <> 'nextYear' then
    insert into area_budget_balance (area_budget_id, source_id, purpose, envelope_id, amount_cents)
    values (new.area_budget_id, new.source_id, new.to_account, new.to_envelope_id, new.amount_cents)
    on conflict (area_budget_id, source_id, purpose, coalesce(envelope_id, '00000000-0000-0000-0000-000000000000'))
    do update set amount_cents = area_budget_balance.amount_cents + excluded.amount_cents;
  end if;
  return new;
end $$;
create trigger area_budget_entry_post before insert on area_budget_entry
  for each row execute function post_area_budget_entry();
create trigger area_budget_entry_append_only before update or delete on area_budget_entry
  for each row execute function forbid_change();
create trigger area_budget_entry_no_truncate before truncate on area_budget_entry
  for each statement execute function forbid_change();
create trigger data_version after insert on area_budget_entry for each statement execute function notify_data_version();
