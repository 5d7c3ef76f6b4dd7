import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Badge,
  Breadcrumbs,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  Table,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import type { OutageTyped } from '../forms.ts';
import { longestDescription } from '../rules.ts';
import type { Outage } from '../types.ts';
import { outageWords as words } from './words.ts';

type FormProps = {
  readonly lang: Lang;
  readonly typed: OutageTyped;
  readonly problems: readonly Problem[];
  readonly action: string;
};

function Time({
  lang,
  name,
  typed,
  problems,
  optional,
}: Omit<FormProps, 'action'> & {
  name: 'startTime' | 'endTime';
  optional: boolean;
}): VNode {
  return (
    <TextInput
      lang={lang}
      name={name}
      label={words[name][lang]}
      hint={words.timeHint[lang]}
      value={typed[name]}
      width="short"
      inputmode="numeric"
      autocomplete="off"
      optional={optional}
      problems={problems}
    />
  );
}

function OutageForm(props: FormProps): VNode {
  const { lang, typed, problems, action } = props;
  return (
    <Form action={action}>
      <DateInput
        lang={lang}
        name="startDate"
        label={words.startDate[lang]}
        value={typed.startDate}
        problems={problems}
      />
      <Time {...props} name="startTime" optional={false} />
      <DateInput
        lang={lang}
        name="endDate"
        label={words.endDate[lang]}
        hint={words.endHint[lang]}
        value={typed.endDate}
        optional
        problems={problems}
      />
      <Time {...props} name="endTime" optional />
      <TextArea
        lang={lang}
        name="description"
        label={words.description[lang]}
        value={typed.description}
        maxLength={longestDescription}
        rows={3}
        problems={problems}
      />
      <Button>{words.save[lang]}</Button>
    </Form>
  );
}

type ListProps = {
  readonly lang: Lang;
  readonly outages: readonly Outage[];
  /** Whoever only reads sees no form and no button. */
  readonly mayRecord: boolean;
};

function Outages({ lang, outages, mayRecord }: ListProps): VNode {
  const edit = {
    header: words.action[lang],
    cell: (outage: Outage) => (
      <a
        href={`/beheer/storingen/${outage.id}`}
        aria-label={fill(words.editOf, lang, { date: formatMoment(outage.startedAt, lang) })}
      >
        {words.edit[lang]}
      </a>
    ),
  };
  return (
    <Table
      lang={lang}
      caption={words.caption[lang]}
      narrow="stack"
      rows={outages}
      empty={<p>{words.none[lang]}</p>}
      columns={[
        { header: words.from[lang], rowHeader: true, cell: (outage) => formatMoment(outage.startedAt, lang) },
        {
          header: words.until[lang],
          cell: (outage) =>
            outage.endedAt === null ? (
              <Badge tone="orange">{words.lasts[lang]}</Badge>
            ) : (
              formatMoment(outage.endedAt, lang)
            ),
        },
        { header: words.what[lang], cell: (outage) => <span dir="auto">{outage.description}</span> },
        ...(mayRecord ? [edit] : []),
      ]}
    />
  );
}

export function OutagesView(props: Omit<FormProps, 'action'> & ListProps): VNode {
  const { lang, outages, problems, mayRecord } = props;
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.lead[lang]}</Lead>
      <Outages lang={lang} outages={outages} mayRecord={mayRecord} />
      {mayRecord && (
        <>
          <Heading level={2}>{words.newTitle[lang]}</Heading>
          <OutageForm {...props} action="/beheer/storingen" />
        </>
      )}
    </>
  );
}

export function EditOutageView(props: FormProps): VNode {
  const { lang, problems } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: '/beheer/storingen', label: words.title[lang] }]} />
      <Heading level={1}>{words.editTitle[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <OutageForm {...props} />
    </>
  );
}
