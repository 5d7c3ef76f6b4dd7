/** The way from a page about a listing back to the listing itself. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { PeoplesWords } from '../../../kernel/words.ts';
import { Breadcrumbs, OwnWords } from '../../../ui/index.ts';

export type Thing = { lang: Lang; title: PeoplesWords; href: string; path: string };

export const Up = ({ lang, title, href }: Thing): VNode => (
  <Breadcrumbs lang={lang} items={[{ href, label: <OwnWords said={title} lang={lang} /> }]} />
);
