/**
 * A thousand decisions to grant at once on an envelope that bears four hundred: the officer's whole command, with findings,
 * version, ledger, letter, status, time line and audit, each in its transaction.
 */
import type { Application } from '../src/features/application/types.ts';
import { getEnvelope, verifyLedger } from '../src/features/budget/index.ts';
import { type DecisionInput, takeDecision } from '../src/features/decision/index.ts';
import { same } from '../src/kernel/messages.ts';
import { verifyAudit } from '../src/platform/audit/index.ts';
import { type Db, openDatabase } from '../src/platform/db/index.ts';
import { trialCase } from '../tests/support/trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from '../tests/support/trial-city.ts';
import { trialDeps } from '../tests/support/trial-deps.ts';
import { trialRules } from '../tests/support/trial-rules.ts';
import { type Measured, number, percentile } from './support/measured.ts';
import { ownPostgres } from './support/own-postgres.ts';

const grantCents = 1_000_00;
const bears = 400;
const decisions = 1000;
const connections = 8;

const rules = trialRules({
  criteria: [
    { key: 'max', label: same('Maximum'), article: 'art. 4', check: 'withinMaximum', onFail: 'refuse' },
    { key: 'ceiling', label: same('Ceiling'), article: 'Awb 4:25', check: 'withinCeiling', onFail: 'refuse' },
    { key: 'fits', label: same('Fits the wijk'), article: 'art. 3', check: 'person', onFail: 'refuse' },
  ],
});

/** Complete, in treatment, with no money set aside: who decides first takes it. */
async function casesOf(db: Db, city: TrialCity): Promise<readonly Application[]> {
  const applicant = await trialPerson(db, 'Samira Proef');
  const cases: Application[] = [];
  for (let count = 0; count < decisions; count += 1)
    cases.push(
      await trialCase(db, city, {
        applicantPersonId: applicant.personId,
        requestedCents: grantCents,
        reservedCents: 0,
      }),
    );
  return cases;
}

const grant = ({ id, revision }: Application): DecisionInput => ({
  applicationId: id,
  revision,
  outcome: 'grant',
  budgetProviso: false,
  amountCents: grantCents,
  ground: null,
  reasons: 'Het plan brengt buren bij elkaar.',
  departureReasons: '',
  deviationReasons: '',
  obligations: [],
  judgements: { fits: 'met' },
  reasonableTerm: false,
  givenTerm: '',
});

export async function measure(): Promise<readonly Measured[]> {
  const postgres = await ownPostgres();
  const { db, close } = openDatabase(postgres.url, { connections });
  try {
    const city = await trialCity(db, { ceilingCents: grantCents * bears, rules });
    const officer = await trialPerson(db, 'Bram Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
    const cases = await casesOf(db, city);
    const deps = trialDeps(db, '2026-03-16T09:00:00Z');
    const waits: number[] = [];
    const start = performance.now();
    const results = await Promise.all(
      cases.map(async (one) => {
        const result = await takeDecision(deps, officer, grant(one));
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
    const audit = await verifyAudit(db);
    const { balances } = await getEnvelope(db, city.envelopeId);
    return [
      {
        what: `${decisions} grants at once, ${connections} connections, room for ${bears}`,
        figure: `${granted} granted, ${reached} 'ceiling reached'`,
        target: `${bears} and ${decisions - bears}`,
        met: granted === bears && reached === decisions - bears,
      },
      {
        what: 'ledger and audit afterwards',
        figure: `${faults.length} and ${audit.faults.length} faults, ${balances.freeCents} cents free`,
        target: '0, 0 and 0',
        met: faults.length === 0 && audit.faults.length === 0 && balances.freeCents === 0,
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
