/** Fields that the form of a vote's rules has more of. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Checkbox, type Option, TextArea, TextInput } from '../../../ui/index.ts';
import { longestSource } from '../forms/set-up.ts';
import { longestNote } from '../limits.ts';
import { setUpWords as words } from './set-up-words.ts';

/** What stands in the form, by field. */
export type SetUpTyped = Readonly<Record<string, readonly string[]>>;

export type SetUpProps = {
  readonly lang: Lang;
  readonly action: string;
  readonly typed: SetUpTyped;
  readonly problems: readonly Problem[];
  /** Money to choose from for a new vote; null when that stands. */
  readonly envelopes: readonly Option[] | null;
  readonly wijken: readonly { readonly slug: string; readonly name: string }[];
  /** It was announced: a change needs a note. */
  readonly noted: boolean;
  readonly crumbs: readonly { readonly href: string; readonly label: string }[];
};

export type Field = {
  readonly lang: Lang;
  readonly problems: readonly Problem[];
  readonly value: (name: string) => string;
};

export const fieldOf = ({ lang, problems, typed }: SetUpProps): Field => ({
  lang,
  problems,
  value: (name) => typed[name]?.[0] ?? '',
});

export function NumberInput({
  field,
  name,
  hint,
  optional,
}: {
  field: Field;
  name: 'ageFrom' | 'choicesMin' | 'choicesMax' | 'points' | 'supportMin';
  hint?: string;
  optional?: boolean;
}): VNode {
  const { lang, problems, value } = field;
  return (
    <TextInput
      lang={lang}
      name={name}
      label={words[name][lang]}
      hint={hint}
      value={value(name)}
      problems={problems}
      width="short"
      inputmode="numeric"
      optional={optional}
    />
  );
}

/** Whence a figure comes. `part` in its label keeps the three apart for who cannot see the heading. */
export function Sourced({ field, name, part }: { field: Field; name: string; part: string }): VNode {
  const { lang, problems, value } = field;
  return (
    <>
      <TextArea
        lang={lang}
        name={`${name}Source`}
        label={`${words.source[lang]} (${part})`}
        value={value(`${name}Source`)}
        maxLength={longestSource}
        rows={2}
        problems={problems}
      />
      <Checkbox
        lang={lang}
        name={`${name}ToVerify`}
        label={`${words.toVerify[lang]} (${part})`}
        checked={value(`${name}ToVerify`) === 'yes'}
        problems={problems}
        optional="unmarked"
      />
    </>
  );
}

/** What everybody reads about a change, in both languages. */
export function NoteFields({ lang, problems, value }: Field): VNode {
  return (
    <>
      {(['noteNl', 'noteEn'] as const).map((name) => (
        <TextArea
          key={name}
          lang={lang}
          name={name}
          label={words[name][lang]}
          value={value(name)}
          maxLength={longestNote}
          rows={2}
          problems={problems}
        />
      ))}
    </>
  );
}
