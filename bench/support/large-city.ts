/**
 * A city with very many applications, for measuring: invented people, groups and cases in every status, with their
 * events, decisions and ledger movements, spread over the wijken and rounds that the database already has.
 *
 * Set-based SQL, so that 50,000 cases take a minute rather than an hour. The rows keep every rule of the schema; what only
 * commands guard, such as a letter for each decision, is left out.
 */
import pg from 'pg';

export type LargeCity = {
  readonly applications: number;
  readonly granted: number;
  readonly open: number;
  /** A granted case and a case in treatment, for pages of one case. */
  readonly grantedCase: string;
  readonly openCase: string;
};

export type LargeCityOptions = {
  readonly applications: number;
  /** ISO date that the cases are laid around: open ones are younger than a decision term. */
  readonly today: string;
};

const people = `
create temp table lc_person on commit drop as
  select gen_random_uuid() as id, n, row_number() over () - 1 as place from generate_series(1, greatest($1::int / 3, 10)) n;
insert into person (id, email, name, street, postcode, town)
  select id, format('bewoner%s@groot.example', n), format('Bewoner Verzonnen %s', n), format('Voorbeeldstraat %s', n), '3011 AA', 'Rotterdam'
  from lc_person;
create temp table lc_group on commit drop as
  select gen_random_uuid() as id, n, row_number() over () - 1 as place from generate_series(1, greatest($1::int / 40, 5)) n;
insert into organisation (id, slug, name, legal_form, invented)
  select id, format('groot-%s', n), format('%s Voorbeeld %s', case n % 4 when 0 then 'Stichting' when 1 then 'Vereniging' when 2 then 'Buurtgroep' else 'Stichting Buurthuis' end, n),
    case n % 4 when 1 then 'association' when 2 then 'informal' else 'foundation' end, true
  from lc_group;
`;

/** Envelopes of rounds that have opened, each with the wijken that it pays for. */
const places = `
create temp table lc_place on commit drop as
  select row_number() over (order by r.opens_on, e.id, w.id) - 1 as place, e.id as envelope_id, e.domain as envelope_domain, w.id as wijk_id,
    r.id as round_id, v.id as version_id, r.opens_on, least(r.closes_on, $2::date) as closes_on,
    r.closes_on >= $2::date - 90 as recent, coalesce(v.rules -> 'domains' ->> 0, 'cohesion') as some_domain
  from envelope e join round r on r.id = e.round_id join scheme_version v on v.id = e.scheme_version_id
  join wijk w on (e.wijk_id is null or e.wijk_id = w.id) and (e.wijkraad_id is null or e.wijkraad_id = w.wijkraad_id)
    and (e.gebied_id is null or e.gebied_id = w.gebied_id)
  where r.opens_on <= $2::date and v.status <> 'draft';
`;

