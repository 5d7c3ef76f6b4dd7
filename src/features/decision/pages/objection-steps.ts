/** The steps in an objection: which can be taken now, and what of the form each one reads. */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Result } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { canAdvise, canSetCommittee, recordAdvice, setCommittee } from '../commands/committee.ts';
import { decideObjection } from '../commands/decide-objection.ts';
import { recordFollowUp, waitsForFollowUp } from '../commands/follow-up.ts';
import { forwardObjection } from '../commands/forward-objection.ts';
import {
  askRepair,
  planHearing,
  recordObjectionHearing,
  recordRepair,
  startObjection,
  withdrawObjection,
} from '../commands/handle-objection.ts';
import { chooseContested, linkObjection } from '../commands/link-objection.ts';
import { clocksOfObjection, type ObjectionCase, type ObjectionStep } from '../commands/objection-case.ts';
import {
  delayWithConsent,
  fixPenalty,
  postponeObjection,
  recordDefaultNotice,
} from '../commands/objection-term.ts';
import { canTie, canUntie, tieObjector, untieObjector } from '../commands/tie-objector.ts';
import { dateOf, readAnswer, readCommitteeAdvice, readHearing } from '../forms.ts';
import { endedPenaltyOf } from '../rules.ts';
import { objectionStatus } from '../status.ts';
import type { Objection, Party } from '../types.ts';
import type { StepName } from '../views/objection-step-form.tsx';

/** The steps that this officer can take now; those that need another person are left out. */
export function stepsFor(
  c: ObjectionCase,
  ownDecision: boolean,
  parties: readonly Party[],
  choices: number,
  now: PlainDate,
): StepName[] {
  const { status, applicationId } = c.objection;
  const can = (
    action: Parameters<
      typeof canTransition<Objection['status'], keyof typeof objectionStatus.transitions>
    >[2],
  ) => canTransition(objectionStatus, status, action);
  const open = can('withdraw');
  const timed = open && c.contested?.notifiedOn != null;
  const postponed = c.events.some((event) => event.kind === 'extended');
  const penalty = endedPenaltyOf(clocksOfObjection(c, now).clocks, c.events, now);
  const all: readonly (readonly [StepName, boolean])[] = [
    ['uitgevoerd', waitsForFollowUp(c.objection)],
    ['dwangsom', penalty !== null && penalty.clock.doneOn === null],
    ['koppelen', open && applicationId === null],
    ['besluit', open && choices > (c.contested === null ? 0 : 1)],
    ['account', canTie(c.objection) && parties.length > 0],
    ['losmaken', canUntie(c.objection)],
    ['behandelen', can('startTreatment')],
    ['aangevuld', can('repair')],
    ['advies', canAdvise(c.objection)],
    ['beslissen', can('decide') && !ownDecision],
    ['uitnodigen', status === 'inTreatment' && applicationId !== null],
    ['horen', can('hear') && applicationId !== null && !ownDecision],
    ['aanvullen', can('askRepair')],
    ['doorsturen', can('forward')],
    ['commissie', canSetCommittee(c.objection)],
    ['verdagen', timed && !postponed && status !== 'incomplete'],
    ['uitstel', timed],
    ['ingebrekestelling', timed],
  ];
  return all.filter(([, possible]) => possible).map(([name]) => name);
}

/** Reads the step's own fields and takes it; null is the objector's withdrawal. */
export function takeStep(
  c: AppContext,
  deps: Deps,
  name: StepName | null,
  at: ObjectionStep,
  form: FormValues,
): Promise<Result<Objection>> {
  const actor = c.get('actor');
  switch (name) {
    case null:
      return withdrawObjection(deps, actor, at);
    case 'koppelen':
      return linkObjection(deps, actor, { ...at, caseNumber: form.text('caseNumber') });
    case 'besluit':
      return chooseContested(deps, actor, { ...at, against: form.text('against') });
    case 'commissie':
      return setCommittee(deps, actor, { ...at, committee: form.text('committee') === 'yes' });
    case 'advies':
      return recordAdvice(deps, actor, { ...at, ...readCommitteeAdvice(form) });
    case 'doorsturen':
      return forwardObjection(deps, actor, {
        ...at,
        to: form.text('forwardedTo'),
        on: dateOf(form, 'forwardedOn'),
      });
    case 'uitgevoerd':
      return recordFollowUp(deps, actor, { ...at, note: form.text('followUpNote') });
    case 'account':
      return tieObjector(deps, actor, { ...at, personId: form.text('personId') });
    case 'losmaken':
      return untieObjector(deps, actor, at);
    case 'behandelen':
      return startObjection(deps, actor, at);
    case 'aanvullen':
      return askRepair(deps, actor, { ...at, items: form.text('items'), before: dateOf(form, 'before') });
    case 'aangevuld':
      return recordRepair(deps, actor, at);
    case 'uitnodigen':
      return planHearing(deps, actor, { ...at, hearingOn: dateOf(form, 'hearingOn') });
    case 'horen':
      return recordObjectionHearing(deps, actor, { ...at, ...readHearing(form) });
    case 'verdagen':
      return postponeObjection(deps, actor, { ...at, reasons: form.text('postponeReasons') });
    case 'uitstel':
      return delayWithConsent(deps, actor, { ...at, until: dateOf(form, 'until') });
    case 'ingebrekestelling':
      return recordDefaultNotice(deps, actor, { ...at, on: dateOf(form, 'on') });
    case 'dwangsom':
      return fixPenalty(deps, actor, at);
    case 'beslissen':
      return decideObjection(deps, actor, { ...at, ...readAnswer(form) });
  }
}
