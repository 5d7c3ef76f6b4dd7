/** A thousand grants at once on an envelope that bears four hundred. */
import { commitGrant, getEnvelope, verifyLedger } from '../src/features/budget/index.ts';
import { system } from '../src/kernel/actor.ts';
import { systemClock } from '../src/kernel/dates.ts';
import { type Id, newId } from '../src/kernel/ids.ts';
import { ok } from '../src/kernel/result.ts';
import { localDataVersion } from '../src/platform/db/data-version.ts';
import { type Db, openDatabase } from '../src/platform/db/index.ts';
import { type CommandDeps, inTransaction } from '../src/platform/db/unit-of-work.ts';
import { type TrialCity, trialCity, trialPerson } from '../tests/support/trial-city.ts';
import { type Measured, number, percentile } from './support/measured.ts';
import { ownPostgres } from './support/own-postgres.ts';

const grantCents = 1_000_00;
const bears = 400;
const decisions = 1000;
const connections = 8;

async function applicationsOf(db: Db, city: TrialCity): Promise<Id<'application'>[]> {
  const rows = Array.from({ length: decisions }, (_, index) => ({
    id: newId<'application'>(),
    caseNumber: `HV-2026-${String(index + 1).padStart(5, '0')}`,
    schemeVersionId: city.versionId,
    roundId: city.roundId,
    wijkId: city.wijken.noordwijk,
    envelopeId: city.envelopeId,
    status: 'inTreatment',
    requestedCents: grantCents,
    receivedOn: '2026-02-01',
  }));
  await db.insertInto('application').values(rows).execute();
  return rows.map((row) => row.id);
}

type Grant = { readonly applicationId: Id<'application'>; readonly decidedBy: Id<'person'> };

/** The writes of one decision: the decision itself, the ledger, the status and the audit entry, in one transaction. */
async function decide(deps: CommandDeps, city: TrialCity, grant: Grant) {
  return await inTransaction(deps, system('bench'), async (unit) => {
    const decisionId = newId<'decision'>();
    await unit.tx
      .insertInto('decision')
      .values({
        id: decisionId,
        applicationId: grant.applicationId,
        version: 1,
        kind: 'grant',
        amountCents: grantCents,
        findings: '[]',
        reasons: 'Meting',
        legalBasis: 'Awb 4:23',
        mandateHolder: 'Meting',
        departsFromAdvice: false,
        decidedOn: unit.today.toString(),
        decidedByPersonId: grant.decidedBy,
        recordedAt: unit.nowDate,
      })
      .execute();
    const booked = await commitGrant(unit.tx, {
      envelopeId: city.envelopeId,
      applicationId: grant.applicationId,
      decisionId,
      amountCents: grantCents,
      basis: 'Awb 4:29',
      at: unit.nowDate,
    });
    if (!booked.ok) return booked;
    await unit.tx
      .updateTable('application')
      .set({ status: 'decided', outcome: 'granted', grantedCents: grantCents })
      .where('id', '=', grant.applicationId)
      .execute();
    unit.audit('decision.taken', 'application', grant.applicationId, { decisionId, amountCents: grantCents });
    return ok(null);
  });
}

export async function measure(): Promise<readonly Measured[]> {
  const postgres = await ownPostgres();
  const { db, close } = openDatabase(postgres.url, { connections });
  try {
    const city = await trialCity(db, { ceilingCents: grantCents * bears });
    const { personId: decidedBy } = await trialPerson(db, 'Otto Officier');
    const ids = await applicationsOf(db, city);
    const deps = { db, clock: systemClock, dataVersion: localDataVersion() };
    const waits: number[] = [];
    const start = performance.now();
    const results = await Promise.all(
      ids.map(async (applicationId) => {
        const result = await decide(deps, city, { applicationId, decidedBy });
        waits.push(performance.now() - start);
        return result;
      }),
    );
    const seconds = (performance.now() - start) / 1000;
    const granted = results.filter((result) => result.ok).length;
    const reached = results.filter(
      (result) => !result.ok && result.problems.every(({ code }) => code === 'ceiling-reached'),
    ).length;
    const { faults } = await verifyLedger(db);
    const { balances } = await getEnvelope(db, city.envelopeId);
    return [
      {
        what: `${decisions} grants at once, ${connections} connections, room for ${bears}`,
        figure: `${granted} granted, ${reached} 'ceiling reached'`,
        target: `${bears} and ${decisions - bears}`,
        met: granted === bears && reached === decisions - bears,
      },
      {
        what: 'ledger afterwards',
        figure: `${faults.length} faults, ${balances.freeCents} cents free`,
        target: '0 and 0',
        met: faults.length === 0 && balances.freeCents === 0,
      },
      { what: 'decisions per second, refusals included', figure: number(decisions / seconds) },
      {
        what: 'time until the last is answered',
        figure: `${number(percentile(waits, 1))} ms (half after ${number(percentile(waits, 0.5))} ms)`,
      },
    ];
  } finally {
    await close();
    await postgres.stop();
  }
}
