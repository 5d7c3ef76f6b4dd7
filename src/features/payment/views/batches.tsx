import type { VNode } from 'preact';
import { formatDate, formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Breadcrumbs, EmptyState, Heading, Lead, LinkButton, SummaryList, Table } from '../../../ui/index.ts';
import { words } from '../messages.ts';
import { maskedIban } from '../rules.ts';
import type { PaymentBatch, Transfer } from '../types.ts';
import { reasonWords, StatusBadge } from './parts.tsx';

export function BatchesView({ lang, batches }: { lang: Lang; batches: readonly PaymentBatch[] }): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: '/betalingen', label: words.payments[lang] }]} />
      <Heading level={1}>{words.batches[lang]}</Heading>
      <Lead>{words.batchesLead[lang]}</Lead>
      <Table
        lang={lang}
        id="bestanden"
        caption={words.batches[lang]}
        hideCaption
        narrow="stack"
        rows={batches}
        empty={<EmptyState title={words.noBatches[lang]} icon="hand-coins" />}
        columns={[
          {
            header: words.batch[lang],
            rowHeader: true,
            cell: (batch) => <a href={`/betalingen/batches/${batch.id}`}>{batch.messageId}</a>,
          },
          { header: words.made[lang], cell: (batch) => formatMoment(batch.createdAt, lang) },
          { header: words.executionDate[lang], cell: (batch) => formatDate(batch.executionDate, lang) },
          { header: words.count[lang], numeric: true, cell: (batch) => batch.count },
          { header: words.amount[lang], numeric: true, cell: (batch) => formatCents(batch.totalCents, lang) },
        ]}
      />
    </>
  );
}

export type BatchProps = {
  readonly lang: Lang;
  readonly batch: PaymentBatch;
  readonly transfers: readonly Transfer[];
  readonly reports: readonly { readonly messageId: string; readonly importedAt: Date }[];
  readonly mayExecute: boolean;
  readonly erased: boolean;
};

function Transfers({ lang, transfers }: BatchProps): VNode {
  return (
    <Table
      lang={lang}
      id="regels"
      caption={words.inFile[lang]}
      narrow="stack"
      rows={transfers}
      columns={[
        {
          header: words.reference[lang],
          rowHeader: true,
          cell: (row) => <a href={`/betalingen/opdrachten/${row.order.id}`}>{row.endToEndId}</a>,
        },
        { header: words.account[lang], cell: (row) => maskedIban(row.iban) },
        {
          header: words.status[lang],
          cell: ({ order, endToEndId }) =>
            order.endToEndId === endToEndId ? (
              <>
                <StatusBadge status={order.status} lang={lang} /> {reasonWords(order.bankReason, lang)}
              </>
            ) : (
              <StatusBadge status="rejected" lang={lang} />
            ),
        },
        { header: words.amount[lang], numeric: true, cell: (row) => formatCents(row.amountCents, lang) },
      ]}
    />
  );
}

export function BatchView(props: BatchProps): VNode {
  const { lang, batch, reports, mayExecute, erased } = props;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: '/betalingen', label: words.payments[lang] },
          { href: '/betalingen/batches', label: words.batches[lang] },
        ]}
      />
      <Heading level={1} kicker={words.batch[lang]}>
        {batch.messageId}
      </Heading>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.made[lang], value: formatMoment(batch.createdAt, lang) },
          { key: words.executionDate[lang], value: formatDate(batch.executionDate, lang) },
          { key: words.count[lang], value: batch.count },
          { key: words.amount[lang], value: formatCents(batch.totalCents, lang) },
          { key: words.checksum[lang], value: <code class="hv-hash">{batch.sha256}</code> },
          ...reports.map((report) => ({
            key: words.readFiles[lang],
            value: `${report.messageId}, ${formatMoment(report.importedAt, lang)}`,
          })),
        ]}
      />
      {erased && <p>{words.erased[lang]}</p>}
      {mayExecute && (
        <div class="hv-button-group">
          {!erased && (
            <LinkButton href={`/betalingen/batches/${batch.id}/bestand`} download>
              {words.download[lang]}
            </LinkButton>
          )}
          <LinkButton href="/betalingen/statusbestand" variant="secondary">
            {words.statusFile[lang]}
          </LinkButton>
        </div>
      )}
      <Transfers {...props} />
    </>
  );
}
