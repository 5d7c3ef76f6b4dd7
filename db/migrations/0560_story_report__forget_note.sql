-- What somebody wrote with a report goes some time after it was answered (AVG article 5.1.e); what was done with it stays.
alter table story_report
  drop constraint story_report_note_check,
  add constraint story_report_note_check check (length(note) <= 1000 and (note <> '' or handled_at is not null));
