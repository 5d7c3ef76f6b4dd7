/** One complaint: where it stands, and the form of its next step. */
import type { VNode } from 'preact';
import { formatDate, isoDate, type PlainDate } from '../../../../kernel/dates.ts';
import type { Lang } from '../../../../kernel/messages.ts';
import {
  Badge,
  Breadcrumbs,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  Heading,
  Radios,
  Select,
  SummaryList,
  TextArea,
} from '../../../../ui/index.ts';
import { type FormState, fieldOf, Typed } from '../../view-parts.tsx';
import { complaintPath, complaintRegisterPath, complaintsPath, sharedWords } from '../../words.ts';
import { dueOn } from '../rules.ts';
import { complaintStatus } from '../status.ts';
import { type Complaint, type ComplaintAction, complaintOutcomes } from '../types.ts';
import { longestChange } from '../wanted.ts';
import { complaintWords as words } from '../words.ts';

export function Due({
  lang,
  complaint,
  today,
}: {
  lang: Lang;
  complaint: Complaint;
  today: PlainDate;
}): VNode {
  const due = dueOn(complaint);
  const late = isoDate(due) < (complaint.closedOn ?? isoDate(today));
  return (
    <>
      {formatDate(due, lang)} {late && <Badge tone="red">{words.late[lang]}</Badge>}
    </>
  );
}

export type ComplaintProps = {
  readonly lang: Lang;
  readonly today: PlainDate;
  readonly complaint: Complaint;
  readonly problems: FormState['problems'];
  /** Null for who only reads, and of what is closed. */
  readonly form: (FormState & { readonly actions: readonly ComplaintAction[] }) | null;
};

function Facts({ lang, today, complaint }: ComplaintProps): VNode {
  const { postponedOn, closedOn, outcome, change } = complaint;
  const row = (key: string, value: string | VNode) => ({ key, value });
  return (
    <SummaryList
      lang={lang}
      rows={[
        row(words.status[lang], complaintStatus.labels[complaint.status][lang]),
        row(words.about[lang], words.kinds[complaint.kind][lang]),
        row(words.receivedOn[lang], formatDate(complaint.receivedOn, lang)),
        ...(postponedOn === null ? [] : [row(words.postponedOn[lang], formatDate(postponedOn, lang))]),
        row(words.due[lang], <Due lang={lang} complaint={complaint} today={today} />),
        ...(closedOn === null ? [] : [row(words.closedOn[lang], formatDate(closedOn, lang))]),
        ...(outcome === null ? [] : [row(words.outcome[lang], words.outcomes[outcome][lang])]),
        ...(change === null
          ? []
          : [row(words.change[lang], (<Typed lang={lang} words={change} />) as VNode)]),
        row(words.retain[lang], formatDate(complaint.retainUntil, lang)),
      ]}
    />
  );
}

export function ComplaintView(props: ComplaintProps): VNode {
  const { lang, complaint, form } = props;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: complaintsPath, label: words.title[lang] },
          { href: complaintRegisterPath, label: words.register[lang] },
        ]}
      />
      <Heading level={1}>{complaint.reference}</Heading>
      <ErrorSummary lang={lang} problems={props.problems} />
      <Facts {...props} />
      {form && <StepForm lang={lang} complaint={complaint} form={form} />}
    </>
  );
}

function StepForm(props: {
  lang: Lang;
  complaint: Complaint;
  form: NonNullable<ComplaintProps['form']>;
}): VNode {
  const { lang, complaint, form } = props;
  const field = fieldOf(lang, form);
  return (
    <section aria-labelledby="vastleggen">
      <Heading level={2} id="vastleggen">
        {words.step[lang]}
      </Heading>
      <Form action={complaintPath(complaint.id)} label={words.step[lang]}>
        <Radios
          {...field('action')}
          label={words.action[lang]}
          options={form.actions.map((action) => ({
            value: action,
            label: complaintStatus.transitions[action].label[lang],
          }))}
        />
        <DateInput {...field('on')} label={sharedWords.happenedOn[lang]} />
        <Select
          {...field('outcome')}
          label={words.outcomeField[lang]}
          hint={words.outcomeHint[lang]}
          options={complaintOutcomes.map((outcome) => ({
            value: outcome,
            label: words.outcomes[outcome][lang],
          }))}
          optional="unmarked"
        />
        <TextArea
          {...field('change')}
          label={words.change[lang]}
          hint={words.changeHint[lang]}
          maxLength={longestChange}
          rows={3}
          optional
        />
        <Button>{sharedWords.save[lang]}</Button>
      </Form>
    </section>
  );
}
