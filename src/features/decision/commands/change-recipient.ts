/**
 * Another organisation gets a grant that runs: a new version of the decision with the same amount, told to both. What brings the
 * money and the network in line with it does so in the same transaction.
 */
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { saveChanges } from '../../application/index.ts';
import { heldCents } from '../../budget/index.ts';
import { sendLetter } from '../../correspondence/index.ts';
import { getPerson, type Organisation } from '../../party/index.ts';
import type { DecisionDeps } from '../deps.ts';
import { recipientLetter } from '../letters/recipient-letter.ts';
import { hearingForChange } from '../rules/change-checks.ts';
import { maxReasons } from '../rules/decision-checks.ts';
import { aidRegisterDue, aidRoomOf } from '../rules/state-aid.ts';
import { aidOfCase, insertAidGrant } from '../store/index.ts';
import type { Decision } from '../types.ts';
import { letterFactsOf } from './letter-facts.ts';
import { type DecisionCase, loadCase, loadFacts, undertakingOf } from './load-case.ts';
import { ownTie } from './own-tie.ts';
import { recordDecision } from './record.ts';
import { changedMeanwhile, notAllowed, notFound } from './refusals.ts';
import { collegeMandate, collegeSigning, lockCaseForDecision } from './take-decision.ts';

export type RecipientInput = {
  readonly applicationId: Id<'application'>;
  readonly revision: number;
  readonly organisation: Organisation;
  /** Who signs for it: the letters of the case are to her from now on. */
  readonly personId: Id<'person'>;
  readonly reasons: string;
};

const notRunning = problem(
  '',
  'wrong-status',
  text('Er loopt geen subsidie met een ontvanger.', 'There is no running grant with a recipient.'),
);
const sameRecipient = problem(
  'lead',
  'same-recipient',
  text('Deze organisatie is de ontvanger al.', 'This organisation is the recipient already.'),
);
const aidReached = problem(
  'lead',
  'state-aid-reached',
  text(
    'Met wat nog komt, komt deze organisatie boven de Europese grens voor steun ((EU) 2023/2832). Kies een andere.',
    'What is still to come would bring this organisation above the European limit for aid ((EU) 2023/2832). Choose another one.',
  ),
);

export function recipientProblems(reasons: string): readonly Problem[] {
  if (reasons.trim() === '')
    return [
      problem(
        'reasons',
        'reasons-missing',
        text(
          'Schrijf op waarom een ander de ontvanger wordt.',
          'Say why somebody else becomes the recipient.',
        ),
      ),
    ];
  const long = tooLong('reasons', reasons.trim(), maxReasons);
  return long ? [long] : [];
}

/** What was not paid yet is aid to who gets it from now on, and never was to who got it before. */
async function moveAid(
  unit: UnitOfWork,
  before: DecisionCase,
  now: DecisionCase,
  { id: decisionId }: Decision,
  restCents: number,
): Promise<void> {
  const had = await aidOfCase(unit.tx, now.application.id);
  if (had === null || had.amountCents <= 0 || restCents <= 0) return;
  const { stateAid } = now.version.rules;
  const moved = Math.min(restCents, had.amountCents);
  const entries = [
    { organisation: before.organisation, amountCents: -moved, grantedOn: had.firstGrantedOn },
    { organisation: now.organisation, amountCents: moved, grantedOn: isoDate(unit.today) },
  ];
  for (const { organisation, amountCents, grantedOn } of entries) {
    if (organisation === null) continue;
    const id = await insertAidGrant(unit.tx, {
      undertaking: undertakingOf(organisation),
      organisationId: organisation.id,
      applicationId: now.application.id,
      decisionId,
      regime: stateAid.regime,
      amountCents,
      grantedOn,
      registerDueOn: aidRegisterDue(unit.today, stateAid).toString(),
    });
    unit.audit('aid.granted', 'aid_grant', id, { applicationId: now.application.id, amountCents });
  }
}

type Taken = { readonly decision: Decision; readonly former: Organisation };

