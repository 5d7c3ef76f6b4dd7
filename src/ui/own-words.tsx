/** Words of people themselves: in their own language, whichever way it runs, on a page in the reader's. */
import { type ComponentChildren, h, type JSX, type VNode } from 'preact';
import type { Lang, Text } from '../kernel/messages.ts';
import { type PeoplesWords, type Shown, shownIn, type Words } from '../kernel/words.ts';

type Marks = { readonly dir: 'auto'; readonly lang?: string };

/** For an element that holds words of people. A name is in no language: it is read as the page is. */
export function marksOf(shown: Pick<Shown, 'lang'>, lang: Lang): Marks {
  return shown.lang === null || shown.lang === lang ? { dir: 'auto' } : { dir: 'auto', lang: shown.lang };
}

export type OwnWordsProps = {
  said: PeoplesWords;
  lang: Lang;
  /** The element around them. Of a paragraph the whole line begins where its language does. */
  as?: 'span' | 'p' | 'a' | 'strong' | 'blockquote' | 'small' | undefined;
  class?: string | undefined;
  /** Of a link. */
  href?: string | undefined;
  target?: '_blank' | undefined;
  rel?: 'noopener' | undefined;
};

/** Nothing for what nobody wrote. */
export function OwnWords({ said, lang, as = 'span', ...attributes }: OwnWordsProps): JSX.Element | null {
  const shown = shownIn(said, lang);
  return shown.text === '' ? null : h(as, { ...attributes, ...marksOf(shown, lang) }, shown.text);
}

/** A text of several paragraphs. */
export function OwnParagraphs({ said, lang }: { said: Words; lang: Lang }): VNode {
  const shown = shownIn(said, lang);
  return (
    <>
      {shown.text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} {...marksOf(shown, lang)}>
          {paragraph}
        </p>
      ))}
    </>
  );
}

/** A sentence of ours around words of people. A slot without a value stays visible, so that it is noticed. */
export function fillWith(
  sentence: Text,
  lang: Lang,
  slots: Readonly<Record<string, ComponentChildren>>,
): ComponentChildren {
  return sentence[lang].split(/(\{\w+\})/).map((part) => slots[/^\{(\w+)\}$/.exec(part)?.[1] ?? ''] ?? part);
}
