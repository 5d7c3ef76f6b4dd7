-- A decision stays for the ledger, which points to it: its kind, version, amount and dates. Its words may go in one way only:
-- while its case stands on a list of destruction that somebody else than who proposed it has approved.
create function is_being_destroyed(of_application uuid) returns boolean language sql stable as $$
  select exists (select from destruction_item item join destruction_list list on list.id = item.list_id
    where item.application_id = of_application and item.outcome is null and list.status = 'approved')
$$;

create or replace function decision_only_notified() returns trigger language plpgsql as $$
declare
  words constant text[] := '{findings,reasons,mandate_holder,advice_id,departure_reasons,deviation_reasons,obligations,hearing_id,message_id}';
begin
  if to_jsonb(new) - words = to_jsonb(old) - words
     and new.reasons = '-' and new.mandate_holder = '-' and coalesce(new.departure_reasons, '-') = '-'
     and new.findings = '[]'::jsonb and new.obligations = '[]'::jsonb
     and num_nonnulls(new.advice_id, new.hearing_id, new.message_id, new.deviation_reasons) = 0
     and is_being_destroyed(old.application_id) then
    return new;
  end if;
  if old.notified_on is not null
     or (to_jsonb(new) - 'notified_on' - 'message_id') <> (to_jsonb(old) - 'notified_on' - 'message_id') then
    raise exception 'a decision is never edited' using errcode = 'HV003';
  end if;
  return new;
end $$;
