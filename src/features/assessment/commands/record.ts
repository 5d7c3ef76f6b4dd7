/** Recording what the council said: advice, or the decision that its mandate lets it take. */
import type { PersonActor } from '../../../kernel/actor.ts';
import { dateOf, instantOf, isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  type Application,
  addEvent,
  applicationStatus,
  lockApplication,
  refreshClocks,
  saveStatus,
} from '../../application/index.ts';
import { getWijk, type Wijk, type Wijkraad } from '../../place/index.ts';
import { getVersion, mandateFor, maximumFor, type SchemeVersion } from '../../scheme/index.ts';
import type { AssessmentExtras } from '../deps.ts';
import { refusals } from '../messages.ts';
import {
  type AdviceInput,
  adviceBarrier,
  adviceProblems,
  advisedCents,
  afterMeeting,
  countQuorum,
  judgedCriteria,
  kindOf,
  mandateFacts,
  recorderBarrier,
  standingsOf,
} from '../rules.ts';
import { insertAdvice, latestAdvice, listCouncilMembers, loadStandingFacts } from '../store/index.ts';
import type { Advice, AdviceKind, MemberStanding } from '../types.ts';
import { noteDeclaration, registerReason } from './declare.ts';

/** Makes the decision from advice of kind `mandatedDecision`: {adviceId}. Handled by the feature that decides. */
export const fromMandateJob = 'decision.fromMandate';

export type RecordInput = {
  readonly applicationId: Id<'application'>;
  /** Of the application as the form showed it. */
  readonly revision: number;
  readonly advice: AdviceInput;
};

type Case = {
  readonly application: Application;
  readonly wijk: Wijk;
  readonly version: SchemeVersion;
  readonly kind: AdviceKind;
  /** Members in office on the day of the meeting, as they stood before it. */
  readonly standings: readonly MemberStanding[];
};

async function standingsOn(
  unit: UnitOfWork,
  council: Wijkraad,
  application: Application,
  on: string,
): Promise<readonly MemberStanding[]> {
  const members = await listCouncilMembers(unit.tx, council.id, on);
  const facts = await loadStandingFacts(unit.tx, members, [application]);
  return standingsOf(members, application, facts, isoDate(unit.today));
}

/** The case, held until the end, or why nothing can be recorded on it by this member now. */
async function openCase(
  unit: UnitOfWork,
  actor: PersonActor,
  council: Wijkraad,
  input: RecordInput,
): Promise<Result<Case>> {
  const subject = { wijkraadId: council.id, gebiedId: council.gebiedId };
  if (!allowed(actor, 'pack.advise', subject)) return refused(refusals.notYourCouncil);
  const application = await lockApplication(unit.tx, input.applicationId);
  assert(application?.wijkId && application.completeAt, 'only a complete application is in a pack');
  const wijk = await getWijk(unit.tx, application.wijkId);
  assert(wijk.wijkraadId === council.id, 'the application belongs to this council');
  const version = await getVersion(unit.tx, application.schemeVersionId);
  const mandate = mandateFor(version.rules, council.slug);
  const today = await standingsOn(unit, council, application, isoDate(unit.today));
  const standing = today.find(({ member }) => member.personId === actor.personId)?.standing ?? 'undeclared';
  const count = countQuorum(
    today.map((one) => one.standing),
    version.rules.quorum.share,
  );
  const step = canTransition(applicationStatus, application.status, 'advise');
  const barrier = adviceBarrier(application, step, mandate, count) ?? recorderBarrier(standing);
  if (barrier) return refused(barrier);
  if (application.revision !== input.revision) return refused(refusals.changedMeanwhile);
  const kind = kindOf(mandate);
  assert(kind, 'the barrier lets only councils with a part through');
  if (kind === 'mandatedDecision' && !allowed(actor, 'decision.takeMandated', subject))
    return refused(refusals.notYourCouncil);
  const { metOn } = input.advice;
  const standings =
    metOn === null || metOn === isoDate(unit.today)
      ? today
      : await standingsOn(unit, council, application, metOn);
  return ok({ application, wijk, version, kind, standings });
}

/** What was said in the meeting, and what the register said all along, becomes part of the file. */
async function noteStandings(
  unit: UnitOfWork,
  council: Wijkraad,
  found: Case,
  advice: AdviceInput,
): Promise<void> {
  for (const { member, standing, matches, declaration } of found.standings) {
    const base = { applicationId: found.application.id, personId: member.personId };
    if (matches.length > 0 && declaration?.source !== 'register') {
      const register = { conflicted: true, source: 'register', reason: registerReason } as const;
      await noteDeclaration(unit, council.id, { ...base, ...register, enteredByPersonId: null });
    }
    if (standing === 'conflicted') continue;
    const entered = {
      ...base,
      source: 'meeting' as const,
      enteredByPersonId: unit.actor.kind === 'person' ? unit.actor.personId : null,
    };
    if (advice.conflicted.includes(member.personId))
      await noteDeclaration(unit, council.id, { ...entered, conflicted: true, reason: 'vergadering' });
    else if (standing === 'undeclared' && advice.present.includes(member.personId))
      await noteDeclaration(unit, council.id, { ...entered, conflicted: false, reason: null });
  }
}

