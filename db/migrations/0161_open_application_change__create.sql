-- Everybody who looks at the work list has all open applications counted by their last day. In a city with 50,000
-- applications that is to walk 6,500 index entries. Kept here as changes, which are only added: no case ever waits for
-- another that has the same last day. The sum of a day is what is open; a nightly job makes one row a day of them.
create table open_application_change (
  next_due_on date not null,
  applications integer not null
);

-- The statuses of the index application_worklist.
create function is_on_work_list(a application) returns boolean language sql immutable as $$
  select a.next_due_on is not null and a.status in ('submitted', 'incomplete', 'inTreatment', 'advised', 'decided')
$$;

create function keep_open_application_change() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and is_on_work_list(old) then
    insert into open_application_change (next_due_on, applications) values (old.next_due_on, -1);
  end if;
  if tg_op <> 'DELETE' and is_on_work_list(new) then
    insert into open_application_change (next_due_on, applications) values (new.next_due_on, 1);
  end if;
  return null;
end $$;
create trigger open_application_insert after insert on application for each row
  when (is_on_work_list(new)) execute function keep_open_application_change();
create trigger open_application_delete after delete on application for each row
  when (is_on_work_list(old)) execute function keep_open_application_change();
create trigger open_application_update after update of status, next_due_on on application for each row
  when ((is_on_work_list(old) or is_on_work_list(new))
    and (is_on_work_list(old), old.next_due_on) is distinct from (is_on_work_list(new), new.next_due_on))
  execute function keep_open_application_change();

insert into open_application_change (next_due_on, applications)
  select next_due_on, count(*) from application
  where next_due_on is not null and status in ('submitted', 'incomplete', 'inTreatment', 'advised', 'decided')
  group by next_due_on;

-- One row a day again; whoever counts meanwhile sees it as it was or as it is, and both add up to the same.
create function gather_open_application_changes() returns void language sql as $$
  with gathered as (delete from open_application_change returning next_due_on, applications)
  insert into open_application_change (next_due_on, applications)
    select next_due_on, sum(applications) from gathered group by next_due_on having sum(applications) <> 0
$$;
