/** The result of a vote: what won and why, the money, who voted how, and how to check it all. */
import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { fill, Heading, Lead, marksOf, SummaryList, Table } from '../../../ui/index.ts';
import { turnoutShown, votersOf } from '../rules/turnout.ts';
import { Check } from './check.tsx';
import { inEuros, sayFate } from './fate-words.ts';
import { Crumbs, type ResultProps, type Titles } from './parts.tsx';
import { OtherRules, Picture, Rounds } from './rounds.tsx';
import { resultWords as words } from './words.ts';

export function ResultView(props: ResultProps): VNode {
  const { lang, vote, count, explained } = props;
  const n = explained.filter(({ fate }) => fate.as !== 'lost').length;
  return (
    <>
      <Crumbs {...props} />
      <Heading level={1}>{fill(words.title, lang, { name: vote.name[lang] })}</Heading>
      <Lead>
        {fill(n === 1 ? words.leadOne : words.lead, lang, {
          winners: n,
          projects: explained.length,
          ballots: count.ballots,
        })}
      </Lead>
      <p>{fill(words.countedAt, lang, { date: formatMoment(count.madeAt, lang) })}</p>
      <Fates {...props} won />
      <Fates {...props} won={false} />
      <Money {...props} />
      <Picture {...props} />
      <Rounds {...props} />
      <Check {...props} />
      <Voters {...props} />
      <OtherRules {...props} />
    </>
  );
}

function Fates(props: ResultProps & { won: boolean }): VNode | null {
  const { lang, explained, titles, won } = props;
  const shown = explained.filter(({ fate }) => (fate.as !== 'lost') === won);
  const [id, title] = won ? ['winnaars', words.winners] : ['verliezers', words.losers];
  if (shown.length === 0 && !won) return null;
  return (
    <section aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title[lang]}
      </Heading>
      <Table
        lang={lang}
        caption={title[lang]}
        hideCaption
        narrow="stack"
        rows={shown}
        empty={<p>{words.none[lang]}</p>}
        columns={[
          {
            header: words.project[lang],
            rowHeader: true,
            cell: (row) => <Title lang={lang} id={row.id} titles={titles} />,
          },
          {
            header: (won ? words.gets : words.costs)[lang],
            numeric: true,
            cell: ({ fate, cost }) => inEuros(fate.as === 'inPart' ? fate.amount : cost)[lang],
          },
          { header: words.votesOf[lang], numeric: true, cell: ({ votes }) => votes },
          { header: words.why[lang], cell: (row) => sayFate(row)[lang] },
        ]}
      />
    </section>
  );
}

function Title({ lang, id, titles }: { lang: Lang; id: string; titles: Titles }): VNode {
  const title = titles.get(id);
  return (
    <>
      {id}. {title && <span {...marksOf(title, lang)}>{title.text}</span>}
    </>
  );
}

function Money({ lang, count: { outcome } }: ResultProps): VNode {
  return (
    <section aria-labelledby="geld">
      <Heading level={2} id="geld">
        {words.money[lang]}
      </Heading>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.budget[lang], value: inEuros(outcome.budget)[lang] },
          { key: words.given[lang], value: inEuros(outcome.costTotal)[lang] },
          { key: words.left[lang], value: inEuros(outcome.budget - outcome.costTotal)[lang] },
        ]}
      />
    </section>
  );
}

function Voters({ lang, count: { turnout } }: ResultProps): VNode {
  const shown = turnoutShown(turnout);
  return (
    <section aria-labelledby="opkomst">
      <Heading level={2} id="opkomst">
        {words.turnout[lang]}
      </Heading>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.turnoutAll[lang], value: String(votersOf(turnout)) },
          ...shown.map(({ way, voters }) => ({
            key: words[way][lang],
            value: voters === null ? words.few[lang] : String(voters),
          })),
        ]}
      />
      {shown.some(({ voters }) => voters === null) && <p>{words.fewWhy[lang]}</p>}
    </section>
  );
}
