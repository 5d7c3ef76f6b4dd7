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
  /** Null: the whole city. */
  readonly wijken: readonly Id<'wijk'>[] | null;
};

/** By role, and as co-ordinator of a network that is steward; those with an address. */
export async function listStewards(reader: Reader, day: PlainDate): Promise<readonly StewardOnDay[]> {
  const date = isoDate(day);
  const { rows } = await sql<StewardOnDay>`
    select person.id as person_id, person.email, person.lang,
      case when bool_or(held.wijk_id is null) then null else json_agg(distinct held.wijk_id) end as wijken
    from (
      select person_id, wijk_id, since, until from role_grant where role = 'steward'
      union all
      select person_id, wijk_id, since, until from steward_by_network
    ) held
    join person on person.id = held.person_id
    where person.email is not null and held.since <= ${date} and (held.until is null or held.until > ${date})
    group by person.id
    order by person.id`.execute(reader);
  return rows;
}
