/** `/stemmingen/:slug/beheer/projecten`: what comes onto the ballot. */
import { parseId } from '../../../kernel/ids.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { amountAsTyped, readDate } from '../../../ui/index.ts';
import { listApplications } from '../../application/index.ts';
import {
  addApplication,
  addProject,
  canTakePart,
  changeProject,
  moveProject,
  pairProjects,
  unpairProjects,
  withdrawProject,
} from '../commands/projects.ts';
import { refusals } from '../commands/refusals.ts';
import { readProject } from '../forms/project.ts';
import { findProject, listIncompatible, listProjects } from '../store/index.ts';
import type { Vote, VoteProject } from '../types.ts';
import { doneTexts } from '../views/office-words.ts';
import { ApplicationView, NewProjectView, type ProjectTyped, ProjectView } from '../views/project.tsx';
import { projectWords as words } from '../views/project-words.ts';
import { ProjectsView } from '../views/projects.tsx';
import { managePath } from '../views/words.ts';
import { type VoteHere, wijkenOf, withVote } from './load.ts';

const base = '/stemmingen/:slug/beheer/projecten';

export function projectPages(routes: Routes, deps: Deps): void {
  const prepare =
    (then: (c: AppContext, deps: Deps, here: VoteHere) => Promise<Response>) => (c: AppContext) =>
      withVote(c, deps, 'mayPrepare', (here) => then(c, deps, here));
  routes.get(base, 'vote.view', (c) =>
    withVote(c, deps, 'mayView', (here) => listPage(c, deps, here, {}, [])),
  );
  routes.post(`${base}/paren`, 'vote.prepare', prepare(pairs));
  routes.get(
    `${base}/nieuw`,
    'vote.prepare',
    prepare((c, d, here) => newPage(c, d, here, { lang: 'nl' }, [])),
  );
  routes.post(`${base}/nieuw`, 'vote.prepare', prepare(create));
  routes.get(
    `${base}/aanvraag`,
    'vote.prepare',
    prepare((c, d, here) => applicationPage(c, d, here, { lang: 'nl' }, [])),
  );
  routes.post(`${base}/aanvraag`, 'vote.prepare', prepare(takeApplication));
  routes.get(`${base}/:number`, 'vote.view', (c) =>
    withVote(c, deps, 'mayView', (here) =>
      withProject(c, deps, here, (one) => onePage(c, deps, here, one, null, [])),
    ),
  );
  routes.post(
    `${base}/:number`,
    'vote.prepare',
    prepare((c, d, here) => withProject(c, d, here, (one) => step(c, d, here, one))),
  );
}

const changes = ({ status }: Vote): boolean => ['preparing', 'collecting', 'checking'].includes(status);
const typedOf = (form: FormValues): ProjectTyped => Object.fromEntries(form.entries());
const listPath = ({ vote }: VoteHere): string => managePath(vote.slug, 'projecten');
const statusOf = (problems: readonly Problem[]) => ({ status: problems.length > 0 ? 422 : 200 }) as const;

async function listPage(
  c: AppContext,
  deps: Deps,
  { vote, mayPrepare }: VoteHere,
  typed: ProjectTyped,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const [projects, incompatible] = await Promise.all([
    listProjects(deps.db, vote.id),
    listIncompatible(deps.db, vote.id),
  ]);
  return c.get('page')(
    {
      title: `${words.title[lang]}: ${vote.name[lang]}`,
      ...(problems.length > 0 ? { status: 422 } : flashFor(c, doneTexts)),
    },
    <ProjectsView
      lang={lang}
      vote={vote}
      projects={projects}
      pairs={incompatible}
      mayChange={mayPrepare && changes(vote)}
      typed={typed}
      problems={problems}
    />,
  );
}

/** 0 is the number of no project. */
const numberOf = (typed: string): number => (/^[1-9]\d{0,2}$/.test(typed) ? Number(typed) : 0);

async function pairs(c: AppContext, deps: Deps, here: VoteHere): Promise<Response> {
  const form = await readForm(c);
  const known = { one: numberOf(form.text('one')), other: numberOf(form.text('other')) };
  const done =
    form.text('doe') === 'los'
      ? await unpairProjects(deps, c.get('actor'), here.vote, known)
      : await pairProjects(deps, c.get('actor'), here.vote, { ...known, reason: form.text('reason') });
  if (done.ok) return seeOther(c, `${listPath(here)}?klaar=paar`);
  return await listPage(c, deps, here, typedOf(form), done.problems);
}

async function newPage(
  c: AppContext,
  deps: Deps,
  { vote }: VoteHere,
  typed: ProjectTyped,
  problems: readonly Problem[],
): Promise<Response> {
  if (!changes(vote)) return seeOther(c, managePath(vote.slug, 'projecten'));
  const lang = c.get('lang');
  return c.get('page')(
    { title: `${words.add[lang]}: ${vote.name[lang]}`, ...statusOf(problems) },
    <NewProjectView
      lang={lang}
      vote={vote}
      wijken={await wijkenOf(deps, vote)}
      typed={typed}
      problems={problems}
    />,
  );
}

async function create(c: AppContext, deps: Deps, here: VoteHere): Promise<Response> {
  const form = await readForm(c);
  const read = readProject(form, await wijkenOf(deps, here.vote));
  const added = read.ok ? await addProject(deps, c.get('actor'), here.vote, read.value) : read;
  if (added.ok) return seeOther(c, `${listPath(here)}?klaar=project`);
  return await newPage(c, deps, here, typedOf(form), added.problems);
}

