/** Rows of what is on the social map: by wijk, and of things that everybody can see. */
import { sql } from 'kysely';
import { text } from '../../../../kernel/messages.ts';
import { coverageOfWijken } from '../../../venue/index.ts';
import { asked, listed, type Rows } from './row-query.ts';

const places = (has: boolean): Rows =>
  listed(async (r) =>
    (await coverageOfWijken(r))
      .filter(({ lowThreshold }) => lowThreshold > 0 === has)
      .map(({ wijkName, wijkSlug }) => ({
        label: text(wijkName, wijkName),
        href: `/wijken/${wijkSlug}`,
        value: 1,
      })),
  );
export const wijkenWithPlace = places(true);
export const wijkenWithoutPlace = places(false);

/** @param from with the wijk as `w` */
const byWijk = (from: ReturnType<typeof sql>, rest: ReturnType<typeof sql>): ReturnType<typeof sql> => sql`
  select null::uuid as application_id, null::uuid as envelope_id,
    case when w.id is null then jsonb_build_object('nl', 'Hele stad of geen wijk', 'en', 'Whole city or no neighbourhood')
      else jsonb_build_object('nl', w.name, 'en', w.name) end as label,
    '/wijken/' || w.slug as href, count(*) as value
  from ${from} ${rest} group by w.id order by w.name nulls last`;

const published = (kind: string): Rows =>
  asked(() =>
    byWijk(
      sql`listing l left join wijk w on w.id = l.wijk_id`,
      sql`where l.kind = ${kind} and l.status = 'published'`,
    ),
  );
export const organisationsOnMap = published('organisation');
export const activitiesOnMap = published('activity');
