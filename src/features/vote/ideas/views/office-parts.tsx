/** What the office's pages about ideas share: the way back, and the way to one idea. */
import type { VNode } from 'preact';
import type { Lang } from '../../../../kernel/messages.ts';
import { Breadcrumbs, OwnWords } from '../../../../ui/index.ts';
import type { Vote } from '../../types.ts';
import type { Idea } from '../types.ts';
import {
  ideasPath,
  ideaWords,
  officeIdeaPath,
  officePath,
  votePath,
  votesPath,
  officeWords as words,
} from '../words.ts';
import { inLang } from './parts.tsx';

export type OfVote = { readonly lang: Lang; readonly vote: Vote };

export function OfficeCrumbs({ lang, vote, below }: OfVote & { readonly below: boolean }): VNode {
  return (
    <Breadcrumbs
      lang={lang}
      items={[
        { href: votesPath, label: ideaWords.votes[lang] },
        { href: votePath(vote.slug), label: vote.name[lang] },
        { href: ideasPath(vote.slug), label: ideaWords.title[lang] },
        ...(below ? [{ href: officePath(vote.slug), label: words.title[lang] }] : []),
      ]}
    />
  );
}

export function IdeaLink({ lang, vote, idea }: OfVote & { readonly idea: Idea }): VNode {
  return (
    <OwnWords as="a" href={officeIdeaPath(vote.slug, idea.id)} said={inLang(idea, idea.title)} lang={lang} />
  );
}
