import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents, parseCents } from '../../../kernel/money.ts';
import { fill } from '../../../ui/index.ts';
import { typedText, type Values } from '../forms/fields.ts';
import { rowsOf } from '../forms/read.ts';
import { formWords } from '../messages.ts';

/** Where the costs come from: the rows on this page (`key`), or what was saved on another. */
export type PlanCosts = { readonly key: string | null; readonly savedCents: number };

const read = (typed: string): number => {
  const cents = parseCents('amount', typed);
  return cents.ok ? cents.value : 0;
};
const sum = (name: string, values: Values): number =>
  rowsOf(name, values).reduce((total, row) => total + read(row.amount), 0);

/** Costs against cover: worked out on the server, kept up to date by script while typing. */
export function MoneyPlanLine(props: {
  readonly lang: Lang;
  readonly funding: string;
  readonly values: Values;
  readonly costs: PlanCosts;
}): VNode {
  const { lang, funding, values, costs } = props;
  const costsCents = costs.key === null ? costs.savedCents : sum(costs.key, values);
  const coveredCents =
    read(typedText(values, `${funding}.asked`)) +
    read(typedText(values, `${funding}.own`)) +
    sum(funding, values);
  const gap = costsCents - coveredCents;
  const sentence =
    gap === 0
      ? formWords.planMeets[lang]
      : fill(gap > 0 ? formWords.planShort : formWords.planOver, lang, {
          amount: formatCents(Math.abs(gap), lang),
        });
  const empty = costsCents === 0 && coveredCents === 0;
  return (
    <hv-money-plan
      class="hv-plan"
      data-lang={lang}
      data-budget={costs.key ?? ''}
      data-costs={costs.savedCents}
      data-funding={funding}
      data-meets={formWords.planMeets[lang]}
      data-short={formWords.planShort[lang]}
      data-over={formWords.planOver[lang]}
    >
      <dl class="hv-plan__sums">
        <div>
          <dt>{formWords.costs[lang]}</dt>
          <dd data-costs-shown="">{formatCents(costsCents, lang)}</dd>
        </div>
        <div>
          <dt>{formWords.covered[lang]}</dt>
          <dd data-covered-shown="">{formatCents(coveredCents, lang)}</dd>
        </div>
      </dl>
      <p class={`hv-plan__verdict${gap === 0 ? ' hv-plan__verdict--meets' : ''}`} data-verdict="">
        {empty ? '' : sentence}
      </p>
    </hv-money-plan>
  );
}
