-- 'Alleen in de zomervakantie': only in some school holidays, or with all five named in any of them. Empty where it says nothing of it.
alter table activity_series add column only_holidays text[] not null default '{}'
  check (only_holidays <@ array['autumn', 'christmas', 'spring', 'may', 'summer']
    and (only_holidays = '{}' or (skip_holidays = '{}' and not skip_school_holidays)));
