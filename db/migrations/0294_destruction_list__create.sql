-- Destroying case files (Archiefwet 1995 art. 3 and 5): held back with a reason and a last day, put on a list by one
-- person, approved by another, and kept on record for good.
create table retention_hold (
  id uuid primary key,
  application_id uuid not null references application,
  reason text not null check (length(reason) between 1 and 1000),
  until date not null,
  placed_by_person_id uuid not null references person,
  placed_at timestamptz not null,
  lifted_by_person_id uuid references person,
  lifted_at timestamptz,
  check ((lifted_by_person_id is null) = (lifted_at is null))
);
create unique index retention_hold_open on retention_hold (application_id) where lifted_at is null;
create index retention_hold_application on retention_hold (application_id);

create table destruction_list (
  id uuid primary key,
  number integer not null unique,
  status text not null check (status in ('proposed', 'approved', 'withdrawn', 'carriedOut')),
  due_before date not null,
  proposed_by_person_id uuid not null references person,
  proposed_at timestamptz not null,
  approved_by_person_id uuid references person,
  approved_at timestamptz,
  carried_out_at timestamptz,
  check (approved_by_person_id <> proposed_by_person_id),
  check ((approved_by_person_id is null) = (approved_at is null)),
  check ((status in ('approved', 'carriedOut')) = (approved_at is not null)),
  check ((status = 'carriedOut') = (carried_out_at is not null))
);

-- What is said of a case here holds nothing of a person: it outlives the case.
create table destruction_item (
  list_id uuid not null references destruction_list,
  application_id uuid not null references application,
  case_number text not null,
  retention_result text not null,
  retain_until date not null,
  source text not null,
  outcome text check (outcome in ('destroyed', 'heldBack', 'withdrawn')),
  held_because text[] not null default '{}',
  counts jsonb not null default '{}',
  settled_at timestamptz,
  primary key (list_id, application_id),
  check ((outcome is null) = (settled_at is null)),
  check (outcome is distinct from 'heldBack' or cardinality(held_because) > 0)
);
create unique index destruction_item_open on destruction_item (application_id) where outcome is null;

create function destruction_list_moves() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status in ('withdrawn', 'carriedOut')
     or (new.number, new.due_before, new.proposed_by_person_id, new.proposed_at)
        is distinct from (old.number, old.due_before, old.proposed_by_person_id, old.proposed_at)
     or (old.approved_at is not null and (new.approved_by_person_id, new.approved_at)
        is distinct from (old.approved_by_person_id, old.approved_at)) then
    raise exception 'what was said of a destruction is never changed' using errcode = 'HV001';
  end if;
  return new;
end $$;
create trigger destruction_list_moves before update or delete on destruction_list
  for each row execute function destruction_list_moves();

-- Nothing joins a list after it was approved, and what became of a case on it is said once.
create function destruction_item_moves() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if (select status from destruction_list where id = new.list_id) <> 'proposed' then
      raise exception 'nothing joins an approved list' using errcode = 'HV001';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' or old.outcome is not null
     or to_jsonb(new) - '{outcome,held_because,counts,settled_at}'::text[]
        <> to_jsonb(old) - '{outcome,held_because,counts,settled_at}'::text[] then
    raise exception 'what was said of a destruction is never changed' using errcode = 'HV001';
  end if;
  return new;
end $$;
create trigger destruction_item_moves before insert or update or delete on destruction_item
  for each row execute function destruction_item_moves();
