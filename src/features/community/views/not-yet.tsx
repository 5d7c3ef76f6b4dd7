import type { VNode } from 'preact';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { Breadcrumbs, Heading, Lead } from '../../../ui/index.ts';

export type NotYetProps = {
  readonly lang: Lang;
  /** The list in which it may come. */
  readonly up: { readonly label: string; readonly href: string };
  readonly words: { readonly title: Text; readonly text: Text; readonly mine: Text };
};

/** For everybody but who keeps it, while no steward looked at it. */
export function NotYetView({ lang, up, words }: NotYetProps): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[up]} />
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.text[lang]}</Lead>
      <p>
        <a href="/inloggen">{words.mine[lang]}</a>
      </p>
    </>
  );
}
