import type { VNode } from 'preact';
import { type Lang, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Badge,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  MoneyInput,
  Pager,
  Select,
  SummaryList,
  Table,
  type Tone,
} from '../../../ui/index.ts';
import { checkLabels } from '../forms/criteria-section.ts';
import { methodLabels } from '../messages.ts';
import type { Difference, FailedCheck, SimulatedCase, Simulation } from '../rules/simulate.ts';
import type { SchemeVersion } from '../types.ts';
import { VersionCrumbs, versionPath } from './manage.tsx';
import { manageWords } from './manage-words.ts';
import { periodWords } from './schemes.tsx';

const words = {
  lead: text(
    'Zo zouden de aanvragen van toen uitpakken onder deze versie. Alleen wat uit te rekenen is, telt mee; wat een mens beoordeelt niet.',
    'This is how the applications of then would turn out under this version. Only what can be computed counts; what a person judges does not.',
  ),
  against: text('Aanvragen van', 'Applications of'),
  ceiling: text('Plafond in euro’s', 'Ceiling in euros'),
  ceilingHint: text('Laat leeg om niet naar het geld te kijken.', 'Leave empty to leave money out.'),
  show: text('Reken uit', 'Compute'),
  none: text('Er zijn geen aanvragen om het op uit te proberen.', 'There are no applications to try it on.'),
  result: text('Uitkomst', 'Result'),
  cases: text('Aanvragen', 'Applications'),
  changed: text('Anders dan toen', 'Different from then'),
  asked: text('Gevraagd', 'Asked'),
  granted: text('Toen toegekend', 'Granted then'),
  before: text('Kon toen hoogstens', 'Could be at most then'),
  after: text('Kan nu hoogstens', 'Can be at most now'),
  left: text('Blijft over onder het plafond', 'Left below the ceiling'),
  short: text('Meer dan het plafond', 'More than the ceiling'),
  divided: text(
    'Deze versie verdeelt het geld niet op volgorde: ‘{method}’. Wie dan buiten het plafond valt, staat hier niet. U ziet alleen of het plafond genoeg is voor iedereen.',
    'This version does not divide the money in order: ‘{method}’. Who is then left out is not shown here. You only see whether the ceiling is enough for everybody.',
  ),
  caseNumber: text('Zaak', 'Case'),
  wijk: text('Wijk', 'Neighbourhood'),
  difference: text('Verschil', 'Difference'),
  because: text('Waarom', 'Why'),
  city: text('hele stad', 'whole city'),
  preview: text('Zo ziet het formulier eruit', 'This is what the form looks like'),
  previewText: text(
    'U kunt hier alles proberen. Er wordt niets bewaard of verstuurd.',
    'You can try everything here. Nothing is kept or sent.',
  ),
} as const;

const differences: Readonly<Record<Difference, { label: { nl: string; en: string }; tone: Tone }>> = {
  same: { label: text('Hetzelfde', 'The same'), tone: 'neutral' },
  noLonger: { label: text('Kan niet meer', 'No longer possible'), tone: 'red' },
  newly: { label: text('Kan nu wel', 'Now possible'), tone: 'green' },
  less: { label: text('Minder geld', 'Less money'), tone: 'orange' },
  more: { label: text('Meer geld', 'More money'), tone: 'green' },
  noMoney: { label: text('Geld is op', 'Money is gone'), tone: 'red' },
};

const why = (failed: readonly FailedCheck[], lang: Lang): string =>
  failed.map((check) => checkLabels[check][lang]).join('; ');

export type SimulationProps = {
  lang: Lang;
  version: SchemeVersion;
  /** Versions with which it can be compared. */
  earlier: readonly SchemeVersion[];
  chosen: SchemeVersion | null;
  ceiling: string;
  problems: readonly Problem[];
  result: Simulation | null;
  /** The cases of this page of the list. */
  cases: readonly SimulatedCase[];
  page: number;
  pages: number;
  hrefFor: (page: number) => string;
  wijkName: (slug: string) => string;
};

function Choose(props: SimulationProps): VNode {
  const { lang, version, earlier, chosen } = props;
  return (
    <Form action={`${versionPath(version)}/proef`} method="get">
      <Select
        lang={lang}
        name="versie"
        label={words.against[lang]}
        placeholder={null}
        value={String(chosen?.number ?? '')}
        options={earlier.map((other) => ({
          value: String(other.number),
          label: `${fill(manageWords.version, lang, { n: other.number })}, ${periodWords(other, lang)}`,
        }))}
      />
      <MoneyInput
        lang={lang}
        name="plafond"
        label={words.ceiling[lang]}
        hint={words.ceilingHint[lang]}
        value={props.ceiling}
        problems={props.problems}
        optional="unmarked"
      />
      <Button variant="secondary">{words.show[lang]}</Button>
    </Form>
  );
}

