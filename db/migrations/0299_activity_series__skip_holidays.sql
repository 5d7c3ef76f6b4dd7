-- 'Niet in de kerstvakantie': some school holidays and not the others. Empty where it skips none, or all of them.
alter table activity_series add column skip_holidays text[] not null default '{}'
  check (skip_holidays <@ array['autumn', 'christmas', 'spring', 'may', 'summer'] and (skip_holidays = '{}' or not skip_school_holidays));
