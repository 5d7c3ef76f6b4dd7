/** Stories in a list, to choose one from. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { saidIn } from '../../../kernel/words.ts';
import {
  Button,
  Card,
  CardList,
  EmptyState,
  Form,
  fill,
  Heading,
  Lead,
  type OptionGroup,
  OwnWords,
  Pager,
  Select,
} from '../../../ui/index.ts';
import { saidOf } from '../rules/visible.ts';
import { soundWords } from '../sound-words.ts';
import type { ShownStory } from '../types.ts';
import { storyWords as words } from '../words.ts';
import { FirstPhoto } from './photos.tsx';
import { Player } from './recording.tsx';
import { bylineOf, storyPath, thanksOf } from './story.tsx';

/** The beginning, up to a whole word: a card is no place for a whole story. */
function beginning(text: string, most = 180): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\s+\S*$/, '')} …`;
}

export function StoryCards({
  lang,
  stories,
  level = 2,
}: {
  lang: Lang;
  stories: readonly ShownStory[];
  level?: 2 | 3;
}): VNode {
  return (
    <CardList>
      {stories.map((story) => (
        <Card
          key={story.slug}
          level={level}
          title={<OwnWords said={saidIn(story.lang, story.title)} lang={lang} />}
          href={storyPath(story.slug)}
          kicker={bylineOf(story, lang)}
          {...(story.thanks > 0 ? { footer: thanksOf(story, lang) } : {})}
        >
          <FirstPhoto photos={story.photos} />
          {story.sound !== null && <Player lang={lang} sound={story.sound} story={story} />}
          {saidOf(story) === '' ? (
            story.sound !== null && <p>{soundWords.noSummary[lang]}</p>
          ) : (
            <OwnWords said={saidIn(story.lang, beginning(saidOf(story)))} lang={lang} as="p" />
          )}
        </Card>
      ))}
    </CardList>
  );
}

export type ListProps = {
  readonly lang: Lang;
  readonly stories: readonly ShownStory[];
  readonly wijk: { readonly name: string; readonly slug: string } | null;
  readonly groups: readonly OptionGroup[];
  readonly page: number;
  readonly pages: number;
  readonly mayJudge: boolean;
};

export function StoriesView(props: ListProps): VNode {
  const { lang, stories, wijk, page, pages } = props;
  const query = wijk === null ? '' : `wijk=${wijk.slug}&`;
  return (
    <>
      <Heading level={1}>
        {wijk === null ? words.listTitle[lang] : fill(words.ofWijk, lang, { wijk: wijk.name })}
      </Heading>
      <Lead>{words.listLead[lang]}</Lead>
      <Form action="/verhalen" method="get" inline>
        <Select
          lang={lang}
          name="wijk"
          label={words.byWijk[lang]}
          options={props.groups}
          placeholder={words.all[lang]}
          value={wijk?.slug ?? ''}
          optional="unmarked"
        />
        <Button variant="secondary">{words.choose[lang]}</Button>
      </Form>
      {props.mayJudge && (
        <p>
          <a href="/verhalen/werk">{words.work[lang]}</a>
        </p>
      )}
      {stories.length === 0 ? (
        <EmptyState title={words.none[lang]} />
      ) : (
        <StoryCards lang={lang} stories={stories} />
      )}
      <Pager lang={lang} page={page} pages={pages} hrefFor={(one) => `/verhalen?${query}pagina=${one}`} />
    </>
  );
}
