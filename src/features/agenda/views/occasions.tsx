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
  const moved = !time.date.equals(time.originalDate);
  return [
    ...(moved ? [{ said: fill(words.movedFrom, lang, { day: dayWords(time.originalDate, lang) }) }] : []),
    ...(placeDiffers ? [{ said: words.elsewhere[lang] }] : []),
    ...(time.substitute === null ? [] : [{ said: words.with[lang], name: time.substitute }]),
  ];
}

/** A week of a dozen wijken, in two languages. */
const mostLines = 5000;

const lineOf = writtenByContent(mostLines, Content);

function Content({ occasion, lang, level, withWijk, outside }: LineProps): VNode {
  const { item, time, place } = occasion;
  const Tag = `h${level}` as const;
  const walk = occasion.walk && walkWords(occasion.walk.from, occasion.walk.to, lang);
  return (
    <>
      <p class="hv-occasion__time">
        <time dateTime={`${isoDate(time.date)}T${time.from}`}>{timeWords(time, lang)}</time>
      </p>
      <div class="hv-occasion__what">
        <Tag class="hv-occasion__title">
          <OwnWords
            as="a"
            href={occasion.href}
            said={item.title}
            lang={lang}
            {...(outside ? { target: '_blank', rel: 'noopener' } : {})}
          />
        </Tag>
        <p class="hv-occasion__place">
          {place !== null && <OwnWords said={place} lang={lang} />}
          {place !== null && withWijk && ' · '}
          {withWijk && item.wijkName}
          {walk !== null && ` · ${walk}`}
        </p>
        {time.state !== 'cancelled' && (
          <OwnWords as="p" class="hv-occasion__summary" said={item.summary} lang={lang} />
        )}
        <Marks occasion={occasion} lang={lang} />
      </div>
    </>
  );
}

function Line(props: LineProps): VNode {
  const cancelled = props.occasion.time.state === 'cancelled';
  return (
    <li
      class={`hv-occasion${cancelled ? ' hv-occasion--cancelled' : ''}`}
      dangerouslySetInnerHTML={lineOf(props)}
    />
  );
}

function Marks({ occasion, lang }: Pick<LineProps, 'occasion' | 'lang'>): VNode | null {
  const { item, time } = occasion;
  const cancelled = time.state === 'cancelled';
  const differences = cancelled ? [] : differencesOf(occasion, lang);
  const marks = [
    ...(cancelled ? [<Badge tone="orange">{words.cancelled[lang]}</Badge>] : []),
    ...differences.map(({ said, name }) => (
      <Badge tone="orange">
        {name === undefined
          ? said
          : fillWith(same(said), lang, { name: <OwnWords said={name} lang={lang} /> })}
      </Badge>
    )),
    ...(time.state === 'extra' ? [<Badge tone="green">{words.extra[lang]}</Badge>] : []),
    ...(item.costCents === 0 && !cancelled ? [<Badge>{words.free[lang]}</Badge>] : []),
    ...(item.signup === 'needed' && !cancelled ? [<Badge>{words.needsSignup[lang]}</Badge>] : []),
    ...(occasion.faded && !cancelled ? [<FadedMark lang={lang} />] : []),
  ];
  if (marks.length === 0 && time.note === null) return null;
  return (
    <p class="hv-occasion__marks">
      {marks.map((mark, index) => [index > 0 && ' ', mark])}
      {time.note !== null && (
        <>
          {' '}
          <OwnWords said={inDutch(time.note)} lang={lang} />
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
