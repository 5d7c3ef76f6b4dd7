import type { VNode } from 'preact';
import './elements.ts';
import { TextInput, type TextInputProps } from './inputs.tsx';
import { words } from './words.ts';

export type SearchInputProps = Omit<TextInputProps, 'type' | 'inputmode' | 'spellcheck' | 'autocomplete'> & {
  /**
   * Address of suggestions while typing, asked with `q` and with the form's `wijk`: JSON
   * `{ items: [{ title, titleEn, kind, wijkName, faded, href }] }`.
   */
  suggestions: string;
  /** How a suggestion's `kind` is called. */
  kinds: Readonly<Record<string, string>>;
  /** Said of what nobody confirmed for long. */
  faded: string;
};

/** A search field that suggests while typing, as the combobox of WAI-ARIA does; without script it is a field in a form. */
export function SearchInput({ suggestions, kinds, faded, ...props }: SearchInputProps): VNode {
  const { lang } = props;
  return (
    <hv-search
      class="hv-search"
      data-url={suggestions}
      data-kinds={JSON.stringify(kinds)}
      data-faded={faded}
      data-label={words.suggestions[lang]}
      data-none={words.suggestedNone[lang]}
      data-one={words.suggestedOne[lang]}
      data-many={words.suggestedMany[lang]}
    >
      <TextInput {...props} type="search" spellcheck={false} />
    </hv-search>
  );
}
