-- The city's budgets by year, as the council adopted them: from the day after, a grant that was made on condition of it can be
-- cut on that ground for four weeks (Awb 4:34 lid 3). A correction is a new row; one without a day says that the budget was
-- not adopted after all.
create table adopted_budget (
  id uuid primary key,
  year smallint not null check (year between 2000 and 2100),
  number smallint not null check (number > 0),
  adopted_on date,
  source text not null check (length(source) between 1 and 500),
  reason text check (length(reason) between 1 and 1000),
  recorded_by_person_id uuid references person,
  recorded_at timestamptz not null,
  unique (year, number),
  check ((number = 1) = (reason is null)),
  check (number > 1 or adopted_on is not null)
);
create trigger adopted_budget_append_only before update or delete on adopted_budget
  for each row execute function forbid_change();
