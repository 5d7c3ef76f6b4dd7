/** Asking the recipient for more, her answer, and what the office makes of it (Awb 4:45, 4:46). */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert, ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { IncomingFile } from '../../../platform/files/incoming.ts';
import {
  type Application,
  addEvent,
  keepFiles,
  listAttachments,
  lockApplication,
  mayOn,
} from '../../application/index.ts';
import { ownTie } from '../../decision/index.ts';
import type { LetterDeps, QuestionDeps } from '../deps.ts';
import { answerReceivedLetter, questionLetter } from '../letters.ts';
import {
  answerProblems,
  judgementProblems,
  questionProblems,
  type WantedJudgement,
  type WantedQuestion,
} from '../rules/question.ts';
import { findOver } from '../store/cases.ts';
import { findOpenQuestion, insertQuestion, saveAnswer, saveJudgement } from '../store/questions.ts';
import { writeTo } from './letters.ts';
import { alreadyAnswered, alreadyAsked, notAllowed, notFound, nothingOpen, notOver } from './refusals.ts';

/** Where the files of an answer hang: no question of a form can have this key. */
export const answerFiles = { key: '$shown', maxFiles: 20, maxBytes: 10_000_000 } as const;

type Held = { readonly application: Application; readonly personId: Id<'person'> };

/** The case held by an officer without an interest in it. */
async function hold(unit: UnitOfWork, actor: Actor, id: Id<'application'>): Promise<Result<Held>> {
  const personId = personIdOf(actor);
  if (personId === null || !allowed(actor, 'decision.take', {})) return refused(notAllowed);
  const application = await lockApplication(unit.tx, id);
  if (!application) return refused(notFound);
  const tie = await ownTie(unit, personId, application);
  return tie ? refused(tie) : ok({ application, personId });
}

async function isOver(unit: UnitOfWork, { id }: Application): Promise<boolean> {
  const row = await findOver(unit.tx, id);
  return row !== null && row.activitiesUntil < isoDate(unit.today);
}

const orRefuse = (problems: readonly Problem[]): Result<null> => {
  const [first, ...rest] = problems;
  return first ? refused(first, ...rest) : ok(null);
};

/** @returns refusals of `questionProblems`, `not-allowed`, `not-found`, `wrong-status`, `already-asked`, an own interest */
export function askMore(
  deps: LetterDeps,
  actor: Actor,
  input: WantedQuestion & { readonly applicationId: Id<'application'> },
): Promise<Result<Id<'account_question'>>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      const held = await hold(unit, actor, input.applicationId);
      if (!held.ok) return held;
      const { application, personId } = held.value;
      if (!(await isOver(unit, application))) return refused(notOver);
      if (await findOpenQuestion(unit.tx, application.id)) return refused(alreadyAsked);
      const right = orRefuse(questionProblems(input, unit.today));
      if (!right.ok) return right;
      assert(input.dueOn, 'what lacks was refused');
      const asked = {
        reason: 'question' as const,
        wants: input.wants,
        body: input.body.trim(),
        dueOn: isoDate(input.dueOn),
      };
      return ok(await recordQuestion(unit, deps, application, { ...asked, askedByPersonId: personId }, null));
    },
    { publicFacts: false },
  );
}

/** The row, the event and the letter of a question. The caller holds the case. */
export async function recordQuestion(
  unit: UnitOfWork,
  deps: Pick<LetterDeps, 'config'>,
  application: Application,
  asked: Omit<Parameters<typeof insertQuestion>[1], 'applicationId' | 'askedOn'>,
  drawSlug: string | null,
): Promise<Id<'account_question'>> {
  const askedOn = isoDate(unit.today);
  const id = await insertQuestion(unit.tx, { ...asked, applicationId: application.id, askedOn });
  await addEvent(unit.tx, {
    applicationId: application.id,
    kind: 'moreAsked',
    onDate: askedOn,
    at: unit.nowDate,
    actor: unit.actor,
    facts: { dueOn: asked.dueOn, reason: asked.reason },
  });
  await writeTo(unit, deps, application, (facts) => questionLetter(facts, asked, drawSlug));
  unit.audit('account.moreAsked', 'application', application.id, {
    reason: asked.reason,
    wants: asked.wants,
    dueOn: asked.dueOn,
  });
  return id;
}

export type AnswerInput = {
  readonly applicationId: Id<'application'>;
  readonly answer: string;
  readonly files: readonly IncomingFile[];
};

/** Also after the last day, until the grant is determined. @returns refusals of `answerProblems` and of the files, and as above */
export function answerQuestion(deps: QuestionDeps, actor: Actor, input: AnswerInput): Promise<Result<null>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      const application = await lockApplication(unit.tx, input.applicationId);
      if (!application || !mayOn(actor, 'application.edit', application)) return refused(notFound);
      const question = await findOpenQuestion(unit.tx, application.id);
      if (!question || (await findOver(unit.tx, application.id)) === null) return refused(nothingOpen);
      if (question.answeredOn !== null) return refused(alreadyAnswered);
      const right = orRefuse(answerProblems(input.answer, input.files.length));
      if (!right.ok) return right;
      const present = (await listAttachments(unit.tx, application.id)).filter(
        (file) => file.question === answerFiles.key,
      );
      const kept = await keepFiles(unit, deps, { application, present }, answerFiles, input.files);
      const whole = orRefuse(kept.problems);
      if (!whole.ok) return whole;
      const answeredOn = isoDate(unit.today);
      const answer = input.answer.trim();
      await saveAnswer(unit.tx, question.id, { answer, answeredOn, answeredByPersonId: personIdOf(actor) });
      await addEvent(unit.tx, {
        applicationId: application.id,
        kind: 'moreShown',
        onDate: answeredOn,
        at: unit.nowDate,
        actor,
        facts: { files: kept.added },
      });
      const names = input.files.map(({ name }) => name);
      await writeTo(unit, deps, application, (facts) => answerReceivedLetter(facts, answer, names));
      unit.audit('account.moreShown', 'application', application.id, { files: kept.added });
      return ok(null);
    },
    { publicFacts: false },
  );
}

/**
 * Enough, or not: also without an answer, where she told it by telephone. It determines nothing.
 * @returns refusals of `judgementProblems`, `not-allowed`, `not-found`, `nothing-open`, an own interest
 */
export function judgeAnswer(
  deps: CommandDeps,
  actor: Actor,
  input: WantedJudgement & { readonly applicationId: Id<'application'> },
): Promise<Result<null>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      const held = await hold(unit, actor, input.applicationId);
      if (!held.ok) return held;
      const { application, personId } = held.value;
      const question = await findOpenQuestion(unit.tx, application.id);
      if (!question) return refused(nothingOpen);
      const right = orRefuse(judgementProblems(input));
      if (!right.ok) return right;
      const { judgement } = input;
      await saveJudgement(unit.tx, question.id, {
        judgement,
        ground: judgement === 'notAccepted' ? input.ground : null,
        judgementReasons: input.reasons.trim(),
        judgedOn: isoDate(unit.today),
        judgedByPersonId: personId,
      });
      await addEvent(unit.tx, {
        applicationId: application.id,
        kind: 'moreJudged',
        onDate: isoDate(unit.today),
        at: unit.nowDate,
        actor,
        audience: 'office',
        facts: { judgement },
      });
      unit.audit('account.judged', 'application', application.id, { judgement });
      return ok(null);
    },
    { publicFacts: false },
  );
}
