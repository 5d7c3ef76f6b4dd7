/** Earmarks as rows and as CSV: the same figures as on the page. */
import { type CsvCell, csvEuro, csvText } from '../../platform/http/csv.ts';
import type { EarmarkOverview } from './overview.ts';

/** A domain of the whole city, or of one wijk; what is unknown is null. Amounts in cents. */
export type EarmarkRow = {
  readonly year: number;
  readonly validFrom: string;
  readonly document: string;
  readonly domain: string;
  readonly wijkSlug: string | null;
  readonly setAsideLeastCents: number | null;
  readonly setAsideMostCents: number | null;
  readonly grantedCents: number;
  readonly leftLeastCents: number | null;
  readonly leftMostCents: number | null;
  /** Only of the whole city: a ceiling seldom belongs to one wijk. */
  readonly inCeilingsCents: number | null;
};

/** First a row a domain, then a row a wijk and domain. */
export function earmarkRows(year: number, { shown, wijken }: EarmarkOverview): readonly EarmarkRow[] {
  if (shown === null) return [];
  const { followed, earmark } = shown;
  const slugs = new Map(wijken.map(({ id, slug }) => [id, slug]));
  const facts = { year, validFrom: earmark.validFrom, document: earmark.document };
  const city = followed.domains.map(({ domain, aside, usedCents, left, waitingCents }) => ({
    ...facts,
    domain,
    wijkSlug: null,
    setAsideLeastCents: aside.leastCents,
    setAsideMostCents: aside.mostCents,
    grantedCents: usedCents,
    leftLeastCents: left.leastCents,
    leftMostCents: left.mostCents,
    inCeilingsCents: waitingCents,
  }));
  const byWijk = followed.wijken.flatMap(({ wijkId, byDomain }) =>
    byDomain.map(({ domain, aside, usedCents }) => ({
      ...facts,
      domain,
      wijkSlug: slugs.get(wijkId) ?? null,
      setAsideLeastCents: aside?.leastCents ?? null,
      setAsideMostCents: aside?.mostCents ?? null,
      grantedCents: usedCents,
      leftLeastCents: aside && aside.leastCents - usedCents,
      leftMostCents: aside && aside.mostCents - usedCents,
      inCeilingsCents: null,
    })),
  );
  return [...city, ...byWijk];
}

const euro = (cents: number | null): CsvCell => (cents === null ? null : csvEuro(cents));

const columns: readonly (readonly [string, (row: EarmarkRow) => CsvCell])[] = [
  ['year', (row) => row.year],
  ['validFrom', (row) => row.validFrom],
  ['document', (row) => row.document],
  ['domain', (row) => row.domain],
  ['wijkSlug', (row) => row.wijkSlug],
  ['setAsideLeastEuro', (row) => euro(row.setAsideLeastCents)],
  ['setAsideMostEuro', (row) => euro(row.setAsideMostCents)],
  ['grantedEuro', (row) => euro(row.grantedCents)],
  ['leftLeastEuro', (row) => euro(row.leftLeastCents)],
  ['leftMostEuro', (row) => euro(row.leftMostCents)],
  ['inCeilingsEuro', (row) => euro(row.inCeilingsCents)],
];

export function earmarkCsv(year: number, overview: EarmarkOverview): string {
  const rows = earmarkRows(year, overview).map((row) => columns.map(([, cell]) => cell(row)));
  return csvText([columns.map(([title]) => title), ...rows]);
}
