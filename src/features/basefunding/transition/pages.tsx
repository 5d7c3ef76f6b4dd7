/** From the old schemes to the new one: the officer's overview, and what changes for each organisation. */
import type { Actor } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { csvEuro, csvMediaType, csvText } from '../../../platform/http/csv.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import { listOverviews } from '../../budget/index.ts';
import { cityLetterhead } from '../../correspondence/index.ts';
import {
  findOrganisationBySlug,
  listOrganisationsById,
  type Organisation as Party,
} from '../../party/index.ts';
import { revisionOf } from '../pages/shared.ts';
import { changesOf, type OldScheme, type TypedTransition, termBudgets } from '../rules/transition.ts';
import { askedFor } from './asked.ts';
import { judgeOldScheme } from './commands.ts';
import { changeBlocks } from './document.ts';
import { listOldSchemes, listSubsidies } from './store.ts';
import {
  ChangesView,
  JudgeView,
  type Organisation,
  OverviewView,
  type OwnChanges,
  ownPath,
  transitionPath,
} from './views.tsx';
import { transitionWords as words } from './words.ts';

const judgeRoute = `${transitionPath}/regeling/:slug`;
const organisationRoute = `${transitionPath}/organisatie/:slug`;

export function transitionPages(routes: Routes, deps: Deps): void {
  routes.get(transitionPath, 'draft.view', (c) => overview(c, deps));
  routes.get(`${transitionPath}.csv`, 'draft.view', (c) => csv(c, deps), { page: false });
  routes.get(judgeRoute, 'scheme.edit', async (c) => {
    const old = await oldScheme(c, deps);
    return old ? judgePage(c, old, typedOf(old), []) : await notFound(c);
  });
  routes.post(judgeRoute, 'scheme.edit', (c) => judge(c, deps));
  routes.get(ownPath, 'signedIn', (c) => ownPage(c, deps));
  routes.get(organisationRoute, 'signedIn', (c) =>
    withOrganisation(c, deps, async (organisation) => {
      const one = await changesFor(deps, organisation);
      return changesPage(c, deps, [one], false);
    }),
  );
  routes.get(
    `${organisationRoute}/pdf`,
    'signedIn',
    (c) => withOrganisation(c, deps, (organisation) => pdf(c, deps, organisation)),
    { page: false },
  );
}

/** The new schemes are for the year that follows. */
const newYear = ({ clock }: Pick<Deps, 'clock'>): number => today(clock).year + 1;

/** Everybody who got something in the last year. */
async function allOrganisations(deps: Deps, schemes: readonly OldScheme[]): Promise<readonly Organisation[]> {
  const year = newYear(deps);
  const subsidies = await listSubsidies(deps.db, year - 1, null);
  return [...Map.groupBy(subsidies, ({ organisationId }) => organisationId).values()].flatMap((own) => {
    const [first] = own;
    const changes = changesOf(own, schemes, year);
    if (!first || changes.length === 0) return [];
    return [{ name: first.organisationName, slug: first.organisationSlug, changes }];
  });
}

async function overview(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const year = newYear(deps);
  const [schemes, envelopes] = await Promise.all([
    listOldSchemes(deps.db),
    listOverviews(deps.db, { year, limit: 1000 }),
  ]);
  const organisations = await allOrganisations(deps, schemes);
  const budgets = termBudgets(
    organisations.flatMap(({ changes }) => changes),
    envelopes.map(({ scheme, envelope: { balances } }) => ({
      schemeSlug: scheme.slug,
      publishedCents: balances.publishedCents,
      freeCents: balances.freeCents,
    })),
  );
  return c.get('page')(
    { title: words.title[lang], wide: true, ...flashFor(c, { opgeslagen: words.saved }) },
    <OverviewView
      lang={lang}
      year={year}
      schemes={schemes}
      organisations={organisations}
      budgets={budgets}
      mayEdit={allowed(c.get('actor'), 'scheme.edit')}
    />,
  );
}

async function csv(c: AppContext, deps: Deps): Promise<Response> {
  const organisations = await allOrganisations(deps, await listOldSchemes(deps.db));
  const year = newYear(deps) - 1;
  const rows = organisations.flatMap(({ name, slug, changes }) =>
    changes.map((change) => [
      name,
      slug,
      change.name,
      year,
      csvEuro(change.amountCents),
      change.years,
      change.old?.schemeSlug ?? null,
      change.old?.transition?.fit ?? null,
      change.old?.transition?.step ?? null,
      csvEuro(change.termCents),
    ]),
  );
  const titles = [
    'organisation',
    'organisationSlug',
    'scheme',
    'year',
    'amountEuro',
    'yearsInARow',
    'newSchemeSlug',
    'fit',
    'step',
    'termEuro',
  ];
  return c.body(csvText([titles, ...rows]), 200, {
    'content-type': csvMediaType,
    'content-disposition': 'attachment; filename="overgang.csv"',
  });
}

