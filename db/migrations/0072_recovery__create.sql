-- Money that was paid without right and is asked back (Awb 4:57). The ledger moves when it has come back, or when it is
-- given up for good.
create table recovery (
  id uuid primary key,
  application_id uuid not null references application,
  -- The decision that left less than was paid.
  decision_id uuid not null references decision,
  envelope_id uuid not null references envelope,
  amount_cents bigint not null check (amount_cents > 0),
  status text not null check (status in ('claimed', 'paidBack', 'writeOffProposed', 'writtenOff', 'dropped')),
  reasons text not null check (length(reasons) between 1 and 10000),
  claimed_on date not null,
  -- Last day to pay it back (Awb 4:87).
  due_on date not null check (due_on > claimed_on),
  claimed_by_person_id uuid references person,
  message_id uuid references message,
  -- Day on the bank statement, or of the decision to give it up or not to claim it after all.
  settled_on date check (settled_on >= claimed_on),
  write_off_reasons text check (length(write_off_reasons) between 1 and 10000),
  proposed_by_person_id uuid references person,
  settled_by_person_id uuid references person,
  revision integer not null default 1,
  check ((status in ('paidBack', 'writtenOff', 'dropped')) = (settled_on is not null)),
  -- Four eyes: who proposes to give money up does not decide to.
  check (status <> 'writtenOff' or (proposed_by_person_id is distinct from settled_by_person_id)),
  check (status not in ('writeOffProposed', 'writtenOff') or write_off_reasons is not null)
);
create index recovery_application on recovery (application_id);
create index recovery_open on recovery (due_on) where status in ('claimed', 'writeOffProposed');