async function record(
  unit: UnitOfWork,
  deps: Pick<DecisionDeps, 'config'>,
  before: DecisionCase & { readonly organisation: Organisation; readonly latest: Decision },
  input: RecipientInput,
  officerId: Id<'person'>,
): Promise<Result<Taken>> {
  const { organisation: former, latest } = before;
  const changes = { organisationId: input.organisation.id, applicantPersonId: input.personId };
  const saved = await saveChanges(unit.tx, before.application, changes, unit.nowDate);
  if (!saved.ok) return saved;
  const now = await loadCase(unit.tx, saved.value);
  const held = await heldCents(unit.tx, now.envelope.id, now.application.id);
  const { aid } = await loadFacts(unit.tx, now, {}, unit.today);
  const room = aidRoomOf(now.version.rules, aid, unit.today);
  if (room !== null && held.committed > room.roomCents) return refused(aidReached);
  const names = { former: former.name, now: input.organisation.name };
  const content = {
    kind: 'amend',
    amountCents: latest.amountCents,
    findings: [],
    reasons: input.reasons.trim(),
    refusalGround: null,
    departureReasons: null,
    deviationReasons: null,
    obligations: latest.obligations,
    provisoYear: latest.provisoYear,
    outcome: now.application.outcome ?? 'granted',
    signing: collegeSigning(unit.actor, now.application.lang),
    hearing: hearingForChange({ decidedOn: latest.decidedOn, hearings: before.hearings }),
  } as const;
  const taken = await recordDecision(unit, deps, now, {
    ...content,
    mandateHolder: collegeMandate,
    adviceId: null,
    departsFromAdvice: false,
    invokesProviso: false,
    decidedByPersonId: officerId,
    steps: [],
    above: null,
    isAid: room !== null,
    compose: (facts) => ({ kind: 'decision', ...recipientLetter(facts, names, 'now') }),
  });
  if (!taken.ok) return taken;
  await moveAid(unit, before, now, taken.value, held.committed);
  const { applicantPersonId } = before.application;
  if (applicantPersonId !== null) {
    const person = await getPerson(unit.tx, applicantPersonId);
    const told = {
      ...content,
      previousCents: latest.amountCents,
      paidCents: held.advanced + held.determined,
    };
    const facts = letterFactsOf(now, told, { today: unit.today, siteUrl: deps.config.publicUrl });
    await sendLetter(unit, {
      caseId: now.application.id,
      recipient: { personId: applicantPersonId, organisationId: former.id },
      lang: now.application.lang,
      kind: 'decision',
      ...recipientLetter(facts, names, 'former', person.name),
    });
  }
  return ok({ decision: taken.value, former });
}

/**
 * Who may be the recipient is the caller's to ask. Not hearing the old one rests on Awb 4:12: there is an objection against it.
 * @returns the new version and who was the recipient; refusals `not-allowed`, `not-found`, `wrong-status`, `changed-meanwhile`,
 *   `same-recipient`, `reasons-missing`, `too-long`, `own-interest`, `state-aid-reached`
 */
export async function changeRecipient(
  unit: UnitOfWork,
  deps: Pick<DecisionDeps, 'config'>,
  input: RecipientInput,
): Promise<Result<Taken>> {
  const { actor } = unit;
  if (actor.kind !== 'person' || !allowed(actor, 'decision.take', {})) return refused(notAllowed);
  const before = await lockCaseForDecision(unit, input.applicationId);
  if (!before) return refused(notFound);
  const { application, organisation, latest } = before;
  if (application.status !== 'running' || organisation === null || latest === null)
    return refused(notRunning);
  if (application.revision !== input.revision) return refused(changedMeanwhile);
  if (organisation.id === input.organisation.id) return refused(sameRecipient);
  const [wrong, ...more] = recipientProblems(input.reasons);
  if (wrong) return refused(wrong, ...more);
  for (const one of [application, { ...application, organisationId: input.organisation.id }]) {
    const tie = await ownTie(unit, actor.personId, one);
    if (tie) return refused(tie);
  }
  return await record(unit, deps, { ...before, organisation, latest }, input, actor.personId);
}
