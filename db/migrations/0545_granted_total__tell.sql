-- What was granted by year, wijk and domain is kept in memory by who shows it beside other figures, so it tells of each change.
create trigger data_version after insert or update or delete on granted_total for each statement execute function notify_data_version();
