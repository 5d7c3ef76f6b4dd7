-- What is granted of each envelope, by wijk and domain of the case: the part of the ledger in committed, advanced and
-- determined. Added up from the ledger it is a walk along all cases of a year; kept here as money moves, as an envelope keeps
-- its balances, it is some hundreds of rows.
create table envelope_use (
  envelope_id uuid not null references envelope,
  wijk_id uuid references wijk,
  domain text,
  used_cents bigint not null check (used_cents >= 0),
  unique nulls not distinct (envelope_id, wijk_id, domain)
);

create function add_envelope_use(which uuid, wijk uuid, field text, cents bigint) returns void language sql as $$
  insert into envelope_use as kept (envelope_id, wijk_id, domain, used_cents) values (which, wijk, field, cents)
  on conflict (envelope_id, wijk_id, domain) do update set used_cents = kept.used_cents + excluded.used_cents
$$;

-- An insert that would go below nothing is refused before its conflict is seen, so less is an update.
create function take_envelope_use(which uuid, wijk uuid, field text, cents bigint) returns void language sql as $$
  update envelope_use set used_cents = used_cents - cents
    where envelope_id = which and wijk_id is not distinct from wijk and domain is not distinct from field;
  delete from envelope_use
    where envelope_id = which and wijk_id is not distinct from wijk and domain is not distinct from field and used_cents = 0
$$;

-- The envelope's row lock is held by now (post_ledger_entry), so that each of its rows here has one writer at a time.
create function keep_envelope_use() returns trigger language plpgsql as $$
declare
  spent constant text[] := array['committed', 'advanced', 'determined'];
  of_case record;
begin
  select wijk_id, domain into of_case from application where id = new.application_id;
  if new.to_account = any (spent) and new.from_account <> all (spent) then
    perform add_envelope_use(new.envelope_id, of_case.wijk_id, of_case.domain, new.amount_cents);
  elsif new.from_account = any (spent) and new.to_account <> all (spent) then
    perform take_envelope_use(new.envelope_id, of_case.wijk_id, of_case.domain, new.amount_cents);
  end if;
  return null;
end $$;
create trigger ledger_entry_use after insert on ledger_entry for each row
  when ((new.to_account in ('committed', 'advanced', 'determined')) <> (new.from_account in ('committed', 'advanced', 'determined')))
  execute function keep_envelope_use();

-- A case that moves to another wijk or domain takes along what it was granted.
create function move_envelope_use() returns trigger language plpgsql as $$
declare
  held record;
begin
  -- Who moves money of these envelopes at this moment waits, or is waited for.
  perform 1 from envelope where id in (select envelope_id from ledger_entry where application_id = new.id)
    order by id for no key update;
  for held in
    select envelope_id, sum(case when to_account in ('committed', 'advanced', 'determined') then amount_cents else 0 end
      - case when from_account in ('committed', 'advanced', 'determined') then amount_cents else 0 end)::bigint as cents
    from ledger_entry where application_id = new.id group by envelope_id
  loop
    if held.cents > 0 then
      perform take_envelope_use(held.envelope_id, old.wijk_id, old.domain, held.cents);
      perform add_envelope_use(held.envelope_id, new.wijk_id, new.domain, held.cents);
    end if;
  end loop;
  return null;
end $$;
create trigger envelope_use_moved after update of wijk_id, domain on application for each row
  when ((old.wijk_id, old.domain) is distinct from (new.wijk_id, new.domain))
  execute function move_envelope_use();

insert into envelope_use (envelope_id, wijk_id, domain, used_cents)
  select moved.envelope_id, a.wijk_id, a.domain, sum(moved.cents) from (
    select envelope_id, application_id, amount_cents as cents from ledger_entry
      where to_account in ('committed', 'advanced', 'determined')
    union all
    select envelope_id, application_id, -amount_cents from ledger_entry
      where from_account in ('committed', 'advanced', 'determined')
  ) moved left join application a on a.id = moved.application_id
  group by moved.envelope_id, a.wijk_id, a.domain having sum(moved.cents) <> 0;

create trigger data_version_moved after update of wijk_id, domain on application for each row
  when (new.granted_cents is not null and (old.wijk_id, old.domain) is distinct from (new.wijk_id, new.domain))
  execute function notify_data_version();
