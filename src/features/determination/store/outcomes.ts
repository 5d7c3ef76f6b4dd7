/** Counts over determinations; a trigger on decisions keeps the rows (migration 0462). */
import { sql } from 'kysely';
import type { Reader } from '../../../platform/db/index.ts';

type Counts = {
  readonly determined: number;
  readonly asGranted: number;
  readonly lowered: number;
  readonly exOfficio: number;
  readonly late: number;
  readonly withTerm: number;
  readonly grantedCents: number;
  readonly determinedCents: number;
};

/** @param span ISO dates, the second not included */
export async function countOutcomes(
  r: Reader,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<Counts & { readonly drawn: number; readonly drawnAccepted: number }> {
  const outcomes = sql<Counts>`
    select count(*)::int as "determined",
      count(*) filter (where determined_cents = granted_cents)::int as "asGranted",
      count(*) filter (where determined_cents < granted_cents)::int as "lowered",
      count(*) filter (where ex_officio)::int as "exOfficio",
      count(*) filter (where determined_on > determine_by)::int as "late",
      count(determine_by)::int as "withTerm",
      coalesce(sum(granted_cents), 0)::bigint as "grantedCents",
      coalesce(sum(determined_cents), 0)::bigint as "determinedCents"
    from determination_outcome where determined_on >= ${from}::date and determined_on < ${until}::date`.execute(
    r,
  );
  const samples = sql<{ drawn: number; drawnAccepted: number }>`
    select count(*) filter (where asked_on >= ${from}::date and asked_on < ${until}::date)::int as "drawn",
      count(*) filter (where judgement = 'accepted' and judged_on >= ${from}::date and judged_on < ${until}::date)::int
        as "drawnAccepted"
    from account_question where reason = 'sample'`.execute(r);
  const [counted, sampled] = await Promise.all([outcomes, samples]);
  const [row] = counted.rows;
  const [sample] = sampled.rows;
  return {
    determined: row?.determined ?? 0,
    asGranted: row?.asGranted ?? 0,
    lowered: row?.lowered ?? 0,
    exOfficio: row?.exOfficio ?? 0,
    late: row?.late ?? 0,
    withTerm: row?.withTerm ?? 0,
    grantedCents: Number(row?.grantedCents ?? 0),
    determinedCents: Number(row?.determinedCents ?? 0),
    drawn: sample?.drawn ?? 0,
    drawnAccepted: sample?.drawnAccepted ?? 0,
  };
}
