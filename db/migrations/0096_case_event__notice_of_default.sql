-- The work list asks at every look which notices of default still ask a decision on the penalty: few, among all that ever
-- happened to a case.
create index case_event_notice_of_default on case_event (application_id) where kind = 'noticeOfDefault';
