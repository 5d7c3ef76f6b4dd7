/** Determining a grant (Awb 4:46, 4:47): by an officer after the activities, or at once for a small grant (4:42). */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, type Problem, problem, type Result } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  type Application,
  addEvent,
  applicationStatus,
  refreshClocks,
  saveStatus,
} from '../../application/index.ts';
import { determine, heldCents } from '../../budget/index.ts';
import { getVersion } from '../../scheme/index.ts';
import type { DecisionDeps } from '../deps.ts';
import { hearingForChange } from '../rules/change-checks.ts';
import {
  type DeterminationContext,
  determinationFinding,
  determinationProblems,
  determinationTerm,
  determines,
  finalAtOnce,
  finalCents,
  type WantedDetermination,
} from '../rules/determination.ts';
import { listDecisions } from '../store/index.ts';
import type { Decision } from '../types.ts';
import { contentUnless, type FinalContent, finalContent, takeFinal } from './final-amount.ts';
import { activityEnd, type DecisionCase } from './load-case.ts';

export type DetermineInput = WantedDetermination & {
  readonly applicationId: Id<'application'>;
  readonly revision: number;
};

const nothingRuns = problem(
  '',
  'wrong-status',
  text(
    'Er loopt geen subsidie die u kunt vaststellen.',
    'There is no running subsidy that you can determine.',
  ),
);
const alreadyFinal = problem(
  '',
  'final-at-once',
  text(
    'Dit bedrag staat al vast: het is zo klein dat het besluit ook de vaststelling was (Awb 4:42).',
    'This amount is final already: it is so small that the decision was the determination too (Awb 4:42).',
  ),
);

/** Why the grant of this case cannot be determined now; null when it can. */
export function determineStatusProblem(c: DecisionCase): Problem | null {
  const { latest, application, version } = c;
  if (latest === null || latest.amountCents === 0 || latest.notifiedOn === null) return nothingRuns;
  if (finalAtOnce(version.rules, latest.amountCents)) return alreadyFinal;
  return canTransition(applicationStatus, application.status, 'determine') ? null : nothingRuns;
}

/** Last day on which the grant that runs must be determined. */
export function termToDetermine(c: DecisionCase): PlainDate | null {
  const { latest, application, version, round } = c;
  if (latest === null) return null;
  const facts = { status: application.status, activityEndsOn: activityEnd(c), year: round.year };
  return determinationTerm(version.rules, latest, facts)?.determineBy ?? null;
}

export function determinationContext(
  c: DecisionCase,
  today: DeterminationContext['today'],
): DeterminationContext {
  assert(c.latest, 'a grant is there: its status was checked');
  return {
    grantedCents: c.latest.amountCents,
    decidedOn: c.latest.decidedOn,
    endsOn: activityEnd(c),
    today,
    hearings: c.hearings,
  };
}

/** What the letter says of it, before and after it is taken. */
export function determinationContent(
  c: DecisionCase,
  actor: Actor,
  wanted: WantedDetermination,
  context: Pick<DeterminationContext, 'grantedCents' | 'decidedOn'>,
): FinalContent {
  return {
    kind: 'determine',
    ...finalContent(c, actor, wanted),
    findings: [determinationFinding(wanted, context)],
    hearing: hearingForChange({ decidedOn: context.decidedOn, hearings: c.hearings }),
  };
}

/** @returns the new version; refusals of `determinationProblems`, `wrong-status`, `final-at-once`, `changed-meanwhile` */
export function determineGrant(
  deps: DecisionDeps,
  actor: Actor,
  input: DetermineInput,
): Promise<Result<Decision>> {
  return takeFinal(deps, actor, input, {
    barrier: determineStatusProblem,
    content: async (unit, c) => {
      const context = { ...determinationContext(c, unit.today), hearings: c.hearings };
      return contentUnless(determinationProblems(input, context), () =>
        determinationContent(c, actor, input, context),
      );
    },
    kind: 'determine',
    steps: ['determine'],
    taken: (unit, c, amountCents) => noteDetermined(unit, c.application, amountCents),
  });
}

async function noteDetermined(
  unit: UnitOfWork,
  application: Pick<Application, 'id'>,
  amountCents: number,
): Promise<void> {
  await addEvent(unit.tx, {
    applicationId: application.id,
    kind: 'determined',
    onDate: isoDate(unit.today),
    at: unit.nowDate,
    actor: unit.actor,
    facts: { amountCents },
  });
  unit.audit('grant.determined', 'application', application.id, { amountCents });
}

/**
 * After a payment: what was paid of a grant that is final becomes final in the ledger too. A small grant is determined
 * when all of it is paid. The caller holds the case's row.
 */
export async function settleFinal(unit: UnitOfWork, application: Application): Promise<void> {
  const { tx, nowDate: at } = unit;
  const { id: applicationId, envelopeId } = application;
  assert(envelopeId, 'a granted application has an envelope');
  const version = await getVersion(tx, application.schemeVersionId);
  const decision = (await listDecisions(tx, applicationId)).findLast((one) => one.notifiedOn !== null);
  const amountCents = decision ? finalCents(version.rules, decision, application.status) : null;
  if (!decision || amountCents === null || amountCents === 0) return;
  const basis = determines(decision, application.status) ? 'Awb 4:46' : 'Awb 4:42';
  await determine(tx, { envelopeId, applicationId, amountCents, decisionId: decision.id, basis, at });
  const held = await heldCents(tx, envelopeId, applicationId);
  if (held.determined < amountCents || application.status !== 'running') return;
  const saved = await saveStatus(tx, application, 'determine', {}, at);
  assert(saved.ok, 'a running grant can be determined');
  await noteDetermined(unit, application, amountCents);
  await refreshClocks(tx, saved.value, version, unit.today);
}
