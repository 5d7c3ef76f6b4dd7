-- Money that is asked back can come in parts, by an arrangement (Awb 4:94) or just so. Each part moves the ledger when it comes.
alter table recovery
  drop constraint recovery_status_check,
  add constraint recovery_status_check
    check (status in ('claimed', 'inParts', 'paidBack', 'writeOffProposed', 'writtenOff', 'dropped')),
  add column received_cents bigint not null default 0,
  -- Last day of an arrangement; interest counts from due_on all the same.
  add column deferred_until date check (deferred_until > due_on),
  add column arrangement text check (length(arrangement) between 1 and 2000),
  add check ((deferred_until is null) = (arrangement is null));
update recovery set received_cents = amount_cents where status = 'paidBack';
alter table recovery
  add constraint recovery_received_check check (received_cents between 0 and amount_cents),
  add constraint recovery_paid_back_check check ((status = 'paidBack') = (received_cents = amount_cents));
drop index recovery_open;
create index recovery_open on recovery (due_on) where status in ('claimed', 'inParts', 'writeOffProposed');

create table recovery_receipt (
  id uuid primary key,
  recovery_id uuid not null references recovery,
  amount_cents bigint not null check (amount_cents > 0),
  -- Day on the bank statement.
  received_on date not null,
  recorded_by_person_id uuid references person
);
create index recovery_receipt_recovery on recovery_receipt (recovery_id);
insert into recovery_receipt (id, recovery_id, amount_cents, received_on, recorded_by_person_id)
  select gen_random_uuid(), id, amount_cents, settled_on, settled_by_person_id from recovery where status = 'paidBack';
