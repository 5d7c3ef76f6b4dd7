/** The library for everybody: all values by kind, and one with all its versions. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import {
  Breadcrumbs,
  ButtonGroup,
  EmptyState,
  fill,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Table,
} from '../../../ui/index.ts';
import { statementsPath } from '../statement-words.ts';
import { type UnitValueVersion, type ValueContent, valueTypes } from '../types.ts';
import {
  examplePath,
  libraryPath,
  managePath,
  methodPath,
  payerLabels,
  typeLabels,
  typeMeanings,
  libraryWords as words,
} from '../words.ts';
import { Typed, ValueFacts, VerifyBadge, valueRangeText, Warning, windowText } from './parts.tsx';

type LibraryProps = {
  readonly lang: Lang;
  /** One version a value: what holds, or will. */
  readonly values: readonly UnitValueVersion[];
  readonly mayManage: boolean;
};

function Kind({ lang, values }: { lang: Lang; values: readonly UnitValueVersion[] }): VNode | null {
  const [first] = values;
  if (!first) return null;
  return (
    <section>
      <Heading level={2}>{typeLabels[first.type][lang]}</Heading>
      <p>{typeMeanings[first.type][lang]}</p>
      <Table
        lang={lang}
        id={`soort-${first.type}`}
        caption={typeLabels[first.type][lang]}
        hideCaption
        narrow="stack"
        rows={values}
        columns={[
          {
            header: words.effect[lang],
            rowHeader: true,
            cell: ({ slug, effect }) => (
              <OwnWords as="a" href={`${libraryPath}/${slug}`} said={effect} lang={lang} />
            ),
          },
          {
            header: words.amount[lang],
            numeric: true,
            cell: ({ figureCents }) => formatCents(figureCents, lang),
          },
          { header: words.per[lang], cell: ({ unit }) => <OwnWords said={unit} lang={lang} /> },
          { header: words.range[lang], cell: (value) => valueRangeText(value, lang) },
          { header: words.payer[lang], cell: ({ payer }) => payerLabels[payer][lang] },
          {
            header: words.source[lang],
            cell: ({ source, priceYear, toVerify }) => (
              <>
                <Typed lang={lang} words={source} /> ({words.priceYear[lang].toLowerCase()} {priceYear}){' '}
                <VerifyBadge lang={lang} toVerify={toVerify} />
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

export function LibraryView({ lang, values, mayManage }: LibraryProps): VNode {
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      {mayManage && (
        <ButtonGroup>
          <LinkButton href={managePath} variant="secondary">
            {words.manage[lang]}
          </LinkButton>
        </ButtonGroup>
      )}
      <Warning lang={lang} />
      <p>{words.ourReading[lang]}</p>
      {values.length === 0 && <EmptyState title={words.none[lang]} />}
      {valueTypes.map((type) => (
        <Kind key={type} lang={lang} values={values.filter((value) => value.type === type)} />
      ))}
      <ul>
        <li>
          <a href={examplePath}>{words.example[lang]}</a>
        </li>
        <li>
          <a href={methodPath}>{words.method[lang]}</a>
        </li>
        <li>
          <a href={statementsPath}>{words.statements[lang]}</a>
        </li>
        <li>
          <a href={`${libraryPath}.csv`}>{words.csv[lang]}</a>
        </li>
      </ul>
    </>
  );
}

type ValueProps = {
  readonly lang: Lang;
  /** Newest first; at least one. */
  readonly versions: readonly UnitValueVersion[];
  readonly shown: UnitValueVersion;
  readonly holdsNow: boolean;
  /** The same at the prices of the last known year; null when nothing is known beyond its own. */
  readonly indexed: ValueContent | null;
};

export function ValueView({ lang, versions, shown, holdsNow, indexed }: ValueProps): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: libraryPath, label: words.title[lang] }]} />
      <Heading level={1}>
        <OwnWords said={shown.effect} lang={lang} />
      </Heading>
      <p>
        {holdsNow
          ? words.current[lang]
          : fill(words.notYet, lang, { date: formatDate(shown.validFrom, lang) })}
      </p>
      <ValueFacts lang={lang} value={shown} />
      {indexed && (
        <p>
          {fill(words.indexed, lang, { year: indexed.priceYear })}: {formatCents(indexed.figureCents, lang)}.{' '}
          <a href={methodPath}>{words.method[lang]}</a>
        </p>
      )}
      <p>{typeMeanings[shown.type][lang]}</p>
      <Warning lang={lang} />
      <Heading level={2}>{words.versions[lang]}</Heading>
      <Table
        lang={lang}
        id="versies"
        caption={words.versions[lang]}
        hideCaption
        narrow="stack"
        rows={versions}
        columns={[
          { header: words.version[lang], rowHeader: true, cell: ({ number }) => number },
          { header: words.holds[lang], cell: (version) => windowText(version, lang) },
          {
            header: words.amount[lang],
            numeric: true,
            cell: ({ figureCents }) => formatCents(figureCents, lang),
          },
          { header: words.range[lang], cell: (version) => valueRangeText(version, lang) },
          { header: words.priceYear[lang], cell: ({ priceYear }) => priceYear },
          {
            header: words.source[lang],
            cell: ({ source, place, toVerify }) => (
              <>
                <Typed lang={lang} words={`${source}, ${place}`} />{' '}
                <VerifyBadge lang={lang} toVerify={toVerify} />
              </>
            ),
          },
          {
            header: words.reason[lang],
            cell: ({ reason }) => (reason === null ? '–' : <Typed lang={lang} words={reason} />),
          },
        ]}
      />
    </>
  );
}
