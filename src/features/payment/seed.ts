/**
 * The demo's payments: granted cases of invented people, and through the real commands an order in every status, a
 * batch with the bank's answer, an account that is missing and one that waits for a second look.
 */
import { type PersonActor, system } from '../../kernel/actor.ts';
import { isoDate, today } from '../../kernel/dates.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { assert, ok, type Result } from '../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { addEvent } from '../application/index.ts';
import { commitGrant } from '../budget/index.ts';
import { loadActor, personaOrganisation, personas } from '../party/index.ts';
import { prepareAgain, requestAccount } from './commands/account.ts';
import { cancelPayment, suspendPayment } from './commands/hold.ts';
import { applyStatusReport, offerStatusReport } from './commands/import.ts';
import { orderAdvance } from './commands/order-advance.ts';
import { exportBatch, releaseOrders } from './commands/release.ts';
import type { PaymentDeps } from './deps.ts';
import { batchXml } from './store/batches.ts';
import type { PaymentBatch } from './types.ts';

/** Of a bank that does not exist. */
const ibans = [
  'NL73DEMO0000000011',
  'NL67DEMO0000000022',
  'NL61DEMO0000000033',
  'NL55DEMO0000000044',
  'NL49DEMO0000000055',
] as const;

/** What becomes of each case; days before today on which the decision was made known. */
const cases = [
  { title: 'Zomeravond op het plein', cents: 180_000, daysAgo: 40, fate: 'prepared' },
  { title: 'Plantenbakken in de straat', cents: 95_000, daysAgo: 12, fate: 'prepared' },
  { title: 'Voorleesuur in de speeltuin', cents: 64_000, daysAgo: 9, fate: 'released' },
  { title: 'Reparatiecafé in de kelder', cents: 210_000, daysAgo: 8, fate: 'exported' },
  { title: 'Buurtkoor oefent samen', cents: 120_000, daysAgo: 20, fate: 'paid' },
  { title: 'Soep op woensdag', cents: 240_000, daysAgo: 20, fate: 'paid' },
  { title: 'Wandelclub voor starters', cents: 45_000, daysAgo: 20, fate: 'rejected' },
  { title: 'Schaken in het park', cents: 52_000, daysAgo: 20, fate: 'preparedAgain' },
  { title: 'Straatfeest met muziek', cents: 150_000, daysAgo: 15, fate: 'suspended' },
  { title: 'Muurschildering in de poort', cents: 88_000, daysAgo: 10, fate: 'cancelled' },
  { title: 'Taalles aan de keukentafel', cents: 132_000, daysAgo: 6, fate: 'otherAccount' },
  { title: 'Kerstboom voor iedereen', cents: 60_000, daysAgo: 5, fate: 'accountMissing' },
] as const;
type Fate = (typeof cases)[number]['fate'];

const at = (deps: PaymentDeps, daysAgo: number): PaymentDeps => {
  const now = deps.clock.now().subtract({ hours: 24 * daysAgo });
  return { ...deps, clock: { now: () => now } };
};

function done<T>(result: Result<T>): T {
  assert(result.ok, `The demo's payments: ${result.ok ? '' : JSON.stringify(result.problems)}`);
  return result.value;
}

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
  const forOrganisation = index % 3 === 2;
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
      organisationId: forOrganisation ? place.organisationId : null,
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

/** What a bank answers: the payments in `refused` came to a closed account. */
function statusFile(xml: string, batch: PaymentBatch, refused: readonly string[]): string {
  const ids = [...xml.matchAll(/<EndToEndId>([^<]+)</g)].map(([, id = '']) => id);
  const lines = ids.map((id) => {
    const bad = refused.includes(id);
    const reason = bad ? '<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>' : '';
    return `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${bad ? 'RJCT' : 'ACSC'}</TxSts>${reason}</TxInfAndSts>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
<GrpHdr><MsgId>DEMO-${batch.messageId}</MsgId><CreDtTm>${batch.executionDate}T18:00:00</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${batch.messageId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><OrgnlPmtInfId>${batch.messageId}</OrgnlPmtInfId>${lines.join('')}</OrgnlPmtInfAndSts>
</CstmrPmtStsRpt></Document>`;
}

type Made = Granted & {
  readonly fate: Fate;
  readonly orderId: Id<'payment_order'> | null;
  readonly endToEndId: string;
};
type Cast = { readonly payer: PersonActor; readonly officer: PersonActor };

async function toTheBank(
  deps: PaymentDeps,
  made: readonly Made[],
  payer: PersonActor,
): Promise<{ batch: PaymentBatch; xml: string }> {
  const ids = made.flatMap(({ orderId }) => orderId ?? []);
  done(await releaseOrders(deps, payer, ids));
  const batch = done(await exportBatch(deps, payer, ids));
  return { batch, xml: (await batchXml(deps.db, batch.id)) ?? '' };
}

async function playOut(
  deps: PaymentDeps,
  made: readonly Made[],
  cast: Cast,
  applicant: PersonActor,
): Promise<void> {
  const of = (...fates: readonly Fate[]): readonly Made[] => made.filter(({ fate }) => fates.includes(fate));
  const { payer, officer } = cast;
  const first = of('paid', 'rejected', 'preparedAgain');
  const sent = await toTheBank(at(deps, 14), first, payer);
  const refused = of('rejected', 'preparedAgain').map(({ endToEndId }) => endToEndId);
  done(await applyStatusReport(at(deps, 11), payer, statusFile(sent.xml, sent.batch, refused)));
  for (const { orderId } of of('preparedAgain'))
    if (orderId) done(await prepareAgain(at(deps, 10), officer, { orderId }));
  const waiting = await toTheBank(at(deps, 2), of('exported'), payer);
  done(await offerStatusReport(deps, payer, statusFile(waiting.xml, waiting.batch, [])));
  done(
    await releaseOrders(
      at(deps, 1),
      payer,
      of('released').flatMap(({ orderId }) => orderId ?? []),
    ),
  );
  for (const { orderId } of of('suspended'))
    if (orderId)
      done(
        await suspendPayment(at(deps, 7), officer, {
          orderId,
          reasons: 'Wij hoorden dat het feest niet doorgaat. Wij willen dat eerst met u bespreken.',
        }),
      );
  for (const { orderId } of of('cancelled'))
    if (orderId) done(await cancelPayment(at(deps, 3), officer, { orderId, reason: 'mistake' }));
  for (const { applicationId } of of('otherAccount'))
    done(
      await requestAccount(at(deps, 1), applicant, {
        applicationId,
        iban: 'NL49DEMO0000000055',
        holderName: applicant.displayName,
      }),
    );
}

/** Needs people, organisations, schemes and ceilings. */
export async function seedPayments(deps: PaymentDeps): Promise<void> {
  const [applicant, officer, payer] = [
    await actorOf(deps, 'bewoner'),
    await actorOf(deps, 'behandelaar'),
    await actorOf(deps, 'betaler'),
  ];
  const made: Made[] = [];
  for (const [index, { daysAgo, fate }] of cases.entries()) {
    const then = at(deps, daysAgo);
    const granted = await grantCase(then, index, { applicant, officer });
    if (!granted) return;
    const ordered = done(await orderAdvance(then, granted.decisionId));
    const order = ordered.state === 'ordered' ? ordered.order : null;
    made.push({ ...granted, fate, orderId: order?.id ?? null, endToEndId: order?.endToEndId ?? '' });
  }
  await playOut(deps, made, { payer, officer }, applicant);
}
