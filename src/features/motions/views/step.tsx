/** What an officer fills in about a motion: a step or news. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Button, DateInput, Form, Heading, Radios, TextArea, TextInput } from '../../../ui/index.ts';
import { stepPath } from '../paths.ts';
import { motionStatus } from '../status.ts';
import type { Motion, MotionAction } from '../types.ts';
import { longest } from '../wanted.ts';
import { recordWords, stepWords as words } from '../words.ts';

/** What was typed, by the name of its field. */
export type Typing = ReadonlyMap<string, string>;

/** From top to bottom, for the summary of what is wrong. */
export const stepFields = ['action', 'happenedOn', 'reason', 'document', 'documentUrl', 'nextOn'];

export type StepFormProps = {
  readonly lang: Lang;
  readonly motion: Motion;
  /** Steps that this reader may take now. */
  readonly actions: readonly MotionAction[];
  /** May she also write news that changes no state? */
  readonly mayReport: boolean;
  /** It waits for another: she proposed it herself. */
  readonly ownProposal: boolean;
  readonly typed: Typing;
  readonly problems: readonly Problem[];
};

function Options({ lang, actions, mayReport, typed, problems }: StepFormProps): VNode {
  return (
    <Radios
      lang={lang}
      problems={problems}
      name="action"
      label={words.action[lang]}
      value={typed.get('action') ?? ''}
      options={[
        ...(mayReport ? [{ value: 'report', label: words.report[lang] }] : []),
        ...actions.map((action) => ({ value: action, label: motionStatus.transitions[action].label[lang] })),
      ]}
    />
  );
}

export function StepForm(props: StepFormProps): VNode {
  const { lang, motion, problems, typed } = props;
  const field = (name: string) => ({ lang, problems, name, value: typed.get(name) ?? '' });
  return (
    <section aria-labelledby="vastleggen">
      <Heading level={2} id="vastleggen">
        {words.title[lang]}
      </Heading>
      <p>{(props.ownProposal ? words.own : words.lead)[lang]}</p>
      <Form action={stepPath(motion.number)} label={words.title[lang]}>
        <Options {...props} />
        <DateInput {...field('happenedOn')} label={words.happenedOn[lang]} />
        <TextArea
          {...field('reason')}
          label={words.reason[lang]}
          hint={words.reasonHint[lang]}
          maxLength={longest.reason}
          rows={4}
        />
        <TextInput {...field('document')} label={words.document[lang]} optional />
        <TextInput
          {...field('documentUrl')}
          label={recordWords.documentUrl[lang]}
          hint="https://"
          inputmode="text"
          optional
        />
        <DateInput
          {...field('nextOn')}
          label={recordWords.nextOn[lang]}
          hint={words.nextOnHint[lang]}
          optional="unmarked"
        />
        <Button>{recordWords.save[lang]}</Button>
      </Form>
    </section>
  );
}
