import type { VNode } from 'preact';
import { formatDate, formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Badge,
  Button,
  ButtonGroup,
  EmptyState,
  ErrorSummary,
  Fieldset,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  Table,
} from '../../../ui/index.ts';
import { kindLabels } from '../messages.ts';
import type { PrintJob } from '../types.ts';
import { LinkedText } from './linked-text.tsx';
import { logWords, printWords as words } from './words.ts';

export type PrintListProps = {
  readonly lang: Lang;
  /** ISO date. */
  readonly today: string;
  readonly queue: readonly PrintJob[];
  /** Of the whole queue, also what is not shown. */
  readonly total: number;
  readonly posted: readonly PrintJob[];
  readonly chosen: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  readonly maySeeLog: boolean;
  /** Whoever only reads sees the same list without anything to tick or press. */
  readonly mayPrint: boolean;
};

const slots = (job: PrintJob) => ({ name: job.addressee[0] ?? '', reference: job.reference });

function Choice({ job, lang, chosen }: { job: PrintJob; lang: Lang; chosen: boolean }): VNode {
  return (
    <label class="hv-tick">
      <input
        class="utrecht-checkbox utrecht-checkbox--html-input hv-choice__input"
        type="checkbox"
        name="ids"
        value={job.id}
        checked={chosen}
      />
      <span class="hv-visually-hidden">{fill(words.chooseOne, lang, slots(job))}</span>
    </label>
  );
}

/** What someone must look at before this letter goes into an envelope. */
function Remarks({ job, lang, today }: { job: PrintJob; lang: Lang; today: string }): VNode {
  const dated = { date: formatDate(job.date, lang) };
  return (
    <>
      {job.addressee.length < 2 && (
        <>
          {' '}
          <Badge tone="red">{words.noAddress[lang]}</Badge>
        </>
      )}
      {job.unprintable !== null && job.unprintable > 0 && (
        <>
          {' '}
          <Badge tone="orange">{fill(words.unprintable, lang, { n: job.unprintable })}</Badge>
        </>
      )}
      {job.date < today && (
        <>
          {' '}
          <Badge tone="orange">{fill(words.oldDate, lang, dated)}</Badge>
        </>
      )}
    </>
  );
}

function Letter({ job, lang }: { job: PrintJob; lang: Lang }): VNode {
  return (
    <>
      <a href={`/berichten/${job.id}`}>{kindLabels[job.kind][lang]}</a>
      <br />
      {job.reference}
    </>
  );
}

function Queue({ lang, today, queue, chosen, mayPrint }: PrintListProps): VNode {
  const choose = {
    header: words.choose[lang],
    cell: (job: PrintJob) => <Choice job={job} lang={lang} chosen={chosen.has(job.id)} />,
  };
  return (
    <Table
      lang={lang}
      caption={words.caption[lang]}
      hideCaption
      narrow="stack"
      rows={queue}
      columns={[
        ...(mayPrint ? [choose] : []),
        {
          header: words.addressee[lang],
          rowHeader: true,
          cell: (job) => (
            <>
              <LinkedText text={job.addressee.join('\n')} />
              <Remarks job={job} lang={lang} today={today} />
            </>
          ),
        },
        { header: words.letter[lang], cell: (job) => <Letter job={job} lang={lang} /> },
        { header: words.since[lang], cell: (job) => formatMoment(job.queuedAt, lang) },
        {
          header: words.printed[lang],
          cell: (job) =>
            job.printedAt === null ? words.notPrinted[lang] : formatMoment(job.printedAt, lang),
        },
        {
          header: words.pdf[lang],
          cell: (job) => (
            <a
              href={`/berichten/${job.id}/brief.pdf`}
              download=""
              aria-label={fill(words.pdfOf, lang, slots(job))}
            >
              {words.pdf[lang]}
            </a>
          ),
        },
      ]}
    />
  );
}

function QueueForm(props: PrintListProps): VNode {
  const { lang, queue, problems } = props;
  const ids = queue.map(({ id }) => id).join(',');
  return (
    <>
      <p>
        <LinkButton href={`/printlijst/brieven.pdf?ids=${ids}`} icon="printer" variant="secondary" download>
          {words.downloadAll[lang]}
        </LinkButton>
      </p>
      <p class="hv-hint">{words.downloadHint[lang]}</p>
      <Form action="/printlijst">
        <Fieldset
          lang={lang}
          name="ids"
          label={words.caption[lang]}
          problems={problems}
          class="hv-fieldset--table"
          focusTarget
        >
          <Queue {...props} />
        </Fieldset>
        <ButtonGroup>
          <Button name="stap" value="geprint" variant="secondary">
            {words.markPrinted[lang]}
          </Button>
          <Button name="stap" value="gepost">
            {words.markPosted[lang]}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

function Waiting(props: PrintListProps): VNode {
  const { lang, queue, total, mayPrint } = props;
  return (
    <>
      {total > queue.length && <p>{fill(words.more, lang, { total, shown: queue.length })}</p>}
      {mayPrint ? <QueueForm {...props} /> : <Queue {...props} />}
    </>
  );
}

function Posted({ lang, posted, mayPrint }: Pick<PrintListProps, 'lang' | 'posted' | 'mayPrint'>): VNode {
  const stand = {
    header: words.action[lang],
    cell: (job: PrintJob) => {
      if (job.returned) return words.returned[lang];
      if (!mayPrint) return '';
      return (
        <a href={`/printlijst/${job.id}/teruggekomen`} aria-label={fill(words.cameBackOf, lang, slots(job))}>
          {words.cameBack[lang]}
        </a>
      );
    },
  };
  return (
    <Table
      lang={lang}
      caption={words.postedTitle[lang]}
      hideCaption
      narrow="stack"
      rows={posted}
      empty={<p>{words.postedNone[lang]}</p>}
      columns={[
        {
          header: words.addressee[lang],
          rowHeader: true,
          cell: (job) => job.addressee[0] ?? '',
        },
        { header: words.letter[lang], cell: (job) => <Letter job={job} lang={lang} /> },
        {
          header: words.postedAt[lang],
          cell: (job) => (job.postedAt === null ? '' : formatMoment(job.postedAt, lang)),
        },
        stand,
      ]}
    />
  );
}

export function PrintListView(props: PrintListProps): VNode {
  const { lang, queue, problems } = props;
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.lead[lang]}</Lead>
      {props.maySeeLog && (
        <p>
          {logWords.seeAlso[lang]}: <a href="/beheer/berichten">{logWords.title[lang]}</a>
        </p>
      )}
      {queue.length === 0 ? (
        <EmptyState title={words.empty[lang]} icon="printer">
          <p>{words.emptyText[lang]}</p>
        </EmptyState>
      ) : (
        <Waiting {...props} />
      )}
      <Heading level={2}>{words.postedTitle[lang]}</Heading>
      <Posted {...props} />
    </>
  );
}
