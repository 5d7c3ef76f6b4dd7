/** The rounds of a count, each with what stood behind every project; what was equal and how it was settled; other rules. */

import type { VNode } from 'preact';
import { type Lang, text } from '../../../kernel/messages.ts';
import { BarTable, Details, fill, Heading, Table } from '../../../ui/index.ts';
import { decidingRounds } from '../../allocation/types.ts';
import { inEuros } from './fate-words.ts';
import type { ResultProps } from './parts.tsx';
import { resultWords as words } from './words.ts';

type Behind = { readonly id: string; readonly votes: number; readonly cost: number; readonly money: number };

/** What the supporters of each project had when its fate was settled: in the round that it won, else at the end. */
function moneyBehind({ explained, count: { outcome } }: ResultProps): readonly Behind[] {
  const known = [...outcome.rounds.map(({ standings }) => standings), outcome.leftOver];
  return explained.map(({ id, votes, cost }) => {
    const standings = known.flatMap((one) => one.filter(({ project }) => project === id));
    return { id, votes, cost, money: standings.at(-1)?.moneyBehind ?? 0 };
  });
}

export function Picture(props: ResultProps): VNode {
  const { lang, count, titles } = props;
  const shares = count.outcome.endowment !== null;
  const rows = moneyBehind(props);
  const money = (amount: number): string => inEuros(amount)[lang];
  return (
    <section aria-labelledby="beeld">
      <Heading level={2} id="beeld">
        {words.picture[lang]}
      </Heading>
      <p>{(shares ? words.pictureText : words.pictureVotes)[lang]}</p>
      <BarTable
        lang={lang}
        caption={words.picture[lang]}
        hideCaption
        rows={rows}
        columns={[
          {
            header: words.project[lang],
            rowHeader: true,
            cell: ({ id }) => `${id}. ${titles.get(id)?.text ?? ''}`,
          },
          { header: words.votesOf[lang], numeric: true, cell: ({ votes }) => votes },
          { header: words.costs[lang], numeric: true, cell: ({ cost }) => money(cost) },
          ...(shares
            ? [{ header: words.behind[lang], numeric: true, cell: (row: Behind) => money(row.money) }]
            : []),
        ]}
        barsHeader={(shares ? words.behind : words.votesOf)[lang]}
        bars={({ money: behind, cost, votes }) =>
          shares
            ? [
                { from: 0, to: behind, fill: 'solid' },
                { from: 0, to: cost, fill: 'line' },
              ]
            : [{ from: 0, to: votes, fill: 'solid' }]
        }
        legend={
          shares
            ? [
                { fill: 'solid', label: words.barBehind[lang] },
                { fill: 'line', label: words.barCost[lang] },
              ]
            : [{ fill: 'solid', label: words.barVotes[lang] }]
        }
      />
    </section>
  );
}

function howRoundsGo({ lang, count: { outcome, options, ballots } }: ResultProps): readonly string[] {
  if (options.rule === 'greedy') return [words.roundsGreedy[lang]];
  if (options.rule === 'knapsack') return [words.roundsKnapsack[lang]];
  const endowment = outcome.endowment ?? 0;
  const raised = ballots > 0 && endowment > outcome.budget / ballots + 0.01;
  return [
    fill(words.roundsText, lang, { endowment: inEuros(endowment)[lang] }),
    ...(raised ? [words.roundsMore[lang]] : []),
  ];
}

export function Rounds(props: ResultProps): VNode {
  const { lang, count, titles } = props;
  const money = (amount: number): string => inEuros(amount)[lang];
  return (
    <section aria-labelledby="rondes">
      <Heading level={2} id="rondes">
        {words.rounds[lang]}
      </Heading>
      {howRoundsGo(props).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {decidingRounds(count.outcome).map(({ project, cost, payment, votes, standings }, at) => {
        const title = fill(words.round, lang, { n: at + 1, number: project });
        return (
          <Details key={project} summary={title}>
            <p>{sayRound(lang, { votes, cost, payment })}</p>
            {standings.length > 0 && (
              <Table
                lang={lang}
                id={`ronde-${at + 1}`}
                caption={title}
                hideCaption
                narrow="stack"
                rows={standings.toSorted((one, other) => other.effectiveVotes - one.effectiveVotes)}
                columns={[
                  {
                    header: words.project[lang],
                    rowHeader: true,
                    cell: (row) => `${row.project}. ${titles.get(row.project)?.text ?? ''}`,
                  },
                  { header: words.behind[lang], numeric: true, cell: (row) => money(row.moneyBehind) },
                  {
                    header: words.missing[lang],
                    numeric: true,
                    cell: (row) => (row.missing > 0 ? money(row.missing) : '–'),
                  },
                ]}
              />
            )}
          </Details>
        );
      })}
      <Ties {...props} />
      <Comparison {...props} />
    </section>
  );
}

function sayRound(
  lang: Lang,
  {
    votes,
    cost,
    payment,
  }: { readonly votes: number; readonly cost: number; readonly payment: number | null },
): string {
  const [costs, most] = [inEuros(cost), inEuros(payment ?? 0)];
  return payment === null
    ? text(`${votes} stemmers. Het kost ${costs.nl}.`, `${votes} voters. It costs ${costs.en}.`)[lang]
    : text(
        `${votes} stemmers betalen samen ${costs.nl}. Wie genoeg over heeft, betaalt ${most.nl}; wie minder heeft, betaalt alles wat zij heeft.`,
        `${votes} voters pay ${costs.en} together. Who has enough left pays ${most.en}; who has less pays all she has.`,
      )[lang];
}

function Ties({ lang, count: { outcome } }: ResultProps): VNode {
  return (
    <>
      <Heading level={3}>{words.ties[lang]}</Heading>
      {outcome.ties.length === 0 ? (
        <p>{words.noTies[lang]}</p>
      ) : (
        <ul>
          {outcome.ties.map(({ projects, chosen, step }) => (
            <li key={`${step}-${projects.join('-')}`}>
              {fill(words.tie, lang, { projects: projects.join(', '), chosen })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Comparison({ lang, count: { outcome } }: ResultProps): VNode | null {
  const { comparison } = outcome;
  if (comparison === null) return null;
  const { prefersEqualShares, prefersMostVotes, keeps } = comparison;
  return (
    <>
      <Heading level={3}>{words.comparison[lang]}</Heading>
      <p>
        {fill(words.comparisonText, lang, { shares: prefersEqualShares, most: prefersMostVotes })}{' '}
        {(keeps === 'equal-shares' ? words.comparisonShares : words.comparisonMost)[lang]}
      </p>
    </>
  );
}

export function OtherRules({ lang, count }: ResultProps): VNode {
  const { outcome, options, beside } = count;
  const all = [{ rule: options.rule, winners: outcome.winners, costTotal: outcome.costTotal }, ...beside];
  return (
    <section aria-labelledby="andere-regels">
      <Heading level={2} id="andere-regels">
        {words.beside[lang]}
      </Heading>
      <p>{words.besideText[lang]}</p>
      <Table
        lang={lang}
        caption={words.beside[lang]}
        hideCaption
        narrow="stack"
        rows={all}
        columns={[
          { header: words.rule[lang], rowHeader: true, cell: ({ rule }) => words[rule][lang] },
          { header: words.winners[lang], cell: ({ winners }) => winners.join(', ') || '–' },
          { header: words.given[lang], numeric: true, cell: ({ costTotal }) => inEuros(costTotal)[lang] },
        ]}
      />
    </section>
  );
}
