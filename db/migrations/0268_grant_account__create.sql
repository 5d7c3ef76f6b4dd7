-- The short account of a grant that is determined on request (Awb 4:44, 4:45): whether it happened, what it cost, in the
-- recipient's own words. Its files are attachments of the case. One per grant: the officer determines on it.
create table grant_account (
  application_id uuid primary key references application on delete cascade,
  happened text not null check (happened in ('whole', 'partly', 'not')),
  spent_cents bigint not null check (spent_cents >= 0),
  words text not null check (length(words) <= 3000),
  sent_on date not null,
  -- Who entered it; null when she was erased.
  sent_by_person_id uuid references person
);

-- Until when the recipient can account, as the decision says (Awb 4:44). Null where nothing is asked of her.
alter table application
  add column account_by date,
  add check (account_by > activities_until and account_by <= determine_by),
  add check (account_by is null or determine_by is not null);

-- Grants that run: the six weeks that count where a scheme has no term of its own, or the term to determine if that is shorter.
with asked as (
  select a.id, t.asked
  from application a
  join scheme_version v on v.id = a.scheme_version_id
  cross join lateral (
    select tier ->> 'accountability' as asked
    from jsonb_array_elements(v.rules -> 'tiers') with ordinality as tiers (tier, place)
    where tier -> 'upToCents' = 'null' or (tier ->> 'upToCents')::bigint >= a.granted_cents order by place limit 1) t
  where a.determine_by is not null
)
update application a set account_by = least(a.activities_until + 42, a.determine_by)
from asked where asked.id = a.id and asked.asked not in ('direct', 'exOfficio');

-- The recipient is asked for it once, the night after her activities.
create index application_to_account on application (activities_until) where status = 'running' and account_by is not null;