async function insert(
  unit: UnitOfWork,
  actor: PersonActor,
  council: Wijkraad,
  found: Case,
  input: AdviceInput,
): Promise<Advice> {
  const { application, version } = found;
  const after = afterMeeting(found.standings, input);
  const count = countQuorum(
    after.map(({ standing }) => standing),
    version.rules.quorum.share,
  );
  assert(input.outcome && input.metOn && count.quorum !== null, 'the rules have checked this');
  const present = [...new Set(input.present)];
  const shutOut = after.filter(({ standing }) => standing === 'conflicted');
  return await insertAdvice(
    unit.tx,
    {
      applicationId: application.id,
      wijkraadId: council.id,
      kind: found.kind,
      outcome: input.outcome,
      amountCents: advisedCents(input, application.requestedCents ?? 0),
      reasons: input.reasons,
      membersEntitled: count.entitled,
      membersConflicted: count.conflicted,
      membersPresent: present.length,
      quorum: count.quorum,
      metOn: input.metOn,
      recordedByPersonId: actor.personId,
      recordedAt: unit.nowDate,
      ...mandateFacts(input, found.kind),
    },
    [
      ...present.map((personId) => ({ personId, part: 'present' as const })),
      ...shutOut.map(({ member }) => ({ personId: member.personId, part: 'conflicted' as const })),
    ],
  );
}

/** The step in the case: status, event, clocks, and the decision where the council has the mandate. */
async function carryThrough(
  unit: UnitOfWork,
  deps: AssessmentExtras,
  found: Case,
  advice: Advice,
): Promise<Result<Advice>> {
  const saved = await saveStatus(unit.tx, found.application, 'advise', {}, unit.nowDate);
  if (!saved.ok) return saved;
  const { kind, outcome, amountCents, metOn, quorum, membersPresent, membersConflicted } = advice;
  await addEvent(unit.tx, {
    applicationId: advice.applicationId,
    kind: 'adviceGiven',
    onDate: metOn,
    at: unit.nowDate,
    actor: unit.actor,
    facts: { adviceId: advice.id, wijkraadId: advice.wijkraadId, kind, number: advice.number },
  });
  await refreshClocks(unit.tx, saved.value, found.version, unit.today);
  unit.audit('advice.recorded', 'application', advice.applicationId, {
    adviceId: advice.id,
    kind,
    outcome,
    amountCents,
    metOn,
    quorum,
    membersPresent,
    membersConflicted,
  });
  if (kind === 'advice') return ok(advice);
  if (!deps.onMandate) {
    await unit.job(fromMandateJob, { adviceId: advice.id }, { key: `${fromMandateJob}:${advice.id}` });
    return ok(advice);
  }
  const decided = await deps.onMandate(unit, advice);
  return decided.ok ? ok(advice) : decided;
}

/** What the form finds when the case went on since it was shown. */
const overtaken = new Set([refusals.alreadyDecided.code, refusals.changedMeanwhile.code]);

/** Who presses twice sends the same form twice: the second one asks for nothing that the first did not record. */
async function sentBefore(
  unit: UnitOfWork,
  actor: PersonActor,
  { applicationId, advice: sent }: RecordInput,
): Promise<Advice | null> {
  const newest = await latestAdvice(unit.tx, applicationId);
  const same =
    newest?.recordedByPersonId === actor.personId &&
    newest.outcome === sent.outcome &&
    newest.reasons === sent.reasons &&
    newest.metOn === sent.metOn &&
    (sent.outcome !== 'part' || newest.amountCents === sent.amountCents);
  return same ? newest : null;
}

/**
 * Records advice, or the council's own decision where the scheme gives it the mandate. A later one takes the place of an
 * earlier one until the case is decided.
 * @returns what was recorded, also to who sends the form twice; refusals `not-your-council`, `no-role`, `not-in-treatment`, `already-decided`, `nobody-left`, `own-conflict`,
 *   `declare-first`, `changed-meanwhile`, every problem of the form with its field, and what the decision refuses
 */
export function recordAdvice(
  deps: CommandDeps & AssessmentExtras,
  actor: PersonActor,
  council: Wijkraad,
  input: RecordInput,
): Promise<Result<Advice>> {
  return inTransaction<Advice>(deps, actor, async (unit) => {
    const opened = await openCase(unit, actor, council, input);
    if (!opened.ok) {
      const before =
        opened.problems.some(({ code }) => overtaken.has(code)) && (await sentBefore(unit, actor, input));
      return before ? ok(before) : opened;
    }
    const found = opened.value;
    const { application, version, wijk } = found;
    assert(application.completeAt, 'checked when it was opened');
    const completeAt = instantOf(application.completeAt);
    const [first, ...rest] = adviceProblems(input.advice, {
      kind: found.kind,
      requestedCents: application.requestedCents ?? 0,
      maximumCents: maximumFor(version.rules, wijk.slug).amountCents,
      completeOn: isoDate(dateOf(completeAt)),
      standings: found.standings,
      share: version.rules.quorum.share,
      judged: judgedCriteria(version.rules).map(({ key }) => key),
      recorder: actor.personId,
      today: unit.today,
    });
    if (first) return refused(first, ...rest);
    await noteStandings(unit, council, found, input.advice);
    const advice = await insert(unit, actor, council, found, input.advice);
    return await carryThrough(unit, deps, found, advice);
  });
}
