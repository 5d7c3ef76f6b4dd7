-- A grant as 360Giving tells it: what was asked, granted and paid, less what came back. Beside the public register, so that this keeps its shape. A natural
-- person or a group without legal form has no name and no title here, and what was
-- asked in vain is left out.
create view open_grant as
select a.case_number, case when o.legal_form <> 'informal' then a.requested_cents end as requested_cents, a.granted_cents, a.notified_on, a.updated_at, a.domain,
  r.year, s.slug as scheme_slug, s.name_nl as scheme_name, w.name as wijk_name,
  case when o.legal_form <> 'informal' then o.slug end as organisation_slug,
  case when o.legal_form <> 'informal' then o.name end as organisation_name,
  case when o.legal_form <> 'informal' and not o.invented then o.kvk_number end as kvk_number,
  case when o.legal_form <> 'informal' then a.public_title end as title,
  coalesce((select sum(p.amount_cents)::bigint from payment_order p
    where p.application_id = a.id and p.status = 'paid' and p.kind in ('advance', 'remainder')), 0)::bigint
    - coalesce((select sum(v.received_cents)::bigint from recovery v where v.application_id = a.id), 0)::bigint as paid_cents
from application a
join round r on r.id = a.round_id
join scheme_version sv on sv.id = a.scheme_version_id
join scheme s on s.id = sv.scheme_id
left join wijk w on w.id = a.wijk_id
left join organisation o on o.id = a.organisation_id
where a.outcome in ('granted', 'partlyGranted') and a.granted_cents > 0 and a.notified_on is not null;
