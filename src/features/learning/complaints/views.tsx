/** Complaints: how to complain and how many there were, and the register of the office. */
import type { VNode } from 'preact';
import { formatDate, isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import {
  Badge,
  Breadcrumbs,
  Button,
  DateInput,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  Pager,
  Radios,
  Select,
  SummaryList,
  Table,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import type { HalfYear } from '../../motions/index.ts';
import { type FormState, fieldOf, Typed } from '../view-parts.tsx';
import { complaintPath, complaintRegisterPath, complaintsPath, sharedWords } from '../words.ts';
import { dueOn, leastShown } from './rules.ts';
import { complaintStatus } from './status.ts';
import {
  type Complaint,
  type ComplaintAction,
  type ComplaintFigures,
  complaintKinds,
  complaintOutcomes,
  type Shown,
} from './types.ts';
import { longestChange } from './wanted.ts';
import { complaintWords as words } from './words.ts';

export type HalfFigures = {
  readonly half: HalfYear;
  readonly name: Text;
  readonly figures: ComplaintFigures;
};

type Row = { readonly name: string; readonly shown: Shown };

type CountsProps = {
  readonly lang: Lang;
  readonly id: string;
  readonly title: string;
  readonly half: string;
  readonly rows: readonly Row[];
};

function Counts({ lang, id, title, half, rows }: CountsProps): VNode {
  return (
    <Table
      lang={lang}
      id={id}
      caption={`${title}: ${half.toLowerCase()}`}
      rows={rows}
      columns={[
        { header: title, rowHeader: true, cell: ({ name }) => name },
        {
          header: words.number[lang],
          numeric: true,
          cell: ({ shown }) => (shown === null ? words.hidden[lang] : String(shown)),
        },
      ]}
    />
  );
}

function Half({ lang, of }: { lang: Lang; of: HalfFigures }): VNode {
  const { half, name, figures } = of;
  const id = `half-${half.year}-${half.half}`;
  const closings = [...complaintOutcomes, 'withdrawn', 'notHandled'] as const;
  return (
    <section aria-labelledby={id}>
      <Heading level={3} id={id}>
        {name[lang]}
      </Heading>
      <Counts
        lang={lang}
        id={`${id}-waarover`}
        title={words.about[lang]}
        half={name[lang]}
        rows={[
          ...complaintKinds.map((kind) => ({ name: words.kinds[kind][lang], shown: figures.byKind[kind] })),
          { name: words.received[lang], shown: figures.received },
        ]}
      />
      <Counts
        lang={lang}
        id={`${id}-afloop`}
        title={words.ending[lang]}
        half={name[lang]}
        rows={[
          ...closings.map((key) => ({ name: words.outcomes[key][lang], shown: figures.byOutcome[key] })),
          { name: words.closed[lang], shown: figures.closed },
          { name: words.inTime[lang], shown: figures.inTime },
          { name: words.late[lang], shown: figures.late },
        ]}
      />
    </section>
  );
}

export type ComplaintsProps = {
  readonly lang: Lang;
  readonly halves: readonly HalfFigures[];
  readonly mayView: boolean;
};

export function ComplaintsView({ lang, halves, mayView }: ComplaintsProps): VNode {
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <Heading level={2}>{words.how[lang]}</Heading>
      <p>{words.howText[lang]}</p>
      <p>{words.term[lang]}</p>
      <p>
        <small>{words.termSource[lang]}</small>
      </p>
      <p>
        {words.objection[lang]} <a href="/bezwaar">{words.object[lang]}</a>
      </p>
      {mayView && (
        <p>
          <LinkButton href={complaintRegisterPath} variant="secondary" icon="arrow-right">
            {words.register[lang]}
          </LinkButton>
        </p>
      )}
      <Heading level={2}>{words.figures[lang]}</Heading>
      <p>{fill(words.figuresLead, lang, { least: leastShown })}</p>
      {halves.map((of) => (
        <Half key={`${of.half.year}-${of.half.half}`} lang={lang} of={of} />
      ))}
    </>
  );
}

export type RegisterProps = {
  readonly lang: Lang;
  readonly today: PlainDate;
  readonly complaints: readonly Complaint[];
  readonly page: number;
  readonly pages: number;
  /** Null for who only reads. */
  readonly form: FormState | null;
};

function Due({ lang, complaint, today }: { lang: Lang; complaint: Complaint; today: PlainDate }): VNode {
  const due = dueOn(complaint);
  const late = isoDate(due) < (complaint.closedOn ?? isoDate(today));
  return (
    <>
      {formatDate(due, lang)} {late && <Badge tone="red">{words.late[lang]}</Badge>}
    </>
  );
}

export function RegisterView(props: RegisterProps): VNode {
  const { lang, complaints, form, today } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: complaintsPath, label: words.title[lang] }]} />
      <Heading level={1}>{words.register[lang]}</Heading>
      <ErrorSummary lang={lang} problems={form?.problems ?? []} />
      <Lead>{words.registerLead[lang]}</Lead>
      {complaints.length === 0 ? (
        <EmptyState title={words.none[lang]} icon="circle-check" />
      ) : (
        <Table
          lang={lang}
          id="klachten"
          caption={words.register[lang]}
          hideCaption
          narrow="stack"
          rows={complaints}
          columns={[
            {
              header: words.reference[lang],
              rowHeader: true,
              cell: ({ id, reference }) => <a href={complaintPath(id)}>{reference}</a>,
            },
            { header: words.about[lang], cell: ({ kind }) => words.kinds[kind][lang] },
            { header: words.receivedOn[lang], cell: ({ receivedOn }) => formatDate(receivedOn, lang) },
            { header: words.status[lang], cell: ({ status }) => complaintStatus.labels[status][lang] },
            {
              header: words.due[lang],
              cell: (complaint) => <Due lang={lang} complaint={complaint} today={today} />,
            },
          ]}
        />
      )}
      <Pager
        lang={lang}
        page={props.page}
        pages={props.pages}
        hrefFor={(page) => `${complaintRegisterPath}?pagina=${page}`}
      />
      {form && <AddForm lang={lang} form={form} />}
    </>
  );
}

function AddForm({ lang, form }: { lang: Lang; form: FormState }): VNode {
  const field = fieldOf(lang, form);
  return (
    <section aria-labelledby="toevoegen">
      <Heading level={2} id="toevoegen">
        {words.add[lang]}
      </Heading>
      <Form action={complaintRegisterPath} label={words.add[lang]}>
        <TextInput
          {...field('reference')}
          label={words.reference[lang]}
          hint={words.referenceHint[lang]}
          width="medium"
          spellcheck={false}
        />
        <Select
          {...field('kind')}
          label={words.kind[lang]}
          options={complaintKinds.map((kind) => ({ value: kind, label: words.kinds[kind][lang] }))}
        />
        <DateInput {...field('receivedOn')} label={words.receivedOn[lang]} />
        <Button>{sharedWords.save[lang]}</Button>
      </Form>
    </section>
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