/** About one case in eight is open; six in ten of the others were granted. */
const cases = `
create temp table lc_case on commit drop as
with drawn as (
  select n, random() as fate, random() as spot, random() as moment, random() as who, random() as size, random() as share,
    random() as form from generate_series(1, $1::int) n
), fated as (
  select *, case when fate < 0.03 then 'draft' when fate < 0.05 then 'withdrawn' when fate < 0.08 then 'submitted'
    when fate < 0.10 then 'incomplete' when fate < 0.16 then 'inTreatment' when fate < 0.18 then 'advised'
    when fate < 0.60 then 'running' when fate < 0.74 then 'determined' else 'closed' end as status,
    case when fate < 0.18 then null when fate < 0.68 then 'granted' when fate < 0.74 then 'partlyGranted'
    when fate < 0.96 then 'refused' else 'declined' end as outcome
  from drawn
), counts as (select count(*) as every, count(*) filter (where recent) as recent from lc_place),
placed as (
  select f.*, p.* from fated f cross join counts
  join (select p.*, row_number() over (order by recent desc, place) - 1 as rank from lc_place p) p
    on p.rank = floor(f.spot * case when f.outcome is null and counts.recent > 0 then counts.recent else counts.every end)::bigint
)
select gen_random_uuid() as id, placed.n, placed.status, placed.outcome, placed.envelope_id, placed.envelope_domain, placed.wijk_id, placed.round_id,
  placed.version_id, placed.opens_on, placed.some_domain, gen_random_uuid() as decision_id,
  (floor(size * size * 180) * 5000 + 25000)::bigint as requested_cents,
  case outcome when 'granted' then (floor(size * size * 180) * 5000 + 25000)::bigint
    when 'partlyGranted' then ceil((floor(size * size * 180) * 5000 + 25000) * (0.4 + share / 2))::bigint end as granted_cents,
  case when outcome is null then greatest(opens_on, $2::date - 1 - floor(moment * 80)::int)
    else least(greatest(opens_on + floor(moment * greatest(closes_on - opens_on, 1))::int, opens_on), $2::date - 100) end as received_on,
  g.id as organisation_id, p.id as person_id, null::text as case_number
from placed
join lc_person p on p.place = floor(who * (select count(*) from lc_person))::bigint
left join lc_group g on form < 0.4 and g.place = floor(who * (select count(*) from lc_group))::bigint;
analyze lc_case;
update lc_case set case_number = numbered.case_number from (
  select n.id, format('HV-%s-%s', n.year, lpad(n.place::text, greatest(5, length(n.place::text)), '0')) as case_number
  from (select c.id, c.year, coalesce(k.last, 0) + row_number() over (partition by c.year order by c.received_on, c.id) as place
    from (select id, received_on, extract(year from received_on)::int as year from lc_case where status <> 'draft') c
    left join case_counter k using (year)) n) numbered
where numbered.id = lc_case.id;
insert into case_counter (year, last)
  select extract(year from received_on)::int, count(*) from lc_case where status <> 'draft' group by 1
  on conflict (year) do update set last = case_counter.last + excluded.last;
`;

const applications = `
insert into application (id, case_number, scheme_version_id, round_id, wijk_id, envelope_id, domain, status, outcome,
  applicant_person_id, organisation_id, title, answers, requested_cents, granted_cents, received_on, complete_at, submitted_at,
  next_clock, next_due_on, created_at, updated_at)
select id, case_number, version_id, round_id, wijk_id, envelope_id, coalesce(envelope_domain, some_domain), status, outcome,
  person_id, organisation_id,
  format('%s %s', (array['Buurtfeest','Moestuin','Taalcafé','Zomerspelen','Koken met de straat','Repaircafé','Wandelgroep','Huiswerkhulp','Muurschildering','Buurtkast'])[1 + n % 10], n),
  jsonb_build_object('title', format('Plan %s', n),
    'plan', repeat('Wij willen met de hele straat iets moois maken, samen eten en elkaar leren kennen. ', 6),
    'periodFrom', received_on + 60, 'periodUntil', received_on + 61, 'iban', 'NL91ABNA0417164300',
    'budget', jsonb_build_array(jsonb_build_object('description', 'Eten en drinken', 'amountCents', requested_cents / 2),
      jsonb_build_object('description', 'Huur van tafels', 'amountCents', requested_cents - requested_cents / 2)),
    'funding', jsonb_build_array(jsonb_build_object('description', 'Eigen bijdrage', 'amountCents', 0))),
  requested_cents, granted_cents, case when status = 'draft' then null else received_on end,
  case when status in ('draft', 'submitted', 'incomplete', 'withdrawn') then null else received_on::timestamp at time zone 'Europe/Amsterdam' + interval '10 hours' end,
  case when status = 'draft' then null else received_on::timestamp at time zone 'Europe/Amsterdam' + interval '9 hours' end,
  case when status in ('submitted', 'inTreatment', 'advised') then 'decision' when status = 'incomplete' then 'completion' end,
  case when status in ('submitted', 'inTreatment', 'advised') then received_on + 56 when status = 'incomplete' then received_on + 28 end,
  received_on, received_on
from lc_case;
`;

