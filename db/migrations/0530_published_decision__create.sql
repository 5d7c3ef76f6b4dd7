-- Decisions on grants to others than natural persons, as Woo 3.3(2)(k) and 3.3a want them in a register. Of people and groups
-- without a legal form nothing is in it, not even that there was a decision; nor is what was only asked for.
create view published_decision as
select d.id, a.case_number, d.version, d.kind, d.amount_cents, d.legal_basis, d.decided_on, d.notified_on, d.recorded_at,
  o.name as recipient, case when not o.invented then o.kvk_number end as kvk_number,
  a.public_title as title, case when a.public_title is not null then a.lang end as title_lang,
  s.slug as scheme_slug, s.name_nl as scheme_name_nl, s.name_en as scheme_name_en, r.year,
  w.slug as wijk_slug, w.name as wijk_name, a.domain
from decision d
  join application a on a.id = d.application_id
  join organisation o on o.id = a.organisation_id and o.legal_form <> 'informal'
  left join round r on r.id = a.round_id
  left join scheme_version v on v.id = a.scheme_version_id
  left join scheme s on s.id = v.scheme_id
  left join wijk w on w.id = a.wijk_id
where d.notified_on is not null and d.kind not in ('refuse', 'decline')
  and a.outcome in ('granted', 'partlyGranted') and a.notified_on is not null;

create index decision_notified_on on decision (notified_on desc, id) where notified_on is not null;
