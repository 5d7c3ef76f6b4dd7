/** The rounds of a count as CSV, and a ballot of the published file by its receipt. */

import { csvText } from '../../platform/http/csv.ts';
import { decidingRounds } from '../allocation/types.ts';
import type { VoteCount } from './types.ts';

const euro = (amount: number | null): string => (amount === null ? '' : amount.toFixed(2));

/** A row for each project that had a chance in each round, with what stood behind it. */
export function roundsCsv({ outcome }: Pick<VoteCount, 'outcome'>): string {
  const rows = decidingRounds(outcome).flatMap((round, at) => {
    const begin = [at + 1, round.step, round.project, euro(round.cost), round.votes, euro(round.payment)];
    const standings = round.standings.length > 0 ? round.standings : [null];
    return standings.map((standing) => [
      ...begin,
      standing?.project ?? '',
      standing ? euro(standing.moneyBehind) : '',
      standing ? euro(standing.missing) : '',
      standing ? standing.effectiveVotes.toFixed(4) : '',
    ]);
  });
  const titles = ['round', 'step', 'winner', 'costEuro', 'votes', 'largestPaymentEuro'];
  return csvText([[...titles, 'project', 'moneyBehindEuro', 'missingEuro', 'effectiveVotes'], ...rows]);
}

/**
 * @param receipt as it stands in the file
 * @returns the line, from 1, its text and the ids that it names; null when no line is of it
 */
export function lineOf(
  file: string,
  receipt: string,
): { readonly number: number; readonly text: string; readonly ids: readonly string[] } | null {
  const votes = file.indexOf('\r\nVOTES\r\n');
  const begin = file.indexOf(`\r\n${receipt};`, votes);
  if (votes < 0 || begin < 0) return null;
  const end = file.indexOf('\r\n', begin + 2);
  const text = file.slice(begin + 2, end);
  const [, named = ''] = text.split(';');
  return {
    number: file.slice(0, begin).split('\r\n').length + 1,
    text,
    ids: named === '' ? [] : named.split(','),
  };
}
