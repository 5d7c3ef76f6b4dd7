/** What pages of every kind show about a listing: when it was confirmed, what differs, and the way to say that it is wrong. */

import type { VNode } from 'preact';
import { dateOf, formatDate, type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { PeoplesWords } from '../../../kernel/words.ts';
import { Alert, Badge, fill, OwnWords, Table } from '../../../ui/index.ts';
import { type Difference, differencesOf, type Fact } from '../differences.ts';
import { type AgeingRule, freshnessOf } from '../freshness.ts';
import type { Listing } from '../types.ts';
import { confirmedViaLabels, words } from '../words.ts';

export const dayOf = (at: Date): PlainDate => dateOf(Temporal.Instant.fromEpochMilliseconds(at.getTime()));
export const dateWords = (at: Date, lang: Lang): string => formatDate(dayOf(at), lang);

export type LastConfirmedProps = {
  lang: Lang;
  listing: Pick<Listing, 'kind' | 'confirmedAt' | 'confirmedVia' | 'status'>;
  /** Of its kind, as it holds now. */
  ageing: AgeingRule;
  today: PlainDate;
};

/** 'Laatst bevestigd op …': on every page of the social map, with a warning when that is long ago. */
export function LastConfirmed({ lang, listing, ageing, today }: LastConfirmedProps): VNode {
  const { confirmedAt, confirmedVia } = listing;
  const freshness = freshnessOf(listing, ageing, today);
  return (
    <p class="hv-hint">
      {confirmedAt === null || confirmedVia === null
        ? words.neverConfirmed[lang]
        : fill(words.lastConfirmed, lang, {
            date: dateWords(confirmedAt, lang),
            via: confirmedViaLabels[confirmedVia][lang],
          })}{' '}
      {freshness === 'faded' && <FadedMark lang={lang} />}
    </p>
  );
}

/** The same words wherever something shows that nobody confirmed for long: never by colour alone. */
export const fadedText = (lang: Lang): string => words.faded[lang];

export function FadedMark({ lang }: { lang: Lang }): VNode {
  return <Badge tone="orange">{fadedText(lang)}</Badge>;
}

export type ListingFootProps = { lang: Lang; listing: Listing; ageing: AgeingRule; today: PlainDate };

/** Stands at the end of every page of the social map. What is not on the map has no public history and takes no reports. */
export function ListingFoot({ lang, listing, ageing, today }: ListingFootProps): VNode {
  const path = `${listing.kind}/${listing.slug}`;
  const confirmed = <LastConfirmed lang={lang} listing={listing} ageing={ageing} today={today} />;
  if (listing.status !== 'published') return <footer>{confirmed}</footer>;
  return (
    <footer>
      {confirmed}
      <ul class="hv-link-columns">
        <li>
          <a href={`/sociale-kaart/melden/${path}`} rel="nofollow">
            {words.reportMistake[lang]}
          </a>
        </li>
        <li>
          <a href={`/sociale-kaart/geschiedenis/${path}`} rel="nofollow">
            {words.historyLink[lang]}
          </a>
        </li>
      </ul>
    </footer>
  );
}

/** Of a fact in no language one letter may still run the other way: a name. */
const saidOf = ({ value, in: language }: Pick<Fact, 'value' | 'in'>): PeoplesWords =>
  language === undefined ? value : { [language]: value };

export type DifferencesProps = {
  lang: Lang;
  id: string;
  caption: string | VNode;
  differences: readonly Difference[];
  /** Names of the two columns. */
  columns: readonly [before: string, after: string];
};

export function Differences({ lang, id, caption, differences, columns }: DifferencesProps): VNode {
  const value = (row: Difference, one: string | null) =>
    one === null ? (
      <span class="hv-hint">{words.nothing[lang]}</span>
    ) : (
      <OwnWords said={saidOf({ ...row, value: one })} lang={lang} />
    );
  return (
    <Table
      lang={lang}
      id={id}
      caption={caption}
      hideCaption
      narrow="stack"
      rows={differences}
      empty={<p>{words.noDifference[lang]}</p>}
      columns={[
        { header: words.fact[lang], rowHeader: true, cell: (row) => row.label },
        { header: columns[0], cell: (row) => value(row, row.before) },
        { header: columns[1], cell: (row) => value(row, row.after) },
      ]}
    />
  );
}

export type ChangedMeanwhileProps = { lang: Lang; now: readonly Fact[]; typed: readonly Fact[] };

/** Above a form of which somebody else was first. The form below carries the newest revision, so that saving again holds. */
export function ChangedMeanwhile({ lang, now, typed }: ChangedMeanwhileProps): VNode {
  return (
    <Alert kind="attention" lang={lang} title={words.meanwhileTitle[lang]}>
      <p>{words.meanwhileText[lang]}</p>
      <Differences
        lang={lang}
        id="verschil"
        caption={words.meanwhileTitle[lang]}
        differences={differencesOf(now, typed)}
        columns={[words.before[lang], words.yours[lang]]}
      />
    </Alert>
  );
}

export function FactList({ lang, facts }: { lang: Lang; facts: readonly Fact[] }): VNode {
  return (
    <Table
      lang={lang}
      id="gegevens"
      caption={words.fact[lang]}
      hideCaption
      narrow="stack"
      rows={facts.filter(({ value }) => value !== '')}
      columns={[
        { header: words.fact[lang], rowHeader: true, cell: (row) => row.label },
        { header: words.before[lang], cell: (row) => <OwnWords said={saidOf(row)} lang={lang} /> },
      ]}
    />
  );
}