function Totals({ lang, result }: { lang: Lang; result: Simulation }): VNode {
  const amount = (cents: number): string => formatCents(cents, lang);
  const changed = result.cases.filter(({ difference }) => difference !== 'same').length;
  return (
    <SummaryList
      lang={lang}
      rows={[
        { key: words.cases[lang], value: result.cases.length },
        { key: words.changed[lang], value: changed },
        { key: words.asked[lang], value: amount(result.askedCents) },
        { key: words.granted[lang], value: amount(result.grantedCents) },
        { key: words.before[lang], value: amount(result.beforeCents) },
        { key: words.after[lang], value: amount(result.afterCents) },
        ...(result.leftCents === null
          ? []
          : [
              {
                key: (result.leftCents < 0 ? words.short : words.left)[lang],
                value: amount(Math.abs(result.leftCents)),
              },
            ]),
      ]}
    />
  );
}

function Cases({ lang, cases, wijkName }: SimulationProps): VNode {
  return (
    <Table
      lang={lang}
      caption={words.cases[lang]}
      narrow="stack"
      columns={[
        { header: words.caseNumber[lang], rowHeader: true, cell: (row) => row.application.caseNumber },
        {
          header: words.wijk[lang],
          cell: ({ application }) =>
            application.wijkSlug === null ? words.city[lang] : wijkName(application.wijkSlug),
        },
        {
          header: words.asked[lang],
          numeric: true,
          cell: (row) => formatCents(row.application.requestedCents, lang),
        },
        {
          header: words.before[lang],
          numeric: true,
          cell: (row) => formatCents(row.before.possibleCents, lang),
        },
        {
          header: words.after[lang],
          numeric: true,
          cell: (row) => formatCents(row.after.possibleCents, lang),
        },
        {
          header: words.difference[lang],
          cell: (row) => (
            <Badge tone={differences[row.difference].tone}>{differences[row.difference].label[lang]}</Badge>
          ),
        },
        { header: words.because[lang], cell: (row) => why(row.after.failed, lang) || '–' },
      ]}
      rows={cases}
    />
  );
}

export function SimulationView(props: SimulationProps): VNode {
  const { lang, version, result } = props;
  const { method } = version.rules.distribution;
  return (
    <>
      <VersionCrumbs lang={lang} version={version} />
      <Heading level={1}>{manageWords.simulate[lang]}</Heading>
      <ErrorSummary problems={props.problems} lang={lang} />
      <Lead>{words.lead[lang]}</Lead>
      {props.earlier.length === 0 ? (
        <EmptyState title={words.none[lang]} icon="list-checks" />
      ) : (
        <Choose {...props} />
      )}
      {result !== null && result.cases.length === 0 && (
        <EmptyState title={words.none[lang]} icon="list-checks" />
      )}
      {result !== null && result.cases.length > 0 && (
        <>
          <Heading level={2}>{words.result[lang]}</Heading>
          {result.leftCents !== null && method !== 'firstComeFirstServed' && (
            <Alert kind="info" lang={lang}>
              {fill(words.divided, lang, { method: methodLabels[method][lang] })}
            </Alert>
          )}
          <Totals lang={lang} result={result} />
          <Cases {...props} />
          <Pager lang={lang} page={props.page} pages={props.pages} hrefFor={props.hrefFor} />
        </>
      )}
    </>
  );
}

export type PreviewProps = {
  lang: Lang;
  version: SchemeVersion;
  /** Each page as applicants see it. */
  pages: readonly { readonly slug: string; readonly title: string; readonly content: VNode }[];
};

/** All pages of the form under each other, to try. */
export function PreviewView({ lang, version, pages }: PreviewProps): VNode {
  return (
    <>
      <VersionCrumbs lang={lang} version={version} />
      <Heading level={1}>{words.preview[lang]}</Heading>
      <Alert kind="info" lang={lang}>
        {words.previewText[lang]}
      </Alert>
      {pages.map((page, index) => (
        <section key={page.slug} aria-labelledby={`pagina-${page.slug}`}>
          <Heading level={2} id={`pagina-${page.slug}`}>
            {`${index + 1}. ${page.title}`}
          </Heading>
          {page.content}
        </section>
      ))}
    </>
  );
}
