/** What the page of a wijk says of its figures: one line, and where the rest is. */
import type { VNode } from 'preact';
import type { PlainDate } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import { fill, Heading } from '../../ui/index.ts';
import type { Wijk } from '../place/index.ts';
import { activityFigures } from './load.ts';
import { halfOf } from './rules/halves.ts';
import { figuresPath, figureWords as words } from './words.ts';

export async function wijkFiguresBrief(
  reader: Reader,
  wijk: Pick<Wijk, 'id' | 'slug' | 'name'>,
  today: PlainDate,
  lang: Lang,
): Promise<VNode> {
  const figures = await activityFigures(reader, halfOf(today), { wijkId: wijk.id, domain: null });
  return (
    <section aria-labelledby="cijfers">
      <Heading level={2} id="cijfers">
        {words.brief[lang]}
      </Heading>
      <p>{fill(words.briefLead, lang, { n: figures?.weekly ?? 0, new: figures?.started ?? 0 })}</p>
      <p>
        <a href={`${figuresPath}/${wijk.slug}`}>{fill(words.briefLink, lang, { name: wijk.name })}</a>
      </p>
    </section>
  );
}
