/** Parts of the page of a case that only the office sees. */
import type { VNode } from 'preact';
import { formatDate, formatMoment } from '../../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import {
  Alert,
  Badge,
  Button,
  Details,
  Form,
  Heading,
  SummaryList,
  type SummaryRow,
  Table,
  TextArea,
  type Tone,
} from '../../../ui/index.ts';
import type { Cosigner, EntryChannel } from '../../application/types.ts';
import { movementLabel } from '../../budget/index.ts';
import type { Organisation } from '../../party/types.ts';
import { keptRow } from '../../retention/index.ts';
import type { CaseFile } from '../case-file.ts';
import { caseWords as words } from '../messages.ts';
import { openRequest } from '../rules/completion.ts';
import { messageLength } from '../rules/messages.ts';
import { AnswerPages } from './answer-pages.tsx';
import { AskedItems } from './asked.tsx';
import type { Typed } from './case-parts.tsx';

type Props = { readonly file: CaseFile; readonly lang: Lang };

const channelNames: Readonly<Record<EntryChannel, Text>> = {
  online: text('Online', 'Online'),
  paper: text('Op papier', 'On paper'),
  phone: text('Per telefoon', 'By telephone'),
  desk: text('Aan de balie', 'At the desk'),
};

function applicantLines({ applicant }: CaseFile): readonly string[] {
  if (!applicant) return [];
  const town = [applicant.postcode, applicant.town].filter((part) => part !== null).join(' ');
  return [applicant.name, applicant.street, town, applicant.phone, applicant.email].filter(
    (line): line is string => line !== null && line !== '',
  );
}

function Lines({ lines }: { lines: readonly string[] }): VNode {
  return (
    <>
      {lines.map((line, index) => (
        <span key={line} dir="auto">
          {index > 0 && <br />}
          {line}
        </span>
      ))}
    </>
  );
}

/** For state aid it counts together with others: who handles the case sees with whom. */
export function undertakingRow({
  file: { access, organisation },
  lang,
}: {
  readonly file: {
    readonly access: Pick<CaseFile['access'], 'handle'>;
    readonly organisation: Pick<Organisation, 'slug' | 'undertakingGroup'> | null;
  };
  readonly lang: Lang;
}): SummaryRow[] {
  if (!access.handle || !organisation?.undertakingGroup) return [];
  const href = `/beheer/staatssteun/ondernemingen?organisatie=${organisation.slug}`;
  return [{ key: words.undertaking[lang], value: <a href={href}>{organisation.undertakingGroup}</a> }];
}

function factRows({ file, lang }: Props, statusLabel: string): SummaryRow[] {
  const { application, facts, round, wijk, organisation, envelope } = file;
  const cents = (amount: number | null): string => (amount === null ? '–' : formatCents(amount, lang));
  const contact = applicantLines(file);
  return [
    { key: words.status[lang], value: statusLabel },
    ...(contact.length > 0 ? [{ key: words.applicant[lang], value: <Lines lines={contact} /> }] : []),
    ...(organisation ? [{ key: words.organisation[lang], value: organisation.name }] : []),
    ...undertakingRow({ file, lang }),
    { key: words.scheme[lang], value: facts.version.name[lang] },
    { key: words.round[lang], value: round.name[lang] },
    { key: words.wijk[lang], value: wijk?.name ?? words.city[lang] },
    { key: words.asked[lang], value: cents(application.requestedCents) },
    ...(application.grantedCents === null
      ? []
      : [{ key: words.granted[lang], value: cents(application.grantedCents) }]),
    {
      key: words.received[lang],
      value: application.receivedOn === null ? '–' : formatDate(application.receivedOn, lang),
    },
    {
      key: words.complete[lang],
      value: application.completeAt === null ? '–' : formatMoment(application.completeAt, lang),
    },
    { key: words.channel[lang], value: channelNames[application.channel][lang] },
    ...(file.enteredBy ? [{ key: words.enteredBy[lang], value: file.enteredBy.name }] : []),
    ...(envelope
      ? [{ key: words.envelope[lang], value: <a href={`/plafonds/${envelope.id}`}>{envelope.name}</a> }]
      : []),
    { key: words.handler[lang], value: file.handler?.name ?? words.nobody[lang] },
    ...(file.access.retention ? [keptRow(application, lang)] : []),
  ];
}

/** Facts, and who works on it. */
export function About({
  file,
  lang,
  mine,
  statusLabel,
}: Props & { readonly mine: boolean; readonly statusLabel: string }): VNode {
  const { caseNumber } = file.application;
  return (
    <section>
      <Heading level={2}>{words.about[lang]}</Heading>
      <SummaryList lang={lang} rows={factRows({ file, lang }, statusLabel)} />
      {file.access.handle && (
        <Form action={`/zaken/${caseNumber}/behandelaar`} label={words.handler[lang]}>
          <Button variant="secondary" name="neem" value={mine ? '0' : '1'} icon="user">
            {(mine ? words.layDown : words.take)[lang]}
          </Button>
        </Form>
      )}
    </section>
  );
}

