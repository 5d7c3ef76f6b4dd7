/** How rows of a figure are asked for: as a question that the database answers into its own table, or as a list. */
import { type RawBuilder, sql } from 'kysely';
import { text } from '../../../../kernel/messages.ts';
import type { Reader } from '../../../../platform/db/index.ts';
import type { Group } from '../../rules/small-numbers.ts';
import type { Counting, NewRow } from '../../types.ts';

/** Gives `application_id`, `envelope_id`, `label`, `href` and `value`, in the order of the rows. */
export type RowQuery = RawBuilder<unknown>;

/** Where the rows of a figure come from: their values add up to it. */
export type Rows =
  | { readonly kind: 'query'; readonly query: (counting: Counting) => RowQuery }
  | {
      readonly kind: 'read';
      /** Null when the figure cannot be told of this period: then the edition does not have it. */
      readonly read: (r: Reader, counting: Counting) => Promise<readonly NewRow[] | null>;
    }
  | {
      /** Of what is not public one by one: rules/small-numbers.ts makes rows of them. */
      readonly kind: 'groups';
      readonly groups: (r: Reader, counting: Counting) => Promise<readonly Group[]>;
    };

export const asked = (query: (counting: Counting) => RowQuery): Rows => ({ kind: 'query', query });
export const listed = (read: (r: Reader, counting: Counting) => Promise<readonly NewRow[] | null>): Rows => ({
  kind: 'read',
  read,
});
export const inGroups = (groups: (r: Reader, counting: Counting) => Promise<readonly Group[]>): Rows => ({
  kind: 'groups',
  groups,
});

/** The moment up to which things were recorded that count: the end of the last day in the city, or when it was counted. */
export const endOf = ({ lastOn, asOf }: Counting): RawBuilder<Date> =>
  sql<Date>`least((${lastOn}::date + 1)::timestamp at time zone 'Europe/Amsterdam', ${asOf}::timestamptz)`;

/** Is this day in the period? */
export const within = (column: string, { fromOn, lastOn }: Counting): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} between ${fromOn}::date and ${lastOn}::date`;

/** Is this moment in the period, by the clocks of the city, and before it was counted? */
export const momentWithin = (column: string, counting: Counting): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} >= ${counting.fromOn}::date::timestamp at time zone 'Europe/Amsterdam'
    and ${sql.ref(column)} < ${endOf(counting)}`;

type GroupRow = {
  readonly nl: string | null;
  readonly en: string | null;
  readonly href: string | null;
  readonly cases: number;
  readonly value: number;
  readonly parts: readonly number[] | null;
};

const unnamed = text('Zonder regeling of plek', 'Without a scheme or place');

/**
 * Rows of things that are not public one by one: five or more under a name.
 * @param query gives `nl`, `en`, `href`, `cases`, `value`, and `parts` where other figures tell some of them apart
 */
export const grouped = (query: (counting: Counting) => RawBuilder<unknown>): Rows =>
  inGroups(async (r, counting) => {
    const { rows } = await sql<GroupRow>`${query(counting)}`.execute(r);
    return rows.map(
      ({ nl, en, href, cases, value, parts }): Group => ({
        label: nl === null || en === null ? unnamed : text(nl, en),
        cases: Number(cases),
        value: Number(value),
        ...(href === null ? {} : { href }),
        ...(parts ? { parts } : {}),
      }),
    );
  });

const counted = (which: RawBuilder<boolean>): RawBuilder<number> =>
  sql<number>`count(*) filter (where ${which})`;

/**
 * Cases that a question finds, by their scheme.
 * @param from after `from`, with `a` as the application
 * @param told.which of these it counts; @param told.value what is added up, a case being one by itself
 * @param told.parts which of them other figures tell apart
 */
export const byScheme = (
  from: RawBuilder<unknown>,
  told: {
    readonly which?: RawBuilder<boolean>;
    readonly value?: RawBuilder<unknown>;
    readonly parts?: readonly RawBuilder<boolean>[];
  } = {},
): RawBuilder<unknown> => sql`
  select s.name_nl as nl, s.name_en as en, '/regelingen/' || s.slug as href,
    (${counted(told.which ?? sql<boolean>`true`)})::int as cases, (${told.value ?? counted(told.which ?? sql<boolean>`true`)})::bigint as value,
    array[${sql.join((told.parts ?? []).map(counted))}]::int[] as parts
  from ${from} left join scheme_version v on v.id = a.scheme_version_id left join scheme s on s.id = v.scheme_id`;
