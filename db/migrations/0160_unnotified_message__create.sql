-- The work list asks at every look which letters' notifications are still to go out (Awb 2:10): hardly any, among all letters
-- that ever went. Kept here from the moment a letter is made until its notification went, or failed, or it was erased.
create table unnotified_message (
  message_id uuid primary key references message,
  notify_before timestamptz not null
);
create index unnotified_message_before on unnotified_message (notify_before);

create function keep_unnotified_message() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'message_delivery' then
    delete from unnotified_message where message_id = new.message_id;
  elsif tg_op = 'UPDATE' then
    delete from unnotified_message where message_id = new.id;
  else
    insert into unnotified_message (message_id, notify_before) values (new.id, new.notify_before);
  end if;
  return null;
end $$;
create trigger unnotified_message_made after insert on message for each row
  when (new.notify_before is not null and new.erased_at is null) execute function keep_unnotified_message();
create trigger unnotified_message_erased after update of erased_at on message for each row
  when (old.notify_before is not null and new.erased_at is not null) execute function keep_unnotified_message();
create trigger unnotified_message_notified after insert on message_delivery for each row
  when (new.state in ('notified', 'notificationFailed')) execute function keep_unnotified_message();

insert into unnotified_message (message_id, notify_before)
  select id, notify_before from message where notify_before is not null and erased_at is null and not exists (
    select from message_delivery d where d.message_id = message.id and d.state in ('notified', 'notificationFailed'));
-- It only served to find these.
drop index message_notify;
