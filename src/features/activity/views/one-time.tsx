import type { ComponentChildren, VNode } from 'preact';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import { inDutch, inPageLangs } from '../../../kernel/words.ts';
import {
  Alert,
  AlsoIn,
  Breadcrumbs,
  fill,
  fillWith,
  Heading,
  LinkButton,
  OwnWords,
  SummaryList,
} from '../../../ui/index.ts';
import { type AgeingRule, ListingFoot } from '../../listing/index.ts';
import { signupLabels, typeLabels, wheelchairLabels } from '../messages.ts';
import type { Occurrence } from '../series/types.ts';
import type { TimePlace } from '../store/places.ts';
import type { Activity, Evidence } from '../types.ts';
import { activityWords as words } from '../words.ts';
import { Cost, placeOf, Somewhere } from './activity.tsx';
import { dayWords, TimeList, timeWords } from './times.tsx';

const said = {
  cancelled: text('Dit gaat niet door', 'This is cancelled'),
  cancelledText: text(
    'Op {day} is {title} er niet. Hieronder staan andere dagen.',
    'On {day} {title} does not take place. Other days stand below.',
  ),
  moved: text('Dit is verplaatst', 'This was moved'),
  movedText: text('Van {from} naar {to}.', 'From {from} to {to}.'),
  changed: text('Deze keer is het anders', 'This time is different'),
  extra: text('Een extra keer', 'An extra time'),
  extraText: text('Dit is een keer meer dan anders.', 'This is one time more than usual.'),
  over: text('Dit is geweest', 'This is over'),
  tookPlace: text(
    'Het ging door. Dat zei iemand die erbij was.',
    'It took place. Somebody who was there said so.',
  ),
  tookNot: text(
    'Het ging niet door. Dat zei iemand die het weet.',
    'It did not take place. Somebody who knows said so.',
  ),
  unknown: text(
    'Niemand heeft ons nog gezegd of het doorging.',
    'Nobody has told us yet whether it took place.',
  ),
  asPlanned: text(
    'Voor zover wij weten gaat het door. Niemand heeft het afgezegd.',
    'As far as we know it goes on. Nobody has cancelled it.',
  ),
  instead: text('Deze keer in', 'This time at'),
  host: text('Deze keer met', 'This time with'),
  note: text('Goed om te weten', 'Good to know'),
  sameDay: text('Ook op deze dag', 'Also on this day'),
  others: text('Andere dagen', 'Other days'),
  noOthers: text('Er staat geen andere dag vast.', 'There is no other day yet.'),
  about: text('Alles over {title}', 'All about {title}'),
  calendar: text('Zet in mijn agenda', 'Put it in my calendar'),
} as const;

export type OneTimeProps = {
  lang: Lang;
  activity: Activity;
  time: Occurrence;
  /** Of the same activity on the same date. */
  sameDay: readonly Occurrence[];
  others: readonly Occurrence[];
  hrefOf: (time: Occurrence) => string;
  places: ReadonlyMap<string, TimePlace>;
  /** What somebody said of it afterwards. */
  said: Evidence | null;
  /** It has been, and so it no longer goes on. */
  over: boolean;
  ageing: AgeingRule;
  today: PlainDate;
};

const isMoved = ({ date, originalDate }: Occurrence): boolean => !date.equals(originalDate);

/** Whether it goes on, before all else: that is what somebody with a poster in front of her asks. */
function Standing({ lang, activity, time, said: evidence, over }: OneTimeProps): VNode {
  const slots = {
    day: dayWords(time.date, lang),
    from: dayWords(time.originalDate, lang),
    to: dayWords(time.date, lang),
  };
  const title = <OwnWords said={activity.content.title} lang={lang} />;
  const told = evidence === null ? said.unknown : evidence.tookPlace ? said.tookPlace : said.tookNot;
  if (time.state === 'cancelled')
    return (
      <Alert kind="attention" lang={lang} title={said.cancelled[lang]}>
        <p>{fillWith(said.cancelledText, lang, { day: slots.day, title })}</p>
      </Alert>
    );
  if (over || evidence !== null)
    return (
      <Alert kind="info" lang={lang} title={said.over[lang]}>
        <p>{told[lang]}</p>
      </Alert>
    );
  if (time.state === 'asPlanned') return <p>{said.asPlanned[lang]}</p>;
  const [heading, line] = isMoved(time)
    ? [said.moved, fill(said.movedText, lang, slots)]
    : time.state === 'extra'
      ? [said.extra, said.extraText[lang]]
      : [said.changed, ''];
  return (
    <Alert kind="attention" lang={lang} title={heading[lang]}>
      <p>{[line, said.asPlanned[lang]].filter(Boolean).join(' ')}</p>
    </Alert>
  );
}

