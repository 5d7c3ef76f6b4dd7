-- What deciding too late costs the city (Awb 4:17): fixed by decision, and paid within six weeks (4:87) by the same orders and
-- files as a subsidy. It comes out of the city's own costs: it has no envelope and never an entry in the ledger.
create table penalty (
  id uuid primary key,
  application_id uuid not null references application,
  -- The objection that was decided late (7:14); null for the application itself.
  objection_id uuid references objection,
  -- False when someone else objected: then the account of the case is not hers.
  to_applicant boolean not null,
  amount_cents bigint not null check (amount_cents > 0),
  fixed_on date not null,
  due_on date not null check (due_on > fixed_on),
  fixed_by_person_id uuid references person,
  created_at timestamptz not null,
  unique nulls not distinct (application_id, objection_id),
  check (to_applicant or objection_id is not null)
);

alter table payment_order
  alter column decision_id drop not null,
  alter column envelope_id drop not null,
  add column penalty_id uuid references penalty,
  drop constraint payment_order_kind_check,
  add constraint payment_order_kind_check check (kind in ('advance', 'remainder', 'penalty')),
  add constraint payment_order_penalty_check check (
    case when kind = 'penalty' then penalty_id is not null and decision_id is null and envelope_id is null
    else penalty_id is null and decision_id is not null and envelope_id is not null end),
  -- Awb 4:56 stops subsidies only.
  add constraint payment_order_penalty_runs check (kind <> 'penalty' or status <> 'suspended');
create unique index payment_order_penalty on payment_order (penalty_id) where status <> 'cancelled';
