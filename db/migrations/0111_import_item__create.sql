-- One appointment of a calendar that is followed, by its UID, and what became of it here.
create table import_item (
  source_id uuid not null references import_source on delete cascade,
  uid text not null check (length(uid) between 1 and 300),
  -- Null when its keeper left it out.
  listing_id uuid references listing on delete cascade,
  status text not null check (status in ('followed', 'differs', 'vanished', 'left')),
  -- Of what the calendar said when that was last taken over, or left.
  calendar_hash text not null,
  -- Of the same facts as they were written here then: when they differ now, a human corrected them.
  written_hash text not null,
  -- What the calendar says now and what was not taken over.
  offered jsonb,
  offered_hash text,
  since timestamptz not null,
  primary key (source_id, uid),
  check ((offered is null) = (offered_hash is null)),
  check ((status = 'differs') = (offered is not null))
);
-- An activity follows one calendar.
create unique index import_item_listing on import_item (listing_id) where listing_id is not null;

-- Which import made an activity stands here, once.
alter table activity drop column import_source_id;
alter table activity drop column import_uid;
