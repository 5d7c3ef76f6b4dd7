-- Kept pages of a scheme show its newest report, so other processes are told of it as well.
create trigger data_version after insert or update or delete on scheme_evaluation
  for each statement execute function notify_data_version();
