/** One question of a scheme's form, by its kind. Every kind works without script. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Button,
  Checkboxes,
  DateInput,
  Details,
  Fieldset,
  fill,
  MoneyInput,
  MoneyRows,
  type Option,
  type OptionGroup,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import type { Question } from '../../scheme/types.ts';
import { typedText, type Values } from '../forms/fields.ts';
import { isComputed, rowsOf } from '../forms/read.ts';
import { formWords } from '../messages.ts';
import type { CopyRow } from '../rules/copy.ts';
import type { Attachment } from '../types.ts';
import { ComputedMoney } from './computed-money.tsx';
import { ContactField } from './contact.tsx';
import { FilesField } from './files.tsx';
import { MoneyPlanLine, type PlanCosts } from './money-plan.tsx';

export type QuestionProps = {
  readonly lang: Lang;
  readonly values: Values;
  readonly problems: readonly Problem[];
  readonly wijkOptions: readonly OptionGroup[];
  readonly domainOptions: readonly Option[];
  readonly organisationOptions: readonly Option[];
  /** The service desk looks up for which organisation it is. */
  readonly organisationSearch: boolean;
  readonly maximumCents: number;
  readonly costs: PlanCosts;
  readonly attachments: readonly Attachment[];
  /** A file may go as long as the application is a draft. */
  readonly filesRemovable: boolean;
  /** What stands on this page, in words, when another feature computed what is asked; null when it is typed. */
  readonly computed: readonly CopyRow[] | null;
};
type Asked<K extends Question['kind']> = QuestionProps & {
  readonly question: Extract<Question, { kind: K }>;
};

/** What every input of a question takes. */
function basics({ question, lang, problems }: QuestionProps & { question: Question }, suffix = '') {
  return {
    lang,
    name: question.key + suffix,
    label: question.label[lang],
    hint: question.hint?.[lang],
    optional: !question.required,
    problems,
  };
}

function Period(props: Asked<'period'>): VNode {
  const { question, lang, values, problems } = props;
  const { key, required } = question;
  const part = { lang, problems, optional: required ? false : ('unmarked' as const) };
  return (
    <Fieldset {...basics(props)} problems={[]} class="hv-group">
      <div class="hv-pair">
        <DateInput
          {...part}
          name={`${key}From`}
          label={formWords.firstDay[lang]}
          value={typedText(values, `${key}From`)}
        />
        <DateInput
          {...part}
          name={`${key}Until`}
          label={formWords.lastDay[lang]}
          value={typedText(values, `${key}Until`)}
        />
      </div>
    </Fieldset>
  );
}

function Funding(props: Asked<'funding'>): VNode {
  const { question, lang, values, problems } = props;
  const { key, required } = question;
  const others = rowsOf(key, values);
  const othersWrong = problems.some((one) => one.field.startsWith(`${key}.`) && /\.\d+\./.test(one.field));
  const part = { lang, problems };
  return (
    <Fieldset {...basics(props)} problems={[]} class="hv-group">
      <MoneyInput
        {...part}
        name={`${key}.asked`}
        label={formWords.asked[lang]}
        hint={fill(formWords.atMost, lang, { amount: formatCents(props.maximumCents, lang) })}
        optional={required ? false : 'unmarked'}
        value={typedText(values, `${key}.asked`)}
      />
      <MoneyInput
        {...part}
        name={`${key}.own`}
        label={formWords.ownMoney[lang]}
        optional
        value={typedText(values, `${key}.own`)}
      />
      <Details summary={formWords.othersPay[lang]} open={others.length > 0 || othersWrong}>
        <MoneyRows
          {...part}
          name={key}
          label={formWords.otherMoney[lang]}
          optional
          rows={others}
          blanks={others.length > 0 ? 1 : 2}
          descriptionLabel={formWords.who[lang]}
        />
      </Details>
      <MoneyPlanLine lang={lang} funding={key} values={values} costs={props.costs} />
    </Fieldset>
  );
}

function Iban(props: Asked<'iban'>): VNode {
  const { question, lang, values, problems } = props;
  const optional = question.required ? false : ('unmarked' as const);
  return (
    <Fieldset {...basics(props)} problems={[]} class="hv-group">
      <TextInput
        lang={lang}
        problems={problems}
        name={question.key}
        label={formWords.iban[lang]}
        optional={optional}
        autocomplete="off"
        spellcheck={false}
        width="medium"
        value={typedText(values, question.key)}
      />
      <TextInput
        lang={lang}
        problems={problems}
        name={`${question.key}Holder`}
        label={formWords.ibanHolder[lang]}
        optional={optional}
        autocomplete="off"
        value={typedText(values, `${question.key}Holder`)}
      />
    </Fieldset>
  );
}

