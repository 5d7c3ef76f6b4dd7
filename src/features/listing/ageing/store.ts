/** SQL of the ageing rules: the newest of a kind holds. */
import { type Id, newId } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { keptRead } from '../../../platform/db/kept-reads.ts';
import type { AgeingPolicy, AgeingRule } from '../freshness.ts';
import { type ListingKindName, listingKindNames } from '../types.ts';

export type StoredRule = AgeingRule & {
  readonly id: Id<'ageing_rule'>;
  readonly kind: ListingKindName;
  readonly source: { readonly nl: string; readonly en: string };
  readonly toVerify: boolean;
  readonly madeAt: Date;
};

const rules = (reader: Reader) => reader.selectFrom('ageingRule').selectAll();

type Row = Awaited<ReturnType<ReturnType<typeof rules>['executeTakeFirstOrThrow']>>;

const ruleOf = ({ sourceNl, sourceEn, ...row }: Row): StoredRule => ({
  ...row,
  id: row.id as Id<'ageing_rule'>,
  kind: row.kind as ListingKindName,
  source: { nl: sourceNl, en: sourceEn },
});

/** The newest first: what holds, and what held before. */
export async function listRules(reader: Reader, kind: ListingKindName): Promise<readonly StoredRule[]> {
  const rows = await rules(reader)
    .where('kind', '=', kind)
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return rows.map(ruleOf);
}

/** @throws AssertionError when a kind has no rule: the migration gave each its first */
export async function currentRule(reader: Reader, kind: ListingKindName): Promise<StoredRule> {
  const [current] = await listRules(reader, kind);
  assert(current, `No ageing rule for ${kind}`);
  return current;
}

/** The same, held until the end of the transaction: of two who save at once the second sees what the first wrote. */
export async function currentRuleForUpdate(tx: Tx, kind: ListingKindName): Promise<StoredRule> {
  await tx.selectFrom('ageingRule').select('id').where('kind', '=', kind).forUpdate().execute();
  return await currentRule(tx, kind);
}

/** What holds now, of every kind. */
export const loadAgeing = keptRead(['ageingRule'], async (reader): Promise<AgeingPolicy> => {
  const current = await Promise.all(listingKindNames.map((kind) => currentRule(reader, kind)));
  return Object.fromEntries(current.map((rule) => [rule.kind, rule])) as unknown as AgeingPolicy;
});

export async function insertRule(
  tx: Tx,
  { source, ...rule }: Omit<StoredRule, 'id'>,
): Promise<Id<'ageing_rule'>> {
  const id = newId<'ageing_rule'>(rule.madeAt.getTime());
  await tx
    .insertInto('ageingRule')
    .values({ id, ...rule, sourceNl: source.nl, sourceEn: source.en })
    .execute();
  return id;
}
