/** What an application still lacks (Awb 4:2, 4:5). Only what the scheme itself requires can be lacking (Awb 4:4). */
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { FormPage, Question, SchemeVersion } from '../../scheme/types.ts';
import type { Answer, Application, Attachment, Cosigner } from '../types.ts';

/** Keys of `answers` (and columns) that a question fills, most telling first. */
export function isAnswered(
  question: Question,
  application: Pick<Application, 'answers' | 'wijkId' | 'domain' | 'requestedCents' | 'organisationId'>,
  attachments: readonly Attachment[],
): boolean {
  const { answers } = application;
  const given = (key: string): boolean => isGiven(answers[key]);
  switch (question.kind) {
    case 'wijk':
      return application.wijkId !== null;
    case 'domain':
      return application.domain !== null;
    case 'period':
      return given(`${question.key}From`) && given(`${question.key}Until`);
    case 'funding':
      return application.requestedCents !== null && application.requestedCents > 0;
    case 'files':
      return attachments.some((file) => file.question === question.key);
    case 'iban':
      return given(question.key) && given(`${question.key}Holder`);
    case 'organisation':
      return application.organisationId !== null || given(question.key);
    default:
      return given(question.key);
  }
}

function isGiven(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === null) return false;
  return typeof answer === 'string' || Array.isArray(answer) ? answer.length > 0 : true;
}

/** Required questions without an answer, in the order of the form. */
export function missingAnswers(
  application: Application,
  version: SchemeVersion,
  attachments: readonly Attachment[],
): readonly Question[] {
  return version.rules.form
    .flatMap((page) => page.questions)
    .filter((question) => question.required && question.kind !== 'stateAid')
    .filter((question) => !isAnswered(question, application, attachments));
}

export function cosignersConfirmed(cosigners: readonly Cosigner[]): number {
  return cosigners.filter((cosigner) => cosigner.status === 'confirmed').length;
}

/** What no case can do without: what it is called, and which envelope it is for. */
const neededAtOnce: readonly Question['kind'][] = ['wijk', 'domain', 'organisation'];

/**
 * May this still lack when the application is handed in? Paper, or what was told at the desk or by telephone, is an
 * application on the day on which it came; what it lacks is asked for afterwards (Awb 4:5). Online the form asks at once.
 * What is there but wrong never passes.
 */
export function mayLack(
  { field, code }: Problem,
  { channel }: Pick<Application, 'channel'>,
  form: readonly FormPage[],
): boolean {
  if (channel === 'online') return false;
  if (code === 'cosigners-too-few') return true;
  if (code !== 'answer-missing') return false;
  const questions = form.flatMap((page) => page.questions);
  const needed = questions.filter(({ kind }) => neededAtOnce.includes(kind));
  const title = questions.find(({ kind }) => kind === 'text');
  return field !== title?.key && !needed.some(({ key }) => key === field);
}

/**
 * Everything that keeps the application from being complete, each with the field it belongs to. Co-signers count when they
 * have confirmed: until then the application is received but has no rank yet.
 */
export function completenessProblems(
  application: Application,
  version: SchemeVersion,
  cosigners: readonly Cosigner[],
  attachments: readonly Attachment[],
): readonly Problem[] {
  const problems = missingAnswers(application, version, attachments).map((question) =>
    problem(
      question.key,
      'answer-missing',
      text(
        `Nog niet ingevuld: ${question.label.nl.replace(/\?$/, '')}.`,
        `Not filled in yet: ${question.label.en.replace(/\?$/, '')}.`,
      ),
    ),
  );
  const needed = version.rules.cosigners.count;
  const confirmed = cosignersConfirmed(cosigners);
  if (confirmed < needed) {
    problems.push(
      problem(
        'cosigners',
        'cosigners-unconfirmed',
        text(
          `${confirmed} van de ${needed} mede-ondertekenaars hebben bevestigd.`,
          `${confirmed} of the ${needed} co-signers have confirmed.`,
        ),
      ),
    );
  }
  return problems;
}
