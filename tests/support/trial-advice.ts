/** A council that gives advice on the cases of a trial city: who sits in it, what it says, and what waits after it. */
import { getApplication } from '../../src/features/application/index.ts';
import {
  type AssessmentExtras,
  declareInterests,
  recordAdvice,
} from '../../src/features/assessment/index.ts';
import type { SchemeRules } from '../../src/features/scheme/types.ts';
import type { PersonActor } from '../../src/kernel/actor.ts';
import { fixedClock } from '../../src/kernel/dates.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { localDataVersion } from '../../src/platform/db/data-version.ts';
import type { CommandDeps } from '../../src/platform/db/unit-of-work.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { type TrialCity, trialCity } from './trial-city.ts';
import { type TrialCouncil, trialCase, trialCouncil } from './trial-council.ts';

type AdviceInput = Parameters<typeof recordAdvice>[3]['advice'];
type Recorded = ReturnType<typeof recordAdvice>;

export type TrialAdvice = {
  readonly database: FreshDatabase;
  readonly city: TrialCity;
  readonly council: TrialCouncil;
  readonly deps: CommandDeps;
  readonly member: (seat: number) => PersonActor;
  readonly ids: (...seats: readonly number[]) => PersonActor['personId'][];
  readonly declare: (
    actor: PersonActor,
    applicationId: Id<'application'>,
    conflicted?: boolean,
  ) => ReturnType<typeof declareInterests>;
  /** Advice of three members under the first; `revision` is the case as it stands, unless given. */
  readonly record: (
    actor: PersonActor,
    applicationId: Id<'application'>,
    changes?: Partial<AdviceInput>,
    options?: AssessmentExtras & { readonly revision?: number },
  ) => Recorded;
  /** Advice whose decision waits in the queue. */
  readonly queued: () => Promise<readonly string[]>;
  /** A case on which the first member said that she has no interest. */
  readonly openCase: (options?: Parameters<typeof trialCase>[2]) => Promise<Id<'application'>>;
};

export const adviceCodes = (result: Awaited<Recorded>): string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

/** On 20 March 2026. The database is dropped by who asked. */
export async function trialAdvice(seats: number, rules?: SchemeRules): Promise<TrialAdvice> {
  const database = await freshDatabase();
  const city = await trialCity(database.db, rules ? { rules } : {});
  const council = await trialCouncil(database.db, city, seats);
  const deps = {
    db: database.db,
    clock: fixedClock('2026-03-20T10:00:00Z'),
    dataVersion: localDataVersion(),
  };
  const member = (n: number): PersonActor => {
    const found = council.members[n];
    if (!found) throw new Error(`no member ${n}`);
    return found;
  };
  const ids = (...all: readonly number[]) => all.map((n) => member(n).personId);
  const declare: TrialAdvice['declare'] = (actor, applicationId, conflicted = false) =>
    declareInterests(deps, actor, council.council, [
      { applicationId, conflicted, reason: conflicted ? 'mijn zus' : null },
    ]);
  const said = (changes: Partial<AdviceInput>): AdviceInput => ({
    outcome: 'yes',
    amountCents: null,
    reasons: 'Goed voor de wijk.',
    metOn: '2026-03-18',
    present: ids(0, 1, 2),
    conflicted: [],
    chair: member(0).personId,
    ground: null,
    unmetCriteria: [],
    sameActivities: null,
    reasonableTerm: '',
    budgetProviso: false,
    problems: [],
    ...changes,
  });
  const record: TrialAdvice['record'] = async (actor, applicationId, changes = {}, options = {}) => {
    const { revision, ...extras } = options;
    const seen = revision ?? (await getApplication(database.db, applicationId)).revision;
    return await recordAdvice({ ...deps, ...extras }, actor, council.council, {
      applicationId,
      revision: seen,
      advice: said(changes),
    });
  };
  const queued = async (): Promise<readonly string[]> => {
    const { rows } = await database.pool.query<{ payload: { adviceId: string } }>(
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'decision.fromMandate'`,
    );
    return rows.map((row) => row.payload.adviceId);
  };
  const openCase: TrialAdvice['openCase'] = async (options = {}) => {
    const { id } = await trialCase(database.db, city, options);
    await declare(member(0), id);
    return id;
  };
  return { database, city, council, deps, member, ids, declare, record, queued, openCase };
}
