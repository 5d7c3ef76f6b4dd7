import type { VNode } from 'preact';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Lang, same } from '../../../kernel/messages.ts';
import { inDutch } from '../../../kernel/words.ts';
import { Badge, fill, fillWith, OwnWords, writtenByContent } from '../../../ui/index.ts';
import { dayWords, timeWords } from '../../activity/index.ts';
import { FadedMark } from '../../listing/index.ts';
import { walkWords } from '../../place/index.ts';
import { agendaWords as words } from '../messages.ts';
import type { Occasion } from '../occasions.ts';
import { byDay } from '../rules.ts';

/** `Vandaag, zaterdag 28 november` */
function dayTitle(date: PlainDate, today: PlainDate, lang: Lang): string {
  const day = dayWords(date, lang);
  if (date.equals(today)) return `${words.today[lang]}, ${day}`;
  if (date.equals(today.add({ days: 1 }))) return `${words.tomorrow[lang]}, ${day}`;
  return day.charAt(0).toLocaleUpperCase(lang) + day.slice(1);
}

/** `{name}` stands in the words: a person, in whatever letters. */
type Difference = { readonly said: string; readonly name?: string };

/** What is not as usual this time, in a few words each. */
export function differencesOf({ time, placeDiffers }: Occasion, lang: Lang): readonly Difference[] {
  const moved = time.date !== time.originalDate && !time.date.equals(time.originalDate);
  return [
    ...(moved ? [{ said: fill(words.movedFrom, lang, { day: dayWords(time.originalDate, lang) }) }] : []),
    ...(placeDiffers ? [{ said: words.elsewhere[lang] }] : []),
    ...(time.substitute === null ? [] : [{ said: words.with[lang], name: time.substitute }]),
  ];
}

/** A week of a dozen wijken, in two languages. */
const mostLines = 5000;

/** All that a line says, and no more: it is kept, and found again, by this. */
type Said = Pick<LineProps, 'lang' | 'level' | 'outside'> &
  Pick<Occasion, 'href' | 'place'> &
  Pick<Occasion['item'], 'title' | 'summary'> &
  Pick<Occasion['time'], 'from' | 'until' | 'state' | 'note'> & {
    /** ISO. */
    readonly day: string;
    /** Null where every line has the same one. */
    readonly wijk: string | null;
    readonly walk: string | null;
    readonly differences: readonly Difference[];
    readonly free: boolean;
    readonly needsSignup: boolean;
    readonly faded: boolean;
  };

function saidOf({ occasion, lang, level, withWijk, outside }: LineProps): Said {
  const { item, time, walk } = occasion;
  const { from, until, state, note } = time;
  const { title, summary } = item;
  const { href, place, faded } = occasion;
  return {
    ...{ lang, level, outside, href, place, title, summary, from, until, state, note, faded },
    day: isoDate(time.date),
    wijk: withWijk ? item.wijkName : null,
    walk: walk && walkWords(walk.from, walk.to, lang),
    differences: state === 'cancelled' ? [] : differencesOf(occasion, lang),
    free: item.costCents === 0,
    needsSignup: item.signup === 'needed',
  };
}

const lineOf = writtenByContent(mostLines, Content);

function Content(said: Said): VNode {
  const { lang, level, place, wijk, walk } = said;
  const Tag = `h${level}` as const;
  return (
    <>
      <p class="hv-occasion__time">
        <time dateTime={`${said.day}T${said.from}`}>{timeWords(said, lang)}</time>
      </p>
      <div class="hv-occasion__what">
        <Tag class="hv-occasion__title">
          <OwnWords
            as="a"
            href={said.href}
            said={said.title}
            lang={lang}
            {...(said.outside ? { target: '_blank', rel: 'noopener' } : {})}
          />
        </Tag>
        <p class="hv-occasion__place">
          {place !== null && <OwnWords said={place} lang={lang} />}
          {place !== null && wijk !== null && ' · '}
          {wijk}
          {walk !== null && ` · ${walk}`}
        </p>
        {said.state !== 'cancelled' && (
          <OwnWords as="p" class="hv-occasion__summary" said={said.summary} lang={lang} />
        )}
        <Marks {...said} />
      </div>
    </>
  );
}

function Line(props: LineProps): VNode {
  const cancelled = props.occasion.time.state === 'cancelled';
  return (
    <li
      class={`hv-occasion${cancelled ? ' hv-occasion--cancelled' : ''}`}
      dangerouslySetInnerHTML={lineOf(saidOf(props))}
    />
  );
}

function Marks({ lang, state, differences, free, needsSignup, faded, note }: Said): VNode | null {
  const cancelled = state === 'cancelled';
  const marks = [
    ...(cancelled ? [<Badge tone="orange">{words.cancelled[lang]}</Badge>] : []),
    ...differences.map(({ said, name }) => (
      <Badge tone="orange">
        {name === undefined
          ? said
          : fillWith(same(said), lang, { name: <OwnWords said={name} lang={lang} /> })}
      </Badge>
    )),
    ...(state === 'extra' ? [<Badge tone="green">{words.extra[lang]}</Badge>] : []),
    ...(free && !cancelled ? [<Badge>{words.free[lang]}</Badge>] : []),
    ...(needsSignup && !cancelled ? [<Badge>{words.needsSignup[lang]}</Badge>] : []),
    ...(faded && !cancelled ? [<FadedMark lang={lang} />] : []),
  ];
  if (marks.length === 0 && note === null) return null;
  return (
    <p class="hv-occasion__marks">
      {marks.map((mark, index) => [index > 0 && ' ', mark])}
      {note !== null && (
        <>
          {' '}
          <OwnWords said={inDutch(note)} lang={lang} />
        </>
      )}
    </p>
  );
}

type LineProps = {
  occasion: Occasion;
  lang: Lang;
  level: 2 | 3 | 4;
  /** Not where every line has the same one. */
  withWijk: boolean;
  /** On a page of somebody else: links open beside it. */
  outside?: true | undefined;
};

export type OccasionListProps = Omit<LineProps, 'occasion'> & {
  occasions: readonly Occasion[];
  /** Two beside each other where the page has room. */
  wide?: true;
};

export function OccasionList({ occasions, wide, ...line }: OccasionListProps): VNode {
  return (
    <ul class={`hv-occasions${wide ? ' hv-occasions--wide' : ''}`}>
      {occasions.map((occasion) => (
        <Line
          key={`${occasion.time.seriesId} ${isoDate(occasion.time.originalDate)}`}
          occasion={occasion}
          {...line}
        />
      ))}
    </ul>
  );
}

/** The days under each other, each with its times. `level` is of the days; what takes place is one deeper. */
export function Days({
  occasions,
  today,
  lang,
  level,
  ...line
}: Omit<OccasionListProps, 'level' | 'wide'> & { today: PlainDate; level: 2 | 3 }): VNode {
  const Tag = `h${level}` as const;
  return (
    <>
      {byDay(occasions).map(({ date, timed }) => (
        <section key={isoDate(date)} class="hv-day" aria-labelledby={`dag-${isoDate(date)}`}>
          <Tag id={`dag-${isoDate(date)}`}>{dayTitle(date, today, lang)}</Tag>
          <OccasionList occasions={timed} lang={lang} level={level === 2 ? 3 : 4} {...line} />
        </section>
      ))}
    </>
  );
}
