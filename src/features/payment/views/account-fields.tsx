import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { TextInput } from '../../../ui/index.ts';
import { words } from '../messages.ts';

export type AccountFieldsProps = {
  readonly lang: Lang;
  readonly typed: { readonly iban?: string; readonly holderName?: string };
  readonly problems: readonly Problem[];
};

/** Where the money goes to: the same two questions for a grant, a part of it and a penalty. */
export function AccountFields({ lang, typed, problems }: AccountFieldsProps): VNode {
  return (
    <>
      <TextInput
        lang={lang}
        name="iban"
        label={words.iban[lang]}
        hint={words.ibanHint[lang]}
        value={typed.iban ?? ''}
        width="medium"
        autocomplete="off"
        spellcheck={false}
        problems={problems}
      />
      <TextInput
        lang={lang}
        name="holderName"
        label={words.holder[lang]}
        value={typed.holderName ?? ''}
        problems={problems}
      />
    </>
  );
}
