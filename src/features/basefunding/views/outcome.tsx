/** The outcome of a scenario: key figures, assumptions, years, winners and losers. Each drawing is a table. */
import type { ComponentChildren, VNode } from 'preact';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { BarTable, Details, fill, Heading, OwnWords, SummaryList, Table } from '../../../ui/index.ts';
import { type Change, type WijkOutcome, winnersAndLosers } from '../rules/outcome.ts';
import { scenarioWords as words } from '../scenario-words.ts';
import {
  assumptionsOf,
  type Computed,
  keyFigures,
  lastYearOf,
  percentWords,
  roundChange,
  roundWords,
} from './scenario-parts.tsx';
import { numberWords } from './sum-words.ts';

export type OutcomeProps = { readonly lang: Lang; readonly computed: Computed };

/** How many of each side are drawn; all of them stand in the table of wijken. */
export const mostShown = 8;

export function KeyFigures({ lang, computed }: OutcomeProps): VNode {
  const last = lastYearOf(computed);
  return (
    <section>
      <Heading level={2}>{fill(words.key, lang, { year: last?.year ?? '' })}</Heading>
      <SummaryList lang={lang} rows={keyFigures(computed, lang).map(([key, value]) => ({ key, value }))} />
    </section>
  );
}

export function Assumptions({ lang, computed }: OutcomeProps): VNode {
  return (
    <section>
      <Heading level={2}>{words.assumptions[lang]}</Heading>
      <ul>
        {assumptionsOf(computed, lang).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

export function Years({ lang, computed }: OutcomeProps): VNode {
  const { years } = computed.outcome;
  const budgeted = years.some(({ budgetShareBasisPoints }) => budgetShareBasisPoints !== null);
  return (
    <section>
      <Heading level={2}>{words.perYear[lang]}</Heading>
      <BarTable
        lang={lang}
        id="jaren"
        caption={words.perYear[lang]}
        hideCaption
        rows={years}
        barsHeader={words.money[lang]}
        bars={({ claimCents, grantedCents, ceilingCents }) => [
          { from: 0, to: claimCents, fill: 'hollow' },
          { from: 0, to: grantedCents, fill: 'solid' },
          ...(ceilingCents === null ? [] : [{ from: ceilingCents, to: ceilingCents, fill: 'line' as const }]),
        ]}
        legend={[
          { fill: 'hollow', label: words.claim[lang] },
          { fill: 'solid', label: words.granted[lang] },
          { fill: 'line', label: words.ceilingShort[lang] },
        ]}
        columns={[
          { header: words.year[lang], rowHeader: true, cell: ({ year }) => year },
          {
            header: words.claimShort[lang],
            numeric: true,
            cell: ({ claimCents }) => roundWords(claimCents, lang),
          },
          {
            header: words.ceilingShort[lang],
            numeric: true,
            cell: ({ ceilingCents }) =>
              ceilingCents === null ? words.noCeiling[lang] : roundWords(ceilingCents, lang),
          },
          {
            header: words.grantedShort[lang],
            numeric: true,
            cell: ({ grantedCents }) => roundWords(grantedCents, lang),
          },
          {
            header: words.totalShort[lang],
            numeric: true,
            cell: ({ totalCents }) => roundWords(totalCents, lang),
          },
          {
            header: words.perInhabitantShort[lang],
            numeric: true,
            cell: ({ perInhabitantCents }) => formatCents(perInhabitantCents, lang),
          },
          ...(budgeted
            ? [
                {
                  header: words.shareShort[lang],
                  numeric: true,
                  cell: ({ budgetShareBasisPoints }: (typeof years)[number]) =>
                    budgetShareBasisPoints === null ? '' : percentWords(budgetShareBasisPoints, lang),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

/** An asterisk for who has assumed inhabitants. */
export const starred = ({ name, assumed }: WijkOutcome): string => (assumed ? `${name} *` : name);

const sortOf = ({ real, asked }: WijkOutcome): Text =>
  asked ? words.asked : real ? words.real : words.typical;

function PerWijk({ lang, computed }: OutcomeProps): VNode {
  const { wijken } = computed.outcome;
  const year = lastYearOf(computed)?.year ?? '';
  return (
    <Details summary={`${fill(words.perWijk, lang, { year })} (${wijken.length})`}>
      {wijken.some(({ assumed }) => assumed) && <p>{words.assumedMark[lang]}</p>}
      <Table
        lang={lang}
        caption={fill(words.perWijk, lang, { year })}
        hideCaption
        id="wijken"
        rows={wijken}
        columns={[
          { header: words.wijk[lang], rowHeader: true, cell: starred },
          { header: words.begins[lang], cell: ({ from }) => from },
          {
            header: words.people[lang],
            numeric: true,
            cell: ({ inhabitants }) => numberWords(inhabitants, lang),
          },
          {
            header: words.organisations[lang],
            numeric: true,
            cell: (one) => `${one.organisations} (${sortOf(one)[lang]})`,
          },
          {
            header: words.claim[lang],
            numeric: true,
            cell: ({ claimCents }) => roundWords(claimCents, lang),
          },
          {
            header: words.granted[lang],
            numeric: true,
            cell: ({ thenCents }) => roundWords(thenCents, lang),
          },
          {
            header: words.perInhabitantShort[lang],
            numeric: true,
            cell: ({ perInhabitantCents }) => formatCents(perInhabitantCents, lang),
          },
          {
            header: fill(words.todayShort, lang, { year: computed.today.year }),
            numeric: true,
            cell: ({ todayCents }) => roundWords(todayCents, lang),
          },
          {
            header: words.change[lang],
            numeric: true,
            cell: ({ changeCents }) => roundChange(changeCents, lang),
          },
        ]}
      />
    </Details>
  );
}

type ChangesProps<Row extends Change> = OutcomeProps & {
  readonly id: string;
  readonly caption: string;
  readonly who: string;
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => ComponentChildren;
};

function Changes<Row extends Change>(props: ChangesProps<Row>): VNode {
  const { lang, computed } = props;
  const last = lastYearOf(computed)?.year ?? '';
  return (
    <BarTable
      lang={lang}
      id={props.id}
      caption={props.caption}
      rows={props.rows}
      barsHeader={words.effect[lang]}
      bars={({ changeCents }) => [{ from: 0, to: changeCents, fill: changeCents < 0 ? 'hollow' : 'solid' }]}
      legend={[
        { fill: 'solid', label: words.more[lang] },
        { fill: 'hollow', label: words.less[lang] },
      ]}
      columns={[
        { header: props.who, rowHeader: true, cell: props.nameOf },
        {
          header: fill(words.todayShort, lang, { year: computed.today.year }),
          numeric: true,
          cell: ({ todayCents }) => roundWords(todayCents, lang),
        },
        {
          header: fill(words.thenShort, lang, { year: last }),
          numeric: true,
          cell: ({ thenCents }) => roundWords(thenCents, lang),
        },
        {
          header: words.change[lang],
          numeric: true,
          cell: ({ changeCents }) => roundChange(changeCents, lang),
        },
      ]}
    />
  );
}

/** The largest of both sides, from most gained to most lost. */
export function largestChanges<Row extends Change>(rows: readonly Row[]): readonly Row[] {
  const { winners, losers } = winnersAndLosers(rows);
  return [...winners.slice(0, mostShown), ...losers.slice(0, mostShown).toReversed()];
}

export function Winners({ lang, computed }: OutcomeProps): VNode {
  const { outcome, today } = computed;
  const { winners, losers } = winnersAndLosers(outcome.wijken);
  const last = lastYearOf(computed)?.year ?? '';
  return (
    <section>
      <Heading level={2}>{words.winners[lang]}</Heading>
      <p>
        <strong>{fill(words.winnersCount, lang, { more: winners.length, less: losers.length })}</strong>{' '}
        {fill(words.winnersLead, lang, { year: today.year, last })}
      </p>
      {today.earlierCents > 0 && (
        <p>{fill(words.winnersEarlier, lang, { amount: roundWords(today.earlierCents, lang) })}</p>
      )}
      {today.withoutWijkCents > 0 && (
        <p>
          {fill(words.winnersWithout, lang, {
            amount: roundWords(today.withoutWijkCents, lang),
            year: today.year,
          })}
        </p>
      )}
      <Changes
        lang={lang}
        computed={computed}
        id="winnaars"
        caption={words.winnersWijken[lang]}
        who={words.wijk[lang]}
        rows={largestChanges(outcome.wijken)}
        nameOf={starred}
      />
      <PerWijk lang={lang} computed={computed} />
      {outcome.organisations.length > 0 && (
        <>
          <Heading level={3}>{words.winnersOrganisations[lang]}</Heading>
          <p>{words.winnersNamed[lang]}</p>
          <Changes
            lang={lang}
            computed={computed}
            id="organisaties"
            caption={words.winnersOrganisations[lang]}
            who={words.organisation[lang]}
            rows={outcome.organisations.toSorted((a, b) => b.changeCents - a.changeCents)}
            nameOf={({ name, wijkName }) => (
              <>
                <OwnWords said={name} lang={lang} /> ({wijkName})
              </>
            )}
          />
        </>
      )}
    </section>
  );
}
