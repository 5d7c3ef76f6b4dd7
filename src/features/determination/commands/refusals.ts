import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';

export const notFound = problem('', 'not-found', text('Deze zaak is er niet.', 'This case does not exist.'));
export const notAllowed = problem('', 'not-allowed', text('U mag dit niet doen.', 'You may not do this.'));
export const notOver = problem(
  '',
  'wrong-status',
  text(
    'Bij deze zaak valt nu niets te vragen: de activiteiten lopen nog, of de subsidie is al vastgesteld.',
    'Nothing can be asked on this case now: the activities go on, or the grant was determined already.',
  ),
);
export const alreadyAsked = problem(
  '',
  'already-asked',
  text('Er staat al een vraag open bij deze zaak.', 'A question is open on this case already.'),
);
export const nothingOpen = problem(
  '',
  'nothing-open',
  text('Er staat geen vraag open bij deze zaak.', 'No question is open on this case.'),
);
export const alreadyAnswered = problem(
  '',
  'already-answered',
  text(
    'Uw antwoord hebben wij al. Wilt u nog iets zeggen? Schrijf dan een bericht bij de zaak.',
    'We have your answer already. Do you want to say more? Then write a message on the case.',
  ),
);

const conflicts = ['wrong-status', 'already-asked', 'nothing-open', 'already-answered', 'changed-meanwhile'];
const forbidden = ['not-allowed', 'own-interest', 'same-person'];

/** 422 for what was typed wrong; 403 and 409 for what may not or cannot be. */
export function statusOf(problems: readonly Problem[]): 403 | 404 | 409 | 422 {
  if (problems.some(({ code }) => code === 'not-found')) return 404;
  if (problems.some(({ code }) => forbidden.includes(code))) return 403;
  return problems.some(({ code }) => conflicts.includes(code)) ? 409 : 422;
}

/** Status of a page that says what is wrong; nothing without problems. */
export const withStatus = (problems: readonly Problem[]): { readonly status?: 403 | 404 | 409 | 422 } =>
  problems.length === 0 ? {} : { status: statusOf(problems) };
