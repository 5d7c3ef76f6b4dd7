/** What other pages show of activities. */
import type { VNode } from 'preact';
import type { PlainDate } from '../../kernel/dates.ts';
import { type Lang, text } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import { Heading, LinkButton, OwnWords } from '../../ui/index.ts';
import { currentSeries } from './rules/times.ts';
import { seriesSentence } from './series/sentence.ts';
import { type ActivityOwner, listOf } from './store/activities.ts';
import { loadSeries } from './store/series.ts';

const words = {
  title: text('Wat is er te doen?', 'What is there to do?'),
  agenda: text('Bekijk dag voor dag', 'See it day by day'),
  none: text('Hier staat nog geen activiteit op de kaart.', 'There is no activity on the map here yet.'),
};
/** More fit in no section of a page; the agenda has them all. */
const most = 40;

/** What goes on in a place or at an organisation, each with when it is, for its page; `agenda` is the same by day. */
export async function activitiesBrief(
  reader: Reader,
  owner: ActivityOwner,
  agenda: string,
  today: PlainDate,
  lang: Lang,
): Promise<VNode> {
  const activities = await listOf(reader, owner, most);
  const series = await loadSeries(
    reader,
    activities.map(({ id }) => id),
  );
  const when = (id: string): string =>
    currentSeries(series.get(id) ?? [], today)
      .map((one) => seriesSentence(one, { lang, today, full: false }))
      .join(' ');
  return (
    <section aria-labelledby="te-doen">
      <Heading level={2} id="te-doen">
        {words.title[lang]}
      </Heading>
      {activities.length === 0 ? (
        <p>{words.none[lang]}</p>
      ) : (
        <>
          <ul>
            {activities.map(({ id, slug, title }) => (
              <li key={id}>
                <OwnWords as="a" href={`/activiteiten/${slug}`} said={title} lang={lang} />.{' '}
                <span dir="auto">{when(id)}</span>
              </li>
            ))}
          </ul>
          <LinkButton href={agenda} variant="secondary" icon="calendar">
            {words.agenda[lang]}
          </LinkButton>
        </>
      )}
    </section>
  );
}
