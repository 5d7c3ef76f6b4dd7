/** The officer's steps in an objection: each a small form, shown only when it can be taken. */
import type { ComponentChildren, VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Button,
  DateInput,
  Details,
  Form,
  fill,
  Heading,
  Radios,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { mannerLabels } from '../messages.ts';
import { maxSummary } from '../rules.ts';
import { hearingManners } from '../types.ts';
import { type AnswerView, DecideForm } from './objection-decide.tsx';
import { objectionWords as words } from './words-objection.ts';

export const stepNames = [
  'koppelen',
  'behandelen',
  'aanvullen',
  'aangevuld',
  'uitnodigen',
  'horen',
  'verdagen',
  'uitstel',
  'ingebrekestelling',
  'dwangsom',
  'beslissen',
] as const;
export type StepName = (typeof stepNames)[number];

export type HandleProps = {
  readonly lang: Lang;
  readonly id: Id<'objection'>;
  readonly revision: number;
  readonly steps: readonly StepName[];
  /** The reader took the decision herself. */
  readonly ownDecision: boolean;
  readonly earliestHearing: PlainDate;
  readonly answer: AnswerView;
  /** The step that was refused, with what was typed. */
  readonly again: { readonly step: StepName; readonly typed: Readonly<Record<string, string>> } | null;
  readonly problems: readonly Problem[];
};

export function HandleSection(props: HandleProps): VNode | null {
  const { lang, steps } = props;
  if (steps.length === 0) return null;
  return (
    <>
      <Heading level={2} id="behandelen">
        {words.handle[lang]}
      </Heading>
      {props.ownDecision && (
        <Alert kind="attention" lang={lang}>
          {words.yourDecision[lang]}
        </Alert>
      )}
      {steps.map((step) => (
        <Step key={step} step={step} {...props} />
      ))}
    </>
  );
}

type StepProps = HandleProps & { readonly step: StepName };

/** What was typed, and the problems, when this is the step that came back. */
function state({ again, step, problems }: StepProps) {
  const mine = again?.step === step;
  return { typed: mine ? again.typed : {}, problems: mine ? problems : [], mine };
}

function StepForm({
  props,
  children,
  button,
  variant,
}: {
  props: StepProps;
  children?: ComponentChildren;
  button: string;
  variant?: 'primary' | 'secondary';
}): VNode {
  return (
    <Form action={`/bezwaren/${props.id}/${props.step}`} lang={props.lang} label={button}>
      <input type="hidden" name="revision" value={props.revision} />
      {children}
      <Button variant={variant ?? 'secondary'}>{button}</Button>
    </Form>
  );
}

function Folded({
  props,
  summary,
  children,
}: {
  props: StepProps;
  summary: string;
  children: ComponentChildren;
}): VNode {
  return (
    <Details summary={summary} open={state(props).mine}>
      {children}
    </Details>
  );
}

function Step(props: StepProps): VNode {
  const { lang, step } = props;
  switch (step) {
    case 'koppelen':
      return <LinkStep {...props} />;
    case 'behandelen':
      return <StepForm props={props} button={words.startButton[lang]} variant="primary" />;
    case 'aangevuld':
      return <StepForm props={props} button={words.repairedButton[lang]} variant="primary" />;
    case 'aanvullen':
      return <RepairStep {...props} />;
    case 'uitnodigen':
      return <PlanStep {...props} />;
    case 'horen':
      return <HearStep {...props} />;
    case 'verdagen':
      return <PostponeStep {...props} />;
    case 'uitstel':
      return <DayStep {...props} field="until" summary={words.delay[lang]} label={words.delayUntil[lang]} />;
    case 'ingebrekestelling':
      return <DayStep {...props} field="on" summary={words.default[lang]} label={words.defaultOn[lang]} />;
    case 'dwangsom':
      return <StepForm props={props} button={words.fixPenalty[lang]} variant="primary" />;
    case 'beslissen':
      return <DecideForm {...props} {...state(props)} />;
  }
}

function LinkStep(props: StepProps): VNode {
  const { lang } = props;
  const { typed, problems } = state(props);
  return (
    <StepForm props={props} button={words.linkButton[lang]} variant="primary">
      <TextInput
        lang={lang}
        name="caseNumber"
        label={words.link[lang]}
        hint={words.caseNumberHint[lang]}
        value={typed.caseNumber}
        width="medium"
        maxLength={40}
        problems={problems}
      />
    </StepForm>
  );
}

function RepairStep(props: StepProps): VNode {
  const { lang } = props;
  const { typed, problems } = state(props);
  return (
    <Folded props={props} summary={words.repair[lang]}>
      <StepForm props={props} button={words.repairButton[lang]}>
        <TextArea
          lang={lang}
          name="items"
          label={words.repairItems[lang]}
          value={typed.items}
          rows={4}
          problems={problems}
        />
        <DateInput
          lang={lang}
          name="before"
          label={words.repairBefore[lang]}
          value={typed.before}
          problems={problems}
        />
      </StepForm>
    </Folded>
  );
}

function PlanStep(props: StepProps): VNode {
  const { lang } = props;
  const { typed, problems } = state(props);
  return (
    <Folded props={props} summary={words.plan[lang]}>
      <StepForm props={props} button={words.planButton[lang]}>
        <DateInput
          lang={lang}
          name="hearingOn"
          label={words.planOn[lang]}
          hint={fill(words.planHint, lang, { date: formatDate(props.earliestHearing, lang) })}
          value={typed.hearingOn}
          problems={problems}
        />
      </StepForm>
    </Folded>
  );
}

function HearStep(props: StepProps): VNode {
  const { lang } = props;
  const { typed, problems } = state(props);
  return (
    <Folded props={props} summary={words.hear[lang]}>
      <StepForm props={props} button={words.record[lang]}>
        <DateInput
          lang={lang}
          name="heldOn"
          label={words.heldOn[lang]}
          value={typed.heldOn}
          problems={problems}
        />
        <Radios
          lang={lang}
          name="manner"
          label={words.manner[lang]}
          value={typed.manner}
          problems={problems}
          options={hearingManners
            .filter((value) => value !== 'waived')
            .map((value) => ({ value, label: mannerLabels[value][lang] }))}
        />
        <TextArea
          lang={lang}
          name="summary"
          label={words.summary[lang]}
          value={typed.summary}
          maxLength={maxSummary}
          rows={6}
          problems={problems}
        />
      </StepForm>
    </Folded>
  );
}

function PostponeStep(props: StepProps): VNode {
  const { lang } = props;
  const { typed, problems } = state(props);
  // Its own field name: the form to decide stands on the same page.
  return (
    <Folded props={props} summary={words.postpone[lang]}>
      <StepForm props={props} button={words.postponeButton[lang]}>
        <TextArea
          lang={lang}
          name="postponeReasons"
          label={words.postponeReasons[lang]}
          value={typed.postponeReasons}
          rows={3}
          problems={problems}
        />
      </StepForm>
    </Folded>
  );
}

function DayStep(props: StepProps & { field: string; summary: string; label: string }): VNode {
  const { lang, field } = props;
  const { typed, problems } = state(props);
  return (
    <Folded props={props} summary={props.summary}>
      <StepForm props={props} button={words.record[lang]}>
        <DateInput lang={lang} name={field} label={props.label} value={typed[field]} problems={problems} />
      </StepForm>
    </Folded>
  );
}
