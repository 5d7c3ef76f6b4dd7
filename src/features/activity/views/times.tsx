import type { ComponentChildren, VNode } from 'preact';
import { clockWords, isoDate } from '../../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import { inDutch, type PeoplesWords } from '../../../kernel/words.ts';
import { Badge, fillWith, OwnWords } from '../../../ui/index.ts';
import type { Occurrence } from '../series/types.ts';
import type { TimePlace } from '../store/places.ts';

const days = {
  nl: new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
};

/** `dinsdag 4 mei` */
export function dayWords(date: Occurrence['date'], lang: Lang): string {
  return days[lang].format(new Date(`${isoDate(date)}T00:00:00Z`));
}

const words = {
  time: text('{from} tot {until} uur', '{from} to {until}'),
  cancelled: text('Gaat niet door', 'Cancelled'),
  moved: text('In plaats van {day}', 'Instead of {day}'),
  extra: text('Extra', 'Extra'),
  substitute: text('met {name}', 'with {name}'),
  place: text('deze keer: {place}', 'this time: {place}'),
};

const fillIn = (sentence: Text, lang: Lang, slots: Readonly<Record<string, string>>): string =>
  sentence[lang].replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);

/** `10.00 tot 12.00 uur` */
export function timeWords({ from, until }: Pick<Occurrence, 'from' | 'until'>, lang: Lang): string {
  return fillIn(words.time, lang, { from: clockWords(from, lang), until: clockWords(until, lang) });
}

/** What is different this time, in a few words each. */
function differencesOf(
  time: Occurrence,
  lang: Lang,
  places: Places | undefined,
): readonly ComponentChildren[] {
  const moved = !time.date.equals(time.originalDate);
  const venue = time.venueId === null ? undefined : places?.get(time.venueId)?.name;
  const place = [venue, time.placeText].filter(Boolean).join(', ');
  const own = (said: PeoplesWords) => <OwnWords said={said} lang={lang} />;
  return [
    ...(moved ? [fillIn(words.moved, lang, { day: dayWords(time.originalDate, lang) })] : []),
    ...(place === '' ? [] : [fillWith(words.place, lang, { place: own(place) })]),
    ...(time.substitute === null ? [] : [fillWith(words.substitute, lang, { name: own(time.substitute) })]),
    ...(time.note === null ? [] : [own(inDutch(time.note))]),
  ];
}

/** By id, those that a time can be moved to. */
type Places = ReadonlyMap<string, TimePlace>;

type LineProps = {
  readonly lang: Lang;
  /** The address of a time; without it the day is no link. */
  readonly hrefOf?: ((time: Occurrence) => string) | undefined;
  readonly places?: Places | undefined;
};

export function TimeLine({ time, lang, hrefOf, places }: LineProps & { readonly time: Occurrence }): VNode {
  const different = differencesOf(time, lang, places);
  const day = <time dateTime={`${isoDate(time.date)}T${time.from}`}>{dayWords(time.date, lang)}</time>;
  return (
    <>
      {hrefOf ? <a href={hrefOf(time)}>{day}</a> : day}, {timeWords(time, lang)}
      {time.state === 'cancelled' && (
        <>
          {' '}
          <Badge tone="orange">{words.cancelled[lang]}</Badge>
        </>
      )}
      {time.state === 'extra' && (
        <>
          {' '}
          <Badge tone="green">{words.extra[lang]}</Badge>
        </>
      )}
      {different.length > 0 && <> ({different.map((said, place) => [place > 0 && ', ', said])})</>}
    </>
  );
}

export function TimeList({ times, ...line }: LineProps & { readonly times: readonly Occurrence[] }): VNode {
  return (
    <ul>
      {times.map((time) => (
        <li key={`${time.seriesId} ${isoDate(time.originalDate)}`}>
          <TimeLine time={time} {...line} />
        </li>
      ))}
    </ul>
  );
}
