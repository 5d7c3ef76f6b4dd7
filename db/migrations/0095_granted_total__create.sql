-- Everybody who looks at the register has its grants counted and summed. In a city with 50,000 applications that is to walk
-- 28,000 index entries; kept here as grants come, change and go, as an envelope keeps its balances, it is a few hundred rows.
create table granted_total (
  round_id uuid not null references round (id),
  scheme_version_id uuid not null references scheme_version (id),
  envelope_id uuid references envelope (id),
  wijk_id uuid references wijk (id),
  domain text,
  grants integer not null check (grants >= 0),
  amount_cents bigint not null check (amount_cents >= 0),
  unique nulls not distinct (round_id, scheme_version_id, envelope_id, wijk_id, domain)
);

-- The same condition as in the view published_grant.
create function is_published_grant(a application) returns boolean language sql immutable as $$
  select coalesce(a.outcome in ('granted', 'partlyGranted') and a.granted_cents > 0 and a.notified_on is not null, false)
$$;

create function keep_granted_total() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and is_published_grant(old) then
    update granted_total set grants = grants - 1, amount_cents = amount_cents - old.granted_cents
      where round_id = old.round_id and scheme_version_id = old.scheme_version_id
        and envelope_id is not distinct from old.envelope_id and wijk_id is not distinct from old.wijk_id
        and domain is not distinct from old.domain;
    delete from granted_total where round_id = old.round_id and grants = 0;
  end if;
  if tg_op <> 'DELETE' and is_published_grant(new) then
    insert into granted_total as kept (round_id, scheme_version_id, envelope_id, wijk_id, domain, grants, amount_cents)
      values (new.round_id, new.scheme_version_id, new.envelope_id, new.wijk_id, new.domain, 1, new.granted_cents)
      on conflict (round_id, scheme_version_id, envelope_id, wijk_id, domain)
      do update set grants = kept.grants + 1, amount_cents = kept.amount_cents + excluded.amount_cents;
  end if;
  return null;
end $$;
create trigger granted_total_insert after insert on application for each row
  when (is_published_grant(new)) execute function keep_granted_total();
create trigger granted_total_delete after delete on application for each row
  when (is_published_grant(old)) execute function keep_granted_total();
create trigger granted_total_update
  after update of outcome, granted_cents, notified_on, round_id, scheme_version_id, envelope_id, wijk_id, domain on application
  for each row when ((is_published_grant(old) or is_published_grant(new))
    and (old.outcome, old.granted_cents, old.notified_on is null, old.round_id, old.scheme_version_id, old.envelope_id, old.wijk_id, old.domain)
      is distinct from (new.outcome, new.granted_cents, new.notified_on is null, new.round_id, new.scheme_version_id, new.envelope_id, new.wijk_id, new.domain))
  execute function keep_granted_total();

insert into granted_total (round_id, scheme_version_id, envelope_id, wijk_id, domain, grants, amount_cents)
  select round_id, scheme_version_id, envelope_id, wijk_id, domain, count(*), sum(granted_cents) from application
  where outcome in ('granted', 'partlyGranted') and granted_cents > 0 and notified_on is not null
  group by round_id, scheme_version_id, envelope_id, wijk_id, domain;

create view published_grant_total as
select r.year, s.slug as scheme_slug, w.slug as wijk_slug, t.domain, t.envelope_id, t.grants, t.amount_cents
from granted_total t
left join round r on r.id = t.round_id
left join scheme_version v on v.id = t.scheme_version_id
left join scheme s on s.id = v.scheme_id
left join wijk w on w.id = t.wijk_id;
