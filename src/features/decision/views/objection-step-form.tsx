/** What the officer's steps in an objection share: what each is given, and the form that it is posted with. */
import type { ComponentChildren, VNode } from 'preact';
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Button, Details, Form } from '../../../ui/index.ts';
import type { Party } from '../types.ts';
import type { AnswerView } from './objection-decide.tsx';
import type { DecisionChoice } from './parts.tsx';

export const stepNames = [
  'koppelen',
  'besluit',
  'account',
  'losmaken',
  'behandelen',
  'aanvullen',
  'aangevuld',
  'uitnodigen',
  'horen',
  'commissie',
  'verdagen',
  'uitstel',
  'ingebrekestelling',
  'dwangsom',
  'advies',
  'beslissen',
  'doorsturen',
  'uitgevoerd',
] as const;
export type StepName = (typeof stepNames)[number];

export type HandleProps = {
  readonly lang: Lang;
  readonly id: Id<'objection'>;
  readonly revision: number;
  readonly steps: readonly StepName[];
  /** The reader took the decision herself. */
  readonly ownDecision: boolean;
  /** Her own register touches the case, or may do so: then where she says whether it is one person. Null when it does not. */
  readonly tie: { readonly said: Text; readonly askedAt: string | null } | null;
  readonly earliestHearing: PlainDate;
  readonly today: PlainDate;
  /** A committee hears and advises. */
  readonly committee: boolean;
  /** Whose account the objection can be tied to. */
  readonly parties: readonly Party[];
  /** Decisions of the case, newest first, and the key of the one that is objected to. */
  readonly decisions: readonly DecisionChoice[];
  readonly against: string | null;
  readonly answer: AnswerView;
  /** The step that was refused, with what was typed. */
  readonly again: { readonly step: StepName; readonly typed: Readonly<Record<string, string>> } | null;
  readonly problems: readonly Problem[];
};

export type StepProps = HandleProps & { readonly step: StepName };

/** What was typed, and the problems, when this is the step that came back. */
export function state({ again, step, problems }: StepProps) {
  const mine = again?.step === step;
  return { typed: mine ? again.typed : {}, problems: mine ? problems : [], mine };
}

export function StepForm({
  props,
  children,
  button,
  label = button,
  variant,
}: {
  props: StepProps;
  children?: ComponentChildren;
  button: string;
  /** What the form is for, where another form on the page has the same words on its button. */
  label?: string;
  variant?: 'primary' | 'secondary';
}): VNode {
  return (
    <Form action={`/bezwaren/${props.id}/${props.step}`} lang={props.lang} label={label}>
      <input type="hidden" name="revision" value={props.revision} />
      {children}
      <Button variant={variant ?? 'secondary'}>{button}</Button>
    </Form>
  );
}

export function Folded({
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
