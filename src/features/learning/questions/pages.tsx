/** `/werkatelier/vraag`, `/mijn-vragen` and `/vragen`: what people ask, and what the office answers. */
import { personIdOf } from '../../../kernel/actor.ts';
import { isoDate, today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { listOrganisationsOf } from '../../party/index.ts';
import { listWijken } from '../../place/index.ts';
import { nothingTyped, typedIn, typedOf } from '../form-parts.ts';
import { readProof } from '../proofs/wanted.ts';
import type { FormState } from '../view-parts.tsx';
import { askPath, ownQuestionsPath, proofPath, questionPath, questionsPath, takeBackPath } from '../words.ts';
import { declineQuestion, readQuestion, sendQuestion, takeBack, takeQuestion } from './commands.ts';
import { findQuestion, listQuestionsOf, listWaiting } from './store.ts';
import type { Question } from './types.ts';
import { AnswerView, AskView, OwnQuestionsView, WaitingView } from './views.tsx';
import { questionDone, questionWords } from './words.ts';

export function questionPages(routes: Routes, deps: Deps): void {
  routes.get(askPath, 'proof.ask', (c) => askPage(c, deps, { typed: nothingTyped, problems: [] }));
  routes.post(askPath, 'proof.ask', (c) => ask(c, deps));
  routes.get(ownQuestionsPath, 'proof.ask', (c) => ownPage(c, deps, []));
  routes.post(takeBackPath(':id'), 'proof.ask', (c) => back(c, deps));
  routes.get(questionsPath, 'learning.keep', (c) => waitingPage(c, deps));
  routes.get(questionPath(':id'), 'learning.keep', (c) =>
    withWaiting(c, deps, async (question) =>
      answerPage(c, deps, question, { typed: await proposedFor(deps, question), problems: [] }),
    ),
  );
  routes.post(questionPath(':id'), 'learning.keep', (c) =>
    withWaiting(c, deps, (question) => answer(c, deps, question)),
  );
}

async function askPage(c: AppContext, { db, clock }: Deps, form: FormState): Promise<Response> {
  const lang = c.get('lang');
  const personId = personIdOf(c.get('actor'));
  if (personId === null) return await notFound(c);
  const [wijken, organisations] = await Promise.all([
    listWijken(db),
    listOrganisationsOf(db, personId, today(clock)),
  ]);
  return c.get('page')(
    { title: questionWords.title[lang], ...(form.problems.length > 0 ? { status: 422 } : {}) },
    <AskView lang={lang} wijken={wijken} organisations={organisations} form={form} />,
  );
}

async function ask(c: AppContext, deps: Deps): Promise<Response> {
  const form = await readForm(c);
  const sent = await sendQuestion(deps, c.get('actor'), readQuestion(form));
  if (sent.ok) return seeOther(c, `${ownQuestionsPath}?klaar=vraag`);
  return await askPage(c, deps, { typed: typedIn(form), problems: sent.problems });
}

async function ownPage(c: AppContext, { db }: Deps, problems: readonly Problem[]): Promise<Response> {
  const lang = c.get('lang');
  const personId = personIdOf(c.get('actor'));
  if (personId === null) return await notFound(c);
  return c.get('page')(
    {
      title: questionWords.ownTitle[lang],
      ...(problems.length > 0 ? { status: 422 } : flashFor(c, questionDone)),
    },
    <OwnQuestionsView lang={lang} questions={await listQuestionsOf(db, personId)} problems={problems} />,
  );
}

async function back(c: AppContext, deps: Deps): Promise<Response> {
  const id = parseId<'proof_question'>(c.req.param('id'));
  const question = id && (await findQuestion(deps.db, id));
  // Another's is as if it were not there.
  if (!question || question.personId !== personIdOf(c.get('actor'))) return await notFound(c);
  const done = await takeBack(deps, c.get('actor'), question.id);
  return done.ok
    ? seeOther(c, `${ownQuestionsPath}?klaar=ingetrokken`)
    : await ownPage(c, deps, done.problems);
}

async function waitingPage(c: AppContext, { db }: Deps): Promise<Response> {
  const lang = c.get('lang');
  return c.get('page')(
    { title: questionWords.waiting[lang], ...flashFor(c, questionDone) },
    <WaitingView lang={lang} questions={await listWaiting(db)} />,
  );
}

async function withWaiting(
  c: AppContext,
  { db }: Deps,
  then: (question: Question) => Response | Promise<Response>,
): Promise<Response> {
  const id = parseId<'proof_question'>(c.req.param('id'));
  const question = id && (await findQuestion(db, id));
  if (!question) return await notFound(c);
  // Answered by a colleague meanwhile: the list says what still waits.
  if (question.status !== 'waiting' && c.req.method === 'GET') return seeOther(c, questionsPath);
  return await then(question);
}

/** What the office begins with: the words of who asked, to be made its own. */
async function proposedFor({ db, clock }: Deps, question: Question) {
  const wijk = (await listWijken(db)).find(({ id }) => id === question.wijkId)?.slug ?? null;
  return typedOf({
    question: question.question,
    why: question.why,
    place: question.place,
    wijk,
    happenedOn: isoDate(today(clock)),
  });
}

async function answerPage(
  c: AppContext,
  { db }: Deps,
  question: Question,
  form: FormState,
): Promise<Response> {
  const lang = c.get('lang');
  return c.get('page')(
    { title: questionWords.answerTitle[lang], ...(form.problems.length > 0 ? { status: 422 } : {}) },
    <AnswerView lang={lang} question={question} wijken={await listWijken(db)} form={form} />,
  );
}

/** Where it leads once done: to the trial, or back to what waits. */
async function answered(
  c: AppContext,
  deps: Deps,
  { id }: Question,
  form: FormValues,
): Promise<Result<string>> {
  const [choice, words] = [form.text('choice'), form.text('answer')];
  const actor = c.get('actor');
  if (choice === 'take') {
    const taken = await takeQuestion(deps, actor, id, readProof(form), words);
    return taken.ok ? { ok: true, value: `${proofPath(taken.value)}?klaar=proef` } : taken;
  }
  if (choice === 'decline') {
    const declined = await declineQuestion(deps, actor, id, words);
    return declined.ok ? { ok: true, value: `${questionsPath}?klaar=beantwoord` } : declined;
  }
  return refused(problem('choice', 'choice-missing', questionWords.choiceMissing));
}

async function answer(c: AppContext, deps: Deps, question: Question): Promise<Response> {
  const form = await readForm(c);
  const done = await answered(c, deps, question, form);
  if (done.ok) return seeOther(c, done.value);
  return await answerPage(c, deps, question, { typed: typedIn(form), problems: done.problems });
}
