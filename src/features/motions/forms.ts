/** Reads the forms of the register; what cannot be read becomes a problem with its field. */
import type { PlainDate } from '../../kernel/dates.ts';
import type { Problem } from '../../kernel/result.ts';
import type { FormValues } from '../../platform/http/form-values.ts';
import { readDate } from '../../ui/read-form.ts';
import { motionStatus } from './status.ts';
import {
  type MotionAction,
  type MotionKind,
  type MotionStatus,
  motionKinds,
  motionStatuses,
} from './types.ts';
import type { WantedMotion, WantedStep } from './wanted.ts';

export const isKind = (typed: string): typed is MotionKind =>
  (motionKinds as readonly string[]).includes(typed);
export const isStatus = (typed: string): typed is MotionStatus =>
  (motionStatuses as readonly string[]).includes(typed);

const isAction = (typed: string): typed is MotionAction => Object.hasOwn(motionStatus.transitions, typed);

type Day = { readonly day: PlainDate | null; readonly problems: readonly Problem[] };

function readDay(form: FormValues, field: string): Day {
  const typed = form.text(field);
  if (typed === '') return { day: null, problems: [] };
  const read = readDate(field, typed);
  return read.ok ? { day: read.value, problems: [] } : { day: null, problems: read.problems };
}

/** A new entry, or a correction of one. */
export function readMotion(form: FormValues): WantedMotion {
  const kind = form.text('kind');
  const dated = readDay(form, 'datedOn');
  const next = readDay(form, 'nextOn');
  return {
    number: form.text('number').toLowerCase().replace(/\s/g, ''),
    kind: isKind(kind) ? kind : null,
    title: form.text('title'),
    askedBy: form.text('askedBy'),
    promised: form.text('promised'),
    documentUrl: form.text('documentUrl'),
    datedOn: dated.day,
    source: form.text('source'),
    toVerify: form.text('toVerify'),
    keptBy: form.text('keptBy'),
    nextOn: next.day,
    reason: form.text('reason'),
    unreadable: [...dated.problems, ...next.problems],
  };
}

export function readStep(form: FormValues): WantedStep {
  const action = form.text('action');
  const happened = readDay(form, 'happenedOn');
  const next = readDay(form, 'nextOn');
  return {
    action: action === 'report' || isAction(action) ? action : null,
    happenedOn: happened.day,
    reason: form.text('reason'),
    document: form.text('document'),
    documentUrl: form.text('documentUrl'),
    nextOn: next.day,
    unreadable: [...happened.problems, ...next.problems],
  };
}

/** What was typed, by the name of its field, to show it again. */
export function typedIn(form: FormValues): ReadonlyMap<string, string> {
  return new Map([...new Set(form.entries().map(([name]) => name))].map((name) => [name, form.text(name)]));
}
