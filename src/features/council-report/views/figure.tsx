import type { VNode } from 'preact';
import { dateOf, formatDate, formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { inDutch } from '../../../kernel/words.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  fill,
  Heading,
  LinkButton,
  OwnWords,
  Pager,
  SummaryList,
  Table,
  Tabs,
} from '../../../ui/index.ts';
import { countWords, valueWords } from '../figure-words.ts';
import { periodText } from '../rules/period.ts';
import type { Correction, Count, Edition, Figure, Row } from '../types.ts';
import { editionPath, figurePath, reportsPath, reportWords, figureWords as words } from '../words.ts';
import { CaseWords, LabelLink } from './parts.tsx';
import { DepartureReason } from './sections.tsx';

/** Which count of a figure somebody looks at. */
export type Version = 'published' | 'corrected' | 'proposed';
export const versionQuery: Readonly<Record<Version, string>> = {
  published: 'gepubliceerd',
  corrected: 'gecorrigeerd',
  proposed: 'voorgesteld',
};

export type FigureProps = {
  readonly lang: Lang;
  readonly edition: Edition;
  readonly before: Edition | null;
  readonly figure: Figure;
  /** For the office alone. */
  readonly proposed: Correction | null;
  readonly version: Version;
  readonly count: Count;
  readonly rows: readonly Row[];
  readonly total: { readonly rows: number; readonly value: number };
  readonly envelopes: ReadonlyMap<string, string>;
  readonly page: number;
  readonly pages: number;
  readonly problems: readonly Problem[];
  readonly may: { readonly correct: boolean; readonly approve: boolean; readonly isProposer: boolean };
};

export function FigureView(props: FigureProps): VNode {
  const { lang, edition, figure } = props;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: reportsPath, label: reportWords.title[lang] },
          { href: editionPath(edition.slug), label: periodText(edition)[lang] },
        ]}
      />
      <Heading level={1} kicker={reportWords.kicker[lang]}>
        {figure.count.about.label[lang]}
      </Heading>
      <ErrorSummary lang={lang} problems={props.problems} />
      <Corrected {...props} />
      <Proposed {...props} />
      <About {...props} />
      <Rows {...props} />
      {props.may.correct && (
        <ButtonGroup>
          <LinkButton href={`${figurePath(edition.slug, figure.count.key)}/correctie`} variant="secondary">
            {words.correct[lang]}
          </LinkButton>
        </ButtonGroup>
      )}
    </>
  );
}

function Corrected({ lang, figure }: FigureProps): VNode | null {
  const { corrected, count } = figure;
  if (corrected === null) return null;
  return (
    <Alert kind="attention" lang={lang} title={words.correctedTitle[lang]}>
      <p>
        {fill(words.correctedLead, lang, {
          was: countWords(count, lang),
          becomes: countWords(corrected.recount, lang),
          date: formatDate(dateOf(corrected.decidedAt ?? corrected.proposedAt), lang),
        })}
      </p>
      <OwnWords said={inDutch(corrected.reason)} lang={lang} as="p" />
    </Alert>
  );
}

function Proposed({ lang, edition, figure, proposed, may }: FigureProps): VNode | null {
  if (proposed === null) return null;
  const stands = figure.corrected?.recount ?? figure.count;
  const action = `${figurePath(edition.slug, figure.count.key)}/correctie/${proposed.id}`;
  return (
    <>
      <Alert kind="info" lang={lang} title={words.proposedTitle[lang]}>
        <p>
          {fill(words.proposedLead, lang, {
            was: countWords(stands, lang),
            becomes: countWords(proposed.recount, lang),
          })}
        </p>
        <OwnWords said={inDutch(proposed.reason)} lang={lang} as="p" />
        {may.isProposer && <p>{words.ownProposal[lang]}</p>}
      </Alert>
      {may.approve && (
        <Form action={action} label={words.proposedTitle[lang]}>
          <ButtonGroup>
            {!may.isProposer && (
              <Button name="besluit" value="goed">
                {words.approve[lang]}
              </Button>
            )}
            <Button name="besluit" value="vervalt" variant="quiet">
              {words.reject[lang]}
            </Button>
          </ButtonGroup>
        </Form>
      )}
    </>
  );
}

