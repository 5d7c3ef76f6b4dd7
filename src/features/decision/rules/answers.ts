/** Reads what the rules need from the answers; which question holds it, the scheme's form says. */
import { type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import type { Answer, Application, MoneyLine } from '../../application/types.ts';
import type { Question, SchemeVersion } from '../../scheme/types.ts';
import type { AidDeclaration, DecisionFacts } from '../types.ts';

type Answered = Pick<Application, 'answers' | 'receivedOn'>;

function keyOf(version: SchemeVersion, kind: Question['kind']): string | null {
  const questions = version.rules.form.flatMap((page) => page.questions);
  return questions.find((question) => question.kind === kind)?.key ?? null;
}

const isLines = (answer: Answer | undefined): answer is readonly MoneyLine[] =>
  Array.isArray(answer) && answer.every((line: unknown) => typeof line === 'object' && line !== null);

function sumOf(answer: Answer | undefined): number {
  return isLines(answer) ? answer.reduce((sum, line) => sum + line.amountCents, 0) : 0;
}

const centsOf = (answer: Answer | undefined): number => (typeof answer === 'number' ? answer : 0);

export function costsOf({ answers }: Answered, version: SchemeVersion): number {
  return sumOf(answers[keyOf(version, 'budget') ?? '']);
}

/** Own money and other funds. */
export function otherCoverOf({ answers }: Answered, version: SchemeVersion): number {
  const key = keyOf(version, 'funding') ?? '';
  return centsOf(answers[`${key}OwnCents`]) + sumOf(answers[key]);
}

export function periodOf({ answers }: Answered, version: SchemeVersion): DecisionFacts['period'] {
  const key = keyOf(version, 'period') ?? '';
  const [from, until] = [answers[`${key}From`], answers[`${key}Until`]];
  if (typeof from !== 'string') return null;
  return { from, until: typeof until === 'string' ? until : from };
}

/** Null when the application does not say. */
export function lastActivityDay(application: Answered, version: SchemeVersion): PlainDate | null {
  return parseIsoDate(periodOf(application, version)?.until ?? '');
}

/** Is there an account in the application? Whether it can be right, the payment checks. */
export function givesAccount({ answers }: Answered, version: SchemeVersion): boolean {
  const iban = answers[keyOf(version, 'iban') ?? ''];
  return typeof iban === 'string' && iban !== '';
}

/**
 * The declaration as far as the form asks it: other aid, yes or no, and how much. Without a day the whole amount counts
 * as of today's application, and the organisation counts as an undertaking; the officer can record it more exactly.
 */
export function declaredIn(application: Answered, version: SchemeVersion): AidDeclaration | null {
  const key = keyOf(version, 'stateAid');
  const answer = key === null ? undefined : application.answers[key];
  if (typeof answer !== 'boolean' || application.receivedOn === null) return null;
  const cents = centsOf(application.answers[`${key}OtherCents`]);
  const signedOn = application.answers[`${key}On`];
  return {
    economicActivity: true,
    signedOn: typeof signedOn === 'string' ? signedOn : application.receivedOn,
    otherAid:
      answer && cents > 0
        ? [
            {
              regime: version.rules.stateAid.regime,
              amountCents: cents,
              grantedOn: application.receivedOn,
              authority: 'aanvraag',
            },
          ]
        : [],
  };
}
