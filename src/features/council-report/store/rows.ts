/** The rows of a figure as somebody reads them now: amounts as they were counted, words as the register has them. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Count, Row, RowLabel } from '../types.ts';

type Read = {
  readonly seq: number;
  readonly value: number;
  readonly label: RowLabel | null;
  readonly href: string | null;
  readonly envelopeId: string | null;
  readonly applicationId: string | null;
  readonly caseNumber: string | null;
  readonly recipient: string | null;
  readonly title: string | null;
  readonly titleLang: string | null;
  readonly schemeNl: string | null;
  readonly schemeEn: string | null;
  readonly wijkName: string | null;
  readonly destroyedOn: string | null;
  readonly reason: string | null;
};

const toRow = (row: Read): Row => ({
  seq: row.seq,
  value: row.value,
  label: row.label,
  href: row.href,
  envelope: row.envelopeId === null ? null : { id: row.envelopeId as Id<'envelope'> },
  case:
    row.applicationId === null
      ? null
      : {
          caseNumber: row.caseNumber,
          recipient: row.recipient,
          title: row.title,
          titleLang: row.titleLang,
          scheme:
            row.schemeNl === null || row.schemeEn === null ? null : { nl: row.schemeNl, en: row.schemeEn },
          wijk: row.wijkName,
          destroyedOn: row.destroyedOn,
          reason: row.reason,
        },
});

/**
 * A page of the rows of a figure. Of a case it says what the public register says, and no more: nothing when it does not stand
 * there. Why was decided otherwise than advised is told of organisations only; the words about people stand in their decision.
 */
export async function listRows(
  r: Reader,
  count: Pick<Count, 'id'>,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly Row[]> {
  const { rows } = await sql<Read>`
    select r.seq, r.value, r.label, r.href, r.envelope_id, r.application_id, a.destroyed_on,
      g.case_number, g.recipient, g.title, g.title_lang, g.scheme_name_nl as scheme_nl, g.scheme_name_en as scheme_en,
      g.wijk_name,
      case when g.recipient is not null and a.destroyed_on is null then (
        select d.departure_reasons from decision d where d.application_id = a.id and d.departs_from_advice
          and d.kind = 'grant' order by d.version limit 1) end as reason
    from (select * from council_row where count_id = ${count.id} and seq > ${offset} order by seq limit ${limit}) r
      left join application a on a.id = r.application_id
      left join published_grant g on g.case_number = a.case_number
    order by r.seq`.execute(r);
  return rows.map(toRow);
}

/** How many rows a figure has, and what they add up to now. */
export async function totalOf(
  r: Reader,
  count: Pick<Count, 'id'>,
): Promise<{ readonly rows: number; readonly value: number }> {
  const row = await r
    .selectFrom('councilRow')
    .select(({ fn }) => [fn.countAll<number>().as('rows'), fn.sum<string | null>('value').as('value')])
    .where('countId', '=', count.id)
    .executeTakeFirstOrThrow();
  return { rows: Number(row.rows), value: Number(row.value ?? 0) };
}