function whereOf({ lang, activity, time, places }: OneTimeProps): VNode {
  const venue = time.venueId === null ? undefined : places.get(time.venueId);
  if (venue === undefined && time.placeText === null) return placeOf(activity, places, lang);
  const { name, slug, address } = venue ?? { name: null, slug: null, address: null };
  return <Somewhere {...{ lang, name, slug, address }} inside={time.placeText} />;
}

function rowsOf(props: OneTimeProps) {
  const { lang, activity, time } = props;
  const { content } = activity;
  const elsewhere = time.venueId !== null || time.placeText !== null;
  const row = (key: string, value: ComponentChildren) => ({ key, value });
  return [
    row(
      words.when[lang],
      <time dateTime={`${isoDate(time.date)}T${time.from}`}>
        {dayWords(time.date, lang)} {time.date.year}, {timeWords(time, lang)}
      </time>,
    ),
    row((elsewhere ? said.instead : words.place)[lang], whereOf(props)),
    row(words.wijk[lang], <a href={`/wijken/${activity.wijkSlug}`}>{content.wijkName}</a>),
    ...(time.substitute === null
      ? []
      : [row(said.host[lang], <OwnWords said={time.substitute} lang={lang} />)]),
    ...(time.note === null ? [] : [row(said.note[lang], <OwnWords said={inDutch(time.note)} lang={lang} />)]),
    row(words.cost[lang], <Cost lang={lang} of={content} />),
    row(
      words.signup[lang],
      content.signupText === null ? (
        signupLabels[content.signup][lang]
      ) : (
        <OwnWords said={inDutch(content.signupText)} lang={lang} />
      ),
    ),
    row(words.wheelchair[lang], wheelchairLabels[content.wheelchair][lang]),
  ];
}

export function OneTimeView(props: OneTimeProps): VNode {
  const { lang, activity, time, sameDay, others, hrefOf, places } = props;
  const { content, listing } = activity;
  const title = <OwnWords said={content.title} lang={lang} />;
  const href = `/activiteiten/${listing.slug}`;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { label: content.wijkName, href: `/wijken/${activity.wijkSlug}` },
          { label: title, href },
        ]}
      />
      <Heading level={1} kicker={typeLabels[content.type][lang]}>
        {title}, {dayWords(time.date, lang)}
      </Heading>
      <Standing {...props} />
      {time.state !== 'cancelled' && (
        <OwnWords as="p" class="hv-lead" said={inPageLangs(content.summary)} lang={lang} />
      )}
      <AlsoIn lang={lang} page={`/activiteiten/${activity.listing.slug}`} {...content} />
      <SummaryList lang={lang} rows={rowsOf(props)} />
      <p>
        <a href={href}>{fillWith(said.about, lang, { title })}</a>
      </p>
      {sameDay.length > 0 && (
        <>
          <Heading level={2}>{said.sameDay[lang]}</Heading>
          <TimeList times={sameDay} lang={lang} hrefOf={hrefOf} places={places} />
        </>
      )}
      <Heading level={2}>{said.others[lang]}</Heading>
      {others.length === 0 ? (
        <p>{said.noOthers[lang]}</p>
      ) : (
        <TimeList times={others} lang={lang} hrefOf={hrefOf} places={places} />
      )}
      <p>
        <LinkButton
          href={`/agenda.ics?activiteit=${listing.slug}`}
          variant="secondary"
          icon="calendar"
          download
        >
          {said.calendar[lang]}
        </LinkButton>
      </p>
      <ListingFoot lang={lang} listing={listing} ageing={props.ageing} today={props.today} />
    </>
  );
}
