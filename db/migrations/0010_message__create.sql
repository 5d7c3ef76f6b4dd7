-- Everything the authority sends. The burden of proof of sending is ours (Awb 2:25), so the delivery log is append-only.
create table message (
  id uuid primary key,
  case_id uuid,
  recipient_person_id uuid references person,
  -- Members of this organisation may read the letter too.
  recipient_organisation_id uuid references organisation,
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
  pdf_sha256 text check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
  -- Characters that no font has: someone looks before it is posted.
  pdf_unprintable integer,
  created_at timestamptz not null,
  -- Awb 2:10: a portal message needs its notification within 48 hours.
  notify_before timestamptz,
  read_at timestamptz,
  -- Awb 2:11: the letter that came back and is sent anew by this one.
  resends_message_id uuid unique references message,
  erased_at timestamptz,
  check ((pdf is null) = (pdf_sha256 is null))
);
create index message_recipient on message (recipient_person_id, created_at);
create index message_organisation on message (recipient_organisation_id, created_at) where recipient_organisation_id is not null;
create index message_case on message (case_id);
create index message_reference on message ((document ->> 'reference'));
create index message_created on message (created_at);
create index message_notify on message (notify_before) where notify_before is not null;

-- Awb 2:12: a letter changes only by a new letter. The PDF is added once, reading is noted once, and who it was for can
-- be erased when nothing has to be kept any more.
create function message_frozen() returns trigger language plpgsql as $$
begin
  if new.erased_at is not null and old.erased_at is null then
    return new;
  end if;
  if (old.pdf is not null and (new.pdf, new.pdf_sha256) is distinct from (old.pdf, old.pdf_sha256))
     or (old.read_at is not null and new.read_at is distinct from old.read_at)
     or (to_jsonb(new) - '{pdf,pdf_sha256,pdf_unprintable,read_at}'::text[])
        <> (to_jsonb(old) - '{pdf,pdf_sha256,pdf_unprintable,read_at}'::text[]) then
    raise exception 'a letter is never edited' using errcode = 'HV001';
  end if;
  return new;
end $$;
create trigger message_frozen before update on message for each row execute function message_frozen();
create trigger message_kept before delete on message for each row execute function forbid_change();

create table message_delivery (
  id uuid primary key,
  -- The order of lines that share a moment.
  seq bigint generated always as identity,
  message_id uuid not null references message,
  state text not null check (state in ('made', 'notified', 'notificationFailed', 'toPrint', 'printed', 'posted', 'read', 'returned')),
  at timestamptz not null,
  -- A code or a number, never an address.
  detail text
);
create index message_delivery_message on message_delivery (message_id, seq);
-- Each happens once to a letter; only printing may be done again. Makes every job safe to run twice.
create unique index message_delivery_once on message_delivery (message_id, state) where state <> 'printed';
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
  next_attempt_at timestamptz not null,
  -- Code of the last failure, never the server's words: those repeat the address.
  last_error text,
  sent_at timestamptz,
  -- Mails hold addresses and links: erased after this date.
  erase_after date not null
);
create index outgoing_mail_due on outgoing_mail (next_attempt_at) where state = 'queued';
create index outgoing_mail_created on outgoing_mail (created_at);
create unique index outgoing_mail_message on outgoing_mail (message_id) where message_id is not null;

-- Awb 2:21: an outage extends terms, so it is recorded.
create table outage (
  id uuid primary key,
  started_at timestamptz not null,
  ended_at timestamptz check (ended_at > started_at),
  description text not null check (length(description) between 1 and 2000),
  recorded_by_person_id uuid references person
);
create index outage_started on outage (started_at);
