/** `/stemmingen/:slug/ideeen/beheer`: the office looks at ideas, answers them, and makes projects of them. */
import type { Problem, Result } from '../../../../kernel/result.ts';
import { problem, refused } from '../../../../kernel/result.ts';
import type { Deps } from '../../../../platform/deps.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { flashFor } from '../../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../../platform/http/routes.ts';
import { listProjects } from '../../store/index.ts';
import type { Vote } from '../../types.ts';
import { answerIdea, makeProject, showIdea, takeAnswerBack, takeApart } from '../commands/office.ts';
import { notFound as gone } from '../commands/refusals.ts';
import { findingLongest, type ProjectTyped, readProject, readWords, typedProject } from '../forms.ts';
import { listCosts, listIdeas } from '../store/index.ts';
import type { Idea } from '../types.ts';
import { CheckView } from '../views/check.tsx';
import { OfficeView } from '../views/office.tsx';
import { ProjectView } from '../views/project.tsx';
import { officeIdeaPath, officePath, officeWords } from '../words.ts';
import { checkedVote, ideaOf } from './access.ts';

export function officeIdeaPages(routes: Routes, deps: Deps): void {
  routes.get('/stemmingen/:slug/ideeen/beheer', 'vote.prepare', (c) => listPage(c, deps));
  routes.get('/stemmingen/:slug/ideeen/project', 'vote.prepare', (c) => projectPage(c, deps));
  routes.post('/stemmingen/:slug/ideeen/project', 'vote.prepare', (c) => project(c, deps));
  routes.post('/stemmingen/:slug/ideeen/losmaken', 'vote.prepare', (c) => apart(c, deps));
  routes.get('/stemmingen/:slug/ideeen/beheer/:idea', 'vote.prepare', (c) => checkPage(c, deps));
  routes.post('/stemmingen/:slug/ideeen/beheer/:idea', 'vote.prepare', (c) => check(c, deps));
}

async function listPage(c: AppContext, deps: Deps): Promise<Response> {
  const vote = await checkedVote(c, deps);
  return vote ? await showList(c, deps, vote, []) : await notFound(c);
}

async function showList(
  c: AppContext,
  deps: Deps,
  vote: Vote,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const [ideas, projects, costs] = await Promise.all([
    listIdeas(deps.db, vote.id),
    listProjects(deps.db, vote.id),
    listCosts(deps.db, vote.id),
  ]);
  const made = projects
    .filter(({ status }) => status !== 'withdrawn')
    .map((one) => ({
      project: one,
      ideas: ideas.filter(({ projectId }) => projectId === one.id),
      costs: costs.filter(({ projectId }) => projectId === one.id),
    }))
    .filter((one) => one.ideas.length > 0);
  return c.get('page')(
    {
      title: `${officeWords.title[lang]} – ${vote.name[lang]}`,
      wide: true,
      ...(problems.length > 0 ? { status: 422 } : flashFor(c, officeWords.done)),
    },
    <OfficeView lang={lang} vote={vote} ideas={ideas} projects={made} problems={problems} />,
  );
}

type Typed = { readonly can: string; readonly words: string };

async function showCheck(
  c: AppContext,
  deps: Deps,
  of: { readonly vote: Vote; readonly idea: Idea },
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  return c.get('page')(
    {
      title: `${officeWords.title[lang]} – ${of.vote.name[lang]}`,
      ...(problems.length > 0 ? { status: 422 } : flashFor(c, officeWords.done)),
    },
    <CheckView
      lang={lang}
      {...of}
      ideas={await listIdeas(deps.db, of.vote.id)}
      typed={typed}
      problems={problems}
    />,
  );
}

async function checkPage(c: AppContext, deps: Deps): Promise<Response> {
  const vote = await checkedVote(c, deps);
  const idea = vote && (await ideaOf(c, deps, vote));
  if (!vote || !idea) return await notFound(c);
  return await showCheck(c, deps, { vote, idea }, { can: '', words: '' }, []);
}

type Done = { readonly done: string; readonly result: Result<null> };

