/** For which organisation somebody came to the service desk: look it up, or add it. Names are posted, never in an address. */
import { today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { searchWords } from '../../../kernel/too-long.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import {
  listOrganisationsOf,
  type OrganisationTyped,
  readOrganisation,
  searchOrganisations,
} from '../../party/index.ts';
import type { Organisation } from '../../party/types.ts';
import { listWijken } from '../../place/index.ts';
import { type Case, fillsInForOther, findCase, organisationQuestion } from '../commands/context.ts';
import { addApplicantOrganisation, chooseOrganisation } from '../commands/index.ts';
import { DeskOrganisationView, deskOrganisationWords as words } from '../views/desk-organisation.tsx';
import { failure } from './answers.tsx';
import { isOpen } from './show.ts';

const access = 'application.enterForOther';
const blank: OrganisationTyped = { name: '', legalForm: '', kvkNumber: '', wijkId: '' };
const searchEmpty = problem('zoek', 'search-empty', words.searchEmpty);

type Shown = {
  readonly search?: string;
  readonly hits?: readonly Organisation[];
  readonly typed?: OrganisationTyped;
  readonly problems?: readonly Problem[];
};

export function deskOrganisationPages(routes: Routes, deps: Deps): void {
  routes.get('/balie/organisatie/:id', access, async (c) => {
    const found = await load(c, deps);
    return found ? await show(c, deps, found, {}) : await notFound(c);
  });

  routes.post('/balie/organisatie/:id/zoeken', access, async (c) => {
    const found = await load(c, deps);
    if (!found) return await notFound(c);
    const { typed: search, problems } = searchWords('zoek', (await readForm(c)).text('zoek'), 200);
    if (problems.length > 0) return await show(c, deps, found, { search, problems });
    if (search.length < 2) return await show(c, deps, found, { search, problems: [searchEmpty] });
    return await show(c, deps, found, { search, hits: await searchOrganisations(deps.db, search) });
  });

  routes.post('/balie/organisatie/:id/kiezen', access, async (c) => {
    const found = await load(c, deps);
    const organisationId = parseId<'organisation'>((await readForm(c)).text('organisation'));
    if (!found || !organisationId) return await notFound(c);
    const { id } = found.application;
    const chosen = await chooseOrganisation(deps, c.get('actor'), { id, organisationId });
    return chosen.ok ? backToForm(c, id, chosen.value.page) : await failure(c, chosen.problems);
  });

  routes.post('/balie/organisatie/:id/nieuw', access, async (c) => {
    const found = await load(c, deps);
    if (!found) return await notFound(c);
    const form = await readForm(c);
    const typed = {
      name: form.text('name'),
      legalForm: form.text('legalForm').slice(0, 40),
      kvkNumber: form.text('kvkNumber').slice(0, 40),
      wijkId: form.text('wijkId').slice(0, 40),
    };
    const details = readOrganisation(form, new Set((await listWijken(deps.db)).map(({ id }) => id)));
    const { id } = found.application;
    const added = details.ok
      ? await addApplicantOrganisation(deps, c.get('actor'), { id, details: details.value })
      : details;
    if (added.ok) return backToForm(c, id, added.value.page);
    if (added.problems.every(({ field }) => field === '')) return await failure(c, added.problems);
    return await show(c, deps, found, { typed, problems: added.problems });
  });
}

const backToForm = (c: AppContext, id: string, page: string): Response =>
  seeOther(c, `/aanvragen/${id}/${page}`);

async function load(c: AppContext, deps: Deps): Promise<Case | null> {
  const id = parseId<'application'>(c.req.param('id'));
  const found = id && (await findCase(deps.db, c.get('actor'), id, 'application.edit'));
  if (!found || !isOpen(found.application)) return null;
  const asked = found.version.rules.form.some((page) => organisationQuestion(page) !== null);
  return asked && fillsInForOther(c.get('actor'), found.application) ? found : null;
}

async function show(c: AppContext, deps: Deps, found: Case, shown: Shown): Promise<Response> {
  const lang = c.get('lang');
  const { applicantPersonId } = found.application;
  const day = today(deps.clock);
  const known = applicantPersonId ? await listOrganisationsOf(deps.db, applicantPersonId, day) : [];
  const problems = shown.problems ?? [];
  return c.get('page')(
    { title: words.title[lang], status: problems.length > 0 ? 422 : 200 },
    <DeskOrganisationView
      lang={lang}
      id={found.application.id}
      back={`/aanvragen/${found.application.id}/${found.version.rules.form.find(organisationQuestion)?.slug}`}
      applicantName={found.applicant?.name ?? ''}
      known={known}
      search={shown.search ?? ''}
      hits={shown.hits ?? null}
      typed={shown.typed ?? blank}
      wijken={await listWijken(deps.db)}
      problems={problems}
    />,
  );
}