function Organisation(props: Asked<'organisation'>): VNode {
  const { question, lang, values, organisationOptions } = props;
  return (
    <>
      <Radios {...basics(props)} options={organisationOptions} value={typedText(values, question.key)} />
      {props.organisationSearch && (
        <p>
          <Button variant="secondary" icon="search" name="knop" value="organisatie">
            {formWords.findOrganisation[lang]}
          </Button>
        </p>
      )}
      {organisationOptions.length === 0 && !props.organisationSearch && (
        <Alert kind="info" lang={lang}>
          <p>
            {formWords.noOrganisationYet[lang]}{' '}
            <a href="/mijn-organisaties">{formWords.myOrganisations[lang]}</a>
          </p>
        </Alert>
      )}
    </>
  );
}

function StateAid(props: Asked<'stateAid'>): VNode {
  const { question, lang, values, problems } = props;
  return (
    <>
      <Radios {...basics(props)} options={yesNo(lang)} value={typedText(values, question.key)} inline />
      <MoneyInput
        lang={lang}
        problems={problems}
        name={`${question.key}Other`}
        label={formWords.otherAid[lang]}
        optional
        value={typedText(values, `${question.key}Other`)}
      />
    </>
  );
}

const yesNo = (lang: Lang): Option[] => [
  { value: 'yes', label: formWords.yes[lang] },
  { value: 'no', label: formWords.no[lang] },
];

const optionsOf = (question: Extract<Question, { kind: 'choice' | 'choices' }>, lang: Lang): Option[] =>
  question.options.map((option) => ({ value: option.value, label: option.label[lang] }));

/** Longer lists are for a select; a few answers are better all seen. */
const mostRadios = 7;

function Choice(props: Asked<'choice'>): VNode {
  const shared = {
    ...basics(props),
    options: optionsOf(props.question, props.lang),
    value: typedText(props.values, props.question.key),
  };
  return props.question.options.length > mostRadios ? <Select {...shared} /> : <Radios {...shared} />;
}

/** The input of one question. Which questions are put at all is decided before. */
export function QuestionField(props: QuestionProps & { readonly question: Question }): VNode {
  const { question, lang, values } = props;
  if (props.computed !== null && isComputed(question, { computed: true }))
    return <ComputedMoney question={question} lang={lang} rows={props.computed} />;
  const value = typedText(values, question.key);
  const shared = { ...basics(props), value };
  switch (question.kind) {
    case 'text':
      return <TextInput {...shared} autocomplete="off" />;
    case 'longText':
      return (
        <TextArea
          {...shared}
          value={values[question.key]?.[0] ?? ''}
          maxLength={question.maxLength}
          rows={6}
        />
      );
    case 'choice':
      return <Choice {...props} question={question} />;
    case 'choices':
      return (
        <Checkboxes
          {...basics(props)}
          options={optionsOf(question, lang)}
          values={values[question.key] ?? []}
        />
      );
    case 'date':
      return <DateInput {...shared} />;
    case 'period':
      return <Period {...props} question={question} />;
    case 'number':
      return <TextInput {...shared} inputmode="decimal" width="short" autocomplete="off" />;
    case 'yesNo':
      return <Radios {...shared} options={yesNo(lang)} inline />;
    case 'wijk':
      return <Select {...shared} options={props.wijkOptions} />;
    case 'domain':
      return <Radios {...shared} options={props.domainOptions} />;
    case 'budget':
      return (
        <MoneyRows
          {...basics(props)}
          rows={rowsOf(question.key, values)}
          blanks={rowsOf(question.key, values).length > 0 ? 2 : 3}
          descriptionLabel={formWords.whatFor[lang]}
        />
      );
    case 'funding':
      return <Funding {...props} question={question} />;
    case 'files':
      return <FilesField {...props} question={question} />;
    case 'iban':
      return <Iban {...props} question={question} />;
    case 'contact':
      return <ContactField {...props} question={question} />;
    case 'organisation':
      return <Organisation {...props} question={question} />;
    case 'stateAid':
      return <StateAid {...props} question={question} />;
  }
}
