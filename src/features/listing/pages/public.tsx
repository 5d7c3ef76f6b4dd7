/** For everybody: the history of what is listed, a report that something is wrong, and how current the map is. */

import { today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { type Problem, refused } from '../../../kernel/result.ts';
import { wordsIn } from '../../../kernel/words.ts';
import { clientOf } from '../../../platform/http/client-address.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import { listWijken } from '../../place/index.ts';
import { loadAgeing } from '../ageing/store.ts';
import { restoreRevision } from '../commands/judge.ts';
import { moveByHand } from '../commands/move.ts';
import { reportMistake } from '../commands/report.ts';
import type { ListingPagesDeps } from '../deps.ts';
import { differencesOf } from '../differences.ts';
import { readMove, readReport, readRevision } from '../forms.ts';
import { listingRefusals } from '../messages.ts';
import { mayKeep } from '../rules.ts';
import { freshnessOfWijken } from '../store/freshness.ts';
import { listRevisions } from '../store/listings.ts';
import { listMoves } from '../store/moves.ts';
import type { FreshCount } from '../store/work.ts';
import { listingKindNames } from '../types.ts';
import { HistoryView, type Version } from '../views/look-back.tsx';
import { FreshnessView } from '../views/measure-freshness.tsx';
import { MeldSentView, MeldView } from '../views/report-mistake.tsx';
import { words } from '../words.ts';
import { linksOf, type Thing, thingBySlug } from './things.ts';

export function publicPages(routes: Routes, deps: ListingPagesDeps): void {
  historyPages(routes, deps);
  meldPages(routes, deps);
  routes.get('/sociale-kaart/versheid', 'public', (c) => freshnessPage(c, deps), { keep: true });
}

/** Proposals are left out: what nobody took over is not public. */
async function versionsOf(
  deps: ListingPagesDeps,
  c: AppContext,
  { listing, kind }: Thing,
): Promise<Version[]> {
  const lang = c.get('lang');
  const revisions = await listRevisions(deps.db, listing.id);
  const applied = revisions
    .flatMap((one) => (one.number === null ? [] : [{ ...one, number: one.number }]))
    .sort((a, b) => b.number - a.number);
  const facts = applied.map(({ content }) => kind.factsOf(kind.parse(content), lang));
  return applied.map((one, index) => {
    const before = facts[index + 1];
    return { ...one, differences: before ? differencesOf(before, facts[index] ?? []) : null };
  });
}

type HistoryPage = (
  c: AppContext,
  thing: Thing,
  problems?: readonly Problem[],
  reason?: string,
) => Promise<Response>;

function historyPages(routes: Routes, deps: ListingPagesDeps): void {
  const isSteward = (c: AppContext, { listing }: Thing): boolean =>
    allowed(c.get('actor'), 'listing.moderate', { wijkId: listing.wijkId });
  const load = async (c: AppContext): Promise<Thing | null> => {
    const thing = await thingBySlug(deps, c);
    return thing && (thing.listing.status === 'published' || mayKeep(c.get('actor'), thing.listing))
      ? thing
      : null;
  };
  const page: HistoryPage = async (c, thing, problems = [], reason = '') => {
    const lang = c.get('lang');
    return c.get('page')(
      {
        title: fill(words.historyTitle, lang, { title: wordsIn(thing.title, lang) }),
        status: problems.length > 0 ? 422 : 200,
        ...flashFor(c, { teruggezet: words.undone, vankaart: words.takenOff, opkaart: words.putBack }),
      },
      <HistoryView
        {...linksOf(thing, lang)}
        versions={await versionsOf(deps, c, thing)}
        moves={await listMoves(deps.db, thing.listing.id)}
        withReasons={mayKeep(c.get('actor'), thing.listing)}
        reason={reason}
        undoFrom={isSteward(c, thing) ? thing.listing.revision : null}
        status={isSteward(c, thing) ? thing.listing.status : null}
        problems={problems}
      />,
    );
  };
  routes.get('/sociale-kaart/geschiedenis/:kind/:slug', 'public', async (c) => {
    const thing = await load(c);
    return thing ? await page(c, thing) : await notFound(c);
  });
  routes.post('/sociale-kaart/geschiedenis/:kind/:slug', 'listing.moderate', async (c) => {
    const thing = await load(c);
    if (!thing || !isSteward(c, thing)) return await notFound(c);
    const form = await readForm(c);
    const [number, basedOn] = [form.text('number'), form.text('revision')].map(readRevision);
    const restored = await restoreRevision(
      deps,
      c.get('actor'),
      thing.listing.id,
      number ?? -1,
      basedOn ?? -1,
    );
    if (!restored.ok) return await page(c, (await load(c)) ?? thing, restored.problems);
    return seeOther(c, `/sociale-kaart/geschiedenis/${linksOf(thing, 'nl').path}?gelukt=teruggezet`);
  });
  standPages(routes, deps, page);
}

/** A steward takes it off the map, or puts back what was archived. */
function standPages(routes: Routes, deps: ListingPagesDeps, page: HistoryPage): void {
  routes.post('/sociale-kaart/stand/:kind/:slug', 'listing.moderate', async (c) => {
    const thing = await thingBySlug(deps, c);
    const wijkId = thing?.listing.wijkId ?? null;
    if (!thing || !allowed(c.get('actor'), 'listing.moderate', { wijkId })) return await notFound(c);
    const form = await readForm(c);
    const move = readMove(form);
    const moved = move.ok ? await moveByHand(deps, c.get('actor'), thing.listing.id, move.value) : move;
    const typed = form.text('reason');
    if (!moved.ok) return await page(c, (await thingBySlug(deps, c)) ?? thing, moved.problems, typed);
    const done = moved.value.status === 'published' ? 'opkaart' : 'vankaart';
    return seeOther(c, `/sociale-kaart/geschiedenis/${linksOf(thing, 'nl').path}?gelukt=${done}`);
  });
}

function meldPages(routes: Routes, deps: ListingPagesDeps): void {
  const load = async (c: AppContext): Promise<Thing | null> => {
    const thing = await thingBySlug(deps, c);
    return thing?.listing.status === 'published' ? thing : null;
  };
  const page = (
    c: AppContext,
    thing: Thing,
    typed = { what: '', note: '' },
    problems: readonly Problem[] = [],
  ): Response => {
    const lang = c.get('lang');
    return c.get('page')(
      {
        title: `${words.meldTitle[lang]} ${wordsIn(thing.title, lang)}`,
        status: problems.length > 0 ? 422 : 200,
        ...flashFor(c, { gemeld: words.meldDone }),
      },
      c.req.query('gelukt') === 'gemeld' && problems.length === 0 ? (
        <MeldSentView {...linksOf(thing, lang)} />
      ) : (
        <MeldView {...linksOf(thing, lang)} typed={typed} problems={problems} />
      ),
    );
  };
  routes.get('/sociale-kaart/melden/:kind/:slug', 'public', async (c) => {
    const thing = await load(c);
    return thing ? page(c, thing) : await notFound(c);
  });
  routes.post('/sociale-kaart/melden/:kind/:slug', 'public', async (c) => {
    const thing = await load(c);
    if (!thing) return await notFound(c);
    const form = await readForm(c);
    const typed = { what: form.text('what').slice(0, 20), note: form.text('note') };
    const report = readReport(form);
    if (!report.ok) return page(c, thing, typed, report.problems);
    const free = await deps.mayReport(clientOf(c), thing.listing.id);
    const made = free
      ? await reportMistake(deps, c.get('actor'), thing.listing, report.value)
      : refused(listingRefusals.tooManyReports);
    if (!made.ok) return page(c, thing, typed, made.problems);
    return seeOther(c, `/sociale-kaart/melden/${linksOf(thing, 'nl').path}?gelukt=gemeld`);
  });
}

async function freshnessPage(c: AppContext, deps: ListingPagesDeps): Promise<Response> {
  const lang = c.get('lang');
  const day = today(deps.clock);
  const names = listingKindNames.filter((name) => deps.kinds[name]);
  const [policy, wijken, counts] = await Promise.all([
    loadAgeing(deps.db),
    listWijken(deps.db),
    freshnessOfWijken(deps.db, day),
  ]);
  const sumOf = (id: FreshCount['wijkId']) => {
    const own = counts.filter(({ wijkId, kind }) => wijkId === id && names.includes(kind));
    return {
      listed: own.reduce((sum, one) => sum + one.listed, 0),
      fresh: own.reduce((sum, one) => sum + one.fresh, 0),
    };
  };
  const rows = [
    ...wijken.map(({ id, name, slug }) => ({ name, href: `/wijken/${slug}`, ...sumOf(id) })),
    { name: words.city[lang], href: null, ...sumOf(null) },
  ].filter(({ listed }) => listed > 0);
  return c.get('page')(
    { title: words.freshTitle[lang] },
    <FreshnessView
      lang={lang}
      rows={rows}
      kinds={names.map((name) => ({ rule: policy[name], label: deps.kinds[name]?.label[lang] ?? name }))}
      maySet={allowed(c.get('actor'), 'listing.policy')}
    />,
  );
}
