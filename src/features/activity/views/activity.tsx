import type { ComponentChildren, VNode } from 'preact';
import type { PlainDate } from '../../../kernel/dates.ts';
import { domainLabels } from '../../../kernel/domains.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import { inDutch, inPageLangs, languageLabels, wordsIn } from '../../../kernel/words.ts';
import {
  AlsoIn,
  Breadcrumbs,
  EmptyState,
  fill,
  Heading,
  InOtherLanguages,
  LinkButton,
  OwnParagraphs,
  OwnWords,
  Prose,
  SummaryList,
} from '../../../ui/index.ts';
import { type AgeingRule, ListingFoot } from '../../listing/index.ts';
import { functionLabels } from '../../venue/index.ts';
import { agesOf, costOf } from '../facts.ts';
import { audienceLabels, bandLabels, signupLabels, typeLabels, wheelchairLabels } from '../messages.ts';
import { usualBand } from '../rules/evidence.ts';
import type { Occurrence } from '../series/types.ts';
import type { TimePlace } from '../store/places.ts';
import type { Activity, ActivityContent, EvidenceCount } from '../types.ts';
import { activityWords as words } from '../words.ts';
import { TimeList } from './times.tsx';

const said = {
  next: text('De komende keren', 'The next times'),
  none: text('Er staat nu geen nieuwe datum vast.', 'There is no next date now.'),
  calendar: text('Zet in mijn agenda', 'Put it in my calendar'),
  about: text('Goed om te weten', 'Good to know'),
  evidence: text('Ging het door?', 'Did it take place?'),
  counted: text(
    'In de afgelopen drie maanden ging het {n} keer door. Dat zei iemand die erbij was.',
    'In the past three months it took place {n} times. Somebody who was there said so.',
  ),
  countedOne: text(
    'In de afgelopen drie maanden ging het één keer door. Dat zei iemand die erbij was.',
    'In the past three months it took place once. Somebody who was there said so.',
  ),
  usual: text('Meestal komen er {band} mensen.', 'Usually {band} people come.'),
  not: text('{n} keer ging het niet door.', '{n} times it did not take place.'),
  notOne: text('Eén keer ging het niet door.', 'Once it did not take place.'),
  silent: text('Van {n} keer weten wij het niet.', 'Of {n} times we do not know.'),
  silentOne: text('Van één keer weten wij het niet.', 'Of one time we do not know.'),
  unknown: text(
    'Wij weten nog niet of het de afgelopen drie maanden doorging.',
    'We do not know yet whether it took place in the past three months.',
  ),
  mine: text('Bijhouden', 'Keep up to date'),
  gone: text('Deze activiteit is er niet meer', 'This activity is no longer there'),
  goneText: text(
    'Zij is gestopt, of niemand wist of zij nog klopte. Kijk op de pagina van de wijk wat er wel is.',
    'It has stopped, or nobody knew whether it was still right. See on the page of the neighbourhood what there is.',
  ),
  toWijk: text('Naar {wijk}', 'To {wijk}'),
} as const;

function evidenceSentences(count: EvidenceCount, lang: Lang): readonly string[] {
  const { tookPlace, didNotTakePlace, unconfirmed } = count;
  if (tookPlace + didNotTakePlace === 0) return [said.unknown[lang]];
  const band = usualBand(count.bands);
  const some = (n: number, one: typeof said.notOne, many: typeof said.not): string[] =>
    n === 0 ? [] : [n === 1 ? one[lang] : fill(many, lang, { n })];
  return [
    ...some(tookPlace, said.countedOne, said.counted),
    ...(band === null || band === '0' ? [] : [fill(said.usual, lang, { band: bandLabels[band][lang] })]),
    ...some(didNotTakePlace, said.notOne, said.not),
    ...some(unconfirmed, said.silentOne, said.silent),
  ];
}

export function placeOf(
  { content, venueSlug }: Activity,
  places: ReadonlyMap<string, TimePlace>,
  lang: Lang,
): VNode {
  const { venueId, venueName, placeText } = content;
  const address = (venueId === null ? undefined : places.get(venueId))?.address ?? null;
  return <Somewhere lang={lang} name={venueName} slug={venueSlug} inside={placeText} address={address} />;
}

/** A place by its name, and where in it. */
export function Somewhere(props: {
  lang: Lang;
  name: string | null;
  /** Null without a page. */
  slug: string | null;
  inside: string | null;
  /** Of the place. */
  address: string | null;
}): VNode {
  const { lang, name, slug, inside, address } = props;
  const link = slug === null ? {} : { as: 'a' as const, href: `/plekken/${slug}` };
  return (
    <>
      {name !== null && <OwnWords said={name} lang={lang} {...link} />}
      {name !== null && inside !== null && ', '}
      {inside !== null && <OwnWords said={inDutch(inside)} lang={lang} />}
      {address !== null && (
        <>
          <br />
          <OwnWords said={address} lang={lang} />
        </>
      )}
    </>
  );
}

