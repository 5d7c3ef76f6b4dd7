/** The decision term: longer, standing still, running again. Each with a letter, as the law asks (Awb 4:14, 4:15). */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { saveChanges } from '../../application/index.ts';
import type { Application } from '../../application/types.ts';
import type { CaseDeps } from '../deps.ts';
import { extensionLetter, resumptionLetter, suspensionLetter } from '../letters/terms.ts';
import { decisionClockOf, supposing } from '../rules/case-facts.ts';
import { mayExtend, mayResume, maySuspend, type Suspension } from '../rules/term-changes.ts';
import { letterContext } from './letter-context.ts';
import { letterToApplicant, note, type OnCase, type OpenCase, onCase, settle } from './on-case.ts';

export const reasonLength = 2000;

export function reasonProblems(field: string, reason: string, required: boolean): readonly Problem[] {
  if (required && reason === '')
    return [problem(field, 'reason-needed', text('Schrijf op waarom.', 'Write down why.'))];
  return [tooLong(field, reason, reasonLength)].filter((one) => one !== null);
}

/** A newer revision, so that whoever has an older page open sees what happened before she acts. */
export async function touch(file: OpenCase): Promise<Application> {
  const saved = await saveChanges(file.unit.tx, file.facts.application, {}, file.unit.nowDate);
  assert(saved.ok, 'the row is held by this transaction');
  return saved.value;
}

/** Refusals: those of `onCase`; `reason-needed`, `too-long` */
export function extendTerm(
  deps: CaseDeps,
  actor: Actor,
  input: OnCase & { readonly reason: string },
): Promise<Result<Application>> {
  return onCase(deps, actor, 'extend', input, async (file) => {
    const { unit, facts } = file;
    const allowed = mayExtend(facts);
    if (!allowed.ok) return allowed;
    const [first, ...rest] = reasonProblems('reason', input.reason, true);
    if (first) return refused(first, ...rest);
    const due = decisionClockOf(supposing(facts, 'extended', unit.today))?.due;
    assert(due, 'a running term has a last day');
    const { weeks } = allowed.value;
    const { source } = facts.version.rules.terms;
    const messageId = await letterToApplicant(
      file,
      extensionLetter(await letterContext(deps, file), { weeks, due, reason: input.reason, source }),
    );
    await note(file, {
      kind: 'extended',
      facts: { weeks, reason: input.reason, dueOn: isoDate(due), messageId },
    });
    const settled = await settle(file, await touch(file));
    unit.audit('case.extended', 'application', facts.application.id, { weeks, dueOn: isoDate(due) });
    return ok(settled.application);
  });
}

/** Refusals: those of `onCase` and of the rule `maySuspend`; `too-long` */
export function suspendTerm(
  deps: CaseDeps,
  actor: Actor,
  input: OnCase & { readonly suspension: Suspension; readonly explanation: string },
): Promise<Result<Application>> {
  return onCase(deps, actor, 'suspend', input, async (file) => {
    const { unit, facts } = file;
    const { suspension, explanation } = input;
    const allowed = maySuspend(facts, suspension);
    const others = reasonProblems('explanation', explanation, suspension.ground !== 'applicantConsent');
    if (!allowed.ok) return refused(...allowed.problems, ...others);
    if (others.length > 0) return refused(...others);
    const event = {
      reason: suspension.ground,
      clock: 'decision',
      from: isoDate(suspension.from),
      until: suspension.until === null ? null : isoDate(suspension.until),
      ...(suspension.consentedOn ? { consentedOn: isoDate(suspension.consentedOn) } : {}),
    };
    const due = decisionClockOf(supposing(facts, 'suspended', unit.today, event))?.due ?? null;
    const messageId = await letterToApplicant(
      file,
      suspensionLetter(await letterContext(deps, file), { suspension, explanation, due }),
    );
    await note(file, { kind: 'suspended', facts: { ...event, explanation, messageId } });
    const settled = await settle(file, await touch(file));
    unit.audit('case.suspended', 'application', facts.application.id, {
      reason: event.reason,
      from: event.from,
      until: event.until,
    });
    return ok(settled.application);
  });
}

/** Refusals: those of `onCase`; `not-suspended`, `after-today`, `before-from` */
export function resumeTerm(
  deps: CaseDeps,
  actor: Actor,
  input: OnCase & { readonly on: PlainDate },
): Promise<Result<Application>> {
  return onCase(deps, actor, 'resume', input, async (file) => {
    const { unit, facts } = file;
    const allowed = mayResume(facts, input.on);
    if (!allowed.ok) return allowed;
    const due = decisionClockOf(supposing(facts, 'resumed', input.on))?.due;
    assert(due, 'a running term has a last day');
    const messageId = await letterToApplicant(
      file,
      resumptionLetter(await letterContext(deps, file), { on: input.on, due }),
    );
    await note(file, {
      kind: 'resumed',
      onDate: isoDate(input.on),
      facts: { dueOn: isoDate(due), messageId },
    });
    const settled = await settle(file, await touch(file));
    unit.audit('case.resumed', 'application', facts.application.id, {
      on: isoDate(input.on),
      dueOn: isoDate(due),
    });
    return ok(settled.application);
  });
}
