/** Rows of applications and decisions. A refusal is not public, nor is who applied: they are counted by their scheme. */
import { type RawBuilder, sql } from 'kysely';
import { byScheme, grouped, type Rows, within } from './row-query.ts';

export const applicationsReceived = grouped(
  (counting) => sql`${byScheme(sql`application a`)}
    where ${within('a.received_on', counting)} and a.case_number is not null and a.submitted_at < ${counting.asOf}
    group by s.id`,
);

type Told = Parameters<typeof byScheme>[1];
const decided = (kinds: readonly string[], told: Told): Rows =>
  grouped(
    (counting) => sql`${byScheme(sql`decision d join application a on a.id = d.application_id`, told)}
      where d.kind = any (${kinds}) and ${within('d.notified_on', counting)} and d.recorded_at < ${counting.asOf}
      group by s.id`,
  );

export const firstDecisions = ['grant', 'refuse', 'decline'] as const;
const refused = sql<boolean>`d.kind = 'refuse'`;
const declined = sql<boolean>`d.kind = 'decline'`;
// Grants are public one by one: who takes them from all decisions finds the others.
const first = (which: RawBuilder<boolean>): Rows =>
  decided(firstDecisions, { which, parts: [refused, declined] });
export const decisionsTaken = first(sql<boolean>`true`);
export const refusals = first(refused);
export const declinings = first(declined);
export const determinations = decided(['determine'], {});

/** How determining went, as kept with each decision by who determines; what a term was before it was kept nobody knows. */
const determinedAs = (how: RawBuilder<boolean>): Rows =>
  grouped(
    (counting) => sql`${byScheme(sql`determination_outcome o join decision d on d.id = o.decision_id
        join application a on a.id = d.application_id`)}
      where ${how} and ${within('d.notified_on', counting)} and d.recorded_at < ${counting.asOf}
      group by s.id`,
  );
export const determinedLower = determinedAs(sql`o.determined_cents < o.granted_cents`);
export const determinedExOfficio = determinedAs(sql`o.ex_officio`);
export const determinedLate = determinedAs(sql`o.determined_on > o.determine_by`);

/** Payments of grants, by whether the bank paid on the last day of six weeks at the latest (Awb 4:87). */
const payments = (inTime: boolean): Rows =>
  grouped(
    (counting) => sql`${byScheme(sql`payment_order p join application a on a.id = p.application_id`)}
      where p.status = 'paid' and p.kind in ('advance', 'remainder') and ${within('p.paid_on', counting)}
        and (p.paid_on <= p.due_on) = ${inTime}
      group by s.id`,
  );
export const paidInTime = payments(true);
export const paidLate = payments(false);

/** Penalties for deciding late (Awb 4:17) that were fixed, in cents. */
export const penalties = grouped(
  (
    counting,
  ) => sql`${byScheme(sql`penalty p join application a on a.id = p.application_id`, { value: sql`sum(p.amount_cents)` })}
    where ${within('p.fixed_on', counting)} and p.created_at < ${counting.asOf} group by s.id`,
);
