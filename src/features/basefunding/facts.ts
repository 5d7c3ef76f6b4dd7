/** A request with all that the platform knows of it now: evidence, answers, the formula, last year. Reads only. */
import { type PlainDate, Temporal } from '../../kernel/dates.ts';
import { assert } from '../../kernel/result.ts';
import type { Reader } from '../../platform/db/index.ts';
import { type Held, heldByEach } from './held.ts';
import { claimOf } from './rules/claim.ts';
import { parametersOf } from './rules/formula.ts';
import { referencePeriod } from './rules/held.ts';
import { defaultParameters } from './rules/parameters.ts';
import { networkOf, partFacts } from './rules/parts.ts';
import { answersOf } from './store/answers.ts';
import { publishedFigures } from './store/formulas.ts';
import { frozenClaims, previousGrants } from './store/frozen-claims.ts';
import { partsByRequest } from './store/parts.ts';
import type {
  BaseFunding,
  Claim,
  Formula,
  FrozenClaim,
  Network,
  Part,
  PartFacts,
  ReferencePeriod,
} from './types.ts';

/** `number`: of the version that everybody can read; null where none holds the figures, or nobody knows which did. */
export type FormulaInUse = Formula & { readonly published: boolean; readonly number: number | null };

/** The published formula of a year; without one, the figures of this program, and `published` says so. */
export async function formulaOf(reader: Reader, year: number): Promise<FormulaInUse> {
  const versions = await publishedFigures(reader);
  const version = versions.find(
    ({ fromYear, untilYear }) => fromYear <= year && (untilYear === null || untilYear > year),
  );
  return version
    ? {
        name: version.name,
        parameters: parametersOf(version.figures),
        published: true,
        number: version.number,
      }
    : { name: '', parameters: defaultParameters, published: false, number: null };
}

/** What was sent keeps its figures, also when another version holds for its year by now. */
const formulaThen = ({ formula }: FrozenClaim, current: FormulaInUse): FormulaInUse => ({
  ...formula,
  published: true,
  number: formula.name === current.name ? current.number : null,
});

/** The band holds a place to what it got last year, unless the network asked otherwise. */
function withBand<F extends Formula>(formula: F, { withoutBand }: Pick<BaseFunding, 'withoutBand'>): F {
  return withoutBand
    ? { ...formula, parameters: { ...formula.parameters, stabilityBandPercent: null } }
    : formula;
}

export type RequestFacts = {
  readonly request: BaseFunding;
  readonly formula: FormulaInUse;
  readonly period: ReferencePeriod;
  readonly parts: readonly PartFacts[];
  /** What each organisation got last year, in cents. */
  readonly previous: ReadonlyMap<string, number>;
  readonly frozen: FrozenClaim | null;
};

type Started = Pick<RequestFacts, 'request' | 'formula' | 'period' | 'frozen'> & {
  readonly parts: readonly Part[];
};

/** Which figures and which weeks hold for each. */
async function startOf(
  reader: Reader,
  requests: readonly BaseFunding[],
  today: PlainDate,
): Promise<readonly Started[]> {
  const ids = requests.map(({ id }) => id);
  const years = [...new Set(requests.map(({ year }) => year))];
  const [parts, sent, formulas] = await Promise.all([
    partsByRequest(reader, ids),
    frozenClaims(reader, ids),
    Promise.all(years.map(async (year) => [year, await formulaOf(reader, year)] as const)).then(
      (found) => new Map(found),
    ),
  ]);
  return requests.map((request) => {
    const frozen = request.status === 'submitted' ? (sent.get(request.id) ?? null) : null;
    const current = formulas.get(request.year);
    assert(current, 'Every year was asked for');
    const formula = frozen ? formulaThen(frozen, current) : withBand(current, request);
    return {
      request,
      formula,
      frozen,
      period: frozen?.period ?? referencePeriod(today, formula.parameters.referenceWeeks),
      parts: parts.get(request.id) ?? [],
    };
  });
}

/** Those that look at the same weeks are read together. */
async function heldByPeriod(
  reader: Reader,
  all: readonly Started[],
): Promise<ReadonlyMap<string, Readonly<Record<string, Held>>>> {
  const groups = Map.groupBy(all, ({ period }) => periodKey(period));
  const found = [...groups].map(async ([key, same]) => {
    const organisations = new Set(same.flatMap(({ parts }) => parts.map((part) => part.organisationId)));
    const [{ period } = { period: null }] = same;
    assert(period, 'A group is not empty');
    return [key, await heldByEach(reader, [...organisations], period)] as const;
  });
  return new Map(await Promise.all(found));
}
const periodKey = ({ from, until }: ReferencePeriod): string => `${from} ${until}`;