/** Before treatment: what lacks, as the rules of the application say it. */
export function Completeness({ file, lang }: Props): VNode | null {
  const { status } = file.application;
  if (status !== 'submitted' && status !== 'incomplete') return null;
  const request = openRequest(file.facts);
  return (
    <section>
      <Heading level={2}>{words.completeness[lang]}</Heading>
      {request && (
        <Alert kind="info" lang={lang} title={words.waitsFor(formatDate(request.completeBefore, lang))[lang]}>
          <AskedItems file={file} items={request.items} lang={lang} />
        </Alert>
      )}
      {file.problems.length === 0 ? (
        request === null && (
          <Alert kind="success" lang={lang}>
            {words.isComplete[lang]}
          </Alert>
        )
      ) : (
        <Alert kind="attention" lang={lang} title={words.lacks[lang]}>
          <ul>
            {file.problems.map((problem) => (
              <li key={`${problem.field}:${problem.code}`}>{problem.text[lang]}</li>
            ))}
          </ul>
        </Alert>
      )}
    </section>
  );
}

export function Answers({ file, lang }: Props): VNode | null {
  if (file.copy.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{words.answers[lang]}</Heading>
      <Details summary={words.showAnswers[lang]}>
        <AnswerPages pages={file.copy} lang={lang} level={3} />
      </Details>
    </section>
  );
}

const signerStates: Readonly<Record<Cosigner['status'], { readonly label: Text; readonly tone: Tone }>> = {
  confirmed: { label: words.confirmed, tone: 'green' },
  named: { label: words.unconfirmed, tone: 'neutral' },
  invited: { label: words.unconfirmed, tone: 'neutral' },
  declined: { label: words.declined, tone: 'orange' },
};

export function Cosigners({ file, lang }: Props): VNode | null {
  if (file.cosigners.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{words.cosigners[lang]}</Heading>
      <ul class="hv-links">
        {file.cosigners.map((cosigner) => (
          <li key={cosigner.id}>
            <span dir="auto">{cosigner.name}</span>{' '}
            <Badge tone={signerStates[cosigner.status].tone}>
              {signerStates[cosigner.status].label[lang]}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} kB`;

export function Files({ file, lang }: Props): VNode | null {
  if (!file.access.answers) return null;
  return (
    <section>
      <Heading level={2}>{words.attachments[lang]}</Heading>
      {file.attachments.length === 0 ? (
        <p>{words.noAttachments[lang]}</p>
      ) : (
        <ul class="hv-links">
          {file.attachments.map((one) => (
            <li key={one.id}>
              <a href={`/bestanden/${one.id}/${encodeURIComponent(one.name)}`} dir="auto">
                {one.name}
              </a>{' '}
              ({kilobytes(one.sizeBytes)})
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function Ledger({ file, lang }: Props): VNode | null {
  if (!file.access.ledger) return null;
  return (
    <section>
      <Heading level={2}>{words.ledger[lang]}</Heading>
      <Table
        lang={lang}
        caption={words.ledger[lang]}
        hideCaption
        empty={<p>{words.noLedger[lang]}</p>}
        columns={[
          {
            header: words.movement[lang],
            rowHeader: true,
            cell: (entry) => (
              <>
                {movementLabel(entry)[lang]}
                <br />
                <span class="hv-soft">
                  {entry.basis}, {formatMoment(entry.recordedAt, lang)}
                </span>
              </>
            ),
          },
          {
            header: words.amount[lang],
            numeric: true,
            cell: (entry) => formatCents(entry.amountCents, lang),
          },
        ]}
        narrow="stack"
        rows={file.ledger}
      />
    </section>
  );
}

/** Kept apart from the messages, closed: nobody writes a note where she means to answer. */
export function Notes({ file, lang, typed }: Props & { readonly typed: Typed | null }): VNode | null {
  if (!file.access.writeNotes) return null;
  return (
    <Details summary={words.writeNoteOpen[lang]} open={typed !== null}>
      <Form action={`/zaken/${file.application.caseNumber}/notities`} label={words.note[lang]}>
        <TextArea
          lang={lang}
          name="note"
          label={words.writeNote[lang]}
          hint={words.writeNoteHint[lang]}
          value={typed?.body}
          problems={typed?.problems}
          maxLength={messageLength}
          rows={3}
        />
        <Button variant="secondary" icon="lock">
          {words.addNote[lang]}
        </Button>
      </Form>
    </Details>
  );
}
