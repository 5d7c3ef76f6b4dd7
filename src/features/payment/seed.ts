/**
 * The demo's payments: granted cases of invented people, and through the real commands an order in every status, a
 * batch with the bank's answer, an account that is missing and one that waits for a second look.
 */
import { type PersonActor, system } from '../../kernel/actor.ts';
import { isoDate, today } from '../../kernel/dates.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { assert, ok } from '../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { addEvent } from '../application/index.ts';
import { commitGrant } from '../budget/index.ts';
import { loadActor, personaOrganisation, personas } from '../party/index.ts';
import { orderAdvance } from './commands/order-advance.ts';
import type { PaymentDeps } from './deps.ts';
import { at, cases, done, isForOrganisation, type Made, playOut } from './seed-fates.ts';

/** Of a bank that does not exist. */
const ibans = [
  'NL73DEMO0000000011',
  'NL67DEMO0000000022',
  'NL61DEMO0000000033',
  'NL55DEMO0000000044',
  'NL49DEMO0000000055',
] as const;

async function actorOf(deps: PaymentDeps, key: string): Promise<PersonActor> {
  const persona = personas.find((one) => one.key === key);
  const actor = await loadActor(
    deps.db,
    { email: persona?.email ?? '', officeRoles: true },
    today(deps.clock),
  );
  assert(actor, `The demo's ${key} is there: seed the people first`);
  return actor;
}

type Place = {
  readonly schemeVersionId: string;
  readonly roundId: string;
  readonly envelopeId: Id<'envelope'>;
  readonly wijkId: string | null;
  readonly organisationId: string;
};

/** The round with the roomiest ceiling. */
async function placeOf(unit: UnitOfWork): Promise<Place | null> {
  const envelope = await unit.tx
    .selectFrom('envelope')
    .select(['id', 'schemeVersionId', 'roundId', 'wijkId'])
    .orderBy('freeCents', 'desc')
    .limit(1)
    .executeTakeFirst();
  const organisation = await unit.tx
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', personaOrganisation.slug)
    .executeTakeFirst();
  if (!envelope || !organisation) return null;
  return {
    schemeVersionId: envelope.schemeVersionId,
    roundId: envelope.roundId,
    envelopeId: envelope.id as Id<'envelope'>,
    wijkId: envelope.wijkId,
    organisationId: organisation.id,
  };
}

async function caseNumber(unit: UnitOfWork): Promise<string> {
  const { year } = unit.today;
  const { last } = await unit.tx
    .insertInto('caseCounter')
    .values({ year, last: 1 })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet((eb) => ({ last: eb('caseCounter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `HV-${year}-${String(last).padStart(5, '0')}`;
}

type Granted = { readonly decisionId: Id<'decision'>; readonly applicationId: Id<'application'> };

async function insertCase(
  unit: UnitOfWork,
  place: Place,
  index: number,
  applicant: PersonActor,
): Promise<Id<'application'>> {
  const { title, cents, fate } = cases[index] ?? cases[0];
  const id = newId<'application'>();
  const account =
    fate === 'accountMissing' ? {} : { iban: ibans[index % ibans.length], ibanHolder: applicant.displayName };
  await unit.tx
    .insertInto('application')
    .values({
      id,
      caseNumber: await caseNumber(unit),
      schemeVersionId: place.schemeVersionId,
      roundId: place.roundId,
      wijkId: place.wijkId,
      envelopeId: place.envelopeId,
      status: 'running',
      outcome: 'granted',
      applicantPersonId: applicant.personId,
      organisationId: isForOrganisation(index) ? place.organisationId : null,
      title,
      answers: JSON.stringify({
        title,
        budget: [{ description: 'Materiaal en huur', amountCents: cents }],
        ...account,
      }),
      requestedCents: cents,
      grantedCents: cents,
      receivedOn: isoDate(unit.today.subtract({ days: 30 })),
      completeAt: unit.nowDate,
      submittedAt: unit.nowDate,
    })
    .execute();
  return id;
}

async function insertDecision(
  unit: UnitOfWork,
  applicationId: Id<'application'>,
  amountCents: number,
  officer: PersonActor,
): Promise<Id<'decision'>> {
  const id = newId<'decision'>();
  await unit.tx
    .insertInto('decision')
    .values({
      id,
      applicationId,
      version: 1,
      kind: 'grant',
      amountCents,
      findings: JSON.stringify([]),
      reasons: 'Het plan brengt buren bij elkaar en past bij de regeling.',
      legalBasis: 'Awb 4:29',
      mandateHolder: 'Het college van burgemeester en wethouders, namens deze de subsidiebehandelaar',
      departsFromAdvice: false,
      decidedOn: isoDate(unit.today),
      decidedByPersonId: officer.personId,
      recordedAt: unit.nowDate,
      notifiedOn: isoDate(unit.today),
    })
    .execute();
  return id;
}

/** A case that was granted and made known that day. */
async function grantCase(
  deps: PaymentDeps,
  index: number,
  people: { readonly applicant: PersonActor; readonly officer: PersonActor },
): Promise<Granted | null> {
  const cents = cases[index]?.cents ?? 0;
  return done(
    await inTransaction<Granted | null>(deps, system('demo'), async (unit) => {
      const place = await placeOf(unit);
      if (!place) return ok(null);
      const applicationId = await insertCase(unit, place, index, people.applicant);
      const decisionId = await insertDecision(unit, applicationId, cents, people.officer);
      const move = { envelopeId: place.envelopeId, applicationId, at: unit.nowDate, basis: 'Awb 4:29' };
      done(await commitGrant(unit.tx, { ...move, amountCents: cents, decisionId }));
      const event = { applicationId, onDate: isoDate(unit.today), at: unit.nowDate, actor: unit.actor };
      await addEvent(unit.tx, {
        ...event,
        kind: 'received',
        onDate: isoDate(unit.today.subtract({ days: 30 })),
      });
      await addEvent(unit.tx, { ...event, kind: 'decided' });
      await addEvent(unit.tx, { ...event, kind: 'notified', facts: { outcome: 'granted', payBy: null } });
      unit.audit('decision.taken', 'decision', decisionId, { by: 'demo' });
      return ok({ applicationId, decisionId });
    }),
  );
}

/** Needs people, organisations, schemes and ceilings. */
export async function seedPayments(deps: PaymentDeps): Promise<void> {
  const [applicant, member, officer, payer] = [
    await actorOf(deps, 'bewoner'),
    await actorOf(deps, 'organisatie'),
    await actorOf(deps, 'behandelaar'),
    await actorOf(deps, 'betaler'),
  ];
  const made: Made[] = [];
  for (const [index, { daysAgo, fate }] of cases.entries()) {
    const then = at(deps, daysAgo);
    const by = isForOrganisation(index) ? member : applicant;
    const granted = await grantCase(then, index, { applicant: by, officer });
    if (!granted) return;
    const ordered = done(await orderAdvance(then, granted.decisionId));
    const order = ordered.state === 'ordered' ? ordered.order : null;
    made.push({ ...granted, fate, orderId: order?.id ?? null, endToEndId: order?.endToEndId ?? '' });
  }
  await playOut(deps, made, { payer, officer }, applicant);
}
