import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { fill } from '../../../ui/index.ts';
import type { PackRow } from '../types.ts';
import { packWords } from './words.ts';

/** Why numbers are missing from the order: who was complete before and was asked for more keeps the place (Awb 4:26). */
export function PlacesHeld({
  lang,
  waiting,
}: {
  readonly lang: Lang;
  readonly waiting: readonly Pick<PackRow, 'place'>[];
}): VNode | null {
  const places = waiting.flatMap(({ place }) => place ?? []).toSorted((a, b) => a - b);
  if (places.length === 0) return null;
  const list = new Intl.ListFormat(lang, { type: 'conjunction' }).format(places.map(String));
  return (
    <p>
      {fill(places.length === 1 ? packWords.placeHeld : packWords.placesHeld, lang, { places: list })}{' '}
      <a href="#onvolledig">{packWords.incomplete[lang]}</a>
    </p>
  );
}
