/** Parts that the pages of this feature share. */
import type { ComponentChildren, VNode } from 'preact';
import type { Lang, Text } from '../../kernel/messages.ts';
import type { Problem } from '../../kernel/result.ts';
import { inDutch } from '../../kernel/words.ts';
import { OwnWords } from '../../ui/index.ts';
import type { Typing } from './form-parts.ts';

/** What somebody typed, in Dutch. */
export function Typed({ lang, words: typed }: { lang: Lang; words: string }): VNode | null {
  return <OwnWords said={inDutch(typed)} lang={lang} />;
}

/** Of several lines; each blank line begins a paragraph. */
export function TypedParagraphs({ lang, words: typed }: { lang: Lang; words: string }): VNode {
  return (
    <>
      {typed.split(/\n{2,}/).map((paragraph, at) => (
        <OwnWords key={`p-${at}`} said={inDutch(paragraph)} lang={lang} as="p" />
      ))}
    </>
  );
}

export function readMore({
  lang,
  url,
  words,
}: {
  lang: Lang;
  url: string | null;
  words: Text;
}): ComponentChildren {
  return (
    url !== null && (
      <p>
        <a href={url} rel="noopener">
          {words[lang]}
        </a>
      </p>
    )
  );
}

export type FormState = { readonly typed: Typing; readonly problems: readonly Problem[] };

/** What every field of a form takes. */
export const fieldOf =
  (lang: Lang, { typed, problems }: FormState) =>
  (name: string) => ({ lang, problems, name, value: typed.get(name) ?? '' });
