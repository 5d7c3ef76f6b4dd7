/** What the page of a place says, as facts that a request for recognition can point to. */
import { formatDate } from '../../../kernel/dates.ts';
import { type Lang, same, type Text, text } from '../../../kernel/messages.ts';
import { answerLabels } from '../messages.ts';
import { roomFact } from '../rules.ts';
import type { PlaceFact, VenueContent } from '../types.ts';
import { functionLabels } from './criteria.ts';
import { openingAsTyped, weekdays } from './opening.ts';

const inBoth = (say: (lang: Lang) => string): Text => text(say('nl'), say('en'));

function openingFact({ opening }: VenueContent, href: string): readonly PlaceFact[] {
  if (opening.length === 0) return [];
  const days = (lang: Lang) =>
    weekdays.flatMap((day, index) => {
      const times = openingAsTyped(opening, index + 1);
      return times === '' ? [] : [`${day[lang].toLowerCase()} ${times}`];
    });
  const value = inBoth((lang) => days(lang).join('; '));
  return [{ key: 'opening', label: text('Openingstijden', 'Opening hours'), value, href }];
}

/** In the order of the page; what it does not say is no fact. */
export function factsOfPage(venue: VenueContent, slug: string): readonly PlaceFact[] {
  const href = `/plekken/${slug}`;
  const answered = (key: string, label: Text, answer: keyof typeof answerLabels): readonly PlaceFact[] =>
    answer === 'unknown' ? [] : [{ key, label, value: answerLabels[answer], href }];
  const functions = inBoth((lang) => venue.functions.map((name) => functionLabels[name][lang]).join('; '));
  return [
    ...openingFact(venue, href),
    ...venue.rooms.map((room) => ({
      key: `room:${room.id}`,
      label: text(`Ruimte: ${room.name}`, `Room: ${room.name}`),
      value: inBoth((lang) => roomFact(room, lang)),
      href,
    })),
    ...answered('wheelchair', text('Rolstoel', 'Wheelchair'), venue.wheelchair),
    ...answered('toilet', text('Aangepast toilet', 'Accessible toilet'), venue.accessibleToilet),
    ...answered('transit', text('Halte dichtbij', 'Stop near by'), venue.nearTransit),
    ...answered('lowThreshold', text('Zo binnenlopen', 'Just walk in'), venue.lowThreshold ? 'yes' : 'no'),
    ...(venue.functions.length === 0
      ? []
      : [{ key: 'functions', label: text('Functies', 'Functions'), value: functions, href }]),
  ];
}

/** That the organisation that manages it takes part in a network. */
export function networkFact(network: {
  readonly slug: string;
  readonly name: string;
  readonly since: string | null;
}): PlaceFact {
  const { slug, name, since } = network;
  const said = (lang: Lang) =>
    since === null ? '' : ` ${lang === 'nl' ? 'sinds' : 'since'} ${formatDate(since, lang)}`;
  return {
    key: `network:${slug}`,
    label: same(name),
    value: text(`Doet mee${said('nl')}`, `Takes part${said('en')}`),
    href: `/netwerken/${slug}`,
  };
}

const groups = {
  page: text('De plek zelf', 'The place itself'),
  activity: text('Activiteiten', 'Activities'),
  confirmed: text('Wat doorging', 'What took place'),
  network: text('Netwerken', 'Networks'),
} as const;

/** By what stands before the colon of the key: rooms belong to the place. */
export function groupOfFact({ key }: Pick<PlaceFact, 'key'>): Text {
  const kind = key.split(':')[0] ?? '';
  return kind === 'activity' || kind === 'confirmed' || kind === 'network' ? groups[kind] : groups.page;
}

export const sameValue = (one: PlaceFact, other: PlaceFact): boolean =>
  one.value.nl === other.value.nl && one.label.nl === other.label.nl;
