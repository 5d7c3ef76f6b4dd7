/** Statements for everybody: the list, in order of name, and one as it was frozen. */
import type { VNode } from 'preact';
import { dateOf, formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import {
  Alert,
  Breadcrumbs,
  ButtonGroup,
  EmptyState,
  fill,
  Heading,
  Lead,
  LinkButton,
  Table,
} from '../../../ui/index.ts';
import type { Outcome } from '../rules/compute.ts';
import { rangeText } from '../rules/range-text.ts';
import { ownPath, statementsPath, statementWords as words } from '../statement-words.ts';
import { valueTypes } from '../types.ts';
import { libraryPath, libraryWords, typeLabels } from '../words.ts';
import { CountsSection, OutcomeTable, type Shown, StatementParts } from './outcome.tsx';
import { Typed, Warning } from './parts.tsx';

export type Listed = { readonly slug: string; readonly ownerName: string; readonly year: number };

type ListProps = { readonly lang: Lang; readonly statements: readonly Listed[]; readonly signedIn: boolean };

export function StatementListView({ lang, statements, signedIn }: ListProps): VNode {
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <Warning lang={lang} />
      {signedIn && (
        <ButtonGroup>
          <LinkButton href={ownPath}>{words.own[lang]}</LinkButton>
        </ButtonGroup>
      )}
      {statements.length === 0 ? (
        <EmptyState title={words.none[lang]} />
      ) : (
        <Table
          lang={lang}
          id="opbrengsten"
          caption={words.title[lang]}
          hideCaption
          narrow="stack"
          rows={statements}
          columns={[
            {
              header: words.owner[lang],
              rowHeader: true,
              cell: ({ slug, ownerName, year }) => (
                <a href={`${statementsPath}/${slug}`}>
                  {ownerName}
                  <span class="hv-visually-hidden"> {year}</span>
                </a>
              ),
            },
            { header: words.year[lang], cell: ({ year }) => year },
          ]}
        />
      )}
      <p>
        <a href={libraryPath}>{libraryWords.title[lang]}</a> ·{' '}
        <a href={`${statementsPath}.csv`}>{libraryWords.csv[lang]}</a>
      </p>
    </>
  );
}

/** Why the same would come out otherwise by now, and what it would be; null where nothing changed. */
export type Since = {
  readonly outcome: Outcome;
  /** Names of values with a newer version; empty where only defaults or prices changed. */
  readonly newer: readonly string[];
};

export type StatementProps = Shown & {
  readonly lang: Lang;
  readonly slug: string;
  readonly ownerName: string;
  readonly publishedAt: Date;
  readonly since: Since | null;
};

function SinceSection({ lang, outcome, since, publishedAt }: StatementProps): VNode | null {
  if (since === null) return null;
  const date = formatDate(dateOf(publishedAt), lang);
  const [before, now] = [outcome, since.outcome].map(
    ({ byType }) => new Map(byType.map(({ type, cents }) => [type, cents])),
  );
  const cell = (ranges: typeof before, type: (typeof valueTypes)[number]): string => {
    const range = ranges?.get(type);
    return range ? rangeText(range, lang) : '–';
  };
  return (
    <>
      <Alert kind="info" lang={lang}>
        {since.newer.length > 0
          ? fill(words.newerValues, lang, { date, names: since.newer.join(', ') })
          : fill(words.newerFigures, lang, { date })}
      </Alert>
      <Table
        lang={lang}
        id="toen-en-nu"
        caption={words.withNow[lang]}
        hideCaption
        narrow="stack"
        rows={valueTypes.filter((type) => before?.has(type) || now?.has(type))}
        columns={[
          { header: words.kind[lang], rowHeader: true, cell: (type) => typeLabels[type][lang] },
          { header: fill(words.withThen, lang, { date }), numeric: true, cell: (type) => cell(before, type) },
          { header: words.withNow[lang], numeric: true, cell: (type) => cell(now, type) },
        ]}
      />
    </>
  );
}

export function StatementView(props: StatementProps): VNode {
  const { lang, slug, ownerName, input, outcome, publishedAt } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: statementsPath, label: words.title[lang] }]} />
      <Heading level={1}>{fill(words.titleOf, lang, { name: ownerName, year: input.year })}</Heading>
      <p>
        {fill(words.published, lang, { date: formatDate(dateOf(publishedAt), lang) })}.{' '}
        {fill(words.byItself, lang, { name: ownerName })}
      </p>
      <Warning lang={lang} />
      {input.content.about !== '' && (
        <>
          <Heading level={2}>{words.about[lang]}</Heading>
          <p>
            <Typed lang={lang} words={input.content.about} />
          </p>
        </>
      )}
      <CountsSection lang={lang} counts={input.counts} />
      <Heading level={2}>{words.outcome[lang]}</Heading>
      <OutcomeTable lang={lang} input={input} outcome={outcome} />
      <SinceSection {...props} />
      <StatementParts lang={lang} input={input} outcome={outcome} />
      <p>
        <a href={`${statementsPath}/${slug}/pdf`}>{words.pdf[lang]}</a>
      </p>
    </>
  );
}

type GoneProps = {
  readonly lang: Lang;
  readonly ownerName: string;
  readonly year: number;
  readonly withdrawnAt: Date;
};

export function WithdrawnView({ lang, ownerName, year, withdrawnAt }: GoneProps): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: statementsPath, label: words.title[lang] }]} />
      <Heading level={1}>{fill(words.titleOf, lang, { name: ownerName, year })}</Heading>
      <p>{fill(words.withdrawn, lang, { date: formatDate(dateOf(withdrawnAt), lang) })}</p>
    </>
  );
}
