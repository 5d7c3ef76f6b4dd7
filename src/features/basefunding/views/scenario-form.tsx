import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  ButtonGroup,
  Details,
  ErrorSummary,
  Fieldset,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  MoneyInput,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import type { Typed } from '../forms/formula.ts';
import {
  ceilingField,
  gebiedenOf,
  gebiedField,
  longestNote,
  mostYears,
  type Places,
  shiftField,
  wijkField,
  yearNumbers,
} from '../forms/scenario.ts';
import { shiftBudgets } from '../rules/scenario.ts';
import { scenarioWords as words } from '../scenario-words.ts';
import type { FormulaVersion } from '../types.ts';
import { Conflict } from './formula-form.tsx';
import { Crumbs, versionName, yearsWords } from './formula-parts.tsx';

export type ScenarioFormProps = {
  readonly lang: Lang;
  readonly title: string;
  readonly action: string;
  readonly back: string;
  readonly places: Places;
  readonly formulas: readonly FormulaVersion[];
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** Null for a new one. */
  readonly revision: number | null;
  /** As another editor saved it meanwhile. */
  readonly stored?: Typed | undefined;
};

type Field = { name: string; label: string; hint?: string; optional?: 'unmarked' };

function inputs({ lang, typed, problems }: ScenarioFormProps) {
  const own = ({ name }: Field) => ({ lang, problems, value: typed[name] });
  return {
    words: (field: Field): VNode => <TextInput {...field} {...own(field)} />,
    number: (field: Field): VNode => (
      <TextInput {...field} {...own(field)} width="short" inputmode="decimal" autocomplete="off" />
    ),
    money: (field: Field): VNode => <MoneyInput {...field} {...own(field)} />,
  };
}

function Years(props: ScenarioFormProps): VNode {
  const { lang, typed } = props;
  const { number, money } = inputs(props);
  const count = Math.min(Math.max(Number(typed.years) || 1, 1), mostYears);
  return (
    <section>
      <Heading level={2}>{words.years[lang]}</Heading>
      {number({ name: 'firstYear', label: words.firstYear[lang] })}
      {number({ name: 'years', label: words.yearCount[lang], hint: words.yearCountHint[lang] })}
      <Fieldset lang={lang} name="ceilings" label={words.ceilings[lang]} hint={words.ceilingsHint[lang]}>
        <div class="hv-field-grid">
          {yearNumbers
            .filter((year) => year <= count || (typed[ceilingField(year)] ?? '') !== '')
            .map((year) =>
              money({
                name: ceilingField(year),
                label: fill(words.ceiling, lang, { n: year }),
                optional: 'unmarked',
              }),
            )}
        </div>
      </Fieldset>
    </section>
  );
}

function Phases({ lang, places, typed, problems }: ScenarioFormProps): VNode {
  const starts = [
    { value: '0', label: words.noPart[lang] },
    ...yearNumbers.map((year) => ({
      value: String(year),
      label: fill(words.startIn, lang, { n: year }),
    })),
  ];
  const select = (name: string, label: string, placeholder: string | null): VNode => (
    <Select
      key={name}
      lang={lang}
      name={name}
      label={label}
      options={starts}
      placeholder={placeholder}
      value={typed[name]}
      problems={problems}
      {...(placeholder === null ? {} : { optional: 'unmarked' as const })}
    />
  );
  return (
    <section>
      <Heading level={2}>{words.phases[lang]}</Heading>
      <p>{words.phasesLead[lang]}</p>
      {gebiedenOf(places).map(({ slug, name }) => {
        const wijken = places.wijken.filter(({ gebiedSlug }) => gebiedSlug === slug);
        const open = wijken.some((wijk) => (typed[wijkField(wijk.slug)] ?? '') !== '');
        return (
          <div key={slug}>
            {select(gebiedField(slug), name, null)}
            <Details summary={fill(words.ownYear, lang, { gebied: name })} open={open}>
              <div class="hv-field-grid">
                {wijken.map((wijk) => select(wijkField(wijk.slug), wijk.name, words.asGebied[lang]))}
              </div>
            </Details>
          </div>
        );
      })}
    </section>
  );
}

function Inhabitants(props: ScenarioFormProps): VNode {
  const { lang, places, typed, problems } = props;
  const { words: text, number } = inputs(props);
  const known = places.wijken.filter(({ inhabitants }) => inhabitants !== null).length;
  return (
    <section>
      <Heading level={2}>{words.inhabitants[lang]}</Heading>
      <p>{fill(words.inhabitantsLead, lang, { n: known, all: places.wijken.length })}</p>
      {number({ name: 'cityInhabitants', label: words.cityInhabitants[lang] })}
      {text({
        name: 'cityInhabitantsSource',
        label: fill(words.sourceOf, lang, { what: words.cityInhabitants[lang].toLowerCase() }),
      })}
      <Radios
        lang={lang}
        name="unknown"
        label={words.unknown[lang]}
        options={(['rest', 'each', 'leaveOut'] as const).map((kind) => ({
          value: kind,
          label: words.unknowns[kind][lang],
        }))}
        value={typed.unknown}
        problems={problems}
      />
      {number({
        name: 'unknownEach',
        label: words.unknownEach[lang],
        hint: words.unknownEachHint[lang],
        optional: 'unmarked',
      })}
      {number({
        name: 'inhabitantsPerMember',
        label: words.perMember[lang],
        hint: words.perMemberHint[lang],
      })}
    </section>
  );
}

