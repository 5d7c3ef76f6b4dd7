/** `/aanvragen/…/laten-zien`: the recipient shows more. */
import { isoDate, today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { type Application, findApplication, incomingFiles, mayOn } from '../../application/index.ts';
import { answerFiles, answerQuestion } from '../commands/question.ts';
import { withStatus } from '../commands/refusals.ts';
import { findOpenQuestion } from '../store/questions.ts';
import { ShowView } from '../views/show.tsx';
import { questionWords as words } from '../words-question.ts';

const path = '/aanvragen/:id/laten-zien';
/** All files together, and the form around them. */
const uploadBytes = 52_000_000;

export function showPages(routes: Routes, deps: Deps): void {
  routes.get(path, 'application.edit', async (c) => {
    const application = await openFor(c, deps);
    return application ? await show(c, deps, application, '', []) : await notFound(c);
  });
  routes.post(path, 'application.edit', (c) => send(c, deps), { maxBytes: uploadBytes, sift: true });
}

async function openFor(c: AppContext, deps: Deps): Promise<Application | null> {
  const id = parseId<'application'>(c.req.param('id'));
  const application = id && (await findApplication(deps.db, id));
  return application?.caseNumber && mayOn(c.get('actor'), 'application.edit', application)
    ? application
    : null;
}

/** What was answered already, or is asked no more, says the case itself. */
async function show(
  c: AppContext,
  deps: Deps,
  application: Application,
  answer: string,
  problems: readonly Problem[],
): Promise<Response> {
  const question = await findOpenQuestion(deps.db, application.id);
  const caseNumber = application.caseNumber ?? '';
  if (question === null || question.answeredOn !== null) return seeOther(c, `/zaken/${caseNumber}`);
  const lang = c.get('lang');
  return await c.get('page')(
    { title: words.showTitle[lang], ...withStatus(problems) },
    <ShowView
      lang={lang}
      application={{ id: application.id, caseNumber, title: application.title }}
      question={question}
      late={question.dueOn < isoDate(today(deps.clock))}
      room={answerFiles}
      answer={answer}
      problems={problems}
    />,
  );
}

async function send(c: AppContext, deps: Deps): Promise<Response> {
  const application = await openFor(c, deps);
  if (!application) return await notFound(c);
  const form = await readForm(c);
  const answer = form.text('answer');
  const files = await incomingFiles(form, 'files');
  const done = await answerQuestion(deps, c.get('actor'), { applicationId: application.id, answer, files });
  if (done.ok) return seeOther(c, `/zaken/${application.caseNumber}?klaar=getoond`);
  // The files hang under a key of their own; their field on this page is another.
  const found = done.problems.map((one) =>
    one.field === answerFiles.key ? { ...one, field: 'files' } : one,
  );
  const lost = files.length > 0 && !found.some(({ field }) => field === 'files');
  const again = problem('files', 'files-again', words.again);
  return await show(c, deps, application, answer, lost ? [...found, again] : found);
}
