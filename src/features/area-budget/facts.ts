/** What the rules must know about a move: gathered from this feature and from the envelopes, rounds and places under it. */
import { type PlainDate, parseIsoDate } from '../../kernel/dates.ts';
import { assert } from '../../kernel/result.ts';
import type { Reader } from '../../platform/db/index.ts';
import { type EnvelopeOverview, listOverviews, titleOfEnvelope } from '../budget/index.ts';
import { listWijken, listWijkraden } from '../place/index.ts';
import { domainLabels, findRound, getVersion, listRounds, type Round } from '../scheme/index.ts';
import { areaName } from './messages.ts';
import type { EnvelopeFacts, MoveFacts } from './rules/moves.ts';
import { findAreaBudget, findSource, listPositions } from './store/index.ts';
import type { AreaBudget, Move, Purpose, Target } from './types.ts';

type Within = NonNullable<NonNullable<Parameters<typeof listOverviews>[1]>['within']>;

/** The places that a budget is for: its area and what lies in it. */
async function placesOf(r: Reader, budget: AreaBudget): Promise<Within> {
  const { gebiedId, wijkraadId, wijkId } = budget;
  if (wijkId !== null) return { gebiedIds: [], wijkraadIds: [], wijkIds: [wijkId] };
  const [councils, wijken] = await Promise.all([listWijkraden(r), listWijken(r)]);
  if (wijkraadId !== null)
    return {
      gebiedIds: [],
      wijkraadIds: [wijkraadId],
      wijkIds: wijken.filter((wijk) => wijk.wijkraadId === wijkraadId).map(({ id }) => id),
    };
  return {
    gebiedIds: gebiedId === null ? [] : [gebiedId],
    wijkraadIds: councils.filter((council) => council.gebiedId === gebiedId).map(({ id }) => id),
    wijkIds: wijken.filter((wijk) => wijk.gebiedId === gebiedId).map(({ id }) => id),
  };
}

/** A network's base funding has a page of its own where one applies; every other round divides subsidy, or asks residents. */
const takesOf = (rules: { readonly applyAt?: string | undefined }): readonly Purpose[] =>
  rules.applyAt === undefined ? ['subsidy', 'vote'] : ['baseFunding'];

function dateOf(iso: string): PlainDate {
  const date = parseIsoDate(iso);
  assert(date, 'the column is a date');
  return date;
}

async function envelopeFacts(r: Reader, overview: EnvelopeOverview, within: Within): Promise<EnvelopeFacts> {
  const { envelope, round } = overview;
  const { rules } = await getVersion(r, envelope.schemeVersionId);
  return {
    id: envelope.id,
    title: { nl: titleOfEnvelope(overview, 'nl'), en: titleOfEnvelope(overview, 'en') },
    domain: envelope.domain,
    takes: takesOf(rules),
    year: round.year,
    closesOn: dateOf(round.closesOn),
    within:
      within.wijkIds.some((id) => id === envelope.wijkId) ||
      within.wijkraadIds.some((id) => id === envelope.wijkraadId) ||
      within.gebiedIds.some((id) => id === envelope.gebiedId),
    publishedCents: envelope.balances.publishedCents,
    freeCents: envelope.balances.freeCents,
  };
}

async function newEnvelopeFacts(
  r: Reader,
  budget: AreaBudget,
  round: Round,
  domain: EnvelopeFacts['domain'],
): Promise<EnvelopeFacts> {
  const { rules } = await getVersion(r, round.schemeVersionId);
  const area = areaName(budget);
  const label = domain === null ? null : domainLabels[domain as keyof typeof domainLabels];
  return {
    id: null,
    title: {
      nl: [round.name.nl, area.nl, ...(label ? [label.nl] : [])].join(' – '),
      en: [round.name.en, area.en, ...(label ? [label.en] : [])].join(' – '),
    },
    domain,
    takes: takesOf(rules),
    year: round.year,
    closesOn: dateOf(round.closesOn),
    within: true,
    publishedCents: 0,
    freeCents: 0,
  };
}

