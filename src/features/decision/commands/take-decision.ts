/** Grant, in whole or part, or refuse: by an officer on behalf of the college. */
import { type Actor, hasRole, personIdOf } from '../../../kernel/actor.ts';
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Lang, same, text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  type Application,
  applicationStatus,
  lockApplication,
  type Outcome,
} from '../../application/index.ts';
import type { DecisionDeps } from '../deps.ts';
import type { Signing } from '../letters/facts.ts';
import { continuityBroken, givenTermProblem, withGivenTerm } from '../rules/continuity.ts';
import {
  type DecisionContext,
  decisionProblems,
  departureOf,
  type WantedDecision,
} from '../rules/decision-checks.ts';
import { findings } from '../rules/findings.ts';
import { sameDecision } from '../rules/same-decision.ts';
import { aidRoomOf } from '../rules/state-aid.ts';
import { lockUndertaking } from '../store/index.ts';
import type { Decision, DecisionFacts, Finding } from '../types.ts';
import type { AboveCeiling } from './book.ts';
import { ceilingMoment } from './first-decision.ts';
import {
  type DecisionCase,
  declarationMissing,
  limitsOf,
  loadCase,
  loadFacts,
  undertakingOf,
} from './load-case.ts';
import { ownTie } from './own-tie.ts';
import { provisoChoice } from './proviso.ts';
import { type DecisionRecord, recordDecision } from './record.ts';
import { alreadyDecided, changedMeanwhile, notAllowed, notFound } from './refusals.ts';

export type DecisionInput = WantedDecision & {
  readonly applicationId: Id<'application'>;
  /** Of the case as the officer saw it. */
  readonly revision: number;
};

/** In whose name an officer decides (Awb 10:10). */
export const collegeMandate =
  'Het college van burgemeester en wethouders, namens deze de subsidiebehandelaar';
const officerRole = text('Subsidiebehandelaar', 'Subsidy officer');

/** An officer signs on behalf of the college. */
export function collegeSigning(actor: Actor, lang: Lang): Signing {
  const name = actor.kind === 'person' ? actor.displayName : collegeMandate;
  return { by: 'college', signatory: { name, role: officerRole[lang] } };
}

const decided: readonly Application['status'][] = ['decided', 'running', 'accounted', 'determined', 'closed'];

/** Why no decision can be taken on a case in this status; null when one can. */
export function statusProblem(application: Application): Problem | null {
  if (decided.includes(application.status)) return alreadyDecided;
  if (canTransition(applicationStatus, application.status, 'decideGrant')) return null;
  const { nl, en } = applicationStatus.labels[application.status];
  return problem(
    '',
    'wrong-status',
    text(
      `Een besluit kan nu niet: de aanvraag heeft de status '${nl}'. Neem de aanvraag eerst in behandeling.`,
      `A decision is not possible now: the application has the status '${en}'. Start its treatment first.`,
    ),
  );
}

export type Prepared = { readonly facts: DecisionFacts; readonly context: DecisionContext };

/** Works out everything that the rules look at, for the page, the preview and the decision itself. */
export async function prepareDecision(
  r: Reader,
  c: DecisionCase,
  judgements: WantedDecision['judgements'],
  today: PlainDate,
): Promise<Prepared> {
  return judgeAnew(c, await loadFacts(r, c, judgements, today), judgements, today);
}

/** The same with other judgements, on facts that were loaded for the case already. */
export function judgeAnew(
  c: DecisionCase,
  loaded: DecisionFacts,
  judgements: WantedDecision['judgements'],
  today: PlainDate,
): Prepared {
  const facts = { ...loaded, judgements };
  const found = findings({ application: c.application, version: c.version, facts, today });
  return {
    facts,
    context: {
      findings: found,
      limits: limitsOf(c, facts, today),
      advice: c.advice,
      councilDecides: c.mandate.role === 'mandatedDecision' && c.advice === null,
      hearing: c.hearings[0] ?? null,
      declarationMissing: declarationMissing(c, facts),
      proviso: provisoChoice(c, today),
    },
  };
}

export function outcomeOf(
  wanted: Pick<WantedDecision, 'outcome' | 'amountCents'>,
  askedCents: number,
): Outcome {
  if (wanted.outcome === 'refuse') return 'refused';
  return (wanted.amountCents ?? 0) < askedCents ? 'partlyGranted' : 'granted';
}

async function aboveCeiling(
  unit: UnitOfWork,
  c: DecisionCase,
  wanted: WantedDecision,
  context: DecisionContext,
): Promise<AboveCeiling | null> {
  if (wanted.reasonableTerm && continuityBroken(context.findings)) return { basis: 'Awb 4:51' };
  const asAt = await ceilingMoment(unit.tx, c, unit.today);
  return asAt && { basis: 'Awb 4:25.3', asAt };
}