async function answer(c: AppContext, deps: Deps, idea: Idea, form: FormValues): Promise<Done> {
  const can = form.text('can');
  const words = readWords('words', form.text('words'), findingLongest, officeWords.wordsNeeded);
  const problems = [
    ...(can === 'yes' || can === 'no' ? [] : [problem('can', 'choice-missing', officeWords.canNeeded)]),
    ...(words.ok ? [] : words.problems),
  ];
  const [first, ...rest] = problems;
  if (first || !words.ok) return { done: '', result: first ? refused(first, ...rest) : refused(gone) };
  const finding = { feasible: can === 'yes', words: words.value };
  return { done: 'antwoord', result: await answerIdea(deps, c.get('actor'), idea.id, finding) };
}

async function asked(c: AppContext, deps: Deps, idea: Idea, form: FormValues): Promise<Done> {
  const actor = c.get('actor');
  const wanted = form.text('step');
  if (wanted === 'show') return { done: 'getoond', result: await showIdea(deps, actor, idea.id, true) };
  if (wanted === 'hide') return { done: 'verborgen', result: await showIdea(deps, actor, idea.id, false) };
  if (wanted === 'undo') return { done: 'terug', result: await takeAnswerBack(deps, actor, idea.id) };
  return await answer(c, deps, idea, form);
}

async function check(c: AppContext, deps: Deps): Promise<Response> {
  const vote = await checkedVote(c, deps);
  const idea = vote && (await ideaOf(c, deps, vote));
  if (!vote || !idea) return await notFound(c);
  const form = await readForm(c);
  const { done, result } = await asked(c, deps, idea, form);
  if (result.ok) return seeOther(c, `${officeIdeaPath(vote.slug, idea.id)}?klaar=${done}`);
  const typed = { can: form.text('can'), words: form.text('words') };
  return await showCheck(c, deps, { vote, idea }, typed, result.problems);
}

async function showProject(
  c: AppContext,
  deps: Deps,
  vote: Vote,
  typed: ProjectTyped,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  return c.get('page')(
    {
      title: `${officeWords.projectTitle[lang]} – ${vote.name[lang]}`,
      ...(problems.length > 0 ? { status: 422 } : {}),
    },
    <ProjectView
      lang={lang}
      vote={vote}
      feasible={await listIdeas(deps.db, vote.id, { statuses: ['feasible'] })}
      typed={typed}
      problems={problems}
    />,
  );
}

async function projectPage(c: AppContext, deps: Deps): Promise<Response> {
  const vote = await checkedVote(c, deps);
  if (!vote) return await notFound(c);
  const chosen = (await listIdeas(deps.db, vote.id, { statuses: ['feasible'] })).find(
    ({ id }) => id === c.req.query('idee'),
  );
  const typed = {
    ideas: chosen ? [chosen.id] : [],
    title: chosen?.title ?? '',
    description: chosen?.description ?? '',
    category: '',
    minimum: '',
    costs: [],
  };
  return await showProject(c, deps, vote, typed, []);
}

async function project(c: AppContext, deps: Deps): Promise<Response> {
  const vote = await checkedVote(c, deps);
  if (!vote) return await notFound(c);
  const typed = typedProject(await readForm(c));
  const wanted = readProject(typed);
  const made = wanted.ok ? await makeProject(deps, c.get('actor'), vote.id, wanted.value) : wanted;
  if (!made.ok) return await showProject(c, deps, vote, typed, made.problems);
  return seeOther(c, `${officePath(vote.slug)}?klaar=project`);
}

async function apart(c: AppContext, deps: Deps): Promise<Response> {
  const vote = await checkedVote(c, deps);
  if (!vote) return await notFound(c);
  const number = Number((await readForm(c)).text('number'));
  const done =
    Number.isInteger(number) && number > 0 && number < 1000
      ? await takeApart(deps, c.get('actor'), vote.id, number)
      : refused(gone);
  if (done.ok) return seeOther(c, `${officePath(vote.slug)}?klaar=los`);
  // The list has none of the fields of the page of a project.
  return await showList(
    c,
    deps,
    vote,
    done.problems.map((found) => ({ ...found, field: '' })),
  );
}