const timeLine = `
insert into case_event (id, application_id, seq, kind, on_date, at, actor_kind, actor_person_id, facts)
select gen_random_uuid(), c.id, e.seq, e.kind, c.received_on + e.days, (c.received_on + e.days)::timestamp at time zone 'Europe/Amsterdam' + interval '11 hours',
  case when e.office then 'person' else 'system' end, case when e.office then $3::uuid end,
  case e.kind when 'completionRequested' then jsonb_build_object('completeBefore', c.received_on + 28, 'items', '[]'::jsonb) else '{}' end
from lc_case c cross join (values
  (1, 'received', 0, false, array['submitted','incomplete','inTreatment','advised','running','determined','closed','withdrawn']),
  (2, 'completionRequested', 5, true, array['incomplete']),
  (2, 'treatmentStarted', 6, true, array['inTreatment','advised','running','determined','closed']),
  (3, 'adviceGiven', 20, true, array['advised','running','determined']),
  (4, 'decided', 35, true, array['running','determined','closed']),
  (5, 'notified', 36, false, array['running','determined','closed']),
  (6, 'paymentMade', 50, false, array['running','determined']),
  (7, 'determined', 90, true, array['determined'])) as e (seq, kind, days, office, statuses)
where c.status = any (e.statuses) and c.received_on + e.days <= $2::date;
insert into cosigner (id, application_id, place, name, email, mailbox, channel, status, answered_at)
select gen_random_uuid(), c.id, p.n, format('Buur Verzonnen %s', p.n), format('buur%s@groot.example', p.n), format('buur%s@groot.example', p.n), 'email',
  'confirmed', (c.received_on)::timestamp at time zone 'Europe/Amsterdam'
from lc_case c cross join generate_series(1, 4) p(n) where c.organisation_id is null and c.status in ('submitted', 'incomplete', 'inTreatment', 'advised');
insert into case_message (id, application_id, author_person_id, side, body, at)
select gen_random_uuid(), c.id, $3::uuid, 'office', 'Dank u voor uw aanvraag. Wij kijken ernaar.', (c.received_on)::timestamp at time zone 'Europe/Amsterdam' + interval '30 hours'
from lc_case c where c.status in ('inTreatment', 'advised', 'running');
`;

const decisions = `
insert into decision (id, application_id, version, kind, amount_cents, findings, reasons, legal_basis, mandate_holder, departs_from_advice,
  decided_on, decided_by_person_id, recorded_at, notified_on)
select decision_id, id, 1, case outcome when 'refused' then 'refuse' when 'declined' then 'decline' else 'grant' end, coalesce(granted_cents, 0),
  '[]', 'Voorbeeld voor een meting.', 'Awb 4:23', 'Subsidiebehandelaar', false, received_on + 35, $3::uuid,
  (received_on + 35)::timestamp at time zone 'Europe/Amsterdam' + interval '11 hours', received_on + 36
from lc_case where outcome is not null;
`;

/**
 * Ceilings grow to what was asked, and a little; then each movement, in the order of time. The trigger that keeps the
 * balances writes the envelope's row once per movement, which one transaction makes ever slower: here its sums are made
 * at once (`hoofdveld ledger verify` agrees with them).
 */
