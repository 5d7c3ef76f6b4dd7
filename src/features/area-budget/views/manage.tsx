import type { VNode } from 'preact';
import { domainLabels, domains } from '../../../kernel/domains.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import { inDutch } from '../../../kernel/words.ts';
import {
  Breadcrumbs,
  Button,
  Checkbox,
  Checkboxes,
  DateInput,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  MoneyInput,
  OwnWords,
  Radios,
  Select,
  Table,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { longestOfSource } from '../limits.ts';
import { accountLabels, sourceKindLabels } from '../messages.ts';
import { listPath, openPath, sourcesPath } from '../paths.ts';
import { type MoneySource, purposes, sourceKinds } from '../types.ts';
import { ConditionsCell, SourceName } from './parts.tsx';
import { manageWords, words } from './words.ts';

const crumbs = (lang: Lang): VNode => (
  <Breadcrumbs lang={lang} items={[{ href: listPath, label: words.list[lang] }]} />
);

export type SourceTyped = Readonly<
  Record<'name' | 'kind' | 'amount' | 'document' | 'spendUntil' | 'otherConditions', string>
> & {
  readonly purposes: readonly string[];
  readonly domains: readonly string[];
  readonly toVerify: boolean;
};

export type SourcesProps = {
  readonly lang: Lang;
  readonly sources: readonly MoneySource[];
  readonly mayRecord: boolean;
  readonly typed: SourceTyped;
  readonly problems: readonly Problem[];
};

export function SourcesView(props: SourcesProps): VNode {
  const { lang, sources, mayRecord, problems } = props;
  return (
    <>
      {crumbs(lang)}
      <Heading level={1}>{words.sources[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{manageWords.sourcesLead[lang]}</Lead>
      <SourcesTable lang={lang} sources={sources} />
      {mayRecord && <SourceForm {...props} />}
    </>
  );
}

function SourcesTable({ lang, sources }: Pick<SourcesProps, 'lang' | 'sources'>): VNode {
  return (
    <Table
      lang={lang}
      id="alle-bronnen"
      caption={words.sources[lang]}
      hideCaption
      narrow="stack"
      rows={sources}
      empty={<p>{manageWords.noSources[lang]}</p>}
      columns={[
        {
          header: words.source[lang],
          rowHeader: true,
          cell: (source) => <SourceName lang={lang} source={source} />,
        },
        { header: manageWords.kind[lang], cell: ({ kind }) => sourceKindLabels[kind][lang] },
        {
          header: words.conditions[lang],
          cell: (source) => (
            <>
              <ConditionsCell lang={lang} source={source} />{' '}
              <small>
                <OwnWords said={inDutch(source.document)} lang={lang} />
              </small>
            </>
          ),
        },
        {
          header: manageWords.whole[lang],
          numeric: true,
          cell: ({ amountCents }) => formatCents(amountCents, lang),
        },
        {
          header: manageWords.given[lang],
          numeric: true,
          cell: ({ givenCents }) => formatCents(givenCents, lang),
        },
        {
          header: words.takenBack[lang],
          numeric: true,
          cell: ({ withdrawnCents }) => formatCents(withdrawnCents, lang),
        },
        {
          header: manageWords.left[lang],
          numeric: true,
          cell: (source) => formatCents(source.amountCents - source.givenCents - source.withdrawnCents, lang),
        },
      ]}
    />
  );
}

function SourceForm({ lang, typed, problems }: SourcesProps): VNode {
  const field = { lang, problems };
  return (
    <section aria-labelledby="vastleggen">
      <Heading level={2} id="vastleggen">
        {manageWords.record[lang]}
      </Heading>
      <Form action={sourcesPath} label={manageWords.record[lang]}>
        <TextInput {...field} name="name" label={manageWords.name[lang]} value={typed.name} />
        <Radios
          {...field}
          name="kind"
          label={manageWords.kindQuestion[lang]}
          value={typed.kind}
          options={sourceKinds.map((kind) => ({ value: kind, label: sourceKindLabels[kind][lang] }))}
        />
        <MoneyInput {...field} name="amount" label={manageWords.amount[lang]} value={typed.amount} />
        <TextInput
          {...field}
          name="document"
          label={manageWords.documentQuestion[lang]}
          hint={manageWords.documentHint[lang]}
          value={typed.document}
        />
        <Checkboxes
          {...field}
          name="purposes"
          label={manageWords.purposes[lang]}
          values={typed.purposes}
          options={purposes.map((purpose) => ({ value: purpose, label: accountLabels[purpose][lang] }))}
        />
        <Checkboxes
          {...field}
          name="domains"
          label={manageWords.domains[lang]}
          hint={manageWords.domainsHint[lang]}
          values={typed.domains}
          options={domains.map((domain) => ({ value: domain, label: domainLabels[domain][lang] }))}
          optional
        />
        <DateInput
          {...field}
          name="spendUntil"
          label={manageWords.spendUntil[lang]}
          hint={manageWords.spendUntilHint[lang]}
          value={typed.spendUntil}
          optional
        />
        <TextArea
          {...field}
          name="otherConditions"
          label={manageWords.other[lang]}
          value={typed.otherConditions}
          maxLength={longestOfSource.otherConditions}
          rows={3}
          optional
        />
        <Checkbox
          {...field}
          name="toVerify"
          label={manageWords.verify[lang]}
          checked={typed.toVerify}
          optional="unmarked"
        />
        <Button>{manageWords.save[lang]}</Button>
      </Form>
    </section>
  );
}

export type OpenBudgetProps = {
  readonly lang: Lang;
  readonly areas: readonly {
    readonly label: Text;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  }[];
  readonly years: readonly number[];
  readonly typed: { readonly area: string; readonly year: string };
  readonly problems: readonly Problem[];
};

export function OpenBudgetView({ lang, areas, years, typed, problems }: OpenBudgetProps): VNode {
  return (
    <>
      {crumbs(lang)}
      <Heading level={1}>{words.openNew[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{manageWords.openLead[lang]}</Lead>
      <Form action={openPath}>
        <Select
          lang={lang}
          name="area"
          label={manageWords.areaQuestion[lang]}
          value={typed.area}
          problems={problems}
          options={areas.map(({ label, options }) => ({ label: label[lang], options }))}
        />
        <Select
          lang={lang}
          name="year"
          label={words.year[lang]}
          value={typed.year}
          problems={problems}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <Button>{manageWords.open[lang]}</Button>
      </Form>
    </>
  );
}
