-- No day is told of in two published editions (decision 0053): subtracting one from the other would leave what happened to few.
create function council_edition_no_day_twice() returns trigger language plpgsql as $$
begin
  -- Two that are published at once would not see each other.
  perform pg_advisory_xact_lock(hashtextextended('council_edition', 0));
  if exists (
    select from council_edition e where e.status = 'published' and e.id <> new.id
      and e.from_on <= new.last_on and e.last_on >= new.from_on
  ) then
    raise exception 'a day of this edition was told of before' using errcode = 'exclusion_violation';
  end if;
  return new;
end $$;
create trigger no_day_twice before insert or update of status on council_edition for each row
  when (new.status = 'published') execute function council_edition_no_day_twice();
