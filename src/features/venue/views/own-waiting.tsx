/** Places of the reader's own organisations that no steward looked at yet. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Heading, OwnWords } from '../../../ui/index.ts';
import { listingStatus } from '../../listing/index.ts';
import { kindLabels } from '../messages.ts';
import type { WaitingVenue } from '../store/venues.ts';

export function OwnThatWait({ lang, waiting }: { lang: Lang; waiting: readonly WaitingVenue[] }): VNode {
  return (
    <section aria-labelledby="wacht">
      <Heading level={2} id="wacht">
        {listingStatus.labels.pending[lang]}
      </Heading>
      <ul>
        {waiting.map(({ slug, name, kind, wijkName }) => (
          <li key={slug}>
            <OwnWords as="a" href={`/plekken/${slug}`} said={name} lang={lang} /> ({kindLabels[kind][lang]},{' '}
            {wijkName})
          </li>
        ))}
      </ul>
    </section>
  );
}
