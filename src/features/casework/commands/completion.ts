/** Asking for what is missing, and recording what came by paper (Awb 4:5, 4:15). */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { saveStatus } from '../../application/index.ts';
import type { Application } from '../../application/types.ts';
import type { CaseDeps } from '../deps.ts';
import { completionLetter, completionReceivedLetter } from '../letters/completion.ts';
import { decisionClockOf, supposing } from '../rules/case-facts.ts';
import {
  type CompletionRequest,
  cosignersKey,
  mayAskCompletion,
  mayRecordCompletion,
  otherKey,
} from '../rules/completion.ts';
import { letterContext } from './letter-context.ts';
import { letterToApplicant, note, type OnCase, onCase, settle } from './on-case.ts';

/** The codes that the completeness rules use; the application itself goes on when only co-signers were asked for. */
function codeOf(key: string): string {
  if (key === cosignersKey) return 'cosigners-unconfirmed';
  return key === otherKey ? 'other' : 'answer-missing';
}

/**
 * Asks the applicant to complete her application. The term stands still from the day after. Money that was set aside and
 * the place in the queue stay as they were: they hang on what the scheme requires, not on what an officer asks.
 * Refusals: those of `onCase`; `items-needed`, `note-needed`, `not-after-today`, `too-long`
 */
export function requestCompletion(
  deps: CaseDeps,
  actor: Actor,
  input: OnCase & { readonly request: CompletionRequest },
): Promise<Result<Application>> {
  return onCase(deps, actor, 'requestCompletion', input, async (file) => {
    const { unit, facts } = file;
    const { items, completeBefore } = input.request;
    const allowed = mayAskCompletion(facts, input.request);
    if (!allowed.ok) return allowed;
    const saved = await saveStatus(unit.tx, facts.application, 'requestCompletion', {}, unit.nowDate);
    if (!saved.ok) return saved;
    const asked = {
      completeBefore: isoDate(completeBefore),
      items,
      codes: items.map(({ key }) => codeOf(key)),
    };
    const due = decisionClockOf(supposing(facts, 'completionRequested', unit.today, asked))?.due ?? null;
    const messageId = await letterToApplicant(
      file,
      completionLetter(await letterContext(deps, file), facts.version, input.request, due),
    );
    await note(file, { kind: 'completionRequested', facts: { ...asked, messageId } });
    const settled = await settle(file, saved.value);
    unit.audit('case.completionRequested', 'application', facts.application.id, {
      completeBefore: asked.completeBefore,
      items: items.map(({ key }) => key),
    });
    return ok(settled.application);
  });
}

export type PaperCompletion = {
  /** Day of the stamp. */
  readonly on: PlainDate;
  /** What lies in the file on paper now: it no longer counts as missing. */
  readonly onPaper: readonly string[];
};

/** Refusals: those of `onCase`; `no-request`, `after-today`, `before-request` */
export function recordCompletion(
  deps: CaseDeps,
  actor: Actor,
  input: OnCase & { readonly completion: PaperCompletion },
): Promise<Result<Application>> {
  return onCase(deps, actor, 'recordCompletion', input, async (file) => {
    const { unit, facts } = file;
    const { on, onPaper } = input.completion;
    const allowed = mayRecordCompletion(facts, on);
    if (!allowed.ok) return allowed;
    const saved = await saveStatus(unit.tx, facts.application, 'complete', {}, unit.nowDate);
    if (!saved.ok) return saved;
    const known = new Set(facts.version.rules.form.flatMap((page) => page.questions.map(({ key }) => key)));
    const kept = onPaper.filter((key) => known.has(key));
    const event = {
      kind: 'completed' as const,
      onDate: isoDate(on),
      facts: { onPaper: kept, channel: 'paper' },
    };
    const due = decisionClockOf(supposing(facts, event.kind, on, event.facts))?.due ?? null;
    await note(file, event);
    await letterToApplicant(
      file,
      completionReceivedLetter(await letterContext(deps, file), { receivedOn: on, due }),
    );
    const settled = await settle(file, saved.value);
    unit.audit('case.completionRecorded', 'application', facts.application.id, {
      on: isoDate(on),
      onPaper: kept,
    });
    return ok(settled.application);
  });
}