function Costs(props: ScenarioFormProps): VNode {
  const { lang } = props;
  const { words: text, money, number } = inputs(props);
  const source = (name: string, what: string): VNode =>
    text({ name, label: fill(words.sourceOf, lang, { what: what.toLowerCase() }), optional: 'unmarked' });
  return (
    <>
      <section>
        <Heading level={2}>{words.costs[lang]}</Heading>
        {money({
          name: 'organisationCost',
          label: words.organisationCost[lang],
          hint: words.organisationCostHint[lang],
          optional: 'unmarked',
        })}
        {source('organisationCostSource', words.organisationCost[lang])}
        {money({
          name: 'budget',
          label: words.budget[lang],
          hint: words.budgetHint[lang],
          optional: 'unmarked',
        })}
        {source('budgetSource', words.budget[lang])}
      </section>
      <section>
        <Heading level={2}>{words.shift[lang]}</Heading>
        <p>{words.shiftLead[lang]}</p>
        {number({ name: 'shiftLeast', label: words.shiftLeast[lang] })}
        {number({ name: 'shiftMost', label: words.shiftMost[lang] })}
        {shiftBudgets.map((budget) => {
          const label = fill(words.shiftBudget, lang, { what: words.budgets[budget][lang] });
          return (
            <div key={budget}>
              {money({ name: shiftField(budget, 'amount'), label, optional: 'unmarked' })}
              {source(shiftField(budget, 'source'), label)}
            </div>
          );
        })}
      </section>
    </>
  );
}

function labels({ lang, places }: ScenarioFormProps): ReadonlyMap<string, string> {
  const sourceOf = (what: string) => fill(words.sourceOf, lang, { what: what.toLowerCase() });
  const budgetOf = (what: string) => fill(words.shiftBudget, lang, { what });
  return new Map([
    ['name', words.name[lang]],
    ['note', words.note[lang]],
    ['formula', words.formula[lang]],
    ['firstYear', words.firstYear[lang]],
    ['years', words.yearCount[lang]],
    ['unknown', words.unknown[lang]],
    ['unknownEach', words.unknownEach[lang]],
    ['inhabitantsPerMember', words.perMember[lang]],
    ['cityInhabitants', words.cityInhabitants[lang]],
    ['cityInhabitantsSource', sourceOf(words.cityInhabitants[lang])],
    ['organisationCost', words.organisationCost[lang]],
    ['organisationCostSource', sourceOf(words.organisationCost[lang])],
    ['budget', words.budget[lang]],
    ['budgetSource', sourceOf(words.budget[lang])],
    ['shiftLeast', words.shiftLeast[lang]],
    ['shiftMost', words.shiftMost[lang]],
    ...yearNumbers.map((year) => [ceilingField(year), fill(words.ceiling, lang, { n: year })] as const),
    ...gebiedenOf(places).map(({ slug, name }) => [gebiedField(slug), name] as const),
    ...places.wijken.map(({ slug, name }) => [wijkField(slug), name] as const),
    ...shiftBudgets.flatMap((budget) => [
      [shiftField(budget, 'amount'), budgetOf(words.budgets[budget][lang])] as const,
      [shiftField(budget, 'source'), sourceOf(budgetOf(words.budgets[budget][lang]))] as const,
    ]),
  ]);
}

export function ScenarioFormView(props: ScenarioFormProps): VNode {
  const { lang, typed, problems, formulas, stored } = props;
  const called = labels(props);
  return (
    <>
      <Crumbs lang={lang} />
      <Heading level={1}>{props.title}</Heading>
      <ErrorSummary problems={problems} lang={lang} labels={called} order={[...called.keys()]} />
      {stored && <Conflict lang={lang} labels={called} theirs={stored} yours={typed} />}
      <Lead>{words.editLead[lang]}</Lead>
      <Form action={props.action}>
        {props.revision !== null && <input type="hidden" name="revision" value={props.revision} />}
        {inputs(props).words({ name: 'name', label: words.name[lang] })}
        <TextArea
          lang={lang}
          name="note"
          label={words.note[lang]}
          hint={words.noteHint[lang]}
          maxLength={longestNote}
          rows={3}
          value={typed.note}
          problems={problems}
          optional="unmarked"
        />
        <Select
          lang={lang}
          name="formula"
          label={words.formula[lang]}
          options={formulas.map((version) => ({
            value: String(version.number),
            label: `${version.name} (${versionName(version, lang).toLowerCase()}, ${yearsWords(version, lang)})`,
          }))}
          value={typed.formula}
          problems={problems}
        />
        <Years {...props} />
        <Phases {...props} />
        <Inhabitants {...props} />
        <Costs {...props} />
        <ButtonGroup>
          <Button>{words.compute[lang]}</Button>
          <LinkButton href={props.back} variant="quiet">
            {words.cancel[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}