/** What it costs, with what people wrote beside it. */
export function Cost({
  lang,
  of,
}: {
  lang: Lang;
  of: Pick<ActivityContent, 'costCents' | 'costNote'>;
}): VNode {
  const note = of.costNote === null ? null : <OwnWords said={inDutch(of.costNote)} lang={lang} />;
  if (note === null) return <>{costOf(of, lang)}</>;
  if (of.costCents === null) return note;
  return (
    <>
      {costOf({ ...of, costNote: null }, lang)} ({note})
    </>
  );
}

function factRows(activity: Activity, places: ReadonlyMap<string, TimePlace>, lang: Lang) {
  const { content } = activity;
  const ages = agesOf(content, lang);
  const forWhom = content.audiences.map((one) => audienceLabels[one][lang]).join(', ');
  const languages = content.languages.map((one) => languageLabels[one][lang]).join(', ');
  const row = (key: keyof typeof words, value: ComponentChildren) => ({ key: words[key][lang], value });
  return [
    row('place', placeOf(activity, places, lang)),
    row('wijk', <a href={`/wijken/${activity.wijkSlug}`}>{activity.content.wijkName}</a>),
    row('type', typeLabels[content.type][lang]),
    row('domain', domainLabels[content.domain][lang]),
    ...(content.functions.length === 0
      ? []
      : [row('functions', content.functions.map((one) => functionLabels[one][lang]).join(', '))]),
    ...(forWhom === '' ? [] : [row('forWhom', forWhom)]),
    ...(ages === null ? [] : [row('ages', ages)]),
    row('cost', <Cost lang={lang} of={content} />),
    ...(languages === '' ? [] : [row('languages', languages)]),
    row('wheelchair', wheelchairLabels[content.wheelchair][lang]),
    row('signup', signupLabels[content.signup][lang]),
    ...(content.signupText === null
      ? []
      : [row('signupText', <OwnWords said={inDutch(content.signupText)} lang={lang} />)]),
    row(
      'organisation',
      <OwnWords
        said={activity.organisationName}
        lang={lang}
        {...(activity.organisationSlug === null
          ? {}
          : { as: 'a' as const, href: `/organisaties/${activity.organisationSlug}` })}
      />,
    ),
  ];
}

export type ActivityProps = {
  lang: Lang;
  activity: Activity;
  sentences: readonly string[];
  times: readonly Occurrence[];
  hrefOf: (time: Occurrence) => string;
  /** Its usual one, and those that one of the times was moved to. */
  places: ReadonlyMap<string, TimePlace>;
  count: EvidenceCount;
  /** Shown only to who may keep it. */
  mayKeep: boolean;
  ageing: AgeingRule;
  today: PlainDate;
};

export function ActivityView(props: ActivityProps): VNode {
  const { lang, activity, sentences, times, count, mayKeep, today } = props;
  const { content, listing } = activity;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[{ label: activity.content.wijkName, href: `/wijken/${activity.wijkSlug}` }]}
      />
      <Heading level={1} kicker={typeLabels[content.type][lang]}>
        <OwnWords said={content.title} lang={lang} />
      </Heading>
      <OwnWords as="p" class="hv-lead" said={inPageLangs(content.summary)} lang={lang} />
      <AlsoIn lang={lang} {...content} />
      <section aria-labelledby="wanneer">
        <Heading level={2} id="wanneer">
          {words.when[lang]}
        </Heading>
        {sentences.map((sentence) => (
          <p key={sentence} dir="auto">
            {sentence}
          </p>
        ))}
        <Heading level={3}>{said.next[lang]}</Heading>
        {times.length === 0 ? (
          <p>{said.none[lang]}</p>
        ) : (
          <TimeList times={times} lang={lang} hrefOf={props.hrefOf} places={props.places} />
        )}
        {times.length > 0 && (
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
        )}
      </section>
      {wordsIn(inPageLangs(content.description), lang) !== '' && (
        <Prose>
          <OwnParagraphs said={inPageLangs(content.description)} lang={lang} />
        </Prose>
      )}
      <InOtherLanguages {...content} />
      <section aria-labelledby="weten">
        <Heading level={2} id="weten">
          {said.about[lang]}
        </Heading>
        <SummaryList lang={lang} rows={factRows(activity, props.places, lang)} />
      </section>
      <section aria-labelledby="doorgegaan">
        <Heading level={2} id="doorgegaan">
          {said.evidence[lang]}
        </Heading>
        <p>{evidenceSentences(count, lang).join(' ')}</p>
      </section>
      {mayKeep && (
        <p>
          <LinkButton href={`/mijn-activiteiten/${listing.slug}`} variant="secondary" icon="pencil">
            {said.mine[lang]}
          </LinkButton>
        </p>
      )}
      <ListingFoot lang={lang} listing={listing} ageing={props.ageing} today={today} />
    </>
  );
}

/** It was on the map once. */
export function GoneView({ lang, activity }: { lang: Lang; activity: Activity }): VNode {
  return (
    <>
      <Heading level={1}>
        <OwnWords said={activity.content.title} lang={lang} />
      </Heading>
      <EmptyState title={said.gone[lang]} icon="calendar">
        <p>{said.goneText[lang]}</p>
        <p>
          <a href={`/wijken/${activity.wijkSlug}`}>
            {fill(said.toWijk, lang, { wijk: activity.content.wijkName })}
          </a>
        </p>
      </EmptyState>
    </>
  );
}