function About({ lang, edition, before, figure, count }: FigureProps): VNode {
  const { about } = count;
  const moment = formatMoment(count.countedAt, lang);
  return (
    <SummaryList
      lang={lang}
      rows={[
        {
          key: words.value[lang],
          value: <strong class="hv-report__value">{countWords(count, lang)}</strong>,
        },
        ...(about.over === 'moment'
          ? [{ key: words.moment[lang], value: moment }]
          : [
              { key: words.period[lang], value: periodText(edition)[lang] },
              { key: words.countedOn[lang], value: moment },
            ]),
        ...(before !== null && figure.before !== null
          ? [
              {
                key: fill(words.before, lang, { period: periodText(before)[lang] }),
                value: (
                  <a href={figurePath(before.slug, count.key)}>
                    {valueWords(figure.before, about.unit, lang)}
                  </a>
                ),
              },
            ]
          : []),
        { key: words.definition[lang], value: about.definition[lang] },
        { key: words.query[lang], value: about.query[lang] },
        { key: words.rowIs[lang], value: about.row[lang] },
        { key: words.key[lang], value: <code>{count.key}</code> },
      ]}
    />
  );
}

function Versions({ lang, edition, figure, proposed, version }: FigureProps): VNode | null {
  if (figure.corrected === null && proposed === null) return null;
  const path = figurePath(edition.slug, figure.count.key);
  const tab = (which: Version, label: string) => ({
    label,
    href: `${path}?telling=${versionQuery[which]}`,
    current: version === which,
  });
  return (
    <Tabs
      label={words.versions[lang]}
      items={[
        ...(figure.corrected ? [tab('corrected', words.asCorrected[lang])] : []),
        tab('published', words.asPublished[lang]),
        ...(proposed ? [tab('proposed', words.asProposed[lang])] : []),
      ]}
    />
  );
}

function RowWords({ lang, row, envelopes, figure }: FigureProps & { row: Row }): VNode {
  if (row.label !== null) return <LabelLink lang={lang} row={row} />;
  if (row.envelope !== null) {
    const said = envelopes.get(row.envelope.id) ?? words.ceiling[lang];
    return row.href === null ? <span>{said}</span> : <a href={row.href}>{said}</a>;
  }
  if (row.case === null) return <>–</>;
  return (
    <>
      <CaseWords lang={lang} known={row.case} />
      {figure.count.key === 'afwijkingen-toegekend' && (
        <p>
          {words.reason[lang]} <DepartureReason lang={lang} row={row} />
        </p>
      )}
    </>
  );
}

function Rows(props: FigureProps): VNode {
  const { lang, edition, figure, count, rows, total, page, pages, version } = props;
  const { unit } = count.about;
  const path = figurePath(edition.slug, figure.count.key);
  const query = `telling=${versionQuery[version]}`;
  return (
    <section aria-labelledby="rijen">
      <Heading level={2} id="rijen">
        {words.rows[lang]}
      </Heading>
      <Versions {...props} />
      <Table
        lang={lang}
        id="rijen-tabel"
        caption={words.rows[lang]}
        hideCaption
        narrow="stack"
        rows={rows}
        empty={<p>{words.noRows[lang]}</p>}
        columns={[
          { header: words.what[lang], rowHeader: true, cell: (row) => <RowWords {...props} row={row} /> },
          {
            header: (unit === 'cents' ? words.amount : words.number)[lang],
            numeric: true,
            cell: ({ value }) => valueWords(value, unit, lang),
          },
        ]}
        foot={[
          total.rows === 1
            ? words.totalOne[lang]
            : fill(words.total, lang, { n: valueWords(total.rows, 'count', lang) }),
          valueWords(total.value, unit, lang),
        ]}
      />
      <Pager lang={lang} page={page} pages={pages} hrefFor={(n) => `${path}?${query}&pagina=${n}`} />
      {total.rows > 0 && (
        <p>
          <a href={`${path}.csv?${query}`}>{reportWords.rowsCsv[lang]}</a>
        </p>
      )}
    </section>
  );
}
