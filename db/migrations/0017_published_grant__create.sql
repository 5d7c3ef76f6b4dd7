-- What the public register may show, and nothing else: pages, files and the API read this view, never the tables under it.
-- No natural person appears: a resident or a group without legal form is nameless, and what they called their plan stays
-- with them. An organisation's title is held back when it names its contact person, an address or a telephone number.
create function publishable_title(title text, person_name text) returns boolean language sql immutable parallel safe as $$
  select title <> '' and title !~ '@' and title !~ '\d[\d ()+-]{6,}\d'
    and not exists (select from regexp_split_to_table(lower(coalesce(person_name, '')), '[^[:alnum:]]+') part
      where length(part) > 2 and position(part in lower(title)) > 0)
$$;

-- Worked out once per change: a search asks it of every case.
alter table application add column public_title text;
create function set_public_title() returns trigger language plpgsql as $$
begin
  new.public_title := case
    when publishable_title(new.title, (select name from person where id = new.applicant_person_id)) then new.title end;
  return new;
end $$;
create trigger application_public_title before insert or update of title, applicant_person_id on application
  for each row execute function set_public_title();

create view published_grant as
select a.case_number, r.year, s.slug as scheme_slug, s.name_nl as scheme_name_nl, s.name_en as scheme_name_en,
  r.slug as round_slug, w.slug as wijk_slug, w.name as wijk_name, a.domain, a.outcome, a.status,
  a.granted_cents as amount_cents, a.envelope_id,
  case when o.legal_form <> 'informal' then o.name end as recipient,
  case when o.legal_form <> 'informal' then a.public_title end as title,
  (select max(d.notified_on) from decision d where d.application_id = a.id and d.notified_on is not null) as notified_on
from application a
join round r on r.id = a.round_id
join scheme_version v on v.id = a.scheme_version_id
join scheme s on s.id = v.scheme_id
left join wijk w on w.id = a.wijk_id
left join organisation o on o.id = a.organisation_id
where a.outcome in ('granted', 'partlyGranted') and a.granted_cents > 0
  -- Awb 3:40: before its notification a decision has no effect, and the recipient reads it first.
  and exists (select from decision d where d.application_id = a.id and d.notified_on is not null);

create index decision_notified on decision (application_id, notified_on) where notified_on is not null;
-- Answers make application rows long: counts, sums and searches read this index instead.
create index application_granted on application (case_number)
  include (id, round_id, scheme_version_id, wijk_id, domain, organisation_id, granted_cents, public_title, outcome)
  where outcome in ('granted', 'partlyGranted') and granted_cents > 0;
drop index application_register;
create index application_register on application (wijk_id, domain, case_number)
  where outcome in ('granted', 'partlyGranted') and granted_cents > 0;

-- A grant's status and amount can change without a new decision or movement (closing); its page must follow.
create trigger data_version_granted after update of status, outcome, granted_cents, title on application for each row
  when (new.outcome in ('granted', 'partlyGranted')
    and (old.status, old.outcome, old.granted_cents, old.title) is distinct from (new.status, new.outcome, new.granted_cents, new.title))
  execute function notify_data_version();
