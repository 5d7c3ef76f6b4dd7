-- The place of an event in its case, with the case held: one question where every event asked two. It is volatile, so
-- that the second statement in it sees what the one who held the case before has written.
create function next_case_event(of_application uuid) returns integer language plpgsql volatile as $$
begin
  perform 1 from application where id = of_application for update;
  return (select coalesce(max(seq), 0) + 1 from case_event where application_id = of_application);
end $$;
