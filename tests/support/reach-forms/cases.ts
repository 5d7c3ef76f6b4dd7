/** Forms of a case. */
import { sql } from 'kysely';
import { isoDate, today } from '../../../src/kernel/dates.ts';
import { type TestApp, Visitor } from '../app.ts';
import { formsOf } from '../forms.ts';
import { paperDraft } from '../paper-draft.ts';
import type { As, Collected } from './collected.ts';
import { objectionsToMoreThanOne } from './objections.ts';
import { recoveries } from './recoveries.ts';

/** Acts that only some statuses allow: a case of each, and the pages of each act. */
export async function casePages(found: Collected, as: As, app: TestApp): Promise<void> {
  const { db } = app.database;
  const acts = app.routes.list.filter(
    ({ method, path }) => method === 'GET' && /^\/zaken\/:caseNumber\/[\w-]+$/.test(path),
  );
  const cases = await db
    .selectFrom('application')
    .select(['caseNumber', 'status', 'nextClock', 'outcome', 'channel'])
    .where('caseNumber', 'is not', null)
    .where('destroyedOn', 'is', null)
    .distinctOn(['status', 'nextClock', 'outcome'])
    .execute();
  for (const { caseNumber } of cases) {
    for (const { path } of acts)
      await found.visit(as('behandelaar'), path.replace(':caseNumber', caseNumber ?? ''));
  }
  // An applicant who waits too long says so on her own case (Awb 4:17).
  const late = await db
    .selectFrom('application')
    .select('caseNumber')
    .where('nextClock', '=', 'decision')
    .where('nextDueOn', '<', isoDate(today(app.deps.clock)))
    .execute();
  for (const { caseNumber } of late)
    for (const key of ['bewoner', 'organisatie'] as const)
      await found.visit(as(key), `/zaken/${caseNumber}/in-gebreke`);
  // Of the running ones few are over already: a larger grant that is determined after its last day.
  const over = await db
    .selectFrom('application')
    .select('caseNumber')
    .where('title', '=', 'Buurtmoestuin met schuur')
    .executeTakeFirstOrThrow();
  await found.visit(as('behandelaar'), `/zaken/${over.caseNumber}/vaststellen`);
  await unusualCases(found, as, app);
  await recoveries(found, as, app);
  const paper = `/balie/organisatie/${await paperDraft(app, as('servicebalie'))}`;
  await found.visit(as('servicebalie'), paper);
  const hits = await as('servicebalie').post(`${paper}/zoeken`, { zoek: 'stichting' });
  found.addPage(as('servicebalie'), await hits.text(), paper);
  const decided = cases.find(({ outcome }) => outcome === 'granted' || outcome === 'partlyGranted');
  await as('bewoner').post('/bezwaar/indienen', {
    caseNumber: decided?.caseNumber ?? '',
    about: 'Het besluit over mijn aanvraag',
    grounds: 'Ik ben het er niet mee eens.',
    name: 'Roos Voorbeeld',
    address: 'Straat 1, 3011 AA Rotterdam',
  });
  await objectionsToMoreThanOne(app, as);
  // Who decided neither hears nor decides the objection (Awb 7:5, 10:3): a colleague does.
  const colleague = new Visitor(app);
  await colleague.post('/demo/inloggen', { persona: 'tweede-behandelaar' });
  for (const { id } of await db.selectFrom('objection').select('id').limit(20).execute())
    for (const visitor of [as('bewoner'), as('behandelaar'), colleague])
      await found.visit(visitor, `/bezwaren/${id}`);
  const owed = await db
    .selectFrom('penalty')
    .select('id')
    .where('toApplicant', '=', false)
    .executeTakeFirstOrThrow();
  await found.visit(as('behandelaar'), `/betalingen/dwangsommen/${owed.id}`);
}

/** A term that stands still until somebody lets it run again, and a decision whose letter was looked at first. */
async function unusualCases(found: Collected, as: As, app: TestApp): Promise<void> {
  const { db } = app.database;
  const suspended = await db
    .selectFrom('caseEvent')
    .innerJoin('application', 'application.id', 'caseEvent.applicationId')
    .select('application.caseNumber')
    .where('caseEvent.kind', '=', 'suspended')
    .where('application.status', '=', 'inTreatment')
    .where(sql<boolean>`case_event.facts ->> 'until' is null`)
    .limit(1)
    .executeTakeFirstOrThrow();
  const officer = as('behandelaar');
  await found.visit(officer, `/zaken/${suspended.caseNumber}/hervatten`);
  // A name of her own register stands in this one.
  const tied = await db
    .selectFrom('application')
    .select('caseNumber')
    .where('title', '=', 'Schaatsen op het parkeerdek')
    .executeTakeFirstOrThrow();
  await found.visit(officer, `/zaken/${tied.caseNumber}/belang`);
  const page = `/zaken/${suspended.caseNumber}/beoordelen`;
  const [form] = formsOf(await (await officer.get(page)).text(), page).filter(
    ({ action }) => action === page,
  );
  const asked = (form?.fields ?? []).filter(({ kind }) => kind !== 'button');
  const wanted = {
    ...Object.fromEntries(
      asked.map(({ name, value }) => [name, name.startsWith('judgement.') ? 'met' : (value ?? '')]),
    ),
    outcome: 'grant',
    amount: '100',
    reasons: 'Het past bij de wijk.',
    departureReasons: 'Het kan wel.',
    deviationReasons: 'Het is voor de hele straat.',
  };
  found.addPage(officer, await (await officer.post(page, wanted)).text(), page);
}
