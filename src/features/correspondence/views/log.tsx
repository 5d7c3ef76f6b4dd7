import type { VNode } from 'preact';
import { formatDate, formatMoment, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import {
  Alert,
  Badge,
  Breadcrumbs,
  Button,
  ButtonGroup,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  Pager,
  Select,
  SummaryList,
  Table,
  TextInput,
} from '../../../ui/index.ts';
import { channelLabels, kindLabels, stateLabels } from '../messages.ts';
import { type Delivery, type DeliveryState, deliveryStates, type LogEntry, type Message } from '../types.ts';
import { DeliveryLog, stateTones } from './deliveries.tsx';
import { printWords, logWords as words } from './words.ts';

export type LogViewProps = {
  readonly lang: Lang;
  readonly entries: readonly LogEntry[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly state: DeliveryState | null;
  /** As typed. */
  readonly reference: string;
  readonly pending: { readonly soon: number; readonly late: number };
  readonly hrefFor: (page: number) => string;
  readonly exportHref: string | null;
  readonly mayPrint: boolean;
};

function Pending({ lang, pending }: Pick<LogViewProps, 'lang' | 'pending'>): VNode | null {
  const { soon, late } = pending;
  if (soon + late === 0) return null;
  return (
    <Alert kind="attention" lang={lang} title={(late > 0 ? words.lateTitle : words.soonTitle)[lang]}>
      {fill(words.pendingText, lang, { n: soon + late })}
    </Alert>
  );
}

function Filter({ lang, state, reference }: Pick<LogViewProps, 'lang' | 'state' | 'reference'>): VNode {
  return (
    <Form action="/beheer/berichten" method="get" label={words.filter[lang]} class="hv-form--inline">
      <Select
        lang={lang}
        name="staat"
        label={words.state[lang]}
        optional="unmarked"
        placeholder={words.everyState[lang]}
        value={state}
        options={deliveryStates.map((value) => ({ value, label: stateLabels[value][lang] }))}
      />
      <TextInput
        lang={lang}
        name="zaak"
        label={words.caseNumber[lang]}
        optional="unmarked"
        value={reference}
        width="medium"
        autocomplete="off"
      />
      <Button variant="secondary">{words.show[lang]}</Button>
    </Form>
  );
}

function Entries({ lang, entries }: Pick<LogViewProps, 'lang' | 'entries'>): VNode {
  return (
    <Table
      lang={lang}
      caption={words.caption[lang]}
      hideCaption
      narrow="stack"
      rows={entries}
      empty={<p>{words.none[lang]}</p>}
      columns={[
        {
          header: words.letter[lang],
          rowHeader: true,
          cell: (entry) => (
            <>
              <a href={`/beheer/berichten/${entry.id}`}>{kindLabels[entry.kind][lang]}</a>
              <br />
              <span class="hv-subject">{entry.reference === null ? words.erased[lang] : entry.subject}</span>
            </>
          ),
        },
        { header: words.reference[lang], cell: (entry) => entry.reference ?? words.erased[lang] },
        { header: words.made[lang], cell: (entry) => formatMoment(entry.createdAt, lang) },
        { header: words.channel[lang], cell: (entry) => channelLabels[entry.channel][lang] },
        {
          header: words.state[lang],
          cell: (entry) => <Badge tone={stateTones[entry.state]}>{stateLabels[entry.state][lang]}</Badge>,
        },
      ]}
    />
  );
}

export function LogView(props: LogViewProps): VNode {
  const { lang, total } = props;
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      {props.mayPrint && (
        <p>
          {words.seeAlso[lang]}: <a href="/printlijst">{printWords.title[lang]}</a>
        </p>
      )}
      <Pending lang={lang} pending={props.pending} />
      <Filter {...props} />
      <p role="status">{total === 1 ? words.countOne[lang] : fill(words.count, lang, { n: total })}</p>
      <Entries {...props} />
      <Pager lang={lang} page={props.page} pages={props.pages} hrefFor={props.hrefFor} />
      {props.exportHref !== null && total > 0 && (
        <p>
          <a href={props.exportHref} download="">
            {words.export[lang]}
          </a>
        </p>
      )}
    </>
  );
}

export type LogEntryViewProps = {
  readonly lang: Lang;
  readonly message: Message;
  readonly lines: readonly Delivery[];
  readonly sentOn: PlainDate | null;
  readonly mayRead: boolean;
  readonly mayReportBounce: boolean;
  readonly exportHref: string;
};

function Facts({ lang, message, sentOn }: Pick<LogEntryViewProps, 'lang' | 'message' | 'sentOn'>): VNode {
  const notify = message.notifyBefore;
  return (
    <SummaryList
      lang={lang}
      rows={[
        { key: words.subject[lang], value: <span lang={message.lang}>{message.subject}</span> },
        { key: words.kind[lang], value: kindLabels[message.kind][lang] },
        { key: words.reference[lang], value: message.document.reference },
        { key: words.channel[lang], value: channelLabels[message.channel][lang] },
        { key: words.made[lang], value: formatMoment(message.createdAt, lang) },
        ...(notify === null ? [] : [{ key: words.notifyBefore[lang], value: formatMoment(notify, lang) }]),
        {
          key: words.sentOn[lang],
          value: sentOn === null ? words.notSent[lang] : formatDate(sentOn, lang),
        },
        {
          key: words.hash[lang],
          value:
            message.pdfSha256 === null ? words.noPdf[lang] : <code class="hv-code">{message.pdfSha256}</code>,
        },
      ]}
    />
  );
}

export function LogEntryView(props: LogEntryViewProps): VNode {
  const { lang, message } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: '/beheer/berichten', label: words.title[lang] }]} />
      <Heading level={1}>{words.entryTitle[lang]}</Heading>
      <Facts {...props} />
      {message.resendsMessageId !== null && (
        <p>
          {words.resends[lang]}{' '}
          <a href={`/beheer/berichten/${message.resendsMessageId}`}>{words.original[lang]}</a>
        </p>
      )}
      <Heading level={2}>{words.steps[lang]}</Heading>
      <DeliveryLog lang={lang} lines={props.lines} label={words.steps[lang]} />
      <ButtonGroup>
        {props.mayRead && (
          <LinkButton href={`/berichten/${message.id}`} variant="secondary">
            {words.read[lang]}
          </LinkButton>
        )}
        <LinkButton href={props.exportHref} icon="download" variant="secondary" download>
          {words.export[lang]}
        </LinkButton>
      </ButtonGroup>
      {props.mayReportBounce && (
        <>
          <Heading level={2}>{words.bounced[lang]}</Heading>
          <p>{words.bouncedText[lang]}</p>
          <Form action={`/beheer/berichten/${message.id}/melding-terug`}>
            <Button variant="secondary">{words.bouncedButton[lang]}</Button>
          </Form>
        </>
      )}
    </>
  );
}
