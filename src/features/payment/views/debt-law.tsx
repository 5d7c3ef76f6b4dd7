import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Badge } from '../../../ui/index.ts';
import { type DebtRuleKey, debtLaw } from '../debt-law.ts';
import { recoveryWords as words } from '../recovery-words.ts';

/** What the law says here, and what of it must still be confirmed. */
export function Law({ lang, rules }: { lang: Lang; rules: readonly DebtRuleKey[] }): VNode {
  return (
    <ul>
      {rules.map((key) => {
        const { article, says, toVerify } = debtLaw[key];
        return (
          <li key={key}>
            {says[lang]} <span class="hv-soft">({article})</span>
            {toVerify && (
              <p class="hv-soft">
                <Badge tone="orange">{words.toVerify[lang]}</Badge> {toVerify[lang]}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
