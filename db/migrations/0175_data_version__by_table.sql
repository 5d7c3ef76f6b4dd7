-- What is kept of a table needs to go only when something changes there. Other processes read the table's name in the
-- notification; the process that wrote cannot wait for its own, so each transaction also notes the tables that it changed.
create or replace function notify_data_version() returns trigger language plpgsql as $$
declare
  noted text := coalesce(current_setting('hoofdveld.changed', true), '');
begin
  perform pg_notify('data_version', tg_table_name);
  if tg_table_name <> all (string_to_array(noted, ' ')) then
    perform set_config('hoofdveld.changed', noted || ' ' || tg_table_name, true);
  end if;
  return null;
end $$;
