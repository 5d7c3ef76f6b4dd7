/** How the evidence of each member grows through the year, week by week. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { Details, fill, fillWith, Heading, Lead, LinkButton, OwnWords, Table } from '../../../ui/index.ts';
import { claimWords as words } from '../claim-words.ts';
import type { RequestFacts } from '../facts.ts';
import { fundingWords } from '../funding-words.ts';
import { bestWeeks, openMinutes } from '../rules/evidence.ts';
import { mondaysOf } from '../rules/held.ts';
import type { PartFacts } from '../types.ts';
import { hoursWords, RequestCrumbs, requestPath } from './request-parts.tsx';
import { numberWords } from './sum-words.ts';
import { WeekBars } from './week-bars.tsx';

export type EvidenceProps = {
  readonly lang: Lang;
  readonly facts: RequestFacts;
  /** Announced times that are over and of which nobody said anything, by activity. */
  readonly unconfirmed: ReadonlyMap<string, number>;
};

const weeksInBlock = 4;

function Figures({ lang, facts, one }: EvidenceProps & { one: PartFacts }): VNode {
  const mondays = mondaysOf(facts.period);
  const blocks = mondays
    .filter((_, week) => week % weeksInBlock === 0)
    .map((monday, block) => {
      const weeks = one.weeks.slice(block * weeksInBlock, (block + 1) * weeksInBlock);
      return {
        monday,
        times: weeks.reduce((all, { length }) => all + length, 0),
        minutes: weeks.reduce((all, times) => all + openMinutes(times), 0),
      };
    });
  return (
    <Table
      lang={lang}
      id={`cijfers-${one.part.organisationSlug}`}
      caption={
        <span>
          {fillWith(words.figuresOf, lang, {
            name: <OwnWords said={one.part.organisationName} lang={lang} />,
          })}
        </span>
      }
      hideCaption
      rows={blocks}
      columns={[
        { header: words.month[lang], rowHeader: true, cell: ({ monday }) => formatDate(monday, lang) },
        { header: words.confirmedTimes[lang], numeric: true, cell: ({ times }) => numberWords(times, lang) },
        { header: words.openHours[lang], numeric: true, cell: ({ minutes }) => hoursWords(minutes, lang) },
      ]}
    />
  );
}

function unconfirmedWords(open: number, lang: Lang): string {
  if (open === 0) return words.unconfirmedNone[lang];
  return open === 1 ? words.unconfirmedOne[lang] : fill(words.unconfirmed, lang, { n: open });
}

function Member(props: EvidenceProps & { one: PartFacts }): VNode {
  const { lang, facts, one, unconfirmed } = props;
  const minutes = one.weeks.map(openMinutes);
  const { part } = one;
  const open = one.activities.reduce((all, { activity }) => all + (unconfirmed.get(activity.id) ?? 0), 0);
  const label = fill(words.evidencePicture, lang, {
    name: part.organisationName,
    from: formatDate(facts.period.from, lang),
    until: formatDate(facts.period.until.subtract({ days: 1 }), lang),
    n: one.weeksOpen,
    most: hoursWords(Math.max(0, ...minutes), lang),
  });
  return (
    <section aria-labelledby={part.organisationSlug}>
      <Heading level={2} id={part.organisationSlug}>
        <OwnWords said={part.organisationName} lang={lang} />
      </Heading>
      <p>
        {part.venueName === null ? (
          fundingWords.placeNone[lang]
        ) : (
          <OwnWords
            said={part.venueName}
            lang={lang}
            {...(part.venueSlug === null ? {} : { as: 'a' as const, href: `/plekken/${part.venueSlug}` })}
          />
        )}
        {' · '}
        {fundingWords.hours[lang].toLowerCase()}: {hoursWords(one.minutesAWeek, lang)}
        {' · '}
        {fundingWords.times[lang].toLowerCase()}: {numberWords(one.timesAWeek, lang)}
      </p>
      {one.activities.length === 0 ? (
        <p>{fundingWords.noActivities[lang]}</p>
      ) : (
        <>
          <WeekBars label={label} minutes={minutes} counted={bestWeeks(minutes, facts.formula.parameters)} />
          <p>{unconfirmedWords(open, lang)}</p>
          <Details summary={words.byPeriod[lang]}>
            <Figures {...props} />
          </Details>
        </>
      )}
      <ul>
        {one.activities
          .filter(({ activity }) => activity.listed)
          .map(({ activity, confirmed }) => (
            <li key={activity.id}>
              <OwnWords as="a" href={`/activiteiten/${activity.slug}`} said={activity.title} lang={lang} />
              {': '}
              {fill(fundingWords.timesSaid, lang, { n: confirmed })}
            </li>
          ))}
      </ul>
    </section>
  );
}

export function EvidenceView(props: EvidenceProps): VNode {
  const { lang, facts } = props;
  const { request, formula } = facts;
  return (
    <>
      <RequestCrumbs lang={lang} request={request} />
      <Heading level={1}>
        {fillWith(words.evidenceTitle, lang, { name: <OwnWords said={request.networkName} lang={lang} /> })}
      </Heading>
      <Lead>
        {fill(words.evidenceLead, lang, {
          n: formula.parameters.countedWeeks,
          all: formula.parameters.referenceWeeks,
          usual: formula.parameters.ordinaryWeeks,
        })}
      </Lead>
      <p>{words.evidenceLegend[lang]}</p>
      {facts.parts
        .filter(({ part }) => part.status !== 'left')
        .map((one) => (
          <Member key={one.part.id} {...props} one={one} />
        ))}
      <LinkButton href={requestPath(request)} variant="secondary">
        {fundingWords.back[lang]}
      </LinkButton>
    </>
  );
}