async function takingPart(deps: Deps, vote: Vote) {
  const [applications, projects] = await Promise.all([
    listApplications(deps.db, { filter: { envelopeId: vote.envelopeId }, order: 'rank', limit: 500 }),
    listProjects(deps.db, vote.id),
  ]);
  const taken = new Set(projects.map(({ applicationId }) => applicationId));
  return applications.filter((one) => canTakePart(one, vote) && !taken.has(one.id));
}

async function applicationPage(
  c: AppContext,
  deps: Deps,
  { vote }: VoteHere,
  typed: ProjectTyped,
  problems: readonly Problem[],
): Promise<Response> {
  if (!changes(vote)) return seeOther(c, managePath(vote.slug, 'projecten'));
  const lang = c.get('lang');
  const applications = await takingPart(deps, vote);
  return c.get('page')(
    { title: `${words.fromApplication[lang]}: ${vote.name[lang]}`, ...statusOf(problems) },
    <ApplicationView
      lang={lang}
      vote={vote}
      wijken={await wijkenOf(deps, vote)}
      applications={applications.map(({ id, caseNumber, title, requestedCents }) => ({
        value: id,
        label: `${caseNumber ?? ''} ${title} (${amountAsTyped(requestedCents, lang)})`.trim(),
      }))}
      typed={typed}
      problems={problems}
    />,
  );
}

async function takeApplication(c: AppContext, deps: Deps, here: VoteHere): Promise<Response> {
  const form = await readForm(c);
  const applicationId = parseId<'application'>(form.text('application'));
  const known = (await takingPart(deps, here.vote)).some(({ id }) => id === applicationId);
  const read = readProject(form, await wijkenOf(deps, here.vote));
  const agreedOn = readDate('agreedOn', form.text('agreedOn'));
  if (!known || applicationId === null || !read.ok)
    return await applicationPage(c, deps, here, typedOf(form), [
      ...(known ? [] : [refusals.notComplete]),
      ...(read.ok ? [] : read.problems),
      ...(agreedOn.ok ? [] : agreedOn.problems),
    ]);
  const added = await addApplication(deps, c.get('actor'), here.vote, {
    applicationId,
    input: read.value,
    agreement: { on: agreedOn.ok ? agreedOn.value : null, how: form.text('agreedHow') },
  });
  if (added.ok) return seeOther(c, `${listPath(here)}?klaar=project`);
  return await applicationPage(c, deps, here, typedOf(form), added.problems);
}

async function withProject(
  c: AppContext,
  deps: Deps,
  { vote }: VoteHere,
  then: (project: VoteProject) => Promise<Response>,
): Promise<Response> {
  const number = c.req.param('number') ?? '';
  const project = /^[1-9]\d{0,2}$/.test(number) ? await findProject(deps.db, vote.id, Number(number)) : null;
  return project ? await then(project) : await notFound(c);
}

const shown = (project: VoteProject): ProjectTyped => ({
  title: project.title,
  description: project.description,
  lang: project.lang,
  cost: amountAsTyped(project.costCents, 'nl'),
  minimum: project.minimumCents === null ? '' : amountAsTyped(project.minimumCents, 'nl'),
  category: project.category ?? '',
  wijk: project.wijkSlug ?? '',
});

async function onePage(
  c: AppContext,
  deps: Deps,
  { vote, mayPrepare }: VoteHere,
  project: VoteProject,
  typed: ProjectTyped | null,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const there = project.status !== 'withdrawn';
  const others = (await listProjects(deps.db, vote.id)).filter(({ id }) => id !== project.id);
  return c.get('page')(
    { title: `${project.number}. ${project.title}`, ...statusOf(problems) },
    <ProjectView
      lang={lang}
      vote={vote}
      project={project}
      others={others}
      wijken={await wijkenOf(deps, vote)}
      mayChange={mayPrepare && there && changes(vote)}
      mayWithdraw={mayPrepare && there && (changes(vote) || ['frozen', 'open'].includes(vote.status))}
      typed={{ ...shown(project), ...typed }}
      problems={problems}
    />,
  );
}

async function step(c: AppContext, deps: Deps, here: VoteHere, project: VoteProject): Promise<Response> {
  const form = await readForm(c);
  const [which, actor] = [{ vote: here.vote, number: project.number }, c.get('actor')];
  const answer = async (done: Result<null>, code: string): Promise<Response> =>
    done.ok
      ? seeOther(c, `${listPath(here)}?klaar=${code}`)
      : await onePage(c, deps, here, project, typedOf(form), done.problems);
  switch (form.text('doe')) {
    case 'intrekken':
      return await answer(await withdrawProject(deps, actor, which, form.text('reason')), 'ingetrokken');
    case 'verplaatsen': {
      const before = /^[1-9]\d{0,2}$/.test(form.text('before')) ? Number(form.text('before')) : null;
      return await answer(await moveProject(deps, actor, which, before), 'volgorde');
    }
    default: {
      const read = readProject(form, await wijkenOf(deps, here.vote));
      return await answer(read.ok ? await changeProject(deps, actor, which, read.value) : read, 'project');
    }
  }
}
