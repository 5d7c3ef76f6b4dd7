-- How each determination went, for the figures of the council report: kept by the decision itself, because the term and the
-- account of the case go when it is over.
create table determination_outcome (
  decision_id uuid primary key references decision on delete cascade,
  determined_on date not null,
  -- Null where the case had no term any more.
  determine_by date,
  granted_cents bigint not null check (granted_cents >= 0),
  determined_cents bigint not null check (determined_cents >= 0),
  -- No account was asked, or none came (Awb 4:47).
  ex_officio boolean not null
);
create index determination_outcome_day on determination_outcome (determined_on);

create function note_determination() returns trigger language plpgsql as $$
begin
  if new.kind = 'determine' then
    insert into determination_outcome (decision_id, determined_on, determine_by, granted_cents, determined_cents, ex_officio)
    select new.id, new.decided_on, a.determine_by, coalesce(a.granted_cents, new.amount_cents), new.amount_cents,
      a.account_by is null or not exists (select from grant_account where application_id = a.id)
    from application a where a.id = new.application_id;
  end if;
  return null;
end $$;
create trigger decision_determined after insert on decision for each row execute function note_determination();

-- Those from before: their term is not known any more.
insert into determination_outcome (decision_id, determined_on, determine_by, granted_cents, determined_cents, ex_officio)
select d.id, d.decided_on, null, coalesce(before.amount_cents, d.amount_cents), d.amount_cents,
  not exists (select from grant_account where application_id = d.application_id)
from decision d
left join decision before on before.application_id = d.application_id and before.version = d.version - 1
where d.kind = 'determine';
