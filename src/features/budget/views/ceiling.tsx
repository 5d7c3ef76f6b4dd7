import type { VNode } from 'preact';
import { dateOf, formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Breadcrumbs, fill, Heading, Lead, Pager, SummaryList, Table } from '../../../ui/index.ts';
import { accountLabels, accountMeanings, areaLabel, movementLabel } from '../messages.ts';
import type { PublicMovement } from '../types.ts';
import {
  type Asked,
  accountOrder,
  DateQuestion,
  domainLabel,
  ExampleBadge,
  Glass,
  Problems,
  type Shown,
  StateHeading,
  titleOf,
} from './parts.tsx';
import { moneyWords } from './words.ts';

export type CeilingProps = {
  readonly lang: Lang;
  readonly shown: Shown;
  readonly asked: Asked;
  readonly movements: readonly PublicMovement[];
  readonly page: number;
  readonly pages: number;
  /** The officer's form, when this reader may change the ceiling. */
  readonly children?: VNode | null;
};

export function CeilingView(props: CeilingProps): VNode {
  const { lang, shown, asked } = props;
  const { overview } = shown;
  const href = `/plafonds/${overview.envelope.id}`;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: '/plafonds', label: moneyWords.ceilings[lang] }]} />
      <Problems lang={lang} asked={asked} />
      <Heading level={1} kicker={overview.scheme.name[lang]}>
        {titleOf(overview, lang)}
      </Heading>
      <SummaryList lang={lang} rows={facts(shown, lang)} />
      <StateHeading lang={lang} asked={asked} href={href} />
      <Glass lang={lang} shown={shown} />
      <Table
        lang={lang}
        id="onderdelen"
        caption={moneyWords.allAccounts[lang]}
        narrow="stack"
        rows={accountOrder}
        columns={[
          { header: moneyWords.account[lang], rowHeader: true, cell: ([name]) => accountLabels[name][lang] },
          {
            header: moneyWords.amount[lang],
            numeric: true,
            cell: ([, key]) => formatCents(shown.balances[key], lang),
          },
          { header: moneyWords.meaning[lang], cell: ([name]) => accountMeanings[name][lang] },
        ]}
      />
      <h2>{moneyWords.asOn[lang]}</h2>
      <DateQuestion lang={lang} action={href} {...asked} />
      {props.children}
      <h2 id="bewegingen">{moneyWords.movements[lang]}</h2>
      <Lead>{moneyWords.movementsLead[lang]}</Lead>
      <Movements {...props} />
      <Pager
        lang={lang}
        page={props.page}
        pages={props.pages}
        hrefFor={(page) => `${href}?pagina=${page}#bewegingen`}
      />
    </>
  );
}

function facts({ overview }: Shown, lang: Lang) {
  const { round, area, envelope } = overview;
  const period = fill(moneyWords.periodFromUntil, lang, {
    from: formatDate(round.opensOn, lang),
    until: formatDate(round.closesOn, lang),
  });
  return [
    { key: moneyWords.period[lang], value: period },
    { key: moneyWords.area[lang], value: areaLabel(area)[lang] },
    {
      key: moneyWords.domain[lang],
      value: envelope.domain === null ? moneyWords.allDomains[lang] : domainLabel(envelope.domain)[lang],
    },
    ...(envelope.example ? [{ key: moneyWords.amount[lang], value: <ExampleNote lang={lang} /> }] : []),
  ];
}

function ExampleNote({ lang }: { lang: Lang }): VNode {
  return (
    <>
      <ExampleBadge lang={lang} /> {moneyWords.exampleMeaning[lang]}
    </>
  );
}

const dayOf = (moment: Date): string => dateOf(moment).toString();

function Movements({ lang, movements }: CeilingProps): VNode {
  return (
    <Table
      lang={lang}
      id="bewegingen-tabel"
      caption={moneyWords.movements[lang]}
      hideCaption
      narrow="stack"
      rows={movements}
      empty={<p>{moneyWords.noMovements[lang]}</p>}
      columns={[
        {
          header: moneyWords.date[lang],
          cell: ({ recordedAt }) => (
            <time dateTime={dayOf(recordedAt)}>{formatDate(dayOf(recordedAt), lang)}</time>
          ),
        },
        { header: moneyWords.what[lang], cell: (movement) => movementLabel(movement)[lang] },
        { header: moneyWords.caseNumber[lang], cell: ({ caseNumber }) => caseNumber ?? '–' },
        {
          header: moneyWords.amount[lang],
          numeric: true,
          cell: ({ amountCents }) => formatCents(amountCents, lang),
        },
        {
          header: moneyWords.freeAfter[lang],
          numeric: true,
          cell: ({ freeAfterCents }) => formatCents(freeAfterCents, lang),
        },
        { header: moneyWords.basis[lang], cell: ({ basis }) => basis },
      ]}
    />
  );
}