const ofArea = ({ envelope }: EnvelopeOverview, budget: AreaBudget): boolean =>
  envelope.gebiedId === budget.gebiedId &&
  envelope.wijkraadId === budget.wijkraadId &&
  envelope.wijkId === budget.wijkId;

/** The envelope that a target means by now: one that was to be made may have been made meanwhile. */
async function targetFacts(
  r: Reader,
  budget: AreaBudget,
  target: Target,
  within: Within,
): Promise<EnvelopeFacts | null> {
  if ('envelopeId' in target) {
    const [overview] = await listOverviews(r, { ids: [target.envelopeId] });
    return overview ? await envelopeFacts(r, overview, within) : null;
  }
  const round = await findRound(r, target.roundId);
  if (!round) return null;
  const made = (await listOverviews(r, { roundSlug: round.slug, within, limit: 1000 })).find(
    (one) => ofArea(one, budget) && one.envelope.domain === target.domain,
  );
  return made
    ? await envelopeFacts(r, made, within)
    : await newEnvelopeFacts(r, budget, round, target.domain);
}

/** @returns all that `judgeMove` asks, as it stands now; inside a transaction as it stays once the rows are locked */
export async function loadFacts(
  r: Reader,
  budget: AreaBudget,
  move: Move,
  today: PlainDate,
): Promise<MoveFacts> {
  const [within, positions, source, nextYear] = await Promise.all([
    placesOf(r, budget),
    listPositions(r, budget.id),
    move.kind === 'close' ? null : findSource(r, move.sourceId),
    findAreaBudget(r, budget.slug, budget.year + 1),
  ]);
  const ids = new Set(positions.flatMap(({ envelopeId }) => (envelopeId === null ? [] : [envelopeId])));
  const overviews = ids.size === 0 ? [] : await listOverviews(r, { ids: [...ids], limit: 1000 });
  const envelopes = new Map<string, EnvelopeFacts>();
  for (const overview of overviews)
    envelopes.set(overview.envelope.id, await envelopeFacts(r, overview, within));
  const target = move.kind === 'place' ? await targetFacts(r, budget, move.target, within) : null;
  return { today, budget, source, positions, envelopes, target, nextYear };
}

export type PlaceTargets = {
  readonly envelopes: readonly EnvelopeFacts[];
  /** Rounds in which this area has no envelope for all domains together yet. */
  readonly rounds: readonly Round[];
};

const isOpen = (closesOn: PlainDate, today: PlainDate): boolean => closesOn.toString() >= today.toString();

/** Where money of a budget can be placed: envelopes of the year in its area, and rounds that could get one. */
export async function placeTargets(r: Reader, budget: AreaBudget, today: PlainDate): Promise<PlaceTargets> {
  const within = await placesOf(r, budget);
  const overviews = await listOverviews(r, { within, year: budget.year, limit: 1000 });
  const envelopes: EnvelopeFacts[] = [];
  for (const overview of overviews) envelopes.push(await envelopeFacts(r, overview, within));
  const rounds: Round[] = [];
  for (const round of await listRounds(r)) {
    const { rules, status } = await getVersion(r, round.schemeVersionId);
    const forThisArea =
      (round.wijkraadId === null || round.wijkraadId === budget.wijkraadId) &&
      (round.gebiedId === null || round.gebiedId === budget.gebiedId);
    const has = overviews.some(
      (one) => one.round.slug === round.slug && ofArea(one, budget) && one.envelope.domain === null,
    );
    if (status === 'published' && rules.area !== 'city' && round.year === budget.year && forThisArea && !has)
      rounds.push(round);
  }
  return {
    envelopes: envelopes.filter(({ closesOn }) => isOpen(closesOn, today)),
    rounds: rounds.filter(({ closesOn }) => isOpen(dateOf(closesOn), today)),
  };
}
