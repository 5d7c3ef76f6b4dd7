-- Deciding on an objection and fixing a penalty stand on the work list as work of their own: the case itself no longer
-- stands there for them too. The nightly job works out what else a decided case waits for.
update application set next_clock = null, next_due_on = null
where next_clock in ('objectionDecision', 'penaltyDecision');
