import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Breadcrumbs, Heading, Lead } from '../../../ui/index.ts';
import { words } from '../words.ts';

/** For everybody but who keeps it, while no steward looked at it. */
export function NotYetView({ lang }: { lang: Lang }): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: words.organisations[lang], href: '/organisaties' }]} />
      <Heading level={1}>{words.notYetTitle[lang]}</Heading>
      <Lead>{words.notYetText[lang]}</Lead>
      <p>
        <a href="/inloggen">{words.notYetMine[lang]}</a>
      </p>
    </>
  );
}
