/** `/stemmingen/:slug/wijkraad`: the council puts its question and says what it thinks of each project. */
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { councilName } from '../../place/index.ts';
import { adviserOn, areaOf, seesFor, speaksFor } from '../area.ts';
import { mayOnVote } from '../commands/access.ts';
import { findVote, listPreAdvice, listProjects } from '../store/index.ts';
import type { Vote } from '../types.ts';
import { askQuestion, preAdvise } from './commands.ts';
import { type AdviceTyped, councilMaySpeak, type QuestionTyped } from './rules.ts';
import { findAskedOn } from './store.ts';
import { CouncilView } from './view.tsx';
import { councilPath, councilWords } from './words.ts';

export function councilPages(routes: Routes, deps: Deps): void {
  routes.get('/stemmingen/:slug/wijkraad', 'vote.view', (c) => page(c, deps));
  routes.post('/stemmingen/:slug/wijkraad', 'vote.question', (c) => record(c, deps));
}

async function seenVote(c: AppContext, deps: Deps): Promise<Vote | null> {
  const vote = await findVote(deps.db, c.req.param('slug') ?? '');
  if (!vote) return null;
  const sees =
    (await mayOnVote(deps.db, c.get('actor'), 'vote.view', vote)) ||
    seesFor(c.get('actor'), await areaOf(deps.db, vote)).length > 0;
  return sees ? vote : null;
}

type Typed = { readonly question: QuestionTyped | null; readonly advice: AdviceTyped | null };

async function show(
  c: AppContext,
  deps: Deps,
  vote: Vote,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const [askedOn, projects, advice, speaks, area] = await Promise.all([
    findAskedOn(deps.db, vote.id),
    listProjects(deps.db, vote.id),
    listPreAdvice(deps.db, vote.id),
    mayOnVote(deps.db, c.get('actor'), 'vote.question', vote),
    areaOf(deps.db, vote),
  ]);
  const own = councilMaySpeak(vote) ? speaksFor(c.get('actor'), area) : [];
  return c.get('page')(
    {
      title: `${councilWords.title[lang]} – ${vote.name[lang]}`,
      ...(problems.length > 0 ? { status: 422 } : flashFor(c, councilWords.done)),
    },
    <CouncilView
      lang={lang}
      vote={vote}
      askedOn={askedOn}
      projects={projects
        .filter(({ status }) => status !== 'withdrawn')
        .map((project) => {
          const adviser = adviserOn(area, project.wijkId);
          return {
            ...project,
            council: area.councils.length > 1 ? councilName(adviser) : null,
            mayAdvise: own.includes(adviser),
          };
        })}
      advice={advice}
      speaks={speaks && councilMaySpeak(vote)}
      question={typed.question ?? { ...vote.question, metOn: '' }}
      typed={typed.advice}
      problems={problems}
    />,
  );
}

async function page(c: AppContext, deps: Deps): Promise<Response> {
  const vote = await seenVote(c, deps);
  return vote ? await show(c, deps, vote, { question: null, advice: null }, []) : await notFound(c);
}

const typedQuestion = (form: FormValues): QuestionTyped => ({
  nl: form.text('nl'),
  en: form.text('en'),
  metOn: form.text('metOn'),
});

const reasonField = /^reason-(.+)$/;

/** Of which project something was typed: what the form says, or else whose field came along. */
function projectOf(form: FormValues): string {
  const said = form.text('project');
  if (form.has(`reason-${said}`)) return said;
  const [typed] = form.entries().flatMap(([name]) => reasonField.exec(name)?.[1] ?? []);
  return typed ?? said;
}

function typedAdvice(form: FormValues): AdviceTyped {
  const project = projectOf(form);
  return {
    project,
    standpoint: form.text(`standpoint-${project}`),
    reason: form.text(`reason-${project}`),
    noInterest: form.text(`noInterest-${project}`) === 'yes',
  };
}

async function record(c: AppContext, deps: Deps): Promise<Response> {
  const vote = await seenVote(c, deps);
  if (!vote) return await notFound(c);
  const form = await readForm(c);
  if (form.text('step') === 'advice' || form.entries().some(([name]) => reasonField.test(name))) {
    const advice = typedAdvice(form);
    const done = await preAdvise(deps, c.get('actor'), vote, advice);
    if (!done.ok) return await show(c, deps, vote, { question: null, advice }, done.problems);
    return seeOther(c, `${councilPath(vote.slug)}?klaar=advies`);
  }
  const question = typedQuestion(form);
  const done = await askQuestion(deps, c.get('actor'), vote, question);
  if (!done.ok) return await show(c, deps, vote, { question, advice: null }, done.problems);
  return seeOther(c, `${councilPath(vote.slug)}?klaar=vraag`);
}
