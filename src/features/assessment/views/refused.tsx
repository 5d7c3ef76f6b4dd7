import type { VNode } from 'preact';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import { Heading, Lead, LinkButton } from '../../../ui/index.ts';
import { packWords } from './words.ts';

export const refusedWords = {
  title: text('Dit is niet voor u', 'This is not for you'),
  otherCouncil: text(
    'Dit pakket is van een wijkraad waar u niet bij hoort.',
    'This pack belongs to a council that you are not part of.',
  ),
  cannot: text('Dit kan nu niet', 'This is not possible now'),
} as const;

export type RefusedProps = {
  readonly lang: Lang;
  readonly title: Text;
  readonly sentence: Text;
  readonly href?: string;
};

/** Why something is not shown or not done, and the way back. */
export function RefusedView({ lang, title, sentence, href }: RefusedProps): VNode {
  return (
    <>
      <Heading level={1}>{title[lang]}</Heading>
      <Lead>{sentence[lang]}</Lead>
      <p>
        <LinkButton href={href ?? '/wijkraad'}>{packWords.packs[lang]}</LinkButton>
      </p>
    </>
  );
}
