/** The register of the office, and the form that adds a complaint to it. */
import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../../kernel/dates.ts';
import type { Lang } from '../../../../kernel/messages.ts';
import {
  Breadcrumbs,
  Button,
  DateInput,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  Pager,
  Select,
  Table,
  TextInput,
} from '../../../../ui/index.ts';
import { type FormState, fieldOf } from '../../view-parts.tsx';
import { complaintPath, complaintRegisterPath, complaintsPath, sharedWords } from '../../words.ts';
import { complaintStatus } from '../status.ts';
import { type Complaint, complaintKinds } from '../types.ts';
import { complaintWords as words } from '../words.ts';
import { Due } from './follow.tsx';

export type RegisterProps = {
  readonly lang: Lang;
  readonly today: PlainDate;
  readonly complaints: readonly Complaint[];
  readonly page: number;
  readonly pages: number;
  /** Null for who only reads. */
  readonly form: FormState | null;
};

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
