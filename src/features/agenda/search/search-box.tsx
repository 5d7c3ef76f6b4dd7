import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Button, Form, SearchInput, TextInput } from '../../../ui/index.ts';
import { fadedText } from '../../listing/index.ts';
import { type ListingKindName, listingKindNames } from '../../listing/types.ts';
import { agendaWords } from '../messages.ts';
import { WijkInput } from '../views/wijk-input.tsx';
import type { WijkChoice } from '../wijk-choice.ts';
import type { TypedSearch } from './forms.ts';
import { kinds } from './kinds.ts';
import { searchWords as words } from './words.ts';

type WordsFieldProps = {
  readonly lang: Lang;
  readonly value: string;
  readonly problems?: readonly Problem[];
  /** Suggests things of one kind only. */
  readonly only?: ListingKindName;
};

/** The field in which people say what they look for; it suggests while they type. */
export function WordsField({ lang, value, only, problems = [] }: WordsFieldProps): VNode {
  return (
    <SearchInput
      lang={lang}
      name="q"
      label={words.what[lang]}
      value={value}
      problems={problems}
      optional="unmarked"
      suggestions={`/api/v1/search${only === undefined ? '' : `?kind=${only}`}`}
      faded={fadedText(lang)}
      kinds={Object.fromEntries(listingKindNames.map((name) => [name, kinds[name].label[lang]]))}
    />
  );
}

export type SearchBoxProps = {
  readonly lang: Lang;
  readonly wijken: WijkChoice;
  readonly typed: TypedSearch;
  readonly problems?: readonly Problem[];
  /** What was typed as one and is none: one that is read leaves the address. */
  readonly postcode?: string;
};

/** Words, a wijk and from where one walks; each may stay empty. */
export function SearchBox({ lang, wijken, typed, problems = [], postcode = '' }: SearchBoxProps): VNode {
  return (
    <Form action="/zoeken" method="get" label={words.form[lang]} inline>
      {(['soort', 'vanaf'] as const)
        .filter((name) => typed[name] !== '')
        .map((name) => (
          <input key={name} type="hidden" name={name} value={typed[name]} />
        ))}
      <WordsField lang={lang} value={typed.q} problems={problems} />
      <WijkInput
        lang={lang}
        choice={wijken}
        chosen={typed.wijk}
        every={agendaWords.everyWijk[lang]}
        optional="unmarked"
        problems={problems}
      />
      <TextInput
        lang={lang}
        name="postcode"
        label={agendaWords.postcode[lang]}
        width="short"
        value={postcode}
        optional="unmarked"
        problems={problems}
      />
      <Button icon="search">{words.button[lang]}</Button>
    </Form>
  );
}
