/** Recognition of a place: asked by who signs for it, reviewed by its steward, decided on the view of the wijkraad. */
import { today } from '../../../kernel/dates.ts';
import { assert, type Problem, type Result } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import { listNetworksOf } from '../../community/index.ts';
import { getWijk } from '../../place/index.ts';
import { answersAsTyped } from '../as-typed.ts';
import {
  beginRecognition,
  decideRecognition,
  reviewRecognition,
  saveAnswers,
  withdrawRecognition,
} from '../commands/recognition.ts';
import type { VenueDeps } from '../deps.ts';
import { kindOfSlug, readAnswers, readDecision, readReview } from '../forms-recognition.ts';
import { recognitionKindLabels, recognitionSlugs, refusals } from '../messages.ts';
import { findChecklist } from '../rules/criteria.ts';
import { factsOfPage, networkFact } from '../rules/facts.ts';
import { mayAsk, mayBegin, mayDecide, mayReview } from '../rules/recognition.ts';
import { listRecognitionFiles } from '../store/recognition-files.ts';
import { listRecognitions, listWaiting } from '../store/recognitions.ts';
import { type PlaceFact, type Recognition, type RecognitionKind, recognitionKinds } from '../types.ts';
import { recognitionWords as words } from '../views/form-words.ts';
import { RecognitionOverview, RecognitionView } from '../views/recognition.tsx';
import { WaitingView } from '../views/waiting.tsx';
import { type Loaded, loadPlace, personOf } from './load.ts';

export type Found = Loaded & {
  readonly recognitions: readonly Recognition[];
  readonly hasCouncil: boolean;
  readonly may: { readonly ask: boolean; readonly review: boolean; readonly decide: boolean };
};

const done = {
  bewaard: words.saved,
  gevraagd: words.asked,
  ingetrokken: words.withdrawn,
  getoetst: words.reviewed,
  besloten: words.decided,
};

/** Null for who has no part in it: then the page does not exist. */
export async function load(c: AppContext, deps: VenueDeps): Promise<Found | null> {
  const loaded = await loadPlace(c, deps);
  if (loaded === null) return null;
  const { wijkraadId } = await getWijk(deps.db, loaded.venue.wijkId);
  const [actor, ground] = [c.get('actor'), { ...loaded.venue, wijkraadId }];
  const may = {
    ask: mayAsk(actor, ground),
    review: mayReview(actor, ground),
    decide: mayDecide(actor, ground),
  };
  if (!may.ask && !may.review && !may.decide) return null;
  const all = await listRecognitions(deps.db, loaded.listing.id);
  // A draft is of the place alone.
  const recognitions = may.ask ? all : all.filter(({ status }) => status !== 'draft');
  return { ...loaded, recognitions, hasCouncil: wijkraadId !== null, may };
}

export function recognitionPages(routes: Routes, deps: VenueDeps): void {
  routes.get('/plekken/erkenningen', 'signedIn', (c) => waitingPage(c, deps));
  routes.get('/plekken/:slug/erkenning', 'signedIn', async (c) => {
    const found = await load(c, deps);
    return found === null ? await notFound(c) : overviewPage(c, deps, found);
  });
  routes.post('/plekken/:slug/erkenning', 'signedIn', async (c) => {
    const found = await load(c, deps);
    if (found === null) return await notFound(c);
    const kind = kindOfSlug((await readForm(c)).text('kind'));
    if (kind === null) return overviewPage(c, deps, found, [refusals.recognitionNeeded]);
    const begun = await beginRecognition(deps, personOf(c), found.listing, kind);
    if (!begun.ok) return overviewPage(c, deps, found, begun.problems);
    return seeOther(c, addressOf(found, kind));
  });
  routes.get('/plekken/:slug/erkenning/:kind', 'signedIn', async (c) => {
    const [found, kind] = [await load(c, deps), kindOfSlug(c.req.param('kind') ?? '')];
    const shown = found === null || kind === null ? null : await recognitionPage(c, deps, found, kind);
    return shown ?? (await notFound(c));
  });
  actRoutes(routes, deps);
}

export const addressOf = ({ listing }: Loaded, kind: RecognitionKind): string =>
  `/plekken/${listing.slug}/erkenning/${recognitionSlugs[kind]}`;

async function waitingPage(c: AppContext, deps: VenueDeps): Promise<Response> {
  const [lang, actor] = [c.get('lang'), c.get('actor')];
  const waiting = (await listWaiting(deps.db)).filter((one) =>
    one.status === 'requested' ? mayReview(actor, one) : mayDecide(actor, one),
  );
  return c.get('page')(
    { title: words.waitingTitle[lang], wide: true },
    <WaitingView lang={lang} waiting={waiting} />,
  );
}

