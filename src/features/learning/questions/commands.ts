/** Sending a question in, taking it back, and the office's answer. */
import { type Actor, organisationsOf, personIdOf } from '../../../kernel/actor.ts';
import { present, said, textProblems } from '../../../kernel/checks.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Id, parseId } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { listWijken } from '../../place/index.ts';
import { orNull } from '../form-parts.ts';
import { addProof } from '../proofs/commands.ts';
import { chosenWijk, questionProblems, type WantedProof } from '../proofs/wanted.ts';
import { refusals } from '../refusals.ts';
import { questionStatus } from './status.ts';
import {
  deleteQuestion,
  insertQuestion,
  listQuestionsOf,
  lockAsker,
  lockQuestion,
  saveAnswer,
} from './store.ts';
import { tellAsker } from './tell.ts';
import { mostWaiting, type Question, questionRetention } from './types.ts';

const tooMany = problem(
  '',
  'too-many-questions',
  text(
    `U hebt al ${mostWaiting} vragen die op antwoord wachten. Stuur een nieuwe als u antwoord hebt.`,
    `You have ${mostWaiting} questions waiting for an answer already. Send a new one when you have an answer.`,
  ),
);

export const longestAnswer = 2000;

export type WantedQuestion = Pick<WantedProof, 'question' | 'why' | 'wijk' | 'place'> & {
  /** Id of the organisation on whose behalf she asks, as posted; empty: her own question. */
  readonly organisation: string;
};

export function readQuestion(form: FormValues): WantedQuestion {
  return {
    question: form.text('question'),
    why: form.text('why'),
    wijk: form.text('wijk'),
    place: form.text('place'),
    organisation: form.text('organisation'),
  };
}

const retainUntil = (today: PlainDate): string => isoDate(today.add({ months: questionRetention.months }));

/**
 * The same question sent twice stays one.
 * @returns refusals `not-allowed`, `too-many-questions`, `organisation-unknown` and those of `questionProblems`
 */
export async function sendQuestion(
  deps: CommandDeps,
  actor: Actor,
  wanted: WantedQuestion,
): Promise<Result<null>> {
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const personId = personIdOf(actor);
      if (personId === null || !allowed(actor, 'proof.ask', { personId }))
        return refused(refusals.notAllowed);
      const wijken = await listWijken(unit.tx);
      const organisationId = parseId<'organisation'>(wanted.organisation);
      const [first, ...rest] = present([
        ...questionProblems(wanted, wijken),
        said(
          'organisation',
          'organisation-unknown',
          text('Kies een organisatie uit de lijst.', 'Choose an organisation from the list.'),
          wanted.organisation !== '' &&
            (organisationId === null || !organisationsOf(actor).includes(organisationId)),
        ),
      ]);
      if (first) return refused(first, ...rest);
      await lockAsker(unit.tx, personId);
      const waiting = (await listQuestionsOf(unit.tx, personId)).filter(({ status }) => status === 'waiting');
      if (waiting.some(({ question, why }) => question === wanted.question && why === wanted.why))
        return ok(null);
      if (waiting.length >= mostWaiting) return refused(tooMany);
      const id = await insertQuestion(unit.tx, {
        personId,
        organisationId,
        question: wanted.question,
        why: wanted.why,
        wijkId: chosenWijk(wanted.wijk, wijken) ?? null,
        place: orNull(wanted.place),
        askedAt: unit.nowDate,
        retainUntil: retainUntil(unit.today),
      });
      unit.audit('proof.questionSent', 'proof_question', id);
      return ok(null);
    },
    // Only she and the office read it.
    { publicFacts: false },
  );
}

/** Her own, while nobody answered it. @returns refusals `not-found`, `wrong-status` */
export async function takeBack(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'proof_question'>,
): Promise<Result<null>> {
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const personId = personIdOf(actor);
      const question = await lockQuestion(unit.tx, id);
      if (personId === null || question?.personId !== personId) return refused(refusals.notFound);
      if (question.status !== 'waiting') return refused(standsNow(questionStatus, question.status));
      await deleteQuestion(unit.tx, question);
      unit.audit('proof.questionTakenBack', 'proof_question', id);
      return ok(null);
    },
    { publicFacts: false },
  );
}

/** An open question, held; refuses what was answered meanwhile. */
async function holdWaiting(
  unit: UnitOfWork,
  id: Id<'proof_question'>,
  action: 'take' | 'decline',
): Promise<Result<Question>> {
  if (!allowed(unit.actor, 'learning.keep', {})) return refused(refusals.notAllowed);
  const question = await lockQuestion(unit.tx, id);
  if (question === null) return refused(refusals.notFound);
  return canTransition(questionStatus, question.status, action)
    ? ok(question)
    : refused(standsNow(questionStatus, question.status));
}

const answerProblems = (answer: string) =>
  present(
    textProblems(
      'answer',
      answer,
      longestAnswer,
      text('Schrijf een antwoord aan wie de vraag stelde.', 'Write an answer to who asked the question.'),
    ),
  );

const answered = (unit: UnitOfWork, answer: string) => ({
  answer,
  answeredByPersonId: personIdOf(unit.actor),
  answeredAt: unit.nowDate,
  retainUntil: retainUntil(unit.today),
});

/** @returns refusals `not-allowed`, `not-found`, `wrong-status`, `answer-missing`, `too-long` */
export async function declineQuestion(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'proof_question'>,
  answer: string,
): Promise<Result<null>> {
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const held = await holdWaiting(unit, id, 'decline');
      if (!held.ok) return held;
      const [first, ...rest] = answerProblems(answer);
      if (first) return refused(first, ...rest);
      await saveAnswer(unit.tx, held.value, { status: 'declined', proofId: null, ...answered(unit, answer) });
      await tellAsker(unit, held.value, 'declined', answer);
      unit.audit('proof.questionDeclined', 'proof_question', id);
      return ok(null);
    },
    { publicFacts: false },
  );
}

/**
 * Makes a proof of it in the office's words: nothing in that says who asked.
 * @returns the slug of the proof; refusals as for `declineQuestion`, and those of `proofProblems`
 */
export async function takeQuestion(
  deps: CommandDeps,
  actor: Actor,
  id: Id<'proof_question'>,
  wanted: WantedProof,
  answer: string,
): Promise<Result<string>> {
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const held = await holdWaiting(unit, id, 'take');
      if (!held.ok) return held;
      const wrong = answerProblems(answer);
      const added = await addProof(unit, wanted, await listWijken(unit.tx));
      if (!added.ok) return refused(...added.problems, ...wrong);
      const [first, ...rest] = wrong;
      if (first) return refused(first, ...rest);
      await saveAnswer(unit.tx, held.value, {
        status: 'taken',
        proofId: added.value.id,
        ...answered(unit, answer),
      });
      await tellAsker(unit, held.value, 'taken', answer);
      unit.audit('proof.questionTaken', 'proof_question', id, { slug: added.value.slug });
      return ok(added.value.slug);
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation')) return refused(refusals.changedMeanwhile);
    throw error;
  }
}
