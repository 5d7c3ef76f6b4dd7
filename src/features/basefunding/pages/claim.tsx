/** The sum of a request with its simulator, and the evidence under it. */
import { today } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import { claimWords as words } from '../claim-words.ts';
import { claimNow, factsOf, factsOver, type RequestFacts } from '../facts.ts';
import { unconfirmedBy } from '../held.ts';
import { namesOf } from '../rules/parts.ts';
import {
  type Dial,
  dialNames,
  dials,
  readDial,
  type Settings,
  settingsNow,
  simulated,
} from '../rules/simulate.ts';
import type { Claim, Network } from '../types.ts';
import { ClaimView } from '../views/claim.tsx';
import { EvidenceView } from '../views/evidence.tsx';
import { numberWords } from '../views/sum-words.ts';
import { loadRequest, statusOf } from './load.ts';

function dialProblem(dial: Dial): Problem {
  const { least, most } = dials[dial];
  const said = (lang: 'nl' | 'en') =>
    fill(words.dialWrong, lang, { least: numberWords(least, lang), most: numberWords(most, lang) });
  return problem(dial, 'number-range', text(said('nl'), said('en')));
}

/** What was typed in the address; what cannot be read stays as it is, and is said. */
function tried(c: AppContext, network: Network, { parameters }: RequestFacts['formula']) {
  const now = settingsNow(network, parameters);
  const typed = (name: string): string => (c.req.query(name) ?? '').trim();
  const given = dialNames.filter((dial) => typed(dial) !== '');
  const read = given.map((dial) => ({ dial, value: readDial(dial, typed(dial)) }));
  const settings: Settings = {
    ...now,
    ...Object.fromEntries(read.flatMap(({ dial, value }) => (value === null ? [] : [[dial, value]]))),
  };
  return {
    settings,
    outcome: simulated(network, parameters, settings),
    typed: { text: typed },
    problems: read.filter(({ value }) => value === null).map(({ dial }) => dialProblem(dial)),
  };
}

/** As it was sent, or as it would be now if every member confirms. */
function sumOf(facts: RequestFacts): { readonly network: Network; readonly claim: Claim } | null {
  const { frozen } = facts;
  const sum = frozen ? { network: frozen.network, claim: frozen.claim } : claimNow(facts, 'hoped');
  return sum && sum.claim.lines.length > 0 ? sum : null;
}

function slugsOf(facts: RequestFacts): ReadonlyMap<string, string> {
  const names = namesOf(facts.parts);
  const slugOf = new Map(
    facts.parts.map(({ part }) => [part.organisationId as string, part.organisationSlug]),
  );
  return new Map([
    ...facts.parts.map(({ part }): [string, string] => [
      names.get(part.id) ?? part.organisationName,
      part.organisationSlug,
    ]),
    // A name in what was sent can be another one by now.
    ...(facts.frozen?.members ?? []).map(({ name, organisationId }): [string, string] => [
      name,
      slugOf.get(organisationId) ?? '',
    ]),
  ]);
}

export function claimPages(routes: Routes, deps: Deps): void {
  routes.get('/netwerken/:slug/basisfinanciering/:year/som', 'signedIn', async (c) => {
    const here = await loadRequest(c, deps);
    if (!here) return await notFound(c);
    const lang = c.get('lang');
    const facts = await factsOf(deps.db, here.request, today(deps.clock));
    const sum = sumOf(facts);
    const simulator = sum && tried(c, sum.network, facts.formula);
    const { year, networkName: name } = here.request;
    return c.get('page')(
      { title: fill(words.title, lang, { name, year }), wide: true, ...statusOf(simulator?.problems ?? []) },
      <ClaimView {...{ lang, facts, sum, simulator }} slugs={slugsOf(facts)} />,
    );
  });
  routes.get('/netwerken/:slug/basisfinanciering/:year/bewijs', 'signedIn', async (c) => {
    const here = await loadRequest(c, deps);
    if (!here) return await notFound(c);
    const lang = c.get('lang');
    const now = today(deps.clock);
    const begun = here.request.status === 'submitted' && here.request.year <= now.year;
    const ofYear =
      begun && c.req.query('over') === 'jaar' ? await factsOver(deps.db, here.request, now) : null;
    const facts = ofYear ?? (await factsOf(deps.db, here.request, now));
    const ids = facts.parts.flatMap(({ activities }) => activities.map(({ activity }) => activity.id));
    const unconfirmed = await unconfirmedBy(deps.db, ids, facts.period, now);
    return c.get('page')(
      { title: fill(words.evidenceTitle, lang, { name: here.request.networkName }) },
      <EvidenceView {...{ lang, facts, unconfirmed, begun }} ofYear={ofYear !== null} />,
    );
  });
}
