/** What the parts of the page of a result share. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { ContentLang } from '../../../kernel/words.ts';
import { Breadcrumbs } from '../../../ui/index.ts';
import type { Vote } from '../../vote/types.ts';
import type { Explained } from '../rules/explain.ts';
import type { VoteCount } from '../types.ts';
import { resultWords as words } from './words.ts';

/** A receipt that was typed, and the line of the file that has it; null where none has. */
export type Found = {
  readonly typed: string;
  readonly line: {
    readonly number: number;
    readonly text: string;
    readonly projects: readonly string[];
  } | null;
};

/** Of each project by its number: in one language, that of who wrote it. */
export type Titles = ReadonlyMap<string, { readonly text: string; readonly lang: ContentLang | null }>;

export type ResultProps = {
  readonly lang: Lang;
  readonly vote: Vote;
  readonly count: VoteCount;
  readonly explained: readonly Explained[];
  readonly titles: Titles;
  /** Address of the script that counts in the browser. */
  readonly recountJs: string;
  /** The ballot of a receipt that was typed. */
  readonly found: Found | null;
  readonly problems: readonly Problem[];
};

export const votePath = (slug: string, page = ''): string => `/stemmingen/${slug}${page && `/${page}`}`;

export function Crumbs({ lang, vote }: Pick<ResultProps, 'lang' | 'vote'>): VNode {
  return (
    <Breadcrumbs
      lang={lang}
      items={[
        { href: '/stemmingen', label: words.votes[lang] },
        { href: votePath(vote.slug), label: vote.name[lang] },
      ]}
    />
  );
}
