/** When a version takes applications. */
import type { Problem } from '../../../../kernel/result.ts';
import type { Reader } from '../../../../platform/db/index.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../../platform/http/routes.ts';
import { councilName, listGebieden, listWijkraden } from '../../../place/index.ts';
import { addRound, moveRound, removeRound } from '../../commands/rounds.ts';
import { councilArea, gebiedArea, type RoundAreas, readRound, readRoundDates } from '../../forms/round.ts';
import { listRoundsOf } from '../../store/read.ts';
import type { Round, SchemeVersion } from '../../types.ts';
import { versionPath } from '../../views/manage.tsx';
import { manageWords as words } from '../../views/manage-words.ts';
import { NewRoundView, type RoundValues, RoundView } from '../../views/round.tsx';
import type { ManageDeps } from './load.ts';
import { withVersion } from './version.tsx';

const base = '/beheer/regelingen/:slug/versies/:number/rondes';

export function managedRoundPages(routes: Routes, deps: ManageDeps): void {
  routes.get(`${base}/nieuw`, 'scheme.edit', (c) =>
    withVersion(c, deps, (version) => newPage(c, deps, version, firstValues(version), [])),
  );
  routes.post(`${base}/nieuw`, 'scheme.edit', (c) =>
    withVersion(c, deps, (version) => create(c, deps, version)),
  );
  routes.get(`${base}/:round`, 'scheme.edit', (c) =>
    withRound(c, deps, (version, round) => roundPage(c, version, round, datesOf(round), [])),
  );
  routes.post(`${base}/:round`, 'scheme.edit', (c) =>
    withRound(c, deps, (version, round) => change(c, deps, version, round)),
  );
}

type Then = (version: SchemeVersion, round: Round) => Promise<Response> | Response;

async function withRound(c: AppContext, deps: ManageDeps, then: Then): Promise<Response> {
  return await withVersion(c, deps, async (version) => {
    const rounds = await listRoundsOf(deps.db, version.id);
    const round = rounds.find(({ slug }) => slug === c.req.param('round'));
    return round ? await then(version, round) : await notFound(c);
  });
}

/** The year of the version, which most rounds are for. */
function firstValues(version: SchemeVersion): RoundValues {
  const year = version.validFrom.slice(0, 4);
  return {
    nameNl: `${version.name.nl} ${year}`,
    nameEn: `${version.name.en} ${year}`,
    slug: `${version.schemeSlug}-${year}`,
    opensOn: '',
    closesOn: '',
    year,
    area: '',
  };
}

const datesOf = (round: Round): Pick<RoundValues, 'opensOn' | 'closesOn'> => ({
  opensOn: round.opensOn,
  closesOn: round.closesOn,
});

function typedValues(form: FormValues): RoundValues {
  const text = (name: string): string => form.text(name);
  return {
    nameNl: text('nameNl'),
    nameEn: text('nameEn'),
    slug: text('slug'),
    opensOn: text('opensOn'),
    closesOn: text('closesOn'),
    year: text('year'),
    area: text('area'),
  };
}

async function listAreas(r: Reader): Promise<RoundAreas> {
  const [wijkraden, gebieden] = await Promise.all([listWijkraden(r), listGebieden(r)]);
  return { wijkraden, gebieden };
}

async function newPage(
  c: AppContext,
  deps: ManageDeps,
  version: SchemeVersion,
  values: RoundValues,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const { wijkraden, gebieden } = await listAreas(deps.db);
  return c.get('page')(
    { title: words.addRound[lang], status: problems.length > 0 ? 422 : 200 },
    <NewRoundView
      lang={lang}
      version={version}
      values={values}
      problems={problems}
      areas={[
        {
          label: words.gebieden[lang],
          options: gebieden.map((one) => ({ value: gebiedArea(one), label: one.name })),
        },
        {
          label: words.councils[lang],
          options: wijkraden.map((one) => ({ value: councilArea(one), label: councilName(one) })),
        },
      ]}
    />,
  );
}

async function create(c: AppContext, deps: ManageDeps, version: SchemeVersion): Promise<Response> {
  const form = await readForm(c);
  const again = (problems: readonly Problem[]): Promise<Response> =>
    newPage(c, deps, version, typedValues(form), problems);
  const read = readRound(form, await listAreas(deps.db));
  if (!read.ok) return await again(read.problems);
  const added = await addRound(deps, c.get('actor'), version, read.value);
  return added.ok ? seeOther(c, `${versionPath(version)}?klaar=ronde`) : await again(added.problems);
}

function roundPage(
  c: AppContext,
  version: SchemeVersion,
  round: Round,
  dates: Pick<RoundValues, 'opensOn' | 'closesOn'>,
  problems: readonly Problem[],
): Response {
  const lang = c.get('lang');
  const values = { ...firstValues(version), ...dates };
  return c.get('page')(
    { title: words.changeRound[lang], status: problems.length > 0 ? 422 : 200 },
    <RoundView lang={lang} version={version} round={round} values={values} problems={problems} />,
  );
}

async function change(
  c: AppContext,
  deps: ManageDeps,
  version: SchemeVersion,
  round: Round,
): Promise<Response> {
  const form = await readForm(c);
  const again = (problems: readonly Problem[]): Response =>
    roundPage(c, version, round, typedValues(form), problems);
  if (form.text('doe') === 'weghalen') {
    const removed = await removeRound(deps, c.get('actor'), round);
    return removed.ok ? seeOther(c, `${versionPath(version)}?klaar=rondeweg`) : again(removed.problems);
  }
  const dates = readRoundDates(form);
  if (!dates.ok) return again(dates.problems);
  const moved = await moveRound(deps, c.get('actor'), round, dates.value);
  return moved.ok ? seeOther(c, `${versionPath(version)}?klaar=ronde`) : again(moved.problems);
}
