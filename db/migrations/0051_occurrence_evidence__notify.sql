-- Public pages tell what took place: a kept page must not outlive a new entry.
create trigger data_version after insert on occurrence_evidence for each statement execute function notify_data_version();
create trigger data_version after insert on activity_confirmation for each statement execute function notify_data_version();
-- Whose mail is asked about which activities: for the weekly mail, and to find what is held about a person.
create index activity_host on activity (host_email) where host_email is not null;
create index signed_link_since on signed_link (purpose, created_at);
