-- A title is in the language in which its application was filled in: a page in the other one says so (WCAG 3.1.2). Said only
-- of what is published.
create or replace view published_grant as
select a.case_number, r.year, s.slug as scheme_slug, s.name_nl as scheme_name_nl, s.name_en as scheme_name_en,
  r.slug as round_slug, w.slug as wijk_slug, w.name as wijk_name, a.domain, a.outcome, a.status,
  a.granted_cents as amount_cents, a.envelope_id,
  case when o.legal_form <> 'informal' then o.name end as recipient,
  case when o.legal_form <> 'informal' then a.public_title end as title,
  a.notified_on,
  case when o.legal_form <> 'informal' and a.public_title is not null then a.lang end as title_lang
from application a
left join round r on r.id = a.round_id
left join scheme_version v on v.id = a.scheme_version_id
left join scheme s on s.id = v.scheme_id
left join wijk w on w.id = a.wijk_id
left join organisation o on o.id = a.organisation_id
where a.outcome in ('granted', 'partlyGranted') and a.granted_cents > 0 and a.notified_on is not null;
