/** Reads of the register of decisions (Woo 3.3(2)(k), 3.3a): everything comes from the view `published_decision`. */
import { isLang, type Lang, type Text } from '../../../kernel/messages.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';

export const decisionKinds = [
  'grant',
  'onObjection',
  'amend',
  'withdraw',
  'determine',
  'redetermine',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** A decision as everybody may see it. Its recipient is an organisation: of others nothing is here. */
export type PublishedDecision = {
  readonly id: string;
  readonly caseNumber: string;
  /** Which decision in its case, from 1. */
  readonly version: number;
  readonly kind: DecisionKind;
  readonly amountCents: number;
  readonly legalBasis: string;
  readonly decidedOn: string;
  readonly notifiedOn: string;
  readonly recipient: string;
  readonly kvkNumber: string | null;
  readonly title: string | null;
  readonly titleLang: Lang;
  readonly scheme: { readonly slug: string; readonly name: Text };
  readonly year: number;
  readonly wijk: { readonly slug: string; readonly name: string } | null;
  readonly domain: string | null;
};

/** By the year of notification. */
export type DecisionFilter = { readonly year?: number };

const matching = (reader: Reader, { year }: DecisionFilter) => {
  const query = reader.selectFrom('publishedDecision');
  return year === undefined
    ? query
    : query.where('notifiedOn', '>=', `${year}-01-01`).where('notifiedOn', '<', `${year + 1}-01-01`);
};

type Last = { readonly notifiedOn: string; readonly id: string };

/** The newest first. @param page.after goes on where another page ended; `limit` at most 1,000 */
export async function listPublishedDecisions(
  reader: Reader,
  filter: DecisionFilter,
  page: { readonly limit: number; readonly offset?: number; readonly after?: Last },
): Promise<readonly PublishedDecision[]> {
  const { after, offset = 0 } = page;
  let query = matching(reader, filter).selectAll();
  if (after)
    query = query.where((eb) =>
      eb.or([
        eb('notifiedOn', '<', after.notifiedOn),
        eb.and([eb('notifiedOn', '=', after.notifiedOn), eb('id', '<', after.id)]),
      ]),
    );
  const rows = await query
    .orderBy('notifiedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(Math.min(page.limit, 1000))
    .offset(offset)
    .execute();
  return rows.map((row) => {
    const { id, caseNumber, version, kind, amountCents, decidedOn, notifiedOn, recipient, year } = row;
    const whole = id && caseNumber && version && kind && decidedOn && notifiedOn && recipient && year;
    assert(whole && amountCents !== null, 'The view joins only whole decisions');
    return {
      ...{ id, caseNumber, version, amountCents, decidedOn, notifiedOn, recipient, year },
      kind: kind as DecisionKind,
      legalBasis: row.legalBasis ?? '',
      kvkNumber: row.kvkNumber,
      title: row.title,
      titleLang: isLang(row.titleLang) ? row.titleLang : 'nl',
      scheme: {
        slug: row.schemeSlug ?? '',
        name: { nl: row.schemeNameNl ?? '', en: row.schemeNameEn ?? '' },
      },
      wijk: row.wijkSlug && row.wijkName ? { slug: row.wijkSlug, name: row.wijkName } : null,
      domain: row.domain,
    };
  });
}

export async function countPublishedDecisions(reader: Reader, filter: DecisionFilter): Promise<number> {
  const row = await matching(reader, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Years in which something was notified, the newest first. */
export async function decisionYears(reader: Reader): Promise<readonly number[]> {
  const rows = await reader
    .selectFrom('publishedDecision')
    .select('notifiedOn')
    .distinct()
    .orderBy('notifiedOn', 'desc')
    .limit(20_000)
    .execute();
  return [
    ...new Set(
      rows.flatMap(({ notifiedOn }) => (notifiedOn === null ? [] : [Number(notifiedOn.slice(0, 4))])),
    ),
  ];
}

/** All of a filter, a batch at a time, so that other requests get their turn. */
export async function* decisionBatches(
  reader: Reader,
  filter: DecisionFilter,
): AsyncGenerator<readonly PublishedDecision[], void> {
  let after: Last | undefined;
  for (;;) {
    const batch = await listPublishedDecisions(reader, filter, {
      limit: 1000,
      ...(after === undefined ? {} : { after }),
    });
    const last = batch.at(-1);
    if (last === undefined) return;
    yield batch;
    after = last;
  }
}
