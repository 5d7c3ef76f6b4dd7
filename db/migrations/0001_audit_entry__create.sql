-- Append-only, hash-chained log of every change. `seq` has no gaps (a sequence would jump after a failover),
-- `hash` covers the row and the hash before it, so a changed, removed or reordered row is found by recomputing.
create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'HV001';
end $$;

create table audit_entry (
  seq bigint primary key check (seq > 0),
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('anonymous', 'person', 'token', 'system')),
  actor_id text,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  -- Facts never hold personal data: ids, amounts, dates, codes.
  facts jsonb not null default '{}',
  prev_hash text not null,
  hash text not null unique
);
create index audit_entry_subject on audit_entry (subject_type, subject_id);
create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function forbid_change();
create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function forbid_change();

-- The newest entry, known apart, so that removing entries from the end is found as well; its row is the chain's lock.
create table audit_head (
  only_row boolean primary key default true check (only_row),
  seq bigint not null,
  hash text not null
);
insert into audit_head (seq, hash) values (0, repeat('0', 64));
