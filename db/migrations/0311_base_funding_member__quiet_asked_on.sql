-- A quiet month asks whether something took place, and asks it once in a while: never punishes.
alter table base_funding_member add column quiet_asked_on date;
