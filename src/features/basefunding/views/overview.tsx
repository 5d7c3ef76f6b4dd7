/** The policy officer's first page: every version of the formula, and every scenario. */
import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { inDutch } from '../../../kernel/words.ts';
import {
  Button,
  Checkboxes,
  EmptyState,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Select,
  Table,
} from '../../../ui/index.ts';
import { formulaWords as words } from '../formula-words.ts';
import { fundingWords } from '../funding-words.ts';
import { parameterNames } from '../rules/parameters.ts';
import { scenarioWords } from '../scenario-words.ts';
import type { Scenario } from '../store/scenarios.ts';
import { transitionPath } from '../transition/views.tsx';
import { transitionWords } from '../transition/words.ts';
import type { FormulaVersion } from '../types.ts';
import { StatusBadge } from './formula.tsx';
import { formulaPath, unsureCount, versionName, yearsWords } from './formula-parts.tsx';
import { scenarioPath } from './scenario-parts.tsx';

type Props = { readonly lang: Lang; readonly formulas: readonly FormulaVersion[] };

function Formulas({ lang, formulas }: Props): VNode {
  return (
    <Table
      lang={lang}
      caption={words.formulas[lang]}
      hideCaption
      narrow="stack"
      empty={<EmptyState title={words.noFormulas[lang]} />}
      rows={formulas}
      columns={[
        {
          header: words.name[lang],
          rowHeader: true,
          cell: (version) => (
            <>
              <a href={formulaPath(version.number)}>
                <OwnWords said={inDutch(version.name)} lang={lang} />
              </a>{' '}
              ({versionName(version, lang).toLowerCase()})
            </>
          ),
        },
        { header: words.years[lang], cell: (version) => yearsWords(version, lang) },
        { header: words.status[lang], cell: (version) => <StatusBadge lang={lang} version={version} /> },
        {
          header: words.toVerify[lang],
          cell: (version) =>
            fill(words.toVerifyCount, lang, { n: unsureCount(version), all: parameterNames.length }),
        },
      ]}
    />
  );
}

function CompareForm({ lang, formulas }: Props): VNode | null {
  const [newest, before] = formulas;
  if (!newest || !before) return null;
  const options = formulas.map((version) => ({
    value: String(version.number),
    label: `${versionName(version, lang)}: ${version.name}`,
  }));
  const choice = { lang, options, placeholder: null };
  return (
    <Form action={formulaPath('vergelijken')} method="get" inline label={words.compare[lang]}>
      <Select {...choice} name="a" label={words.compareWith[lang]} value={String(before.number)} />
      <Select {...choice} name="b" label={words.compareAnd[lang]} value={String(newest.number)} />
      <Button variant="secondary">{words.compareNow[lang]}</Button>
    </Form>
  );
}

type ScenariosProps = {
  readonly lang: Lang;
  readonly scenarios: readonly Scenario[];
  readonly formulas: readonly FormulaVersion[];
};

function Scenarios({ lang, scenarios, formulas }: ScenariosProps): VNode {
  const names = new Map(formulas.map((version) => [version.id, version]));
  if (scenarios.length === 0) return <EmptyState title={scenarioWords.none[lang]} />;
  return (
    <Table
      lang={lang}
      caption={scenarioWords.scenarios[lang]}
      hideCaption
      narrow="stack"
      rows={scenarios}
      columns={[
        {
          header: words.name[lang],
          rowHeader: true,
          cell: ({ slug, name }) => (
            <a href={scenarioPath(slug)}>
              <OwnWords said={inDutch(name)} lang={lang} />
            </a>
          ),
        },
        {
          header: scenarioWords.formula[lang],
          cell: ({ formulaVersionId }) => (
            <OwnWords said={inDutch(names.get(formulaVersionId)?.name ?? '')} lang={lang} />
          ),
        },
        { header: scenarioWords.owner[lang], cell: ({ owner }) => owner ?? words.program[lang] },
        {
          header: scenarioWords.changed[lang],
          cell: ({ changedAt }) => formatMoment(changedAt, lang),
        },
      ]}
    />
  );
}

/** With two it is a link; with more one chooses. */
function CompareScenarios({ lang, scenarios }: Omit<ScenariosProps, 'formulas'>): VNode | null {
  const [first, second] = scenarios;
  if (!first || !second) return null;
  const href = `${scenarioPath('vergelijken')}?met=${first.slug}&met=${second.slug}`;
  if (scenarios.length === 2)
    return (
      <p>
        <a href={href}>{fill(scenarioWords.comparePair, lang, { a: first.name, b: second.name })}</a>
      </p>
    );
  return (
    <Form action={scenarioPath('vergelijken')} method="get" label={scenarioWords.compareTitle[lang]}>
      <Checkboxes
        lang={lang}
        name="met"
        label={scenarioWords.compareChoose[lang]}
        options={scenarios.map(({ slug, name }) => ({ value: slug, label: name }))}
        values={[first.slug, second.slug]}
        optional="unmarked"
      />
      <Button variant="secondary">{scenarioWords.compareNow[lang]}</Button>
    </Form>
  );
}

export function OverviewView(props: Props & ScenariosProps & { readonly mayEdit: boolean }): VNode {
  const { lang, formulas, scenarios, mayEdit } = props;
  return (
    <>
      <Heading level={1}>{words.overview[lang]}</Heading>
      <Lead>{words.overviewLead[lang]}</Lead>
      <Heading level={2}>{words.formulas[lang]}</Heading>
      <Formulas lang={lang} formulas={formulas} />
      <CompareForm lang={lang} formulas={formulas} />
      {mayEdit && (
        <Form action={formulaPath('nieuw')}>
          <Button variant="secondary">{words.start[lang]}</Button>
        </Form>
      )}
      <Heading level={2}>{scenarioWords.scenarios[lang]}</Heading>
      <p>{scenarioWords.scenariosLead[lang]}</p>
      <Scenarios lang={lang} scenarios={scenarios} formulas={formulas} />
      <CompareScenarios lang={lang} scenarios={scenarios} />
      {mayEdit && formulas.length > 0 && (
        <p>
          <LinkButton href={scenarioPath('nieuw')}>{scenarioWords.make[lang]}</LinkButton>
        </p>
      )}
      <p>
        <a href="/basisfinanciering/aanvragen">{fundingWords.listTitle[lang]}</a>
      </p>
      <p>
        <a href="/basisfinanciering/narekenen">{words.recompute[lang]}</a>
      </p>
      <p>
        <a href={transitionPath}>{transitionWords.title[lang]}</a>
      </p>
    </>
  );
}
