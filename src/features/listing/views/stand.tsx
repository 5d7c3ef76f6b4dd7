/** The steward's buttons on the history of a thing: off the map, and back on it. */

import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { inDutch } from '../../../kernel/words.ts';
import { Badge, Button, Form, Heading, OwnWords, TextArea } from '../../../ui/index.ts';
import { listingStatus } from '../status.ts';
import type { HandMove, ListingStatus } from '../types.ts';
import { moveLabels, words } from '../words.ts';
import { dateWords } from './parts.tsx';

const moves: Readonly<Partial<Record<ListingStatus, 'delist' | 'restore'>>> = {
  published: 'delist',
  archived: 'restore',
};

export type StandProps = {
  lang: Lang;
  path: string;
  status: ListingStatus;
  reason: string;
  problems: readonly Problem[];
};

/** What aged off the map comes back by a confirmation: then somebody knows that it is right. */
export function Stand({ lang, path, status, reason, problems }: StandProps): VNode {
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
          {move === 'delist' && (
            <>
              <p class="hv-hint">{words.moveHint[lang]}</p>
              <TextArea
                lang={lang}
                problems={problems}
                name="reason"
                label={words.moveReason[lang]}
                hint={words.moveReasonHint[lang]}
                value={reason}
                maxLength={1000}
                rows={3}
              />
            </>
          )}
          <Button variant="secondary">{listingStatus.transitions[move].label[lang]}</Button>
        </Form>
      )}
    </section>
  );
}

/** Everybody reads that a steward took it off; why is between its keeper and the stewards. */
export function Moves({
  lang,
  moves,
  withReasons,
}: {
  lang: Lang;
  moves: readonly HandMove[];
  withReasons: boolean;
}): VNode | null {
  if (moves.length === 0) return null;
  return (
    <section aria-labelledby="stappen">
      <Heading level={2} id="stappen">
        {words.movesTitle[lang]}
      </Heading>
      <ul>
        {moves.map(({ action, reason, madeAt }) => (
          <li key={madeAt.toISOString()}>
            {dateWords(madeAt, lang)}: {moveLabels[action][lang]}.
            {withReasons && reason !== null && (
              <>
                {' '}
                {words.reasonGiven[lang]}: <OwnWords said={inDutch(reason)} lang={lang} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
