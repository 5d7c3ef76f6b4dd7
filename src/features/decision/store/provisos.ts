/** Grants with a budget proviso whose budget was adopted (Awb 4:34). */
import { sql } from 'kysely';
import type { Reader } from '../../../platform/db/index.ts';
import type { Application } from '../../application/types.ts';

export type ListedProviso = Pick<
  Application,
  'id' | 'title' | 'wijkId' | 'roundId' | 'grantedCents' | 'status'
> & {
  readonly caseNumber: string;
  readonly year: number;
  /** ISO dates: of the decision that made it, and of the budget. */
  readonly madeOn: string;
  readonly adoptedOn: string;
};

/** A determination ends it, and a case that is closed waits for nothing. */
const runs = sql`application.status in ('decided', 'running', 'accounted')`;

const holding = sql`
  select application.id, application.case_number as "caseNumber", application.title, application.wijk_id as "wijkId",
    application.round_id as "roundId", application.granted_cents as "grantedCents", application.status,
    latest.proviso_year as year, budget.adopted_on::text as "adoptedOn",
    (select min(made.decided_on)::text from decision made
      where made.application_id = latest.application_id and made.proviso_year = latest.proviso_year) as "madeOn"
  from decision latest
  join application on application.id = latest.application_id
  cross join lateral (select adopted_on from adopted_budget where year = latest.proviso_year order by number desc limit 1) budget
  where latest.proviso_year is not null and ${runs}
    and not exists (select from decision later
      where later.application_id = latest.application_id and later.version > latest.version)`;

/** Those whose budget was adopted on one of these days, nearest end first. @param span ISO dates, both included */
export async function listProvisosOf(
  r: Reader,
  span: { readonly from: string; readonly until: string },
  limit: number,
): Promise<readonly ListedProviso[]> {
  const { rows } =
    await sql<ListedProviso>`${holding} and budget.adopted_on between ${span.from} and ${span.until}
    order by budget.adopted_on, application.id limit ${limit}`.execute(r);
  return rows;
}

/** Those whose budget was adopted up to this day and on whose time line it does not stand yet that they have lapsed. */
export async function listUntoldProvisos(
  r: Reader,
  adoptedUntil: string,
  limit: number,
): Promise<readonly ListedProviso[]> {
  const { rows } = await sql<ListedProviso>`${holding} and budget.adopted_on <= ${adoptedUntil}
    and not exists (select from case_event where case_event.application_id = application.id
      and case_event.kind = 'provisoLapsed' and (case_event.facts ->> 'year')::int = latest.proviso_year)
    order by budget.adopted_on, application.id limit ${limit}`.execute(r);
  return rows;
}
