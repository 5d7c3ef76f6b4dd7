/** The proposals of a round, read from the database: cases, points, draw and ceilings together. */
import type { Id } from '../../kernel/ids.ts';
import type { Reader } from '../../platform/db/index.ts';
import { getEnvelope } from '../budget/index.ts';
import type { Distribution, Round, SchemeVersion } from '../scheme/index.ts';
import { recompute } from './rules/draw.ts';
import { proposals } from './rules/proposal.ts';
import { newestScores, scoreOf } from './rules/score.ts';
import { listRoundCases } from './store/cases.ts';
import { findDraw } from './store/draw.ts';
import { listScores } from './store/scores.ts';
import type { EnvelopeProposal, RoundCase } from './types.ts';

/** Tickets of a round's draw; empty before its seed is known. */
export async function ticketsOfRound(r: Reader, roundId: Id<'round'>): Promise<ReadonlyMap<string, string>> {
  const draw = await findDraw(r, roundId);
  if (!draw?.list || !draw.reveal) return new Map();
  const { tickets } = await recompute({
    commitment: draw.commitment,
    caseNumbers: draw.list.caseNumbers,
    listHash: draw.list.hash,
    seed: draw.reveal.seed,
    order: [],
  });
  return tickets;
}

/** The score of each case that has all its points, by case number. */
export async function scoresOfCases(
  r: Reader,
  distribution: Distribution,
  cases: readonly Pick<RoundCase, 'applicationId' | 'caseNumber'>[],
): Promise<ReadonlyMap<string, number>> {
  if (distribution.method !== 'ranking') return new Map();
  const all = await listScores(
    r,
    cases.map(({ applicationId }) => applicationId),
  );
  const given = Map.groupBy(newestScores(all), ({ applicationId }) => applicationId);
  const scores = new Map<string, number>();
  for (const { applicationId, caseNumber } of cases) {
    const score = scoreOf(distribution, given.get(applicationId) ?? []);
    if (score !== null) scores.set(caseNumber, score);
  }
  return scores;
}

/** What the rule of a round proposes, for each of its envelopes by name. */
export async function proposalsOfRound(
  r: Reader,
  round: Round,
  version: SchemeVersion,
): Promise<readonly EnvelopeProposal[]> {
  const { distribution } = version.rules;
  const cases = await listRoundCases(r, round, version);
  const [tickets, scores] = await Promise.all([
    ticketsOfRound(r, round.id),
    scoresOfCases(r, distribution, cases),
  ]);
  const found: EnvelopeProposal[] = [];
  for (const [id, own] of Map.groupBy(cases, ({ envelopeId }) => envelopeId)) {
    const { name, balances } = await getEnvelope(r, id);
    const made = proposals(distribution, own, balances.publishedCents, { tickets, scores });
    found.push({ envelope: { id, name }, ...made });
  }
  return found.toSorted((a, b) => (a.envelope.name < b.envelope.name ? -1 : 1));
}
