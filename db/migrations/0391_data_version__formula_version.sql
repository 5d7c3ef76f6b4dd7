-- A published formula has a page for everybody, kept as it was rendered until something changes here.
create trigger data_version after insert or update or delete on formula_version for each statement execute function notify_data_version();
