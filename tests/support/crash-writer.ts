/**
 * A program that takes grants from application to money on an account, through the real commands, and says line by line
 * what was acknowledged: `applied`, `decided`, `ordered`, `released`, `exported` or `paid`, with its id. Killed by the test.
 */
import { readConfig } from '../../src/config.ts';
import { addEvent, getApplication } from '../../src/features/application/index.ts';
import { reserve } from '../../src/features/budget/index.ts';
import { takeDecision } from '../../src/features/decision/index.ts';
import { exportBatch, markPaid, orderAdvance, releaseOrders } from '../../src/features/payment/index.ts';
import { type PersonActor, system } from '../../src/kernel/actor.ts';
import { Temporal } from '../../src/kernel/dates.ts';
import { type Id, newId } from '../../src/kernel/ids.ts';
import { ok } from '../../src/kernel/result.ts';
import { localDataVersion } from '../../src/platform/db/data-version.ts';
import { openDatabase } from '../../src/platform/db/index.ts';
import { inTransaction } from '../../src/platform/db/unit-of-work.ts';
import type { TrialCity } from './trial-city.ts';
import { value } from './trial-results.ts';
import { goodAccount } from './trial-rules.ts';

/** What the test hands over, as JSON. */
export type CrashTrial = {
  readonly url: string;
  readonly folder: string;
  readonly run: number;
  readonly city: TrialCity;
  readonly applicant: PersonActor;
  readonly officer: PersonActor;
  readonly payer: PersonActor;
};

export const crashAmountCents = 100;

const trial = JSON.parse(process.argv[2] ?? '{}') as CrashTrial;
const { city, applicant, officer, payer } = trial;
const now = Temporal.Instant.from('2026-03-16T09:00:00Z');
const { db } = openDatabase(trial.url, { connections: 4 });
const deps = {
  db,
  clock: { now: () => now },
  dataVersion: localDataVersion(),
  config: readConfig({ NODE_ENV: 'test', HOOFDVELD_DATA: trial.folder }),
};

/** Only after commit: this line is the acknowledgement. */
const acknowledge = (what: string, id: string): boolean => process.stdout.write(`${what} ${id}\n`);

let cases = 0;

/** One application with its event, its reservation and its audit entry, in one transaction. */
async function apply(): Promise<Id<'application'>> {
  cases += 1;
  const number = String(cases).padStart(4, '0');
  const id = newId<'application'>();
  const { wijken, versionId, roundId, envelopeId } = city;
  const done = await inTransaction(deps, system('crash-writer'), async (unit) => {
    const at = unit.nowDate;
    await unit.tx
      .insertInto('application')
      .values({
        id,
        caseNumber: `HV-2026-${trial.run}${number}`,
        schemeVersionId: versionId,
        roundId,
        wijkId: wijken.noordwijk,
        envelopeId,
        status: 'inTreatment',
        applicantPersonId: applicant.personId,
        title: 'Proef',
        answers: JSON.stringify(goodAccount),
        requestedCents: crashAmountCents,
        receivedOn: '2026-03-16',
        completeAt: at,
        submittedAt: at,
      })
      .execute();
    await addEvent(unit.tx, {
      applicationId: id,
      kind: 'received',
      onDate: '2026-03-16',
      at,
      actor: unit.actor,
    });
    const held = { envelopeId, applicationId: id, amountCents: crashAmountCents, basis: 'proef', at };
    const reserved = await reserve(unit.tx, held);
    if (!reserved.ok) return reserved;
    unit.audit('trial.reserved', 'application', id, { amountCents: crashAmountCents });
    return ok(undefined);
  });
  value(done);
  acknowledge('applied', id);
  return id;
}

async function decide(applicationId: Id<'application'>): Promise<Id<'decision'>> {
  const { revision } = await getApplication(db, applicationId);
  const decision = value(
    await takeDecision(deps, officer, {
      applicationId,
      revision,
      outcome: 'grant',
      amountCents: crashAmountCents,
      ground: null,
      reasons: 'Proef.',
      departureReasons: '',
      deviationReasons: '',
      obligations: [],
      judgements: {},
      reasonableTerm: false,
      givenTerm: '',
      budgetProviso: false,
    }),
  );
  acknowledge('decided', decision.id);
  return decision.id;
}

async function pay(decisionId: Id<'decision'>): Promise<void> {
  const made = value(await orderAdvance(deps, decisionId));
  if (made.state !== 'ordered') throw new Error(made.state);
  const { id } = made.order;
  acknowledge('ordered', id);
  value(await releaseOrders(deps, payer, [id]));
  acknowledge('released', id);
  const batch = value(await exportBatch(deps, payer, [id]));
  acknowledge('exported', batch.id);
  value(await markPaid(deps, payer, { orderId: id, paidOn: '2026-03-16' }));
  acknowledge('paid', id);
}

await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (;;) await pay(await decide(await apply()));
  }),
);
