/** The form with which an officer makes the ceilings of a round: for the city, for every area of a kind, or for one. */
import { ok, type Problem, problem, refused } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { councilName, listGebieden, listWijken, listWijkraden } from '../../place/index.ts';
import { findRoundBySlug, getVersion, listRounds, listVersionsByStatus } from '../../scheme/index.ts';
import { type Area, createEnvelopes } from '../commands.ts';
import { areaMissing, type EnvelopesForm, readNewEnvelopes } from '../forms.ts';
import { type AreaLevel, areaLevels, NewCeilingsView, type Typed } from '../views/officer.tsx';
import { officerWords } from '../views/words.ts';

const path = '/plafonds/nieuw';

export function newCeilingsPages(routes: Routes, deps: Deps): void {
  routes.get(path, 'budget.publish', (c) => newCeilingsPage(c, deps, {}, []));
  routes.post(path, 'budget.publish', (c) => makeCeilings(c, deps));
}

async function newCeilingsPage(
  c: AppContext,
  deps: Deps,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const [rounds, versions, areas] = await Promise.all([
    listRounds(deps.db),
    listVersionsByStatus(deps.db, 'published'),
    allAreas(deps),
  ]);
  const schemeOf = new Map(versions.map((version) => [version.id, version.name]));
  return c.get('page')(
    { title: officerWords.newTitle[lang], status: problems.length > 0 ? 422 : 200 },
    <NewCeilingsView
      lang={lang}
      rounds={rounds.map((round) => ({
        slug: round.slug,
        name: round.name,
        scheme: schemeOf.get(round.schemeVersionId) ?? round.name,
      }))}
      areas={areas}
      typed={typed}
      problems={problems}
    />,
  );
}

const nowhere = { wijkId: null, wijkraadId: null, gebiedId: null } as const;

type NamedArea = Area & { readonly slug: string };

/** Every area that a ceiling may be for, by level. */
async function allAreas(deps: Deps): Promise<Readonly<Record<AreaLevel, readonly NamedArea[]>>> {
  const [gebieden, wijkraden, wijken] = await Promise.all([
    listGebieden(deps.db),
    listWijkraden(deps.db),
    listWijken(deps.db),
  ]);
  return {
    gebied: gebieden.map(({ id, slug, name }) => ({ ...nowhere, gebiedId: id, slug, name })),
    wijkraad: wijkraden.map((council) => ({
      ...nowhere,
      wijkraadId: council.id,
      slug: council.slug,
      name: councilName(council),
    })),
    wijk: wijken.map(({ id, slug, name }) => ({ ...nowhere, wijkId: id, slug, name })),
  };
}

/** @returns nothing where the form names an area that is not there */
async function areasOf(deps: Deps, { level, area }: EnvelopesForm): Promise<readonly Area[]> {
  if (level === 'city') return [{ ...nowhere, name: 'Hele stad' }];
  const all = await allAreas(deps);
  const chosen =
    level === 'one'
      ? areaLevels.flatMap((one) => all[one].filter(({ slug }) => `${one}:${slug}` === area))
      : all[level];
  return chosen.map(({ slug: _, ...one }) => one);
}

const unknownRound = refused(
  problem('round', 'round-missing', { nl: 'Kies een ronde.', en: 'Choose a round.' }),
);

async function makeCeilings(c: AppContext, deps: Deps): Promise<Response> {
  const form = await readForm(c);
  const wanted = readNewEnvelopes(form);
  const made = wanted.ok ? await make(c, deps, wanted.value) : wanted;
  if (!made.ok) return await newCeilingsPage(c, deps, Object.fromEntries(form.entries()), made.problems);
  return seeOther(c, `/plafonds?jaar=${made.value}&klaar=gemaakt`);
}

/** @returns the year to show them under */
async function make(c: AppContext, deps: Deps, wanted: EnvelopesForm) {
  const round = await findRoundBySlug(deps.db, wanted.roundSlug);
  if (!round) return unknownRound;
  const version = await getVersion(deps.db, round.schemeVersionId);
  const areas = await areasOf(deps, wanted);
  if (areas.length === 0) return wanted.level === 'one' ? refused(areaMissing) : unknownRound;
  const made = await createEnvelopes(deps, c.get('actor'), {
    round,
    areas,
    domains: wanted.perDomain ? version.rules.domains : [null],
    amountCents: wanted.amountCents,
    publication: wanted.publication,
    reason: wanted.reason,
  });
  return made.ok ? ok(round.year) : made;
}
