/** Refusals that several commands share, and the status each deserves on a page. */
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';

export const notAllowed = problem(
  '',
  'not-allowed',
  text('U mag dit niet doen.', 'You are not allowed to do this.'),
);

export const notFound = problem('', 'not-found', text('Deze zaak is er niet.', 'This case does not exist.'));

export const changedMeanwhile = problem(
  '',
  'changed-meanwhile',
  text(
    'Deze zaak is net gewijzigd. Bekijk de zaak opnieuw. Wat u typte, staat er nog.',
    'This case has just been changed. Look at it again. What you typed is still here.',
  ),
);

export const alreadyDecided = problem(
  '',
  'already-decided',
  text(
    'Over deze aanvraag is al besloten. Er is niets veranderd.',
    'This application has already been decided. Nothing has changed.',
  ),
);

export const ownInterest = problem(
  '',
  'own-interest',
  text(
    'U hebt zelf een belang bij deze aanvraag. Laat een collega beslissen (Awb 2:4).',
    'You have an interest in this application yourself. Let a colleague decide (Awb 2:4).',
  ),
);

const conflicts = new Set(['changed-meanwhile', 'already-decided', 'wrong-status', 'mandated']);

/** 404 for what is not there, 403 and 409 for what may not or cannot be, 422 for what can be mended in the form. */
export function statusOf(problems: readonly Problem[]): 403 | 404 | 409 | 422 {
  if (problems.some((one) => one.code === 'not-found')) return 404;
  if (problems.some((one) => ['not-allowed', 'own-interest'].includes(one.code))) return 403;
  return problems.some((one) => conflicts.has(one.code)) ? 409 : 422;
}
