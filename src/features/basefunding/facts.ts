/** A request with all that the platform knows of it now: evidence, answers, the formula, last year. Reads only. */
import type { PlainDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Reader } from '../../platform/db/index.ts';
import { confirmedOccurrences, loadSeries } from '../activity/index.ts';
import { claimOf } from './rules/claim.ts';
import { parametersOf } from './rules/formula.ts';
import { type HeldTime, heldTime, referencePeriod } from './rules/held.ts';
import { defaultParameters } from './rules/parameters.ts';
import { networkOf, partFacts } from './rules/parts.ts';
import { activitiesOfMembers } from './store/activities.ts';
import { answersOf } from './store/answers.ts';
import { formulaFor } from './store/formulas.ts';
import { findFrozenClaim, previousGrants } from './store/frozen-claims.ts';
import { listParts } from './store/parts.ts';
import type {
  ActivityOfMember,
  BaseFunding,
  Claim,
  Formula,
  FrozenClaim,
  Network,
  PartFacts,
  ReferencePeriod,
} from './types.ts';

/** The published formula of a year; without one, the figures of this program, and `published` says so. */
export async function formulaOf(
  reader: Reader,
  year: number,
): Promise<Formula & { readonly published: boolean }> {
  const version = await formulaFor(reader, year);
  return version
    ? { name: version.name, parameters: parametersOf(version.figures), published: true }
    : { name: '', parameters: defaultParameters, published: false };
}

export type Held = {
  readonly activities: readonly ActivityOfMember[];
  readonly held: readonly HeldTime[];
};

/** What these organisations did, on the word of a human. */
export async function heldBy(
  reader: Reader,
  organisationIds: readonly Id<'organisation'>[],
  period: ReferencePeriod,
): Promise<Held> {
  const activities = await activitiesOfMembers(reader, organisationIds);
  const ids = activities.map(({ id }) => id);
  const [evidence, series] = await Promise.all([
    confirmedOccurrences(reader, ids, period),
    loadSeries(reader, ids),
  ]);
  const bySeries = new Map([...series.values()].flat().map((one) => [one.id, one]));
  const held = evidence.flatMap((said) => {
    const one = bySeries.get(said.seriesId);
    const time = one && heldTime(said, one, period);
    return time ? [time] : [];
  });
  return { activities, held };
}

/** The band holds a place to what it got last year, unless the network asked otherwise. */
function withBand<F extends Formula>(formula: F, { withoutBand }: Pick<BaseFunding, 'withoutBand'>): F {
  return withoutBand
    ? { ...formula, parameters: { ...formula.parameters, stabilityBandPercent: null } }
    : formula;
}

export type RequestFacts = {
  readonly request: BaseFunding;
  readonly formula: Formula & { readonly published: boolean };
  readonly period: ReferencePeriod;
  readonly parts: readonly PartFacts[];
  /** What each organisation got last year, in cents. */
  readonly previous: ReadonlyMap<string, number>;
  readonly frozen: FrozenClaim | null;
};

/** @param today for the weeks that count; a request that was sent keeps its own weeks, and shows what was corrected since */
export async function factsOf(reader: Reader, request: BaseFunding, today: PlainDate): Promise<RequestFacts> {
  const [parts, current, sent] = await Promise.all([
    listParts(reader, request.id),
    formulaOf(reader, request.year),
    findFrozenClaim(reader, request.id),
  ]);
  const frozen = request.status === 'submitted' ? sent : null;
  const formula = frozen ? { ...frozen.formula, published: true } : withBand(current, request);
  const period = frozen?.period ?? referencePeriod(today, formula.parameters.referenceWeeks);
  const organisations = parts.map(({ organisationId }) => organisationId);
  const [{ activities, held }, answers, previous] = await Promise.all([
    heldBy(reader, organisations, period),
    answersOf(reader, organisations, request.year),
    previousGrants(reader, organisations, request.year),
  ]);
  const ofMember = Map.groupBy(activities, ({ organisationId }) => organisationId);
  return {
    request,
    formula,
    period,
    previous,
    frozen,
    parts: parts.map((part) =>
      partFacts(
        part,
        answers.get(part.organisationId) ?? {},
        { activities: ofMember.get(part.organisationId) ?? [], held },
        formula.parameters,
      ),
    ),
  };
}

/** Null as long as nobody knows how many inhabitants there are: the cap needs it, and it is never guessed. */
export function claimNow(
  { request, formula, parts, previous }: RequestFacts,
  who: 'confirmed' | 'hoped',
): { readonly network: Network; readonly claim: Claim } | null {
  const { inhabitants, networkName: name } = request;
  if (inhabitants === null) return null;
  const { parameters } = formula;
  const network = networkOf({ name, inhabitants }, parts, { who, previous, parameters });
  return { network, claim: claimOf(network, parameters) };
}

/** What would be asked now against what was asked: null when nothing was corrected since. */
export function changedSince(
  facts: RequestFacts,
): { readonly beforeCents: number; readonly nowCents: number } | null {
  const now = claimNow(facts, 'confirmed');
  if (facts.frozen === null || now === null) return null;
  const [beforeCents, nowCents] = [facts.frozen.claim.totalCents, now.claim.totalCents];
  return beforeCents === nowCents ? null : { beforeCents, nowCents };
}