async function oldScheme(c: AppContext, { db }: Deps): Promise<OldScheme | null> {
  const [slug, name] = [c.req.param('slug'), c.req.query('van')];
  const schemes = await listOldSchemes(db);
  return schemes.find((old) => old.schemeSlug === slug && old.name === name) ?? null;
}

const typedOf = ({ transition }: OldScheme): TypedTransition =>
  transition
    ? { ...transition, termMonths: String(transition.termMonths) }
    : { fit: '', step: '', consequence: '', termMonths: '', source: '', toVerify: true };

function judgePage(
  c: AppContext,
  old: OldScheme,
  typed: TypedTransition,
  problems: readonly Problem[],
): Response | Promise<Response> {
  return c.get('page')(
    { title: old.name, status: problems.length > 0 ? 422 : 200 },
    <JudgeView lang={c.get('lang')} old={old} typed={typed} problems={problems} />,
  );
}

async function judge(c: AppContext, deps: Deps): Promise<Response> {
  const old = await oldScheme(c, deps);
  if (!old) return await notFound(c);
  const form = await readForm(c);
  const typed: TypedTransition = {
    fit: form.text('fit'),
    step: form.text('step'),
    consequence: form.text('consequence'),
    termMonths: form.text('termMonths'),
    source: form.text('source'),
    toVerify: form.has('toVerify'),
  };
  const saved = await judgeOldScheme(deps, c.get('actor'), old, { typed, revision: revisionOf(form) });
  if (saved.ok) return seeOther(c, `${transitionPath}?klaar=opgeslagen`);
  return await judgePage(c, old, typed, saved.problems);
}

async function changesFor({ db, clock }: Deps, party: Party): Promise<OwnChanges> {
  const year = newYear({ clock });
  const [schemes, subsidies, asked] = await Promise.all([
    listOldSchemes(db),
    listSubsidies(db, year - 1, party.id),
    askedFor({ db, clock }, party.id, year),
  ]);
  return { name: party.name, slug: party.slug, changes: changesOf(subsidies, schemes, year), asked };
}

async function withOrganisation(
  c: AppContext,
  { db }: Deps,
  show: (organisation: Party) => Promise<Response>,
): Promise<Response> {
  const organisation = await findOrganisationBySlug(db, c.req.param('slug') ?? '');
  const mayRead =
    organisation && allowed(c.get('actor'), 'organisation.view', { organisationId: organisation.id });
  return mayRead ? await show(organisation) : await notFound(c);
}

const ownIds = (actor: Actor) =>
  actor.kind === 'person'
    ? actor.grants.flatMap((grant) => (grant.role === 'organisationMember' ? [grant.organisationId] : []))
    : [];

async function ownPage(c: AppContext, deps: Deps): Promise<Response> {
  const own = await listOrganisationsById(deps.db, ownIds(c.get('actor')));
  return changesPage(c, deps, await Promise.all(own.map((party) => changesFor(deps, party))), true);
}

function changesPage(
  c: AppContext,
  deps: Deps,
  organisations: readonly OwnChanges[],
  own: boolean,
): Response | Promise<Response> {
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.page[lang] },
    <ChangesView
      lang={lang}
      year={newYear(deps)}
      organisations={organisations}
      own={own}
      pdfOf={(slug) => `${transitionPath}/organisatie/${slug}/pdf`}
    />,
  );
}

async function pdf(c: AppContext, deps: Deps, party: Party): Promise<Response> {
  const lang = c.get('lang');
  const { changes, asked } = await changesFor(deps, party);
  const heading = fill(words.pageFor, lang, { name: party.name });
  const file = await deps.posterPdf.render(
    'form-copy',
    {
      sender: cityLetterhead(lang),
      heading,
      reference: String(newYear(deps)),
      blocks: [...changeBlocks(changes, newYear(deps), lang, asked)],
    },
    { title: heading, lang, createdAt: deps.clock.now() },
  );
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="wat-verandert-er-${party.slug}.pdf"`,
      'cache-control': 'private, no-store',
    },
  });
}
