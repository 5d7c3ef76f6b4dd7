-- Rendered public pages are kept until any public fact changes. NOTIFY is delivered at commit, so a page can never be
-- rendered from before the change and kept under the version after it.
create function notify_data_version() returns trigger language plpgsql as $$
begin
  perform pg_notify('data_version', tg_table_name);
  return null;
end $$;
create trigger data_version after insert or update or delete on gebied for each statement execute function notify_data_version();
create trigger data_version after insert or update or delete on wijkraad for each statement execute function notify_data_version();
create trigger data_version after insert or update or delete on wijk for each statement execute function notify_data_version();
create trigger data_version after insert or update or delete on organisation for each statement execute function notify_data_version();
create trigger data_version after insert or update or delete on scheme for each statement execute function notify_data_version();
create trigger data_version after insert or update or delete on scheme_version for each statement execute function notify_data_version();
create trigger data_version after insert or update or delete on round for each statement execute function notify_data_version();
create trigger data_version after insert or update or delete on envelope for each statement execute function notify_data_version();
create trigger data_version after insert on ledger_entry for each statement execute function notify_data_version();
create trigger data_version after insert or update or delete on decision for each statement execute function notify_data_version();
