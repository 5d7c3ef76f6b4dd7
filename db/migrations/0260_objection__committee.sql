-- A committee can hear the objector and advise on the objection (Awb 7:13). Who decides otherwise says why, and sends the
-- advice along (7:13 lid 7).
alter table objection
  add column committee_advice text check (committee_advice in ('founded', 'partlyFounded', 'unfounded', 'inadmissible')),
  add column committee_advised_on date,
  add column committee_reasons text check (length(committee_reasons) between 1 and 10000),
  add column committee_departure text check (length(committee_departure) between 1 and 10000),
  add check (num_nonnulls(committee_advice, committee_advised_on, committee_reasons) in (0, 3)),
  add check (committee or committee_advice is null),
  add check (committee_departure is null or (status = 'decided' and outcome <> committee_advice));
