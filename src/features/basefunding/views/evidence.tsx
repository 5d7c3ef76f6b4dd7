/** How the evidence of each member grows through the year, week by week. */
import type { VNode } from 'preact';
import { formatDate, isoDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { fill, fillWith, Heading, Lead, LinkButton, OwnWords } from '../../../ui/index.ts';
import { claimWords as words } from '../claim-words.ts';
import type { RequestFacts } from '../facts.ts';
import { fundingWords } from '../funding-words.ts';
import { bestWeeks, openMinutes } from '../rules/evidence.ts';
import type { PartFacts } from '../types.ts';
import { yearOf } from './member-year.tsx';
import { hoursWords, RequestCrumbs, requestPath } from './request-parts.tsx';
import { numberWords } from './sum-words.ts';

export type EvidenceProps = {
  readonly lang: Lang;
  readonly facts: RequestFacts;
  /** The year that was asked for has begun: it can be looked at beside what the sum counted on. */
  readonly begun: boolean;
  /** Of that year, as far as it is over. */
  readonly ofYear: boolean;
  /** Announced times that are over and of which nobody said anything, by activity. */
  readonly unconfirmed: ReadonlyMap<string, number>;
};

function Member(props: EvidenceProps & { one: PartFacts }): VNode {
  const { lang, facts, one, unconfirmed } = props;
  const minutes = one.weeks.map(openMinutes);
  const { part } = one;
  const open = one.activities.reduce((all, { activity }) => all + (unconfirmed.get(activity.id) ?? 0), 0);
  const year = yearOf({
    lang,
    name: part.organisationName,
    slug: part.organisationSlug,
    from: isoDate(facts.period.from),
    until: isoDate(facts.period.until),
    minutes,
    times: one.weeks.map(({ length }) => length),
    weeksOpen: one.weeksOpen,
    counted: [...bestWeeks(minutes, facts.formula.parameters)],
    unconfirmed: open,
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
        <div dangerouslySetInnerHTML={year} />
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

/** What was counted on when it was sent, or the year itself as it goes: each leads to the other. */
function Period({ lang, facts, ofYear }: EvidenceProps): VNode {
  const { request, period } = facts;
  const days = {
    from: formatDate(period.from, lang),
    until: formatDate(period.until.subtract({ days: 1 }), lang),
    year: request.year,
  };
  const path = `${requestPath(request)}/bewijs`;
  return (
    <p>
      {fill(ofYear ? words.periodYear : words.periodAsked, lang, days)}{' '}
      <a href={ofYear ? path : `${path}?over=jaar`}>
        {fill(ofYear ? words.toAsked : words.toYear, lang, days)}
      </a>
    </p>
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
      {props.begun && <Period {...props} />}
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
