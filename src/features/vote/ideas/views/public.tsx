import type { VNode } from 'preact';
import { dateText } from '../../../../kernel/dates.ts';
import type { Lang } from '../../../../kernel/messages.ts';
import {
  Breadcrumbs,
  ButtonGroup,
  Card,
  CardList,
  EmptyState,
  fill,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
} from '../../../../ui/index.ts';
import { settlementPath, settlementWords } from '../../settlement/words.ts';
import type { Vote } from '../../types.ts';
import type { Idea } from '../types.ts';
import { newIdeaPath, officePath, ownIdeasPath, votePath, votesPath, ideaWords as words } from '../words.ts';
import { IdeaBadge, IdeaText, inLang } from './parts.tsx';

export type IdeasProps = {
  readonly lang: Lang;
  readonly vote: Pick<Vote, 'slug' | 'name' | 'ideasUntil' | 'status'>;
  readonly ideas: readonly Idea[];
  readonly welcome: boolean;
  readonly signedIn: boolean;
  readonly mayCheck: boolean;
};

export function IdeasView({ lang, vote, ideas, welcome, signedIn, mayCheck }: IdeasProps): VNode {
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: votesPath, label: words.votes[lang] },
          { href: votePath(vote.slug), label: vote.name[lang] },
        ]}
      />
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <p>
        {welcome && vote.ideasUntil !== null
          ? fill(words.until, lang, { date: dateText(vote.ideasUntil)[lang] })
          : words.notNow[lang]}
      </p>
      <ButtonGroup>
        {welcome && <LinkButton href={newIdeaPath(vote.slug)}>{words.send[lang]}</LinkButton>}
        {signedIn && (
          <LinkButton href={ownIdeasPath} variant="secondary">
            {words.own[lang]}
          </LinkButton>
        )}
        {vote.status === 'settled' && (
          <LinkButton href={settlementPath(vote.slug)} variant="secondary">
            {settlementWords.title[lang]}
          </LinkButton>
        )}
        {mayCheck && (
          <LinkButton href={officePath(vote.slug)} variant="secondary">
            {words.check[lang]}
          </LinkButton>
        )}
      </ButtonGroup>
      {ideas.length === 0 ? (
        <EmptyState title={words.none[lang]}>{words.noneHint[lang]}</EmptyState>
      ) : (
        <CardList label={fill(words.count, lang, { n: ideas.length })}>
          {ideas.map((idea) => (
            <Card
              key={idea.id}
              title={<OwnWords said={inLang(idea, idea.title)} lang={lang} />}
              badge={<IdeaBadge idea={idea} lang={lang} />}
            >
              <IdeaText idea={idea} lang={lang} />
            </Card>
          ))}
        </CardList>
      )}
    </>
  );
}
