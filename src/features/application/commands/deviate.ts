/** After a grant: the recipient reports what goes differently (SVR 2014 art. 12). */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { DeviationDeps } from '../deps.ts';
import { deviationLetter } from '../letters/letters.ts';
import { type Deviation, deviationProblems, deviationShare, mustReport } from '../rules/deviation.ts';
import { addEvent } from '../store/index.ts';
import type { Application } from '../types.ts';
import { lockCase } from './context.ts';
import { letterToApplicant } from './letter-facts.ts';

const noGrant = problem(
  '',
  'no-grant',
  text(
    'Een wijziging melden kan zodra er subsidie is toegekend, en tot die is afgerond.',
    'A deviation can be reported once a grant has been given, and until it is closed.',
  ),
);

/** A small grant is final before its activities begin. */
const granted: readonly Application['status'][] = ['decided', 'running', 'accounted', 'determined'];

export function canReportDeviation(application: Pick<Application, 'status' | 'outcome'>): boolean {
  const grant = application.outcome === 'granted' || application.outcome === 'partlyGranted';
  return grant && granted.includes(application.status);
}

/** @returns whether the scheme's rule makes this a change that had to be reported */
export function reportDeviation(
  deps: DeviationDeps,
  actor: Actor,
  input: { readonly id: Id<'application'>; readonly deviation: Deviation },
): Promise<Result<{ readonly application: Application; readonly mustReport: boolean }>> {
  return inTransaction(deps, actor, async (unit) => {
    const locked = await lockCase(unit.tx, actor, input.id, 'application.reportDeviation');
    if (!locked.ok) return locked;
    const { application, version, applicant } = locked.value;
    if (!canReportDeviation(application)) return refused(noGrant);
    const { deviation } = input;
    const [first, ...rest] = deviationProblems(deviation);
    if (first) return refused(first, ...rest);
    const must = mustReport(deviation, version.rules);
    const share = deviationShare(deviation);
    await addEvent(unit.tx, {
      applicationId: application.id,
      kind: 'deviationReported',
      onDate: isoDate(unit.today),
      at: unit.nowDate,
      actor,
      facts: { ...deviation, share, mustReport: must },
    });
    await deps.tellOffice(unit, application);
    const { caseNumber, lang } = application;
    assert(caseNumber !== null, 'a grant has a case number');
    await letterToApplicant(
      unit,
      locked.value,
      deviationLetter({ ...deviation, application: { ...application, caseNumber }, applicant, lang }),
    );
    unit.audit('application.deviationReported', 'application', application.id, {
      kind: deviation.kind,
      mustReport: must,
    });
    return ok({ application, mustReport: must });
  });
}
