/** What the page of a wijk shows of what its groups tell. */
import type { VNode } from 'preact';
import { isoDate, type PlainDate } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import { Heading } from '../../ui/index.ts';
import type { Wijk } from '../place/index.ts';
import { listShown } from './store/index.ts';
import { StoryCards } from './views/browse.tsx';
import { storyWords } from './words.ts';

/** The newest three; null where nobody told anything that may be seen. */
export async function wijkStoriesBrief(
  r: Reader,
  wijk: Pick<Wijk, 'id' | 'slug'>,
  today: PlainDate,
  lang: Lang,
): Promise<VNode | null> {
  const stories = await listShown(r, {
    use: 'neighbourhood',
    today: isoDate(today),
    wijkId: wijk.id,
    limit: 3,
  });
  if (stories.length === 0) return null;
  return (
    <section aria-labelledby="verhalen">
      <Heading level={2} id="verhalen">
        {storyWords.listTitle[lang]}
      </Heading>
      <StoryCards lang={lang} stories={stories} level={3} />
      <p>
        <a href={`/verhalen?wijk=${wijk.slug}`}>{storyWords.all[lang]}</a>
      </p>
    </section>
  );
}
