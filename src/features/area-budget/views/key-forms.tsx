import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  DateInput,
  Details,
  Form,
  fieldId,
  fill,
  Select,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { longest } from '../limits.ts';
import { officeName } from '../messages.ts';
import { proposalPath } from '../paths.ts';
import type { AreaBudget, Proposal, Shareholder } from '../types.ts';
import { proposalWords } from './words.ts';

/** What the reader may do for her offices. */
export type OwnKeys = {
  readonly turnable: readonly Shareholder[];
  readonly turned: readonly Shareholder[];
  readonly refusable: readonly Shareholder[];
  readonly mayWithdraw: boolean;
};

export type TypedKey = {
  readonly office: string;
  readonly metOn: string;
  readonly meeting: string;
  readonly why: string;
  readonly whyBack: string;
};

type KeyFormsProps = {
  readonly lang: Lang;
  readonly budget: AreaBudget;
  readonly proposal: Proposal;
  readonly own: OwnKeys;
  readonly typed: TypedKey;
  readonly problems: readonly Problem[];
};

export function KeyForms(props: KeyFormsProps): VNode {
  const { own } = props;
  return (
    <>
      {own.turnable.length > 0 && <TurnForm {...props} />}
      {own.turned.length > 0 && <BackForm {...props} />}
      {own.refusable.length > 0 && <RefuseForm {...props} />}
      {own.mayWithdraw && <WithdrawForm {...props} />}
    </>
  );
}

/** Hidden when there is but one to speak for. */
function OfficeField({
  lang,
  name,
  offices,
  typed,
  problems,
}: Pick<KeyFormsProps, 'lang' | 'problems'> & {
  readonly name: string;
  readonly offices: readonly Shareholder[];
  readonly typed: string;
}): VNode {
  const [only, ...others] = offices;
  if (only && others.length === 0)
    return <input type="hidden" id={fieldId(name)} name={name} value={only.id} />;
  return (
    <Select
      lang={lang}
      name={name}
      label={proposalWords.forWhom[lang]}
      value={typed}
      problems={problems}
      options={offices.map((office) => ({ value: office.id, label: officeName(office)[lang] }))}
    />
  );
}

function TurnForm({ lang, budget, proposal, own, typed, problems }: KeyFormsProps): VNode {
  const councils = own.turnable.filter(({ wijkraadId }) => wijkraadId !== null);
  const [only, ...others] = own.turnable;
  const title =
    only && others.length === 0
      ? fill(proposalWords.turnFor, lang, { office: officeName(only)[lang] })
      : proposalWords.turn[lang];
  return (
    <section aria-labelledby="omdraaien">
      <h2 id="omdraaien">{title}</h2>
      <p>{proposalWords.turnHint[lang]}</p>
      <Form action={`${proposalPath(budget, proposal.number)}/sleutel`} label={title}>
        <OfficeField
          lang={lang}
          name="office"
          offices={own.turnable}
          typed={typed.office}
          problems={problems}
        />
        {councils.length > 0 && (
          <>
            <DateInput
              lang={lang}
              name="metOn"
              label={proposalWords.metOn[lang]}
              value={typed.metOn}
              problems={problems}
            />
            <TextInput
              lang={lang}
              name="meeting"
              label={proposalWords.meetingQuestion[lang]}
              hint={proposalWords.meetingHint[lang]}
              value={typed.meeting}
              problems={problems}
            />
          </>
        )}
        <Button>{proposalWords.turn[lang]}</Button>
      </Form>
    </section>
  );
}

const concerns = (problems: readonly Problem[], ...fields: readonly string[]): boolean =>
  problems.some(({ field }) => fields.includes(field));

function BackForm({ lang, budget, proposal, own, typed, problems }: KeyFormsProps): VNode {
  return (
    <Details summary={proposalWords.takeBackTitle[lang]} open={concerns(problems, 'whyBack', 'officeBack')}>
      <Form
        action={`${proposalPath(budget, proposal.number)}/sleutel-terug`}
        label={proposalWords.takeBackTitle[lang]}
      >
        <OfficeField
          lang={lang}
          name="officeBack"
          offices={own.turned}
          typed={typed.office}
          problems={problems}
        />
        <TextArea
          lang={lang}
          name="whyBack"
          label={proposalWords.why[lang]}
          value={typed.whyBack}
          maxLength={longest.why}
          rows={3}
          problems={problems}
        />
        <Button variant="secondary">{proposalWords.takeBack[lang]}</Button>
      </Form>
    </Details>
  );
}

function RefuseForm({ lang, budget, proposal, own, typed, problems }: KeyFormsProps): VNode {
  return (
    <Details summary={proposalWords.refuseTitle[lang]} open={concerns(problems, 'why', 'officeNo')}>
      <p>{proposalWords.refuseHint[lang]}</p>
      <Form
        action={`${proposalPath(budget, proposal.number)}/afwijzen`}
        label={proposalWords.refuseTitle[lang]}
      >
        <OfficeField
          lang={lang}
          name="officeNo"
          offices={own.refusable}
          typed={typed.office}
          problems={problems}
        />
        <TextArea
          lang={lang}
          name="why"
          label={proposalWords.why[lang]}
          hint={proposalWords.reasonHint[lang]}
          value={typed.why}
          maxLength={longest.why}
          rows={3}
          problems={problems}
        />
        <Button variant="danger">{proposalWords.refuse[lang]}</Button>
      </Form>
    </Details>
  );
}

function WithdrawForm({ lang, budget, proposal }: KeyFormsProps): VNode {
  return (
    <Form action={`${proposalPath(budget, proposal.number)}/intrekken`} label={proposalWords.withdraw[lang]}>
      <Button variant="secondary">{proposalWords.withdraw[lang]}</Button>
    </Form>
  );
}
