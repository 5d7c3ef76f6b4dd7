-- When what is listed grows old, by kind: policy of the city. Append-only: the newest row of a kind holds, older ones are its history.
create table ageing_rule (
  id uuid primary key,
  kind text not null check (kind in ('organisation', 'network', 'venue', 'activity')),
  remind_after_days integer not null check (remind_after_days between 1 and 3650),
  fade_after_days integer not null check (fade_after_days > remind_after_days),
  delist_after_days integer not null check (delist_after_days > fade_after_days and delist_after_days <= 3650),
  grace_days integer not null check (grace_days between 1 and 365),
  archive_after_days integer not null check (archive_after_days between 1 and 3650),
  source_nl text not null check (length(source_nl) between 1 and 300),
  source_en text not null check (length(source_en) between 1 and 300),
  to_verify boolean not null,
  made_at timestamptz not null
);
create index ageing_rule_kind on ageing_rule (kind, made_at desc);
create trigger append_only before update or delete on ageing_rule for each row execute function forbid_change();
create trigger data_version after insert on ageing_rule for each statement execute function notify_data_version();

insert into ageing_rule (id, kind, remind_after_days, fade_after_days, delist_after_days, grace_days, archive_after_days,
  source_nl, source_en, to_verify, made_at)
select gen_random_uuid(), kind, remind, fade, delist, grace, archive,
  'Keuze van dit programma (90 dagen voor een activiteit, 180 voor een plek); vast te stellen door de gemeente',
  'Choice of this program (90 days for an activity, 180 for a place); to be set by the municipality',
  true, '2026-11-28T00:00:00Z'
from (values
  ('activity', 76, 90, 150, 14, 180),
  ('venue', 160, 180, 300, 28, 365),
  ('organisation', 335, 365, 545, 28, 365),
  ('network', 335, 365, 545, 28, 365)
) as first_rules (kind, remind, fade, delist, grace, archive);
