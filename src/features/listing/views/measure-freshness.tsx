/** How current the map is, wijk after wijk, and when something grows old. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Badge, fill, Heading, Lead, Table } from '../../../ui/index.ts';
import { ageingWords } from '../ageing/words.ts';
import { type AgeingPolicy, freshPercent } from '../freshness.ts';
import type { ListingKindName } from '../types.ts';
import { words } from '../words.ts';

export type FreshRow = {
  readonly name: string;
  readonly href: string | null;
  readonly listed: number;
  readonly fresh: number;
};

const share = (row: Pick<FreshRow, 'fresh' | 'listed'>): string => {
  const percent = freshPercent(row.fresh, row.listed);
  return percent === null ? '–' : `${percent}%`;
};

export function FreshnessView({
  lang,
  rows,
  kinds,
  maySet,
}: {
  lang: Lang;
  rows: readonly FreshRow[];
  kinds: readonly { readonly rule: AgeingPolicy[ListingKindName]; readonly label: string }[];
  /** An administrator is led to where the terms are set. */
  maySet: boolean;
}): VNode {
  const listed = rows.reduce((sum, row) => sum + row.listed, 0);
  const fresh = rows.reduce((sum, row) => sum + row.fresh, 0);
  return (
    <>
      <Heading level={1}>{words.freshTitle[lang]}</Heading>
      <Lead>{words.freshLead[lang]}</Lead>
      <Table
        lang={lang}
        id="versheid"
        caption={words.freshCaption[lang]}
        narrow="stack"
        rows={rows}
        columns={[
          {
            header: words.wijk[lang],
            rowHeader: true,
            cell: (row) => (row.href === null ? row.name : <a href={row.href}>{row.name}</a>),
          },
          { header: words.listed[lang], numeric: true, cell: (row) => row.listed },
          { header: words.fresh[lang], numeric: true, cell: (row) => row.fresh },
          { header: words.percent[lang], numeric: true, cell: share },
        ]}
        foot={[words.total[lang], listed, fresh, share({ listed, fresh })]}
      />
      <Heading level={2}>{words.rulesTitle[lang]}</Heading>
      <dl class="hv-summary">
        {kinds.map(({ rule, label }) => (
          <div class="hv-summary__row" key={label}>
            <dt class="hv-summary__key">{label}</dt>
            <dd class="hv-summary__value">
              {fill(words.rule, lang, {
                fade: rule.fadeAfterDays,
                remind: rule.remindAfterDays,
                delist: rule.delistAfterDays,
              })}{' '}
              <span class="hv-hint">
                {rule.source[lang]} {rule.toVerify && <Badge tone="sand">{words.toVerify[lang]}</Badge>}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {maySet && (
        <p>
          <a href="/beheer/versheid">{ageingWords.set[lang]}</a>
        </p>
      )}
    </>
  );
}
