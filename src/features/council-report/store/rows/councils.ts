/** Rows of what neighbourhood councils advised, and where it was decided otherwise (Awb 3:50). */
import { sql } from 'kysely';
import { asked, byScheme, grouped, momentWithin, within } from './row-query.ts';

const byCouncil = (from: ReturnType<typeof sql>): ReturnType<typeof sql> => sql`
  select k.name as nl, k.name as en, null::text as href, count(*)::int as cases, count(*) as value
  from ${from} join wijkraad k on k.id = v.wijkraad_id`;

export const advices = grouped(
  (counting) =>
    sql`${byCouncil(sql`advice v`)} where ${momentWithin('v.recorded_at', counting)} group by k.id`,
);

/** Granted otherwise than was advised: these stand in the public register one by one. */
export const departuresGranted = asked(
  (counting) => sql`
    select d.application_id, null::uuid as envelope_id, null::jsonb as label, null::text as href, 1::bigint as value
    from decision d
    where d.kind = 'grant' and d.amount_cents > 0 and d.departs_from_advice and ${within('d.notified_on', counting)}
      and d.recorded_at < ${counting.asOf}
    order by d.notified_on, d.application_id, d.version`,
);

export const departuresRefused = grouped(
  (counting) => sql`${byScheme(sql`decision d join application a on a.id = d.application_id`)}
    where d.kind in ('refuse', 'decline') and d.departs_from_advice and ${within('d.notified_on', counting)}
      and d.recorded_at < ${counting.asOf} group by s.id`,
);

/** Projects on which a council decided otherwise than the vote came out; the page of the vote says why. */
export const departuresFromVotes = asked(
  (counting) => sql`
    select null::uuid as application_id, null::uuid as envelope_id,
      jsonb_build_object('nl', v.name_nl || ', project ' || p.number, 'en', v.name_en || ', project ' || p.number) as label,
      '/stemmingen/' || v.slug || '/besluiten' as href, 1::bigint as value
    from vote_settlement s join vote v on v.id = s.vote_id join vote_project p on p.id = s.project_id
      join vote_box b on b.vote_id = v.id
    where s.departure_reason is not null and ${within('b.settled_on', counting)}
    order by v.slug, p.number`,
);
