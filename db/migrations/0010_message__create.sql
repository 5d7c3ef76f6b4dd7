-- Everything the authority sends. The burden of proof of sending is ours (Awb 2:25), so the delivery log is append-only.
create table message (
  id uuid primary key,
  case_id uuid,
  recipient_person_id uuid references person,
  -- For someone who is not in the system: an objector by post.
  recipient_name text,
  recipient_address text,
  channel text not null check (channel in ('portal', 'paper')),
  kind text not null,
  lang text not null check (lang in ('nl', 'en')),
  subject text not null check (length(subject) between 1 and 300),
  -- LetterDocument: the page and the PDF are made from the same blocks.
  document jsonb not null,
  -- The PDF as it was made; its hash proves that the stored letter is the sent letter.
  pdf bytea,
  pdf_sha256 text,
  created_at timestamptz not null,
  -- Awb 2:10: a portal message needs its notification within 48 hours.
  notify_before timestamptz,
  read_at timestamptz
);
create index message_recipient on message (recipient_person_id, created_at);
create index message_case on message (case_id);
create table message_delivery (
  id uuid primary key,
  message_id uuid not null references message,
  state text not null check (state in ('made', 'notified', 'notificationFailed', 'printed', 'posted', 'read', 'returned')),
  at timestamptz not null,
  detail text
);
create index message_delivery_message on message_delivery (message_id, at);
create trigger message_delivery_append_only before update or delete on message_delivery for each row execute function forbid_change();

-- Outgoing mail: codes, links, notifications. With the demo nothing leaves; the outbox page shows these rows.
create table outgoing_mail (
  id uuid primary key,
  to_address text not null,
  lang text not null check (lang in ('nl', 'en')),
  kind text not null,
  subject text not null,
  body text not null,
  message_id uuid references message,
  state text not null check (state in ('queued', 'sent', 'failed', 'held')),
  attempts integer not null default 0,
  created_at timestamptz not null,
  sent_at timestamptz,
  -- Mails hold addresses and links: erased after this date.
  erase_after date not null
);
create index outgoing_mail_state on outgoing_mail (state, created_at);

-- Awb 2:21: an outage extends terms, so it is recorded.
create table outage (
  id uuid primary key,
  started_at timestamptz not null,
  ended_at timestamptz check (ended_at > started_at),
  description text not null,
  recorded_by_person_id uuid references person
);
