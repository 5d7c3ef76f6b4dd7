import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import { formatCents } from '../../../kernel/money.ts';
import {
  Button,
  ButtonGroup,
  DateInput,
  Form,
  LinkButton,
  MoneyInput,
  Radios,
  SummaryList,
  TextArea,
} from '../../../ui/index.ts';
import { maxReasons, revisionGroundKeys, revisionGrounds } from '../rules.ts';
import { caseHref } from './parts.tsx';
import { hearingRow, type StepProps, Top } from './steps.tsx';
import { words } from './words.ts';

export type ReviseProps = StepProps & {
  readonly currentCents: number;
  readonly determinedOn: PlainDate;
  readonly heardOn: string | null;
  readonly typed: {
    readonly amount: string;
    readonly ground: string;
    readonly breachOn: string;
    readonly reasons: string;
  };
};

function Facts({ lang, of, currentCents, determinedOn, heardOn }: ReviseProps): VNode {
  return (
    <SummaryList
      lang={lang}
      rows={[
        { key: words.determined[lang], value: formatCents(currentCents, lang) },
        { key: words.determinedOn[lang], value: formatDate(determinedOn, lang) },
        hearingRow(lang, of, heardOn, 'vaststelling-wijzigen'),
      ]}
    />
  );
}

export function RevisePage(props: ReviseProps): VNode {
  const { lang, of, typed, problems } = props;
  const field = { lang, problems };
  return (
    <>
      <Top {...props} title={words.reviseTitle[lang]} lead={words.reviseLead[lang]} />
      <Facts {...props} />
      <Form action={`${caseHref(of.caseNumber)}/vaststelling-wijzigen`}>
        <input type="hidden" name="revision" value={of.revision} />
        <MoneyInput
          {...field}
          name="amount"
          label={words.reviseAmount[lang]}
          hint={words.reviseAmountHint[lang]}
          value={typed.amount}
        />
        <Radios
          {...field}
          name="ground"
          label={words.reviseGround[lang]}
          value={typed.ground}
          options={revisionGroundKeys.map((value) => ({ value, label: revisionGrounds[value].label[lang] }))}
        />
        <DateInput
          {...field}
          name="breachOn"
          label={words.breachOn[lang]}
          hint={words.breachOnHint[lang]}
          value={typed.breachOn}
          optional
        />
        <TextArea
          {...field}
          name="reasons"
          label={words.changeReasons[lang]}
          hint={words.reasonsHint[lang]}
          value={typed.reasons}
          maxLength={maxReasons}
        />
        <ButtonGroup>
          <Button name="action" value="preview">
            {words.preview[lang]}
          </Button>
          <LinkButton href={`${caseHref(of.caseNumber)}/besluit`} variant="quiet">
            {words.cancel[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}
