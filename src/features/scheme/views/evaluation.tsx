/** Whether and when a scheme was evaluated, for who keeps it; and the newest report for everyone. */
import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Breadcrumbs,
  Button,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  fill,
  fillWith,
  Heading,
  Lead,
  SummaryList,
  TextInput,
} from '../../../ui/index.ts';
import {
  type EvaluationDue,
  type EvaluationReport,
  type EvaluationTerm,
  evaluationYears,
} from '../rules/evaluation.ts';
import type { Scheme } from '../types.ts';
import { manageWords } from './manage-words.ts';
import { Source } from './marks.tsx';

const words = {
  title: text('Evaluatie van de regeling', 'Evaluation of the scheme'),
  lead: text(
    'Publiceer ten minste eens in de {years} jaar een verslag over wat de subsidie in de praktijk doet (Awb 4:24).',
    'At least once in {years} years, publish a report on what the subsidy does in practice (Awb 4:24).',
  ),
  term: text('Termijn', 'Period'),
  yearsByLaw: text('{years} jaar, volgens de wet', '{years} years, by the act'),
  yearsBySource: text('{years} jaar: {source}', '{years} years: {source}'),
  since: text('Telt vanaf', 'Counts from'),
  due: text('Volgend verslag uiterlijk', 'Next report by'),
  notYet: text('Deze regeling heeft nog niet gegolden.', 'This scheme has not applied yet.'),
  reports: text('Verslagen', 'Reports'),
  none: text('Er is nog geen verslag vastgelegd.', 'No report has been recorded yet.'),
  reportOf: text('Verslag van {date}', 'Report of {date}'),
  record: text('Een verslag vastleggen', 'Record a report'),
  publishedOn: text('Gepubliceerd op', 'Published on'),
  url: text('Webadres van het verslag', 'Web address of the report'),
  save: text('Vastleggen', 'Record'),
  other: text('Een andere termijn', 'Another period'),
  otherLead: text(
    'Alleen als een wettelijk voorschrift dat zegt. Laat beide velden leeg voor de termijn van de wet.',
    'Only if a regulation says so. Leave both fields empty for the period of the act.',
  ),
  years: text('Eens in de zoveel jaar', 'Once in this many years'),
  source: text('Voorschrift', 'Regulation'),
  saveTerm: text('Termijn opslaan', 'Save the period'),
} as const;

export const evaluationTitle = words.title;

export type EvaluationValues = {
  readonly publishedOn: string;
  readonly url: string;
  readonly years: string;
  readonly source: string;
};

export type EvaluationProps = {
  readonly lang: Lang;
  readonly scheme: Scheme;
  readonly due: EvaluationDue | null;
  readonly term: EvaluationTerm | null;
  readonly reports: readonly EvaluationReport[];
  /** Null for who only reads. */
  readonly action: string | null;
  readonly values: EvaluationValues;
  readonly problems: readonly Problem[];
};

const reportName = ({ publishedOn }: EvaluationReport, lang: Lang): string =>
  fill(words.reportOf, lang, { date: formatDate(publishedOn, lang) });

export function ReportLink({ lang, report }: { lang: Lang; report: EvaluationReport }): VNode {
  return <a href={report.url}>{reportName(report, lang)}</a>;
}

const dayOr = (day: PlainDate | undefined, lang: Lang): string => (day ? formatDate(day, lang) : '–');

function RecordForm({ lang, action, values, problems }: EvaluationProps): VNode | null {
  if (action === null) return null;
  return (
    <>
      <Heading level={2}>{words.record[lang]}</Heading>
      <Form action={action}>
        <DateInput
          lang={lang}
          name="publishedOn"
          label={words.publishedOn[lang]}
          value={values.publishedOn}
          problems={problems}
        />
        <TextInput
          lang={lang}
          name="url"
          label={words.url[lang]}
          hint="https://"
          value={values.url}
          problems={problems}
        />
        <Button>{words.save[lang]}</Button>
      </Form>
    </>
  );
}

function TermForm({ lang, action, values, problems }: EvaluationProps): VNode | null {
  if (action === null) return null;
  const open = problems.some(({ field }) => field === 'years' || field === 'source');
  return (
    <Details summary={words.other[lang]} open={open}>
      <p>{words.otherLead[lang]}</p>
      <Form action={action}>
        <TextInput
          lang={lang}
          name="years"
          label={words.years[lang]}
          value={values.years}
          problems={problems}
          optional
        />
        <TextInput
          lang={lang}
          name="source"
          label={words.source[lang]}
          value={values.source}
          problems={problems}
          optional
        />
        <Button variant="secondary">{words.saveTerm[lang]}</Button>
      </Form>
    </Details>
  );
}

export function EvaluationView(props: EvaluationProps): VNode {
  const { lang, scheme, due, term, reports } = props;
  const years = term?.years ?? evaluationYears;
  const said = term
    ? fillWith(words.yearsBySource, lang, { years, source: <Source lang={lang} source={term.source} /> })
    : fill(words.yearsByLaw, lang, { years });
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: manageWords.title[lang], href: '/beheer/regelingen' }]} />
      <Heading level={1} kicker={scheme.name[lang]}>
        {words.title[lang]}
      </Heading>
      <ErrorSummary problems={props.problems} lang={lang} />
      <Lead>{fill(words.lead, lang, { years })}</Lead>
      {due === null && <p>{words.notYet[lang]}</p>}
      <SummaryList
        lang={lang}
        rows={[
          { key: words.term[lang], value: said },
          { key: words.since[lang], value: dayOr(due?.since, lang) },
          { key: words.due[lang], value: dayOr(due?.dueOn, lang) },
        ]}
      />
      <Heading level={2}>{words.reports[lang]}</Heading>
      {reports.length === 0 ? (
        <p>{words.none[lang]}</p>
      ) : (
        <ul>
          {reports.map((report) => (
            <li key={report.url}>
              <ReportLink lang={lang} report={report} />
            </li>
          ))}
        </ul>
      )}
      <RecordForm {...props} />
      <TermForm {...props} />
    </>
  );
}
