-- The work list tells of each line whether the applicant was told to expect the decision later (Awb 4:14): few cases.
create index case_event_delay_announced on case_event (application_id, seq) where kind = 'delayAnnounced';
