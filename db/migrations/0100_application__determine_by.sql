-- From the day after the activities a grant waits to be determined; until when, the scheme says (Awb 4:46, 4:47). Null where
-- nothing is left to determine. The work list asks it at every look.
alter table application
  add column activities_until date,
  add column determine_by date,
  add check ((activities_until is null) = (determine_by is null)),
  add check (determine_by > activities_until);
create index application_to_determine on application (activities_until) where status in ('running', 'accounted');

-- No version could give a term of its own until now: the reasonable eight weeks of Awb 4:13 lid 2. A weekend at their end
-- is left as it is here.
with granted as (
  select a.id, d.decided_on,
    coalesce(a.answers ->> (p.key || 'Until'), a.answers ->> (p.key || 'From'), r.year || '-12-31') as until
  from application a
  join round r on r.id = a.round_id
  join scheme_version v on v.id = a.scheme_version_id
  cross join lateral (
    select decided_on from decision where application_id = a.id order by version desc limit 1) d
  cross join lateral (
    select jsonb_path_query_first(v.rules, '$.form[*].questions[*] ? (@.kind == "period").key') #>> '{}' as key) p
  cross join lateral (
    select t ->> 'accountability' as asked from jsonb_array_elements(v.rules -> 'tiers') with ordinality as tier (t, place)
    where t -> 'upToCents' = 'null' or (t ->> 'upToCents')::bigint >= a.granted_cents order by place limit 1) t
  where a.status in ('decided', 'running', 'accounted') and a.granted_cents > 0 and t.asked <> 'direct'
)
update application a
set activities_until = greatest(g.until::date, g.decided_on), determine_by = greatest(g.until::date, g.decided_on) + 56
from granted g where g.id = a.id;