/** What no agenda knows, and what was got the year before: by year of the request. */
async function saidByYear(reader: Reader, all: readonly Started[]) {
  const found = [...Map.groupBy(all, ({ request }) => request.year)].map(async ([year, same]) => {
    const organisations = [...new Set(same.flatMap(({ parts }) => parts.map((part) => part.organisationId)))];
    const [answers, previous] = await Promise.all([
      answersOf(reader, organisations, year),
      previousGrants(reader, organisations, year),
    ]);
    return [year, { answers, previous }] as const;
  });
  return new Map(await Promise.all(found));
}

/** What was sent counts with what was known of last year then. */
function previousThen({ members, network }: FrozenClaim): ReadonlyMap<string, number> {
  const got = new Map(network.members.map(({ name, previousGrantCents }) => [name, previousGrantCents]));
  return new Map(
    members.flatMap(({ name, organisationId }): [string, number][] => {
      const cents = got.get(name) ?? null;
      return cents === null ? [] : [[organisationId, cents]];
    }),
  );
}

const nothingHeld: Held = { activities: [], held: [] };

/**
 * In the order given, with as many questions to the database for all networks of the city as for one.
 * @param today for the weeks that count; a request that was sent keeps its own weeks, and shows what was corrected since
 */
export async function factsOfAll(
  reader: Reader,
  requests: readonly BaseFunding[],
  today: PlainDate,
): Promise<readonly RequestFacts[]> {
  return await read(reader, await startOf(reader, requests, today));
}

async function read(reader: Reader, started: readonly Started[]): Promise<readonly RequestFacts[]> {
  const [byPeriod, byYear] = await Promise.all([heldByPeriod(reader, started), saidByYear(reader, started)]);
  return started.map(({ parts, ...one }) => {
    const key = periodKey(one.period);
    const said = byYear.get(one.request.year);
    return {
      ...one,
      previous: one.frozen ? previousThen(one.frozen) : (said?.previous ?? new Map<string, number>()),
      parts: parts.map((part) => {
        const own = byPeriod.get(key)?.[part.organisationId] ?? nothingHeld;
        return partFacts(part, said?.answers.get(part.organisationId) ?? {}, own, one.formula.parameters);
      }),
    };
  });
}

export async function factsOf(reader: Reader, request: BaseFunding, today: PlainDate): Promise<RequestFacts> {
  const [facts] = await factsOfAll(reader, [request], today);
  assert(facts, 'One request gives one answer');
  return facts;
}

/**
 * The same requests over their own year, or as much of it as is over, by the figures with which they were sent. Those of which
 * nothing was sent are left out.
 * @param today for how much of the year is over
 */
export async function factsOverAll(
  reader: Reader,
  requests: readonly BaseFunding[],
  today: PlainDate,
): Promise<readonly RequestFacts[]> {
  const started = await startOf(reader, requests, today);
  const sent = started.filter(({ frozen }) => frozen !== null);
  const over = sent.map((one) => {
    const after = today.with({ year: one.request.year + 1, month: 1, day: 1 });
    const end = Temporal.PlainDate.compare(today, after) < 0 ? today : after;
    return { ...one, period: referencePeriod(end, one.formula.parameters.referenceWeeks) };
  });
  return await read(reader, over);
}

/** Null when nothing was sent. @see factsOverAll */
export async function factsOver(
  reader: Reader,
  request: BaseFunding,
  today: PlainDate,
): Promise<RequestFacts | null> {
  const [facts] = await factsOverAll(reader, [request], today);
  return facts ?? null;
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

/**
 * What would be asked now against what was asked: null when it is the same.
 * @param left members that left since: `counted` to see what was corrected of what they did, `gone` to see how a year goes
 */
export function changedSince(
  facts: RequestFacts,
  left: 'counted' | 'gone' = 'counted',
): { readonly beforeCents: number; readonly nowCents: number } | null {
  if (facts.frozen === null) return null;
  // A newer count of inhabitants is no correction of what the members did.
  const { inhabitants: count } = facts.frozen.network;
  const { year } = facts.request;
  const asThen = { ...facts.request, inhabitants: { count, year, source: '' } };
  const sent = new Set<string>(facts.frozen.members.map(({ organisationId }) => organisationId));
  const parts = facts.parts.map((one) =>
    left === 'counted' && sent.has(one.part.organisationId)
      ? { ...one, part: { ...one.part, status: 'confirmed' as const } }
      : one,
  );
  const now = claimNow({ ...facts, parts, request: asThen }, 'confirmed');
  if (now === null) return null;
  const [beforeCents, nowCents] = [facts.frozen.claim.totalCents, now.claim.totalCents];
  return beforeCents === nowCents ? null : { beforeCents, nowCents };
}