const ledger = `
create temp table lc_move on commit drop as
select gen_random_uuid() as id, c.envelope_id, m.kind, m.source, m.target, m.cents, c.id as application_id, m.decision_id, m.basis,
  (c.received_on + m.days)::timestamp at time zone 'Europe/Amsterdam' + interval '12 hours' as at, c.id as tie, m.step
from lc_case c cross join lateral (values
  (1, 'reserve', 'free', 'reserved', c.requested_cents, null::uuid, 'Awb 4:26', 6, c.status in ('inTreatment', 'advised') or c.granted_cents is not null),
  (2, 'commit', 'reserved', 'committed', c.granted_cents, c.decision_id, 'Awb 4:29', 35, c.granted_cents is not null),
  (3, 'release', 'reserved', 'free', c.requested_cents - c.granted_cents, c.decision_id, 'Awb 4:29', 35, c.granted_cents < c.requested_cents),
  (4, 'advance', 'committed', 'advanced', c.granted_cents, null, 'Awb 4:95', 50, c.granted_cents is not null),
  (5, 'determine', 'advanced', 'determined', c.granted_cents, null, 'Awb 4:46', 90, c.status = 'determined')
) as m (step, kind, source, target, cents, decision_id, basis, days, applies)
where m.applies and c.received_on + m.days <= $2::date
union all
select gen_random_uuid(), envelope_id, 'publish', 'outside', 'free', sum(requested_cents) + 25000, null, null, 'Voorbeeldbedrag voor een meting',
  min(opens_on)::timestamp at time zone 'Europe/Amsterdam' - interval '20 days', null, 0
from lc_case group by envelope_id;
alter table ledger_entry disable trigger ledger_entry_post;
insert into ledger_entry (id, envelope_id, seq, kind, from_account, to_account, amount_cents, application_id, decision_id, basis, recorded_at)
select m.id, m.envelope_id, e.entries + row_number() over (partition by m.envelope_id order by m.at, m.tie, m.step), m.kind, m.source, m.target, m.cents,
  m.application_id, m.decision_id, m.basis, greatest(m.at, e.last_entry_at)
from lc_move m join envelope e on e.id = m.envelope_id;
alter table ledger_entry enable trigger ledger_entry_post;
update envelope set entries = entries + s.n, last_entry_at = greatest(last_entry_at, s.at), free_cents = free_cents + s.free,
  reserved_cents = reserved_cents + s.reserved, committed_cents = committed_cents + s.committed,
  advanced_cents = advanced_cents + s.advanced, determined_cents = determined_cents + s.determined
from (select envelope_id, count(*) as n, max(at) as at,
    sum(case 'free' when target then cents when source then -cents else 0 end) as free,
    sum(case 'reserved' when target then cents when source then -cents else 0 end) as reserved,
    sum(case 'committed' when target then cents when source then -cents else 0 end) as committed,
    sum(case 'advanced' when target then cents when source then -cents else 0 end) as advanced,
    sum(case 'determined' when target then cents when source then -cents else 0 end) as determined
  from lc_move group by envelope_id) s where s.envelope_id = envelope.id;
`;

const handler = `select p.id from person p join role_grant g on g.person_id = p.id where g.role = 'officer' order by p.id limit 1`;

async function runAll(client: pg.Client, script: string, values: readonly unknown[]): Promise<void> {
  for (const statement of script.split(/;\n/)) {
    if (statement.trim() === '') continue;
    // A statement may not be given more values than it names, and names them from $1 on without a gap.
    const used = values.map((value, index) => ({ value, name: `$${index + 1}` }));
    const named = used.filter(({ name }) => statement.includes(name));
    const renumbered = named.reduce(
      (text, { name }, index) => text.replaceAll(name, `\u0000${index + 1}`),
      statement,
    );
    await client.query(
      renumbered.replaceAll('\u0000', '$'),
      named.map(({ value }) => value),
    );
  }
}

/**
 * Fills the database and gathers its statistics.
 * @param url of a database that has wijken, at least one envelope in an opened round, and an officer
 * @throws Error when one of these is missing
 */
export async function fillLargeCity(url: string, options: LargeCityOptions): Promise<LargeCity> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const officer = (await client.query<{ id: string }>(handler)).rows[0]?.id;
    if (officer === undefined) throw new Error('A large city needs an officer: start from the demo city.');
    await client.query('begin');
    // The same city every time.
    await client.query('select setseed(0.42)');
    const values = [options.applications, options.today, officer];
    for (const script of [people, places]) await runAll(client, script, values);
    const found = await client.query<{ n: number }>('select count(*)::int as n from lc_place');
    if (found.rows[0]?.n === 0) throw new Error('A large city needs an envelope of a round that has opened.');
    for (const script of [cases, applications, timeLine, decisions, ledger])
      await runAll(client, script, values);
    const counted = await client.query<LargeCity>(`select count(*)::int as applications,
      count(*) filter (where granted_cents is not null)::int as granted,
      count(*) filter (where status in ('submitted', 'incomplete', 'inTreatment', 'advised'))::int as open,
      min(case_number) filter (where status = 'running') as "grantedCase",
      min(case_number) filter (where status = 'inTreatment') as "openCase" from lc_case`);
    await client.query('commit');
    // As the jobs of a night do.
    await client.query('select gather_open_application_changes()');
    await client.query('vacuum analyze');
    // What is counted up was so in one transaction, which no city does: each row would lie between forty old ones.
    await client.query('vacuum full granted_total, open_application_change');
    const city = counted.rows[0];
    if (!city) throw new Error('The large city is empty.');
    return city;
  } finally {
    await client.end();
  }
}
