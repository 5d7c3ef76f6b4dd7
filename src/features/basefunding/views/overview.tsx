/** The policy officer's first page: every version of the formula. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { inDutch } from '../../../kernel/words.ts';
import { Button, Form, fill, Heading, Lead, OwnWords, Select, Table } from '../../../ui/index.ts';
import { formulaWords as words } from '../formula-words.ts';
import { parameterNames } from '../rules/parameters.ts';
import type { FormulaVersion } from '../types.ts';
import { StatusBadge } from './formula.tsx';
import { formulaPath, unsureCount, versionName, yearsWords } from './formula-parts.tsx';

type Props = { readonly lang: Lang; readonly formulas: readonly FormulaVersion[] };

function Formulas({ lang, formulas }: Props): VNode {
  return (
    <Table
      lang={lang}
      caption={words.formulas[lang]}
      hideCaption
      narrow="stack"
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

export function OverviewView({ lang, formulas }: Props): VNode {
  return (
    <>
      <Heading level={1}>{words.overview[lang]}</Heading>
      <Lead>{words.overviewLead[lang]}</Lead>
      <Heading level={2}>{words.formulas[lang]}</Heading>
      <Formulas lang={lang} formulas={formulas} />
      <CompareForm lang={lang} formulas={formulas} />
      <p>
        <a href="/basisfinanciering/narekenen">{words.recompute[lang]}</a>
      </p>
    </>
  );
}
