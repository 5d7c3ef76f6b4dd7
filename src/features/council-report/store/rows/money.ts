/** Rows of what happened with money: each ceiling of the year as its ledger was, and each grant. */
import { sql } from 'kysely';
import { asked, endOf, type Rows, within } from './row-query.ts';

type Account = 'free' | 'reserved' | 'committed' | 'advanced' | 'determined';
const all: readonly Account[] = ['free', 'reserved', 'committed', 'advanced', 'determined'];
const granted: readonly Account[] = ['committed', 'advanced', 'determined'];

/** What the public ceilings of the year of the last day held in these accounts at the end of it. */
const ceilings = (accounts: readonly Account[]): Rows =>
  asked(
    (counting) => sql`
      select null::uuid as application_id, e.id as envelope_id, null::jsonb as label, '/plafonds/' || e.id as href,
        sum(case when l.to_account = any (${accounts}) then l.amount_cents else 0 end
          - case when l.from_account = any (${accounts}) then l.amount_cents else 0 end)::bigint as value
      from envelope e join round r on r.id = e.round_id
        join scheme_version v on v.id = e.scheme_version_id and v.status <> 'draft'
        join ledger_entry l on l.envelope_id = e.id and l.recorded_at < ${endOf(counting)}
      where r.year = ${Number(counting.lastOn.slice(0, 4))}
      group by e.id
      having sum(case when l.to_account = any (${accounts}) then l.amount_cents else 0 end
        - case when l.from_account = any (${accounts}) then l.amount_cents else 0 end) <> 0
      order by value desc, e.id`,
  );

export const ceilingsPublished = ceilings(all);
export const ceilingsReserved = ceilings(['reserved']);
export const ceilingsGranted = ceilings(granted);
export const ceilingsFree = ceilings(['free']);

/** First decisions that granted, as they were sent; what was changed later is a decision of its own. */
const grants = (value: ReturnType<typeof sql>): Rows =>
  asked(
    (counting) => sql`
      select d.application_id, null::uuid as envelope_id, null::jsonb as label, null::text as href, ${value} as value
      from decision d
      where d.kind = 'grant' and d.amount_cents > 0 and ${within('d.notified_on', counting)}
        and d.recorded_at < ${counting.asOf}
      order by d.notified_on, d.application_id, d.version`,
  );

export const grantedAmounts = grants(sql`d.amount_cents`);
export const grantedNumber = grants(sql`1::bigint`);

/** What the bank paid out, less what it sent back; penalties are apart. */
export const paidAmounts = asked(
  (counting) => sql`
    select p.application_id, null::uuid as envelope_id, null::jsonb as label, null::text as href,
      sum(p.amount_cents)::bigint as value
    from payment_order p
    where p.status = 'paid' and p.kind in ('advance', 'remainder') and ${within('p.paid_on', counting)}
    group by p.application_id order by min(p.paid_on), p.application_id`,
);
