/** One's own register of interests, and that of a council. */
import { today } from '../../../kernel/dates.ts';
import { type Id, parseId } from '../../../kernel/ids.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { readDate } from '../../../ui/index.ts';
import { addInterest, endInterest, removeInterest } from '../commands/interests.ts';
import type { AssessmentDeps } from '../deps.ts';
import { readInterest } from '../forms.ts';
import { listCouncilMembers, listInterests, listOrganisationNames } from '../store/index.ts';
import {
  type CouncilRegisterProps,
  CouncilRegisterView,
  RegisterView,
  type TypedInterest,
} from '../views/registers.tsx';
import { registerWords } from '../views/words-record.ts';
import { flashOf, openCouncil, personOf, statusOf } from './access.tsx';

export function registerPages(routes: Routes, deps: AssessmentDeps): void {
  routes.get('/belangen', 'interest.register', (c) => registerPage(c, deps));
  routes.post('/belangen', 'interest.register', (c) => add(c, deps));
  routes.post('/belangen/:id/einde', 'interest.register', (c) => end(c, deps));
  routes.post('/belangen/:id/verwijderen', 'interest.register', (c) => remove(c, deps));
  routes.get('/wijkraad/:council/belangen', 'pack.view', (c) => councilPage(c, deps));
}

const nothing: TypedInterest = {
  organisation: '',
  personName: '',
  personEmail: '',
  description: '',
  since: '',
  until: '',
  endOn: '',
};

async function registerPage(
  c: AppContext,
  deps: AssessmentDeps,
  typed: TypedInterest = nothing,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const person = personOf(c);
  if (!person) return await notFound(c);
  const lang = c.get('lang');
  const organisations = await listOrganisationNames(deps.db);
  return c.get('page')(
    { title: registerWords.title[lang], status: statusOf(problems), ...flashOf(c) },
    <RegisterView
      lang={lang}
      interests={await listInterests(deps.db, [person.personId])}
      organisations={organisations.map(({ name }) => name)}
      typed={typed}
      today={today(deps.clock)}
      problems={problems}
    />,
  );
}

async function add(c: AppContext, deps: AssessmentDeps): Promise<Response> {
  const person = personOf(c);
  if (!person) return await notFound(c);
  const form = await readForm(c);
  const added = await addInterest(deps, person, readInterest(form));
  if (added.ok) return seeOther(c, '/belangen?klaar=toegevoegd');
  const typed: TypedInterest = {
    ...nothing,
    organisation: form.text('organisation'),
    personName: form.text('personName'),
    personEmail: form.text('personEmail'),
    description: form.text('description'),
    since: form.text('since').slice(0, 40),
    until: form.text('until').slice(0, 40),
  };
  return await registerPage(c, deps, typed, added.problems);
}

/** A refusal that names `until` is about the end date of this one interest. */
const besideOwnField = (problems: readonly Problem[], id: Id<'interest'>): readonly Problem[] =>
  problems.map((one) => (one.field === 'until' ? { ...one, field: `until.${id}` } : one));

async function end(c: AppContext, deps: AssessmentDeps): Promise<Response> {
  const person = personOf(c);
  const id = parseId<'interest'>(c.req.param('id'));
  if (!person || !id) return await notFound(c);
  const form = await readForm(c);
  const endOn = form.text(`until.${id}`).slice(0, 40);
  const until = readDate('until', endOn);
  const ended: Result<null> = until.ok ? await endInterest(deps, person, { id, until: until.value }) : until;
  if (ended.ok) return seeOther(c, '/belangen?klaar=beeindigd');
  return await registerPage(c, deps, { ...nothing, endOn }, besideOwnField(ended.problems, id));
}

async function remove(c: AppContext, deps: AssessmentDeps): Promise<Response> {
  const person = personOf(c);
  const id = parseId<'interest'>(c.req.param('id'));
  if (!person || !id) return await notFound(c);
  const removed = await removeInterest(deps, person, id);
  return removed.ok
    ? seeOther(c, '/belangen?klaar=weggehaald')
    : await registerPage(c, deps, nothing, removed.problems);
}

async function councilPage(c: AppContext, deps: AssessmentDeps): Promise<Response> {
  const opened = await openCouncil(c, deps);
  if ('answer' in opened) return await opened.answer;
  const council = opened.found;
  const members = await listCouncilMembers(deps.db, council.id, today(deps.clock).toString());
  const interests = await listInterests(
    deps.db,
    members.map(({ personId }) => personId),
  );
  const rows = members.flatMap((member): CouncilRegisterProps['rows'] => {
    const own = interests.filter(({ personId }) => personId === member.personId);
    return own.length === 0 ? [{ member, interest: null }] : own.map((interest) => ({ member, interest }));
  });
  const lang = c.get('lang');
  return c.get('page')(
    { title: registerWords.councilTitle[lang], wide: true },
    <CouncilRegisterView lang={lang} council={council} rows={rows} />,
  );
}
