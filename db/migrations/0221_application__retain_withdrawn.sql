-- A withdrawal on paper did not say until when the case is kept, so that its applicant was told that it still ran. As long
-- as the scheme says for one that was broken off, counted from the day on which it was recorded.
update application set
  typed = '{}',
  retain_until = (
    select
      (event.at at time zone 'Europe/Amsterdam')::date
      + make_interval(years => coalesce((version.rules -> 'retention' ->> 'abandonedYears')::integer, 1))
    from case_event event, scheme_version version
    where
      event.application_id = application.id
      and event.kind = 'withdrawn'
      and version.id = application.scheme_version_id
    order by event.seq desc
    limit 1
  )
where status = 'withdrawn' and case_number is not null and retain_until is null;
