-- A difference that was taken over, and that somebody else still has to judge: it does not follow its calendar yet.
alter table import_item
  drop constraint import_item_status_check,
  add constraint import_item_status_check check (status in ('followed', 'differs', 'proposed', 'vanished', 'left')),
  drop constraint import_item_check1,
  add constraint import_item_offered_check check ((status in ('differs', 'proposed')) = (offered is not null));
