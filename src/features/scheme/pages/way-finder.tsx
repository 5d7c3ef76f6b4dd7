/** The way-finder: public, no session, nothing stored. */
import { formatDate, today } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import type { Routes } from '../../../platform/http/routes.ts';
import type { OptionGroup } from '../../../ui/index.ts';
import {
  councilName,
  groupByGebied,
  listGebieden,
  listWijken,
  listWijkraden,
  type Wijk,
  type Wijkraad,
} from '../../place/index.ts';
import { readWayState, type WayState } from '../forms/way-finder.ts';
import { coversWijk, forWholeCity } from '../rules/round-area.ts';
import { endsEarly, type WayAnswers, type WayOption, type WayResult, wayFind } from '../rules/way-find.ts';
import { mandateFor } from '../rules.ts';
import { listRounds, listVersionsByStatus } from '../store/read.ts';
import { type AnswersProps, AnswersView, QuestionView } from '../views/way-finder.tsx';
import { askerChoices, purposeChoices, wayWords as words } from '../views/way-finder-words.ts';
import { FitsView, NoneView } from '../views/way-result.tsx';

type PageDeps = Pick<Deps, 'db' | 'clock'>;

export function wayFinderPages(routes: Routes, deps: PageDeps): void {
  routes.get('/welke-steun', 'public', (c) => wayFinderPage(c, deps), { keep: true });
}

async function listOptions({ db }: PageDeps): Promise<WayOption[]> {
  const versions = await listVersionsByStatus(db, 'published');
  const wijken = await listWijken(db);
  return (await listRounds(db)).flatMap((round) => {
    const version = versions.find((one) => one.id === round.schemeVersionId);
    const covered = wijken.filter((wijk) => coversWijk(round, wijk)).map(({ slug }) => slug);
    return version ? [{ version, round, wijken: forWholeCity(round) ? null : new Set(covered) }] : [];
  });
}

async function wayFinderPage(c: AppContext, deps: PageDeps): Promise<Response> {
  // Answers have no end: only the first page is worth keeping.
  if (new URL(c.req.url).search !== '') c.set('keep', false);
  const now = today(deps.clock);
  const [wijken, options] = await Promise.all([listWijken(deps.db), listOptions(deps)]);
  const state = readWayState((name) => c.req.query(name), new Set(wijken.map((wijk) => wijk.slug)), now);
  const result = isComplete(state.answers)
    ? wayFind(state.answers, options, now)
    : endsEarly(state.answers, options);
  if (result !== null) return await resultPage(c, deps, { state, wijken, result });
  const lang = c.get('lang');
  const gebieden = await listGebieden(deps.db);
  const groups: OptionGroup[] = groupByGebied(gebieden, wijken).map((group) => ({
    label: group.gebied.name,
    options: group.wijken.map((wijk) => ({ value: wijk.slug, label: wijk.name })),
  }));
  return c.get('page')(
    { title: words.title[lang], status: state.problems.length > 0 ? 422 : 200 },
    <QuestionView
      lang={lang}
      question={state.next ?? 'wie'}
      given={state.given}
      typed={state.typed}
      problems={state.problems}
      wijken={groups}
    />,
  );
}

function isComplete(answers: Partial<WayAnswers>): answers is WayAnswers {
  const { who, what, where, amountCents, start } = answers;
  return [who, what, where, amountCents, start].every((answer) => answer !== undefined);
}

type Found = { readonly state: WayState; readonly wijken: readonly Wijk[]; readonly result: WayResult };

async function resultPage(c: AppContext, { db }: PageDeps, found: Found): Promise<Response> {
  const lang = c.get('lang');
  const { state, wijken, result } = found;
  const { where } = state.answers;
  const wijk = typeof where === 'object' ? (wijken.find((one) => one.slug === where.wijkSlug) ?? null) : null;
  const council = wijk && councilOf(wijk, await listWijkraden(db));
  const answers = (
    <AnswersView lang={lang} given={state.given} shown={shownAnswers(state.answers, wijk, lang)} />
  );
  if (result.kind === 'none')
    return c.get('page')(
      { title: words.noneTitle[lang] },
      <>
        <NoneView lang={lang} result={result} />
        {answers}
      </>,
    );
  return c.get('page')(
    { title: result.fits[0].round.name[lang] },
    <>
      <FitsView
        lang={lang}
        result={result}
        wijkSlug={wijk?.slug ?? null}
        council={council && councilName(council)}
        mandateOf={(rules) => mandateFor(rules, council?.slug ?? null)}
      />
      {answers}
    </>,
  );
}

const councilOf = (wijk: Wijk, wijkraden: readonly Wijkraad[]): Wijkraad | null =>
  wijkraden.find((council) => council.id === wijk.wijkraadId) ?? null;

function shownAnswers(answers: Partial<WayAnswers>, wijk: Wijk | null, lang: Lang): AnswersProps['shown'] {
  const { who, what, where, amountCents, start } = answers;
  return {
    wie: who === undefined ? '' : askerChoices[who].label[lang],
    wat: what === undefined ? '' : purposeChoices[what].label[lang],
    waar:
      where === 'city'
        ? words.city[lang]
        : where === 'elsewhere'
          ? words.elsewhere[lang]
          : (wijk?.name ?? ''),
    bedrag: amountCents == null ? words.unknown[lang] : formatCents(amountCents, lang),
    wanneer: start == null ? words.unknown[lang] : formatDate(start, lang),
  };
}
