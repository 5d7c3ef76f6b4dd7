/** On the pages of a case: evidence that was corrected since, and the year as it went. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Alert, fill, Heading, OwnWords, SummaryList, Table } from '../../../ui/index.ts';
import { fundingWords } from '../funding-words.ts';
import type { DeterminationFacts, MemberYear } from '../rules/determination.ts';
import type { BaseFunding, ReferencePeriod } from '../types.ts';
import { requestPath } from './request-parts.tsx';
import { numberWords } from './sum-words.ts';

const words = {
  afterDecision: text('Bewijs gewijzigd na het besluit', 'Evidence changed since the decision'),
  afterApplying: text('Bewijs gewijzigd na de aanvraag', 'Evidence changed since the application'),
  sums: text(
    'De som bij de aanvraag was {before}. Met het bewijs van nu is de som {now}.',
    'The sum of the application was {before}. With the evidence of now it is {now}.',
  ),
  decisionStays: text(
    'Het besluit verandert hier niet door. Niets wordt vanzelf lager.',
    'The decision does not change by this. Nothing is lowered by itself.',
  ),
  askedStays: text(
    'Het gevraagde bedrag verandert hier niet door.',
    'The amount asked does not change by this.',
  ),
  evidence: text('Bekijk het bewijs', 'See the evidence'),
  yearTitle: text('Wat er dit jaar doorging', 'What took place this year'),
  yearLead: text(
    'Dit bewijs is van {from} tot en met {until}, met dezelfde regels als de aanvraag.',
    'This evidence is from {from} up to and including {until}, by the same rules as the application.',
  ),
  asGranted: text(
    'Voorstel: stel vast zoals verleend. Alle feiten kloppen nog.',
    'Proposal: determine as granted. All facts still hold.',
  ),
  look: text(
    'Kijk eerst naar wat hieronder anders is. Lager vaststellen mag alleen op een grond uit de wet (Awb 4:46).',
    'First look at what is different below. A lower determination needs a ground of the law (Awb 4:46).',
  ),
  asked: text('De som bij de aanvraag', 'The sum of the application'),
  tookPlace: text('De som met wat doorging', 'The sum by what took place'),
  unknown: text('Niet te berekenen', 'Cannot be computed'),
  muchLess: text('meer dan {percent}% lager', 'over {percent}% lower'),
  hours: text('Uren per week', 'Hours a week'),
  times: text('Activiteiten per week', 'Activities a week'),
  thenNow: text('{counted} in de som, {held} ging door', '{counted} in the sum, {held} took place'),
  stillMeets: text('Voldoet aan de voorwaarden', 'Meets the conditions'),
  yes: text('Ja', 'Yes'),
  gone: text('Doet niet meer mee', 'Takes part no more'),
} as const;

export function ChangedEvidence(props: {
  readonly lang: Lang;
  readonly beforeCents: number;
  readonly nowCents: number;
  readonly decided: boolean;
  /** Where the evidence is, for who may see it. */
  readonly href: string | null;
}): VNode {
  const { lang, beforeCents, nowCents, decided, href } = props;
  const sums = { before: formatCents(beforeCents, lang), now: formatCents(nowCents, lang) };
  return (
    <section>
      <Heading level={2}>{words[decided ? 'afterDecision' : 'afterApplying'][lang]}</Heading>
      <Alert kind="info" lang={lang}>
        <p>
          {fill(words.sums, lang, sums)} {words[decided ? 'decisionStays' : 'askedStays'][lang]}
        </p>
        {href !== null && (
          <p>
            <a href={href}>{words.evidence[lang]}</a>
          </p>
        )}
      </Alert>
    </section>
  );
}

type YearEndProps = {
  readonly lang: Lang;
  readonly request: Pick<BaseFunding, 'networkSlug' | 'year'>;
  readonly period: ReferencePeriod;
  readonly found: DeterminationFacts;
  readonly percent: number;
};

const thenNow = (then: number, now: number, lang: Lang): string => {
  const rounded = (value: number): string => numberWords(Math.round(value * 10) / 10, lang);
  return fill(words.thenNow, lang, { counted: rounded(then), held: rounded(now) });
};

function conditions({ missed, gone }: MemberYear, lang: Lang): string {
  if (gone) return words.gone[lang];
  if (missed.length === 0) return words.yes[lang];
  return missed.map((criterion) => fundingWords.criteria[criterion][lang]).join('; ');
}

function Members({ lang, found }: YearEndProps): VNode {
  return (
    <Table
      lang={lang}
      caption={words.yearTitle[lang]}
      hideCaption
      narrow="stack"
      rows={found.members}
      columns={[
        {
          header: fundingWords.member[lang],
          rowHeader: true,
          cell: ({ name }) => <OwnWords said={name} lang={lang} />,
        },
        { header: words.hours[lang], cell: (one) => thenNow(one.hoursThen, one.hoursNow, lang) },
        { header: words.times[lang], cell: (one) => thenNow(one.timesThen, one.timesNow, lang) },
        { header: words.stillMeets[lang], cell: (one) => conditions(one, lang) },
      ]}
    />
  );
}

/** For the officer who determines: a proposal, never more. */
export function YearEnd(props: YearEndProps): VNode {
  const { lang, request, period, found, percent } = props;
  const { askedCents, tookPlaceCents, muchLess, asGranted } = found;
  const sum = tookPlaceCents === null ? words.unknown[lang] : formatCents(tookPlaceCents, lang);
  return (
    <section>
      <Heading level={2}>{words.yearTitle[lang]}</Heading>
      <Alert kind={asGranted ? 'success' : 'attention'} lang={lang}>
        {words[asGranted ? 'asGranted' : 'look'][lang]}
      </Alert>
      <p>
        {fill(words.yearLead, lang, {
          from: formatDate(period.from, lang),
          until: formatDate(period.until.subtract({ days: 1 }), lang),
        })}
      </p>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.asked[lang], value: formatCents(askedCents, lang) },
          {
            key: words.tookPlace[lang],
            value: muchLess ? `${sum} (${fill(words.muchLess, lang, { percent })})` : sum,
          },
        ]}
      />
      <Members {...props} />
      <p>
        <a href={`${requestPath(request)}/bewijs`}>{words.evidence[lang]}</a>
      </p>
    </section>
  );
}
