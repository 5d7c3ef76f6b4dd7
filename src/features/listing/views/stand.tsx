/** The steward's buttons on the history of a thing: off the map, and back on it. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Badge, Button, Form, Heading } from '../../../ui/index.ts';
import type { HandMove } from '../forms.ts';
import { listingStatus } from '../status.ts';
import type { ListingStatus } from '../types.ts';
import { words } from '../words.ts';

const moves: Readonly<Partial<Record<ListingStatus, HandMove>>> = {
  published: 'delist',
  archived: 'restore',
};

export type StandProps = { lang: Lang; path: string; status: ListingStatus };

/** What aged off the map comes back by a confirmation: then somebody knows that it is right. */
export function Stand({ lang, path, status }: StandProps): VNode {
  const move = moves[status];
  return (
    <section aria-labelledby="stand">
      <Heading level={2} id="stand">
        {words.standing[lang]}
      </Heading>
      <p>
        <Badge tone={status === 'published' ? 'green' : 'orange'}>{listingStatus.labels[status][lang]}</Badge>
      </p>
      {status === 'delisted' && (
        <p>
          <a href={`/sociale-kaart/klopt/${path}`}>{words.confirmBack[lang]}</a>
        </p>
      )}
      {move !== undefined && (
        <Form action={`/sociale-kaart/stand/${path}`} label={listingStatus.transitions[move].label[lang]}>
          <input type="hidden" name="move" value={move} />
          {move === 'delist' && <p class="hv-hint">{words.moveHint[lang]}</p>}
          <Button variant="secondary">{listingStatus.transitions[move].label[lang]}</Button>
        </Form>
      )}
    </section>
  );
}
