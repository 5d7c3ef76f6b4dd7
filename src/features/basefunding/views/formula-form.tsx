/** The form of a draft, and the draft as text. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ErrorSummary,
  Fieldset,
  Form,
  Heading,
  Lead,
  LinkButton,
  MoneyInput,
  ScrollText,
  Select,
  Table,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { differing, fieldOf, type Typed } from '../forms/formula.ts';
import { formulaWords as words } from '../formula-words.ts';
import { figures, nullableParameters } from '../rules/parameters.ts';
import { type FormulaVersion, type ParameterName, standings } from '../types.ts';
import { sumsWords } from '../words.ts';
import { Crumbs, figureGroups, figureName, formulaPath, versionName } from './formula-parts.tsx';

type FieldsProps = { readonly lang: Lang; readonly typed: Typed; readonly problems: readonly Problem[] };

function FigureFields({
  lang,
  typed,
  problems,
  name,
}: FieldsProps & { readonly name: ParameterName }): VNode {
  const { unit } = figures[name];
  const off = nullableParameters.has(name);
  const value = {
    lang,
    name: fieldOf(name, 'value'),
    label: words.value[lang],
    hint: [words.units[unit][lang], ...(off ? [words.mayBeOff[lang]] : [])].join(' '),
    value: typed[fieldOf(name, 'value')],
    problems,
    ...(off ? { optional: 'unmarked' as const } : {}),
  };
  return (
    <Fieldset lang={lang} name={name} label={figureName(name, lang)}>
      <div class="hv-field-grid">
        {unit === 'cents' ? (
          <MoneyInput {...value} />
        ) : (
          <TextInput {...value} width="short" inputmode="decimal" autocomplete="off" />
        )}
        <Select
          lang={lang}
          name={fieldOf(name, 'standing')}
          label={words.standing[lang]}
          options={standings.map((one) => ({ value: one, label: sumsWords.standings[one][lang] }))}
          value={typed[fieldOf(name, 'standing')]}
          problems={problems}
        />
      </div>
      <TextInput
        lang={lang}
        name={fieldOf(name, 'source')}
        label={words.source[lang]}
        value={typed[fieldOf(name, 'source')]}
        problems={problems}
      />
    </Fieldset>
  );
}

function YearFields({ lang, typed, problems }: FieldsProps): VNode {
  const year = { lang, problems, width: 'short', inputmode: 'numeric', autocomplete: 'off' } as const;
  return (
    <>
      <TextInput lang={lang} name="name" label={words.name[lang]} value={typed.name} problems={problems} />
      <TextInput {...year} name="fromYear" label={words.firstYear[lang]} value={typed.fromYear} />
      <TextInput
        {...year}
        name="untilYear"
        label={words.untilYear[lang]}
        hint={words.untilHint[lang]}
        value={typed.untilYear}
        optional="unmarked"
      />
    </>
  );
}

/** What each field is called where several can say the same sentence. */
function labels(lang: Lang): ReadonlyMap<string, string> {
  const parts = { value: words.value, source: words.source, standing: words.standing };
  const of = (name: ParameterName) =>
    (['value', 'source', 'standing'] as const).map(
      (part) =>
        [fieldOf(name, part), `${figureName(name, lang)}, ${parts[part][lang].toLowerCase()}`] as const,
    );
  return new Map([
    ['name', words.name[lang]],
    ['fromYear', words.firstYear[lang]],
    ['untilYear', words.untilYear[lang]],
    ...figureGroups.flatMap(({ names }) => names.flatMap(of)),
  ]);
}

export type ConflictProps = {
  readonly lang: Lang;
  readonly labels: ReadonlyMap<string, string>;
  readonly theirs: Typed;
  readonly yours: Typed;
};

/** Two editors at once: the second sees what the first saved, beside what she typed, which is still in the form. */
export function Conflict({ lang, labels: called, theirs, yours }: ConflictProps): VNode {
  return (
    <Alert kind="attention" lang={lang} title={words.conflictTitle[lang]}>
      <Table
        lang={lang}
        caption={words.conflictTitle[lang]}
        hideCaption
        narrow="stack"
        rows={differing(theirs, yours)}
        columns={[
          { header: words.field[lang], rowHeader: true, cell: (name) => called.get(name) ?? name },
          { header: words.theirs[lang], cell: (name) => theirs[name] || words.none[lang] },
          { header: words.yours[lang], cell: (name) => yours[name] || words.none[lang] },
        ]}
      />
    </Alert>
  );
}

export type FormulaFormProps = FieldsProps & {
  readonly version: FormulaVersion;
  readonly revision: number;
  /** As another editor saved it meanwhile. */
  readonly stored?: Typed | undefined;
};

export function FormulaFormView(props: FormulaFormProps): VNode {
  const { lang, version, typed, problems, revision, stored } = props;
  const path = formulaPath(version.number);
  const called = labels(lang);
  return (
    <>
      <Crumbs lang={lang} more={[{ label: versionName(version, lang), href: path }]} />
      <Heading level={1}>{words.edit[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} labels={called} />
      {stored && <Conflict lang={lang} labels={called} theirs={stored} yours={typed} />}
      <Lead>{words.editLead[lang]}</Lead>
      <Form action={`${path}/bewerken`}>
        <input type="hidden" name="revision" value={revision} />
        <YearFields lang={lang} typed={typed} problems={problems} />
        {figureGroups.map(({ title, names }) => (
          <section key={title.nl}>
            <Heading level={2}>{title[lang]}</Heading>
            {names.map((name) => (
              <FigureFields key={name} lang={lang} typed={typed} problems={problems} name={name} />
            ))}
          </section>
        ))}
        <ButtonGroup>
          <Button>{words.save[lang]}</Button>
          <LinkButton href={path} variant="quiet">
            {words.cancel[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}

export type FormulaYamlProps = {
  readonly lang: Lang;
  readonly version: FormulaVersion;
  readonly yaml: string;
  readonly revision: number;
  readonly problems: readonly Problem[];
  readonly mayEdit: boolean;
};

export function FormulaYamlView(props: FormulaYamlProps): VNode {
  const { lang, version, yaml, revision, problems, mayEdit } = props;
  const path = formulaPath(version.number);
  const download = (
    <LinkButton href={`${path}/yaml/bestand`} variant="secondary" icon="download" download>
      {words.download[lang]}
    </LinkButton>
  );
  return (
    <>
      <Crumbs lang={lang} more={[{ label: versionName(version, lang), href: path }]} />
      <Heading level={1}>{words.yaml[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.yamlLead[lang]}</Lead>
      {mayEdit && version.status === 'draft' ? (
        <Form action={`${path}/yaml`}>
          <input type="hidden" name="revision" value={revision} />
          <TextArea
            lang={lang}
            name="yaml"
            label={words.yamlText[lang]}
            value={yaml}
            rows={24}
            problems={problems}
          />
          <ButtonGroup>
            <Button>{words.save[lang]}</Button>
            {download}
          </ButtonGroup>
        </Form>
      ) : (
        <>
          <p>{download}</p>
          <ScrollText label={words.yamlText[lang]} text={yaml} />
        </>
      )}
    </>
  );
}
