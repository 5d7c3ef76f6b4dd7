/** A network's requests: the years, one year, and what the co-ordinator and the office do there. */
import { today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { type Problem, type Result, refused } from '../../../kernel/result.ts';
import { askTogether } from '../../../platform/db/ask-together.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import { findApplication } from '../../application/index.ts';
import { applyForNetwork, reopenRequest } from '../commands/apply.ts';
import { askMembers, beginRequest, chooseBand, chooseLead, enterInhabitants } from '../commands/request.ts';
import { mailing } from '../deps.ts';
import { changedSince, claimNow, factsOf, factsOver, formulaOf } from '../facts.ts';
import { readInhabitants } from '../forms/answers.ts';
import { fundingWords as words } from '../funding-words.ts';
import { refusals } from '../request-words.ts';
import { namesOf } from '../rules/parts.ts';
import { otherRequestsOf } from '../store/parts.ts';
import { listAllBaseFundings, listBaseFundings } from '../store/requests.ts';
import { listSuccessions } from '../succession/store.ts';
import { successionWords } from '../succession/words.ts';
import type { BaseFunding, Claim } from '../types.ts';
import { RequestView } from '../views/request.tsx';
import { requestPath, type TypedFields } from '../views/request-parts.tsx';
import { RequestListView, YearsView } from '../views/years.tsx';
import { applyingOf } from './applying.ts';
import {
  loadNetwork,
  loadRequest,
  type NetworkHere,
  nothingTyped,
  type RequestHere,
  statusOf,
  typedIn,
} from './load.ts';

const done = {
  begonnen: words.begun,
  gevraagd: words.asked,
  bewaard: words.saved,
  bevestigd: words.confirmedFlash,
  vastgelegd: words.moved,
  heropend: words.reopened,
  penvoerder: successionWords.done,
};

/** The lines of each member together. */
export function amountsOf(claim: Claim | null): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>();
  for (const { member, amountCents } of claim?.lines ?? [])
    if (member !== null) amounts.set(member, (amounts.get(member) ?? 0) + amountCents);
  return amounts;
}

async function requestPage(
  c: AppContext,
  deps: Deps,
  { network, request }: RequestHere,
  typed: TypedFields = nothingTyped,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const lang = c.get('lang');
  const now = today(deps.clock);
  const { applicationId } = request;
  const runs = request.status === 'submitted' && request.year <= now.year;
  const { facts, ofYear, application, formula, others, before } = await askTogether({
    facts: factsOf(deps.db, request, now),
    ofYear: runs ? factsOver(deps.db, request, now) : null,
    application: applicationId === null ? null : findApplication(deps.db, applicationId),
    formula: formulaOf(deps.db, request.year),
    others: otherRequestsOf(deps.db, request.id),
    before: listSuccessions(deps.db, request.id),
  });
  const changed = changedSince(facts);
  const hoped = facts.frozen?.claim ?? claimNow(facts, 'hoped')?.claim ?? null;
  return c.get('page')(
    {
      title: fill(words.title, lang, { year: request.year }),
      wide: true,
      ...statusOf(problems),
      ...flashFor(c, done),
    },
    <RequestView
      {...{ lang, facts, hoped, typed, problems }}
      amounts={amountsOf(hoped)}
      names={namesOf(facts.parts)}
      confirmed={claimNow(facts, 'confirmed')?.claim ?? null}
      changed={changed}
      begun={runs && facts.frozen !== null}
      applying={
        await applyingOf(deps.db, c.get('actor'), { request, application }, [
          changed,
          ofYear && changedSince(ofYear, 'gone'),
        ])
      }
      bandPercent={formula.parameters.stabilityBandPercent}
      others={others}
      before={before}
      may={{
        keep: network.keeps,
        enter: allowed(c.get('actor'), 'case.handle'),
        decide: allowed(c.get('actor'), 'decision.take', {}),
      }}
    />,
  );
}

/** This year and the next, as far as they were not begun. */
function yearsToBegin(thisYear: number, requests: readonly BaseFunding[]): readonly number[] {
  const begun = new Set(requests.map(({ year }) => year));
  return [thisYear + 1, thisYear].filter((year) => !begun.has(year));
}

