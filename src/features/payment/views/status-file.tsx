import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ErrorSummary,
  FileInput,
  Form,
  Heading,
  Lead,
  Table,
} from '../../../ui/index.ts';
import type { StatusPreview } from '../commands/import.ts';
import { words } from '../messages.ts';
import { StatusBadge } from './parts.tsx';

export type StatusFileProps = {
  readonly lang: Lang;
  readonly problems: readonly Problem[];
  readonly uploads: readonly { readonly id: string; readonly messageId: string; readonly uploadedAt: Date }[];
};

const crumbs = (lang: Lang) => [{ href: '/betalingen', label: words.payments[lang] }];

export function StatusFileView({ lang, problems, uploads }: StatusFileProps): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={crumbs(lang)} />
      <Heading level={1}>{words.statusFile[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{words.statusFileLead[lang]}</Lead>
      <Form action="/betalingen/statusbestand" enctype="multipart/form-data">
        <FileInput
          lang={lang}
          name="file"
          label={words.file[lang]}
          hint={words.fileHint[lang]}
          accept=".xml,application/xml,text/xml"
          problems={problems}
        />
        <Button>{words.look[lang]}</Button>
      </Form>
      {uploads.length > 0 && (
        <>
          <h2>{words.waitingFiles[lang]}</h2>
          <ul>
            {uploads.map((upload) => (
              <li key={upload.id}>
                <a href={`/betalingen/statusbestand/${upload.id}`}>
                  {upload.messageId}, {words.offered[lang].toLowerCase()}{' '}
                  {formatMoment(upload.uploadedAt, lang)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

export type PreviewProps = {
  readonly lang: Lang;
  readonly uploadId: string;
  readonly preview: StatusPreview;
  readonly problems: readonly Problem[];
};

export function PreviewView({ lang, uploadId, preview, problems }: PreviewProps): VNode {
  const { changes, unknown, batch, seenBefore } = preview;
  const here = `/betalingen/statusbestand/${uploadId}`;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[...crumbs(lang), { href: '/betalingen/statusbestand', label: words.statusFile[lang] }]}
      />
      <Heading level={1} kicker={batch.messageId}>
        {words.whatChanges[lang]}
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      {seenBefore && (
        <Alert kind="info" lang={lang}>
          {words.seenBefore[lang]}
        </Alert>
      )}
      <Table
        lang={lang}
        id="wijzigingen"
        caption={words.whatChanges[lang]}
        hideCaption
        narrow="stack"
        rows={changes}
        columns={[
          { header: words.reference[lang], rowHeader: true, cell: (row) => row.transfer.endToEndId },
          { header: words.caseNumber[lang], cell: (row) => row.transfer.order.caseNumber },
          {
            header: words.status[lang],
            cell: (row) => <StatusBadge status={row.transfer.order.status} lang={lang} />,
          },
          {
            header: words.becomes[lang],
            cell: (row) =>
              row.change === 'none' ? (
                words.nothingChanges[lang]
              ) : (
                <StatusBadge status={row.change} lang={lang} />
              ),
          },
          {
            header: words.reason[lang],
            cell: (row) => row.reasons.map((reason) => reason.text[lang]).join(' '),
          },
          {
            header: words.amount[lang],
            numeric: true,
            cell: (row) => formatCents(row.transfer.amountCents, lang),
          },
        ]}
      />
      {unknown.length > 0 && (
        <Alert kind="attention" lang={lang} title={words.unknownIds[lang]}>
          <p>{words.unknownLead[lang]}</p>
          <ul>
            {unknown.slice(0, 100).map((id) => (
              <li key={id}>{id}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Form action={here} label={words.whatChanges[lang]}>
        <div class="hv-button-group">
          {!seenBefore && <Button>{words.apply[lang]}</Button>}
          <Button variant="quiet" formaction={`${here}/weg`}>
            {words.discard[lang]}
          </Button>
        </div>
      </Form>
    </>
  );
}