/** A term that was typed and does not apply is left out. */
export function findingsToTell(wanted: WantedDecision, context: DecisionContext): readonly Finding[] {
  const asked = givenTermProblem({ ...wanted, givenTerm: '' }, context) !== null;
  return asked ? withGivenTerm(context.findings, wanted.givenTerm) : context.findings;
}

const trimmedOrNull = (words: string): string | null => (words.trim() === '' ? null : words.trim());

function recordOf(
  unit: UnitOfWork,
  c: DecisionCase,
  wanted: WantedDecision,
  { facts, context }: Prepared,
  above: AboveCeiling | null,
  personId: Id<'person'>,
): DecisionRecord {
  const grants = wanted.outcome === 'grant';
  const departs = departureOf(wanted, context) !== null;
  return {
    kind: wanted.outcome,
    outcome: outcomeOf(wanted, context.limits.askedCents),
    amountCents: grants ? (wanted.amountCents ?? 0) : 0,
    findings: findingsToTell(wanted, context),
    reasons: wanted.reasons.trim(),
    refusalGround: grants ? null : wanted.ground,
    mandateHolder: collegeMandate,
    adviceId: c.advice?.id ?? null,
    departsFromAdvice: departs,
    departureReasons: departs || context.councilDecides ? trimmedOrNull(wanted.departureReasons) : null,
    deviationReasons: grants ? trimmedOrNull(wanted.deviationReasons) : null,
    obligations: grants
      ? wanted.obligations
          .map((one) => one.trim())
          .filter(Boolean)
          .map(same)
      : [],
    hearing: c.hearings[0] ?? null,
    provisoYear: grants && wanted.budgetProviso ? context.proviso.year : null,
    invokesProviso: false,
    decidedByPersonId: personId,
    signing: collegeSigning(unit.actor, c.application.lang),
    steps: [grants ? 'decideGrant' : 'decideRefusal'],
    above: grants ? above : null,
    isAid: grants && aidRoomOf(c.version.rules, facts.aid, unit.today) !== null,
  };
}

/** Locks in one order for all: case, undertaking, then the envelope when money moves. */
export async function lockCaseForDecision(
  unit: UnitOfWork,
  applicationId: Id<'application'>,
): Promise<DecisionCase | null> {
  const application = await lockApplication(unit.tx, applicationId);
  if (!application || application.envelopeId === null) return null;
  const c = await loadCase(unit.tx, application);
  if (c.organisation) await lockUndertaking(unit.tx, undertakingOf(c.organisation));
  return c;
}

/**
 * Takes the decision, sends the letter and moves the money, in one transaction.
 * @returns the version, also to who sends the form twice; refusals `not-found`, `not-allowed`, `already-decided`, `wrong-status`, `changed-meanwhile`, and
 *   every problem of `decisionProblems`, each beside its field
 */
export function takeDecision(
  deps: DecisionDeps,
  actor: Actor,
  input: DecisionInput,
): Promise<Result<Decision>> {
  return inTransaction(deps, actor, async (unit) => {
    const personId = personIdOf(actor);
    if (personId === null || !allowed(actor, 'decision.take', {})) return refused(notAllowed);
    const c = await lockCaseForDecision(unit, input.applicationId);
    if (!c) return refused(notFound);
    const before = sameDecision(c, {
      ...input,
      kinds: [input.outcome],
      amountCents: input.outcome === 'grant' ? (input.amountCents ?? 0) : 0,
      decidedByPersonId: personId,
    });
    if (before) return ok(before);
    const wrong = statusProblem(c.application);
    if (wrong) return refused(wrong);
    if (c.application.revision !== input.revision) return refused(changedMeanwhile);
    const tie = await ownTie(unit, personId, c.application);
    if (tie) return refused(tie);
    const prepared = await prepareDecision(unit.tx, c, input.judgements, unit.today);
    const [first, ...rest] = decisionProblems(input, prepared.context);
    if (first) return refused(first, ...rest);
    const above = await aboveCeiling(unit, c, input, prepared.context);
    const record = recordOf(unit, c, input, prepared, above, personId);
    const taken = await recordDecision(unit, deps, c, record);
    if (taken.ok && hasRole(actor, 'payer'))
      unit.audit('decision.byPayer', 'decision', taken.value.id, { note: 'may not release its payment' });
    return taken.ok ? ok(taken.value) : taken;
  });
}
