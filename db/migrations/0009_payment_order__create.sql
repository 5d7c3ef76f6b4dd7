-- Who is paid: an organisation, or a person of a group without legal form.
create table payee (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  organisation_id uuid references organisation,
  person_id uuid references person,
  holder_name text not null check (length(holder_name) between 1 and 200),
  iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
  created_at timestamptz not null,
  superseded_at timestamptz
);
create unique index payee_current on payee (application_id) where superseded_at is null;
create table payment_batch (
  id uuid primary key,
  message_id text not null unique check (length(message_id) <= 35),
  execution_date date not null,
  created_by_person_id uuid not null references person,
  created_at timestamptz not null,
  -- Holds names and accounts: emptied when the time to keep them is over.
  xml text,
  sha256 text not null,
  total_cents bigint not null check (total_cents > 0),
  count integer not null check (count > 0)
);
create table payment_order (
  id uuid primary key,
  application_id uuid not null references application,
  decision_id uuid not null references decision,
  envelope_id uuid not null references envelope,
  payee_id uuid not null references payee,
  kind text not null check (kind in ('advance', 'remainder')),
  amount_cents bigint not null check (amount_cents > 0),
  -- Awb 4:87: six weeks after the decision was notified.
  due_on date not null,
  status text not null check (status in ('prepared', 'released', 'exported', 'paid', 'rejected', 'cancelled', 'suspended')),
  end_to_end_id text not null unique check (length(end_to_end_id) <= 35),
  batch_id uuid references payment_batch,
  prepared_by_person_id uuid references person,
  released_by_person_id uuid references person,
  paid_on date,
  bank_reason text,
  -- Awb 4:56: first and last day on which nothing need be paid.
  stop_from date,
  stop_until date,
  -- Days of stops that have ended: they are added to the term.
  stopped_days integer not null default 0 check (stopped_days >= 0),
  created_at timestamptz not null,
  check ((status = 'suspended') = (stop_from is not null and stop_until is not null)),
  check ((status = 'paid') = (paid_on is not null)),
  -- Four eyes: who decided never releases (checked against the decision by the command, here against the preparer).
  check (released_by_person_id is null or prepared_by_person_id is null or released_by_person_id <> prepared_by_person_id)
);
-- One try to pay an order: what stands in a batch's file stays true when the order is prepared again.
create table payment_transfer (
  end_to_end_id text primary key,
  batch_id uuid not null references payment_batch,
  order_id uuid not null references payment_order,
  payee_id uuid not null references payee,
  amount_cents bigint not null check (amount_cents > 0),
  unique (batch_id, order_id)
);
create index payment_transfer_order on payment_transfer (order_id);
-- A grant that cannot be paid because the account is missing or wrong: the applicant was asked for it.
create table account_request (
  decision_id uuid primary key references decision,
  application_id uuid not null references application on delete cascade,
  -- Awb 4:87: the money is owed by then, account or not.
  due_on date not null,
  asked_at timestamptz not null,
  settled_at timestamptz
);
create index account_request_open on account_request (due_on) where settled_at is null;
-- Another account to pay to. Nothing is paid until somebody else has looked at it.
create table account_change (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
  holder_name text not null check (length(holder_name) between 1 and 200),
  requested_by_person_id uuid not null references person,
  requested_at timestamptz not null,
  status text not null default 'waiting' check (status in ('waiting', 'approved', 'refused')),
  decided_by_person_id uuid references person,
  decided_at timestamptz,
  check ((status = 'waiting') = (decided_by_person_id is null)),
  check ((decided_by_person_id is null) = (decided_at is null)),
  check (decided_by_person_id <> requested_by_person_id)
);
create unique index account_change_waiting on account_change (application_id) where status = 'waiting';
-- A status file between looking at what it changes and applying it; gone after that, or after a day.
create table payment_status_upload (
  id uuid primary key,
  batch_id uuid not null references payment_batch,
  xml text not null,
  uploaded_by_person_id uuid not null references person,
  uploaded_at timestamptz not null
);
-- Status files of the bank (pain.002) that were read; the same file again changes nothing.
create table payment_status_report (
  message_id text primary key,
  batch_id uuid not null references payment_batch,
  sha256 text not null,
  imported_by_person_id uuid not null references person,
  imported_at timestamptz not null
);
create index payment_order_due on payment_order (due_on) where status in ('prepared', 'released', 'exported');
create index payment_order_application on payment_order (application_id);
alter table ledger_entry add foreign key (payment_order_id) references payment_order;
