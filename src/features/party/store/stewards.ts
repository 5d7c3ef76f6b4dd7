/** SQL of who looks after the social map on a day. */
import { sql } from 'kysely';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Reader } from '../../../platform/db/index.ts';

export type StewardOnDay = {
  readonly personId: Id<'person'>;
  readonly email: string;
  readonly lang: Lang;
  /** Null: the whole city. A null among them: what belongs to no wijk. */
  readonly wijken: readonly (Id<'wijk'> | null)[] | null;
};

/**
 * By role, and as co-ordinator of a network that is steward; those with an address. What none of them looks after, such as
 * what belongs to no wijk, is for the administrators.
 */
export async function listStewards(reader: Reader, day: PlainDate): Promise<readonly StewardOnDay[]> {
  const date = isoDate(day);
  const onDay = sql`since <= ${date} and (until is null or until > ${date})`;
  const { rows } = await sql<StewardOnDay>`
    with steward as (
      select held.person_id, held.wijk_id from (
        select person_id, wijk_id from role_grant where role = 'steward' and ${onDay}
        union
        select person_id, wijk_id from steward_by_network where ${onDay}
      ) held join person on person.id = held.person_id where person.email is not null
    ), unheld as (
      select place.wijk_id from (select id as wijk_id from wijk union all select null) place
      where not exists (
        select from steward where steward.wijk_id is null or steward.wijk_id = place.wijk_id
      )
    ), held as (
      select person_id, wijk_id, wijk_id is null as whole_city from steward
      union
      select role_grant.person_id, unheld.wijk_id, false from role_grant, unheld
      where role = 'administrator' and ${onDay}
    )
    select person.id as person_id, person.email, person.lang,
      case when bool_or(held.whole_city) then null else json_agg(distinct held.wijk_id) end as wijken
    from held join person on person.id = held.person_id
    where person.email is not null
    group by person.id
    order by person.id`.execute(reader);
  return rows;
}
