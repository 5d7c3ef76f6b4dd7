/** One member's part: on the page of the request, or by the member's own link. */
import type { VNode } from 'preact';
import { today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { collectProblems, ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import { standsNow } from '../../../kernel/status.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill, Heading, Lead } from '../../../ui/index.ts';
import { signsFor } from '../../community/index.ts';
import { findSignedLink } from '../../listing/index.ts';
import { confirmPart, type Key, movePartAside, saveAnswers } from '../commands/part.ts';
import { factsOf } from '../facts.ts';
import { leftEmpty, readAnswers, readMandate } from '../forms/answers.ts';
import { fundingWords as words } from '../funding-words.ts';
import { refusals } from '../request-words.ts';
import { isOpen, partStatus } from '../status.ts';
import { placesToChoose, roomAreas } from '../store/activities.ts';
import { findPart, listParts, otherRequestsOf } from '../store/parts.ts';
import { findBaseFunding } from '../store/requests.ts';
import type { BaseFunding, Part } from '../types.ts';
import { PartView } from '../views/part.tsx';
import { RequestCrumbs, requestPath, type TypedFields } from '../views/request-parts.tsx';
import { loadRequest, statusOf, typedIn } from './load.ts';

type Shown = {
  readonly request: BaseFunding;
  readonly part: Part;
  readonly action: string | null;
  readonly own: boolean;
  readonly asideAction: string | null;
  readonly crumbs: VNode | null;
};

async function partPage(
  c: AppContext,
  deps: Deps,
  { request, part, ...here }: Shown,
  typed: TypedFields | null = null,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const lang = c.get('lang');
  const facts = await factsOf(deps.db, request, today(deps.clock));
  const one = facts.parts.find((each) => each.part.id === part.id);
  if (!one) return await notFound(c);
  const { venueId } = one.part;
  const [places, areas, others] = await Promise.all([
    placesToChoose(deps.db, part.organisationId),
    roomAreas(deps.db, venueId === null ? [] : [venueId]),
    otherRequestsOf(deps.db, request.id),
  ]);
  return c.get('page')(
    {
      title: fill(words.partTitle, lang, { name: part.organisationName, year: request.year }),
      ...statusOf(problems),
      ...flashFor(c, { bewaard: words.saved, bevestigd: words.confirmedFlash, vastgelegd: words.moved }),
    },
    <PartView
      {...{ lang, request, one, places, typed, problems }}
      {...here}
      parameters={facts.formula.parameters}
      roomArea={areas.get(venueId ?? '') ?? null}
      sharing={facts.parts
        .filter(
          (each) =>
            each.part.id !== part.id &&
            venueId !== null &&
            each.part.venueId === venueId &&
            each.part.countsHere,
        )
        .map((each) => each.part.organisationName)}
      others={others.get(part.organisationId) ?? []}
    />,
  );
}

/**
 * Saves, or saves and confirms; everything that is wrong with the form at once. Where nothing can be filled in any more, only that.
 * @returns whether it was confirmed
 */
async function takeIn(
  c: AppContext,
  deps: Deps,
  { request, part }: Shown,
  key: Key,
  form: FormValues,
): Promise<Result<boolean>> {
  if (!isOpen(request, part))
    return refused(request.status === 'submitted' ? refusals.sent : standsNow(partStatus, part.status));
  const confirms = form.text('doe') === 'bevestigen';
  const [answers, mandate] = [readAnswers(form), readMandate(form)];
  if (!answers.ok || (confirms && !mandate.ok))
    return {
      ok: false,
      problems: confirms
        ? [...collectProblems([answers, mandate]), ...leftEmpty(form)]
        : collectProblems([answers]),
    };
  const actor = c.get('actor');
  const result =
    confirms && mandate.ok
      ? await confirmPart(deps, actor, key, { ...answers.value, mandate: mandate.value })
      : await saveAnswers(deps, actor, key, answers.value);
  return result.ok ? ok(confirms) : result;
}

async function memberHere(c: AppContext, deps: Deps): Promise<Shown | null> {
  const here = await loadRequest(c, deps);
  if (!here) return null;
  const { request, network } = here;
  const slug = c.req.param('member') ?? '';
  const part = (await listParts(deps.db, request.id)).find((one) => one.organisationSlug === slug);
  if (!part) return null;
  const own = signsFor(c.get('actor'), part.organisationId);
  const path = `${requestPath(request)}/leden/${slug}`;
  return {
    request,
    part,
    own,
    action: own || network.keeps ? path : null,
    asideAction: network.keeps && part.status !== 'left' ? `${path}/stap` : null,
    crumbs: <RequestCrumbs lang={c.get('lang')} request={request} />,
  };
}

function memberPages(routes: Routes, deps: Deps): void {
  const base = '/netwerken/:slug/basisfinanciering/:year/leden/:member';
  routes.get(base, 'signedIn', async (c) => {
    const shown = await memberHere(c, deps);
    return shown ? await partPage(c, deps, shown) : await notFound(c);
  });
  routes.post(base, 'signedIn', async (c) => {
    const shown = await memberHere(c, deps);
    if (!shown) return await notFound(c);
    const form = await readForm(c);
    const taken = await takeIn(c, deps, shown, { partId: shown.part.id }, form);
    if (!taken.ok) return await partPage(c, deps, shown, typedIn(form), taken.problems);
    const path = `${requestPath(shown.request)}/leden/${shown.part.organisationSlug}`;
    return seeOther(c, `${path}?gelukt=${taken.value ? 'bevestigd' : 'bewaard'}`);
  });
  routes.post(`${base}/stap`, 'signedIn', async (c) => {
    const shown = await memberHere(c, deps);
    if (!shown) return await notFound(c);
    const step = (await readForm(c)).text('stap');
    const moved =
      step === 'setAside' || step === 'bringBack'
        ? await movePartAside(deps, c.get('actor'), shown.part.id, step)
        : refused(refusals.notAllowed);
    if (!moved.ok) return await partPage(c, deps, shown, null, moved.problems);
    return seeOther(c, `${requestPath(shown.request)}?gelukt=vastgelegd`);
  });
}

/** Opened from a mailbox, without logging in. */
function linkPages(routes: Routes, deps: Deps): void {
  const load = async (c: AppContext): Promise<(Shown & { readonly token: string }) | null> => {
    const token = c.req.param('token') ?? '';
    const now = new Date(deps.clock.now().epochMilliseconds);
    const link = await findSignedLink(deps.db, token, 'baseFunding', now);
    const id = link && parseId<'base_funding_member'>(link.subjectId);
    const part = id && (await findPart(deps.db, id));
    const request = part && (await findBaseFunding(deps.db, part.baseFundingId));
    if (!(part && request)) return null;
    const action = `/basisfinanciering/deel/${token}`;
    return { token, request, part, action, own: true, asideAction: null, crumbs: null };
  };
  routes.get('/basisfinanciering/deel/dank', 'public', (c) => {
    const lang = c.get('lang');
    return c.get('page')(
      { title: words.thanksTitle[lang] },
      <>
        <Heading level={1}>{words.thanksTitle[lang]}</Heading>
        <Lead>{words.thanksBody[lang]}</Lead>
      </>,
    );
  });
  routes.get('/basisfinanciering/deel/:token', 'public', async (c) => {
    const shown = await load(c);
    return shown ? await partPage(c, deps, shown) : await notFound(c);
  });
  routes.post('/basisfinanciering/deel/:token', 'public', async (c) => {
    const shown = await load(c);
    if (!shown) return await notFound(c);
    const form = await readForm(c);
    const taken = await takeIn(c, deps, shown, { token: shown.token }, form);
    if (!taken.ok) return await partPage(c, deps, shown, typedIn(form), taken.problems);
    return taken.value
      ? seeOther(c, '/basisfinanciering/deel/dank')
      : seeOther(c, `/basisfinanciering/deel/${shown.token}?gelukt=bewaard`);
  });
}

export function partPages(routes: Routes, deps: Deps): void {
  memberPages(routes, deps);
  linkPages(routes, deps);
}