function overviewPage(
  c: AppContext,
  deps: VenueDeps,
  { listing, venue, recognitions, may }: Found,
  problems: readonly Problem[] = [],
): Response {
  const lang = c.get('lang');
  const now = today(deps.clock);
  const begin = recognitionKinds.filter((kind) =>
    mayBegin(
      recognitions.filter((one) => one.kind === kind),
      now,
    ),
  );
  return c.get('page')(
    {
      title: fill(words.title, lang, { name: venue.name }),
      status: problems.length > 0 ? 422 : 200,
      ...flashFor(c, done),
    },
    <RecognitionOverview
      lang={lang}
      place={{ slug: listing.slug, name: venue.name }}
      recognitions={recognitions}
      mayBegin={may.ask ? begin : []}
      problems={problems}
    />,
  );
}

/** The newest of this kind; null when there is none to show. */
export const newestOf = ({ recognitions }: Found, kind: RecognitionKind): Recognition | null =>
  recognitions.find((one) => one.kind === kind && one.status !== 'withdrawn') ?? null;

/** What the platform says of the place now: its page, what goes on there, the networks of who manages it. */
async function factsNow(deps: VenueDeps, { listing, venue }: Loaded): Promise<readonly PlaceFact[]> {
  const [activities, networks] = await Promise.all([
    deps.activityFacts(listing.id),
    venue.organisationId === null ? [] : listNetworksOf(deps.db, venue.organisationId),
  ]);
  return [...factsOfPage(venue, listing.slug), ...activities, ...networks.map(networkFact)];
}

async function recognitionPage(
  c: AppContext,
  deps: VenueDeps,
  found: Found,
  kind: RecognitionKind,
  problems: readonly Problem[] = [],
  typed?: FormValues,
): Promise<Response | null> {
  const lang = c.get('lang');
  const recognition = newestOf(found, kind);
  if (recognition === null) return null;
  const checklist = findChecklist(recognition.criteriaVersion);
  assert(checklist, `No checklist ${recognition.criteriaVersion}`);
  const { listing, venue, may, hasCouncil } = found;
  const [facts, files] = await Promise.all([
    factsNow(deps, found),
    listRecognitionFiles(deps.db, recognition.id),
  ]);
  return c.get('page')(
    {
      title: `${recognitionKindLabels[kind][lang]}: ${venue.name}`,
      status: problems.length > 0 ? 422 : 200,
      wide: true,
      ...flashFor(c, done),
    },
    <RecognitionView
      lang={lang}
      place={{ slug: listing.slug, name: venue.name }}
      venue={venue}
      recognition={recognition}
      facts={facts}
      files={files}
      checklist={checklist}
      typed={typed ?? FormValues.of(answersAsTyped(recognition.answers))}
      problems={problems}
      hasCouncil={hasCouncil}
      may={may}
    />,
  );
}

type Act = (
  c: AppContext,
  found: Found,
  kind: RecognitionKind,
  form: FormValues,
) => Promise<Result<keyof typeof done>>;

function actRoutes(routes: Routes, deps: VenueDeps): void {
  const act = (path: string, run: Act): void =>
    routes.post(path, 'signedIn', async (c) => {
      const [found, kind] = [await load(c, deps), kindOfSlug(c.req.param('kind') ?? '')];
      if (found === null || kind === null) return await notFound(c);
      const form = await readForm(c);
      const result = await run(c, found, kind, form);
      if (result.ok && form.text('knop') === 'bestand')
        return seeOther(c, `${addressOf(found, kind)}/bestanden?gelukt=bewaard`);
      if (result.ok) return seeOther(c, `/plekken/${found.listing.slug}/erkenning?gelukt=${result.value}`);
      return (await recognitionPage(c, deps, found, kind, result.problems, form)) ?? (await notFound(c));
    });
  const base = '/plekken/:slug/erkenning/:kind';
  const said = (result: Result<null>, word: keyof typeof done): Result<keyof typeof done> =>
    result.ok ? { ok: true, value: word } : result;

  act(base, async (c, found, kind, form) => {
    const open = found.recognitions.find((one) => one.kind === kind && one.status === 'draft');
    const checklist = open === undefined ? null : findChecklist(open.criteriaVersion);
    if (checklist === null) return { ok: false, problems: [refusals.noneOpen] };
    const answers = readAnswers(form, checklist, {
      facts: await factsNow(deps, found),
      before: open?.answers ?? {},
      today: today(deps.clock),
    });
    if (!answers.ok) return answers;
    const ask = form.text('knop') === 'vraag';
    const wanted = { answers: answers.value, ask };
    const saved = await saveAnswers(deps, personOf(c), found.listing, kind, wanted);
    return said(saved, ask ? 'gevraagd' : 'bewaard');
  });
  act(`${base}/intrekken`, async (c, { listing }, kind) =>
    said(await withdrawRecognition(deps, personOf(c), listing, kind), 'ingetrokken'),
  );
  act(`${base}/toets`, async (c, { listing }, kind, form) => {
    const review = readReview(form);
    if (!review.ok) return review;
    return said(await reviewRecognition(deps, personOf(c), listing, kind, review.value), 'getoetst');
  });
  act(`${base}/besluit`, async (c, { listing }, kind, form) => {
    const decision = readDecision(form);
    if (!decision.ok) return decision;
    return said(await decideRecognition(deps, personOf(c), listing, kind, decision.value), 'besloten');
  });
}
