/** What the officer asked for, in her own words. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { CaseFile } from '../case-file.ts';
import { type CompletionItem, labelOfItem, otherKey } from '../rules/completion.ts';

type Props = { readonly file: CaseFile; readonly items: readonly CompletionItem[]; readonly lang: Lang };

/** The list to tick off. */
export function AskedItems({ file, items, lang }: Props): VNode {
  return (
    <ul>
      {items.map(({ key, note }) => (
        <li key={key} dir="auto">
          {key === otherKey ? note : labelOfItem(file.facts.version, key)[lang]}
          {key !== otherKey && note !== '' && (
            <>
              <br />
              {note}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
