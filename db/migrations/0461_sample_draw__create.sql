-- Which grants must show more, by a draw that nobody can predict (decision 0036): the promise of a secret seed, the list of
-- cases, a number from outside that nobody knew when the list was fixed, and then the seed. Each is written once.
create table sample_draw (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[0-9]{4}-[0-9]{2}$'),
  -- Grants whose activities were over by the end of this month.
  month date not null unique check (extract(day from month) = 1),
  -- SHA-256 of the seed, in hexadecimal.
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  sealed_seed bytea not null check (length(sealed_seed) between 60 and 200),
  committed_at timestamptz not null
);
create table sample_list (
  draw_id uuid primary key references sample_draw,
  list_hash text not null check (list_hash ~ '^[0-9a-f]{64}$'),
  listed_at timestamptz not null,
  -- From when the number from outside can be known: after the list was fixed.
  outside_round bigint not null check (outside_round > 0)
);
-- No reference to the application: the public list stays when its file is destroyed.
create table sample_case (
  draw_id uuid not null references sample_list deferrable initially deferred,
  case_number text not null check (length(case_number) between 1 and 40),
  -- Cases of the same percentage are drawn together.
  percent smallint not null check (percent between 1 and 100),
  primary key (draw_id, case_number)
);
create unique index sample_case_once on sample_case (case_number);
create table sample_outside (
  draw_id uuid primary key references sample_list,
  number text not null check (number ~ '^[0-9a-f]{64}$'),
  entered_by_person_id uuid not null references person,
  entered_at timestamptz not null,
  -- A second officer looked it up as well.
  confirmed_by_person_id uuid references person check (confirmed_by_person_id <> entered_by_person_id),
  confirmed_at timestamptz,
  check ((confirmed_by_person_id is null) = (confirmed_at is null))
);
create table sample_reveal (
  draw_id uuid primary key references sample_outside,
  seed text not null check (seed ~ '^[0-9a-f]{64}$'),
  -- In the order of the case numbers.
  drawn text[] not null,
  revealed_at timestamptz not null
);
create trigger sample_draw_append_only before update or delete on sample_draw
  for each row execute function forbid_change();
create trigger sample_list_append_only before update or delete on sample_list
  for each row execute function forbid_change();
create trigger sample_case_append_only before update or delete on sample_case
  for each row execute function forbid_change();
create trigger sample_reveal_append_only before update or delete on sample_reveal
  for each row execute function forbid_change();

-- Once a second officer confirmed it, the number from outside stands.
create function keep_sample_outside() returns trigger language plpgsql as $$
begin
  if old.confirmed_at is not null then
    raise exception 'the outside number of a draw was confirmed and stands' using errcode = 'HV002';
  end if;
  return coalesce(new, old);
end $$;
create trigger sample_outside_stands before update or delete on sample_outside
  for each row execute function keep_sample_outside();

-- What is revealed is what was promised, and only after the number from outside was confirmed.
create function check_sample_reveal() returns trigger language plpgsql as $$
begin
  if (select commitment from sample_draw where id = new.draw_id)
      is distinct from encode(sha256(decode(new.seed, 'hex')), 'hex') then
    raise exception 'the seed of a draw is not the one that was promised' using errcode = 'HV002';
  end if;
  if not exists (select from sample_outside where draw_id = new.draw_id and confirmed_at is not null) then
    raise exception 'a draw is not revealed before its outside number was confirmed' using errcode = 'HV002';
  end if;
  if exists (select from unnest(new.drawn) as one (number) where not exists (
      select from sample_case where draw_id = new.draw_id and case_number = one.number)) then
    raise exception 'a draw draws from its own list' using errcode = 'HV002';
  end if;
  return new;
end $$;
create trigger sample_reveal_promised before insert on sample_reveal
  for each row execute function check_sample_reveal();
