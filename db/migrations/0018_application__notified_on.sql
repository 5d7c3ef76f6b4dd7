-- Everybody who looks at the register has it counted and summed. Whether a grant was made known (Awb 3:40) stands on the
-- case itself from here on, so that both come from one index and no decision is asked.
alter table application add column notified_on date;
create function set_notified_on() returns trigger language plpgsql as $$
begin
  update application set notified_on = greatest(notified_on, new.notified_on)
    where id = new.application_id and (notified_on is null or notified_on < new.notified_on);
  return null;
end $$;
create trigger decision_notified after insert or update of notified_on on decision for each row
  when (new.notified_on is not null) execute function set_notified_on();
update application set notified_on = told.notified_on
  from (select application_id, max(notified_on) as notified_on from decision where notified_on is not null group by 1) as told
  where told.application_id = application.id;

-- Every join is an outer one on a key: the database then leaves out those that a question does not need.
create or replace view published_grant as
select a.case_number, r.year, s.slug as scheme_slug, s.name_nl as scheme_name_nl, s.name_en as scheme_name_en,
  r.slug as round_slug, w.slug as wijk_slug, w.name as wijk_name, a.domain, a.outcome, a.status,
  a.granted_cents as amount_cents, a.envelope_id,
  case when o.legal_form <> 'informal' then o.name end as recipient,
  case when o.legal_form <> 'informal' then a.public_title end as title,
  a.notified_on
from application a
left join round r on r.id = a.round_id
left join scheme_version v on v.id = a.scheme_version_id
left join scheme s on s.id = v.scheme_id
left join wijk w on w.id = a.wijk_id
left join organisation o on o.id = a.organisation_id
where a.outcome in ('granted', 'partlyGranted') and a.granted_cents > 0 and a.notified_on is not null;

drop index decision_notified;
drop index application_granted;
create index application_granted on application (case_number)
  include (id, round_id, scheme_version_id, wijk_id, domain, organisation_id, granted_cents, public_title, outcome, notified_on)
  where outcome in ('granted', 'partlyGranted') and granted_cents > 0 and notified_on is not null;
drop index application_register;
create index application_register on application (wijk_id, domain, case_number)
  where outcome in ('granted', 'partlyGranted') and granted_cents > 0 and notified_on is not null;

-- Hardly ever a row: closed cases have no clock either, and without an index of its own the list looks at all of them.
create index application_without_clock on application (id)
  where next_due_on is null and status in ('submitted', 'incomplete', 'inTreatment', 'advised', 'decided');
