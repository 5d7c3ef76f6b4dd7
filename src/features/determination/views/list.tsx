/** All cases to determine, most urgent first. */
import type { VNode } from 'preact';
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Badge,
  Breadcrumbs,
  Button,
  type Column,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  Pager,
  Select,
  Table,
  TextInput,
} from '../../../ui/index.ts';
import { kindLabels, words } from '../messages.ts';
import { type ListQuery, listHref, listPath } from '../rules/query.ts';
import { type ProposedCase, proposalKinds, type RunSummary } from '../types.ts';
import { ChooseMany, Runs } from './many.tsx';
import { amountWords, DueOn, KindBadge } from './parts.tsx';

export type ListProps = {
  readonly lang: Lang;
  readonly today: PlainDate;
  readonly query: ListQuery;
  /** As typed, with what is wrong with it. */
  readonly typed: string;
  readonly problems: readonly Problem[];
  /** Of this page. */
  readonly cases: readonly ProposedCase[];
  /** On all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** How many were looked at, when there are more than that. */
  readonly cutAt: number | null;
  readonly schemes: readonly {
    readonly slug: string;
    readonly name: { readonly nl: string; readonly en: string };
  }[];
  readonly underAdministration: boolean;
  readonly mayDecide: boolean;
  readonly runs: readonly RunSummary[];
};

function Filter({ lang, query, typed, problems, schemes }: ListProps): VNode {
  const field = { lang, optional: 'unmarked' as const };
  return (
    <Form action={listPath} method="get" inline label={words.filter[lang]}>
      <TextInput
        {...field}
        name="q"
        type="search"
        label={words.search[lang]}
        value={typed}
        problems={problems}
      />
      <Select
        {...field}
        name="voorstel"
        label={words.kind[lang]}
        value={query.kind ?? ''}
        placeholder={words.kindAll[lang]}
        options={proposalKinds.map((kind) => ({ value: kind, label: kindLabels[kind][lang] }))}
      />
      <Select
        {...field}
        name="regeling"
        label={words.scheme[lang]}
        value={query.scheme ?? ''}
        placeholder={words.schemeAll[lang]}
        options={schemes.map(({ slug, name }) => ({ value: slug, label: name[lang] }))}
      />
      <Button variant="secondary">{words.show[lang]}</Button>
    </Form>
  );
}

function columnsOf({ lang, today }: ListProps): readonly Column<ProposedCase>[] {
  return [
    {
      header: words.case[lang],
      rowHeader: true,
      cell: ({ application, caseNumber }) => (
        <>
          <a href={`/zaken/${caseNumber}#voorstel`} dir="auto">
            {application.title || caseNumber}
          </a>
          <br />
          <span class="hv-soft">{caseNumber}</span>
        </>
      ),
    },
    {
      header: words.kind[lang],
      cell: ({ proposal }) => (
        <>
          <KindBadge kind={proposal.kind} lang={lang} />{' '}
          {proposal.hearFirst && <Badge tone="orange">{words.hearFirst[lang]}</Badge>}
          <br />
          <span class="hv-soft">{amountWords(proposal, lang)}</span>
        </>
      ),
    },
    {
      header: words.due[lang],
      cell: ({ proposal }) => <DueOn dueOn={proposal.dueOn} today={today} lang={lang} />,
    },
    {
      header: words.granted[lang],
      numeric: true,
      cell: ({ facts }) => formatCents(facts.grantedCents, lang),
    },
    { header: words.why[lang], cell: ({ proposal }) => proposal.because[lang] },
  ];
}

export function ListView(props: ListProps): VNode {
  const { lang, cases, query, cutAt } = props;
  const n = props.total;
  return (
    <>
      {props.underAdministration && (
        <Breadcrumbs
          lang={lang}
          items={[{ href: '/beheer', label: lang === 'nl' ? 'Beheer' : 'Administration' }]}
        />
      )}
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary lang={lang} problems={props.problems} />
      <Lead>{words.lead[lang]}</Lead>
      <Filter {...props} />
      {cutAt !== null && (
        <Alert kind="info" lang={lang}>
          {fill(words.cut, lang, { n: cutAt })}
        </Alert>
      )}
      <p>
        {n === 1 ? words.one[lang] : fill(words.count, lang, { n })}.{' '}
        <LinkButton
          href={listHref(query, { path: `${listPath}.csv` })}
          variant="secondary"
          icon="download"
          download
        >
          {words.csv[lang]}
        </LinkButton>
      </p>
      <Table
        lang={lang}
        id="vaststellen"
        caption={words.title[lang]}
        hideCaption
        narrow="stack"
        rows={cases}
        columns={columnsOf(props)}
        empty={
          <EmptyState
            title={(listHref(query) === listPath ? words.none : words.noneFiltered)[lang]}
            icon="circle-check"
          />
        }
      />
      <Pager
        lang={lang}
        page={props.page}
        pages={props.pages}
        hrefFor={(page) => listHref(query, { page })}
      />
      {props.mayDecide && <ChooseMany lang={lang} cases={cases} />}
      <Runs lang={lang} runs={props.runs} />
    </>
  );
}
