/** Filing an objection: the start page, the form, and the form of the desk. */
import { personIdOf } from '../../../kernel/actor.ts';
import { isoDate, today } from '../../../kernel/dates.ts';
import { isLang, type Lang } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { findByCaseNumber } from '../../application/index.ts';
import { cityLetterhead } from '../../correspondence/index.ts';
import { findPerson } from '../../party/index.ts';
import { contestedFor } from '../commands/contested.ts';
import { fileObjection, readCaseNumber } from '../commands/file-objection.ts';
import { notAllowed } from '../commands/refusals.ts';
import { readObjection } from '../forms.ts';
import { listObjectionsBy } from '../store/index.ts';
import { PaperPage } from '../views/objection-paper.tsx';
import { FilePage, StartPage, type TypedObjection } from '../views/objection-start.tsx';
import { type DecisionChoice, decisionChoices } from '../views/parts.tsx';
import { objectionWords as words } from '../views/words-objection.ts';
import { flashOf, pageStatus, refusedPage } from './access.tsx';

export function objectionStartPages(routes: Routes, deps: Deps): void {
  routes.get('/bezwaar', 'public', (c) => startPage(c, deps));
  routes.get('/bezwaar/papier', 'public', (c) => paperPage(c));
  routes.get('/bezwaar/indienen', 'signedIn', async (c) =>
    filePage(c, deps, true, await ownForm(c, deps), []),
  );
  routes.post('/bezwaar/indienen', 'signedIn', (c) => file(c, deps, true));
  routes.get('/bezwaar/invoeren', 'signedIn', (c) =>
    mayEnter(c) ? filePage(c, deps, false, emptyForm(c, deps), []) : refused(c),
  );
  routes.post('/bezwaar/invoeren', 'signedIn', (c) => (mayEnter(c) ? file(c, deps, false) : refused(c)));
}

const mayEnter = (c: AppContext): boolean =>
  allowed(c.get('actor'), 'objection.handle', {}) || allowed(c.get('actor'), 'application.enterForOther', {});

const caseAsked = (c: AppContext): string => (c.req.query('zaak') ?? '').slice(0, 40);

const refused = (c: AppContext) => refusedPage(c, words.enterTitle, notAllowed, '/bezwaar');

async function startPage(c: AppContext, deps: Deps): Promise<Response> {
  const personId = personIdOf(c.get('actor'));
  const own = personId === null ? [] : await listObjectionsBy(deps.db, personId);
  const lang = c.get('lang');
  const caseNumber = caseAsked(c);
  const formHref = `/bezwaar/indienen${caseNumber === '' ? '' : `?zaak=${encodeURIComponent(caseNumber)}`}`;
  return c.get('page')(
    { title: words.start[lang], ...flashOf(c) },
    <StartPage lang={lang} own={own} formHref={formHref} />,
  );
}

function paperAddress(lang: Lang): readonly string[] {
  const { name, addressLines = [] } = cityLetterhead(lang);
  return [name, words.paperDepartment[lang], ...addressLines];
}

function paperPage(c: AppContext): Response {
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.paperTitle[lang] },
    <PaperPage lang={lang} address={paperAddress(lang)} />,
  );
}

function emptyForm(c: AppContext, deps: Deps): TypedObjection {
  return {
    caseNumber: caseAsked(c),
    against: (c.req.query('besluit') ?? '').slice(0, 40),
    about: '',
    grounds: '',
    groundsLater: false,
    name: '',
    address: '',
    lateReason: '',
    channel: 'post',
    receivedOn: isoDate(today(deps.clock)),
    postedOn: '',
    lang: 'nl',
  };
}

/** Her own name and address stand there already, when we have them. */
async function ownForm(c: AppContext, deps: Deps): Promise<TypedObjection> {
  const personId = personIdOf(c.get('actor'));
  const person = personId === null ? null : await findPerson(deps.db, personId);
  const place = [person?.postcode, person?.town].filter(Boolean).join('  ');
  return {
    ...emptyForm(c, deps),
    name: person?.name ?? '',
    address: [person?.street, place].filter(Boolean).join('\n'),
  };
}

/** Those of the case that was named, as far as it concerns who asks. */
async function choicesFor(c: AppContext, deps: Deps, caseNumber: string): Promise<readonly DecisionChoice[]> {
  const application =
    caseNumber.trim() === '' ? null : await findByCaseNumber(deps.db, readCaseNumber(caseNumber));
  const all = application ? await contestedFor(deps.db, c.get('actor'), application) : [];
  return decisionChoices(all, c.get('lang'));
}

async function filePage(
  c: AppContext,
  deps: Deps,
  own: boolean,
  typed: TypedObjection,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const decisions = await choicesFor(c, deps, typed.caseNumber);
  return c.get('page')(
    { title: words[own ? 'fileTitle' : 'enterTitle'][lang], ...pageStatus(problems) },
    <FilePage lang={lang} typed={typed} problems={problems} own={own} decisions={decisions} />,
  );
}

function typedOf(form: FormValues): TypedObjection {
  return {
    caseNumber: form.text('caseNumber'),
    against: form.text('against'),
    about: form.text('about'),
    grounds: form.text('grounds'),
    groundsLater: form.text('groundsLater') === 'yes',
    name: form.text('name'),
    address: form.text('address'),
    lateReason: form.text('lateReason'),
    channel: form.text('channel'),
    receivedOn: form.text('receivedOn'),
    postedOn: form.text('postedOn'),
    lang: form.text('lang'),
  };
}

async function file(c: AppContext, deps: Deps, own: boolean): Promise<Response> {
  const form = await readForm(c);
  const typed = form.text('lang');
  const lang = own || !isLang(typed) ? c.get('lang') : typed;
  const filed = await fileObjection(deps, c.get('actor'), {
    ...readObjection(form),
    against: form.text('against'),
    lang,
    own,
  });
  if (filed.ok) return seeOther(c, `/bezwaren/${filed.value.id}?klaar=${own ? 'bezwaar' : 'ingevoerd'}`);
  return await filePage(c, deps, own, typedOf(form), filed.problems);
}