async function yearsPage(
  c: AppContext,
  deps: Deps,
  network: NetworkHere,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const lang = c.get('lang');
  const requests = await listBaseFundings(deps.db, network.id);
  const choices = network.keeps ? yearsToBegin(today(deps.clock).year, requests) : [];
  return c.get('page')(
    { title: words.yearsTitle[lang], ...statusOf(problems) },
    <YearsView {...{ lang, network, requests, choices, problems }} />,
  );
}

function yearsPages(routes: Routes, deps: Deps): void {
  routes.get('/basisfinanciering/aanvragen', 'draft.view', async (c) => {
    const lang = c.get('lang');
    return c.get('page')(
      { title: words.listTitle[lang] },
      <RequestListView lang={lang} requests={await listAllBaseFundings(deps.db)} />,
    );
  });
  routes.get('/netwerken/:slug/basisfinanciering', 'signedIn', async (c) => {
    const network = await loadNetwork(c, deps);
    return network ? await yearsPage(c, deps, network) : await notFound(c);
  });
  routes.post('/netwerken/:slug/basisfinanciering', 'signedIn', async (c) => {
    const network = await loadNetwork(c, deps);
    if (!network) return await notFound(c);
    const typed = (await readForm(c)).text('year');
    const requests = await listBaseFundings(deps.db, network.id);
    const path = `/netwerken/${network.slug}/basisfinanciering`;
    // Who pressed twice, or after somebody else, comes to what was begun.
    if (requests.some(({ year }) => String(year) === typed)) return seeOther(c, `${path}/${typed}`);
    const choices = yearsToBegin(today(deps.clock).year, requests);
    const year = choices.find((one) => String(one) === typed);
    if (year === undefined)
      return choices.length === 0
        ? seeOther(c, path)
        : await yearsPage(c, deps, network, [refusals.yearNeeded]);
    const begun = await beginRequest(deps, c.get('actor'), network.id, year);
    return begun.ok || begun.problems.includes(refusals.begunAlready)
      ? seeOther(c, `${path}/${year}?gelukt=begonnen`)
      : await yearsPage(c, deps, network, begun.problems);
  });
}

type Act = (c: AppContext, here: RequestHere, form: FormValues) => Promise<Result<unknown>>;

export function requestPages(routes: Routes, deps: Deps): void {
  yearsPages(routes, deps);
  routes.get('/netwerken/:slug/basisfinanciering/:year', 'signedIn', async (c) => {
    const here = await loadRequest(c, deps);
    return here ? await requestPage(c, deps, here) : await notFound(c);
  });
  routes.post('/netwerken/:slug/basisfinanciering/:year/aanvragen', 'signedIn', async (c) => {
    const here = await loadRequest(c, deps);
    if (!here) return await notFound(c);
    const begun = await applyForNetwork(deps, c.get('actor'), here.request.id, c.get('lang'));
    return begun.ok
      ? seeOther(c, `/aanvragen/${begun.value.id}`)
      : await requestPage(c, deps, here, nothingTyped, begun.problems);
  });
  const act = (path: string, how: keyof typeof done, work: Act): void =>
    routes.post(`/netwerken/:slug/basisfinanciering/:year/${path}`, 'signedIn', async (c) => {
      const here = await loadRequest(c, deps);
      if (!here) return await notFound(c);
      const form = await readForm(c);
      const result = await work(c, here, form);
      return result.ok
        ? seeOther(c, `${requestPath(here.request)}?gelukt=${how}`)
        : await requestPage(c, deps, here, typedIn(form), result.problems);
    });
  act('heropenen', 'heropend', (c, { request }) => reopenRequest(deps, c.get('actor'), request.id));
  act('vragen', 'gevraagd', (c, { request }) => askMembers(mailing(deps), c.get('actor'), request.id));
  act('penvoerder', 'bewaard', (c, { request }, form) =>
    chooseLead(deps, c.get('actor'), request.id, form.text('lead')),
  );
  act('stabiliteit', 'bewaard', async (c, { request }, form) => {
    const typed = form.text('band');
    return typed === 'met' || typed === 'zonder'
      ? await chooseBand(deps, c.get('actor'), request.id, typed === 'zonder')
      : refused(refusals.bandNeeded);
  });
  act('inwoners', 'bewaard', async (c, { request }, form) => {
    const inhabitants = readInhabitants(form, today(deps.clock).year);
    return inhabitants.ok
      ? await enterInhabitants(deps, c.get('actor'), request.id, inhabitants.value)
      : inhabitants;
  });
}
