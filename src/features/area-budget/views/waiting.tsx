import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Breadcrumbs, EmptyState, Heading, Lead, Table } from '../../../ui/index.ts';
import { budgetTitle, moveLabels } from '../messages.ts';
import { listPath, proposalPath } from '../paths.ts';
import type { AreaBudget, Proposal } from '../types.ts';
import { manageWords, proposalWords, words } from './words.ts';

export type WaitingKey = { readonly budget: AreaBudget; readonly proposal: Proposal };

/** Also on the pages of council and district office. */
export function WaitingTable({ lang, waiting }: { lang: Lang; waiting: readonly WaitingKey[] }): VNode {
  return (
    <Table
      lang={lang}
      id="wachtende-sleutels"
      caption={words.myKeys[lang]}
      hideCaption
      narrow="stack"
      rows={waiting}
      columns={[
        {
          header: words.proposal[lang],
          rowHeader: true,
          cell: ({ budget, proposal }) => (
            <a href={proposalPath(budget, proposal.number)}>
              {proposal.number}. {moveLabels[proposal.move.kind][lang]}
            </a>
          ),
        },
        { header: words.area[lang], cell: ({ budget }) => budgetTitle(budget)[lang] },
        {
          header: words.amount[lang],
          numeric: true,
          cell: ({ proposal: { move } }) =>
            move.kind === 'close' ? '–' : formatCents(move.amountCents, lang),
        },
        {
          header: proposalWords.lapses[lang],
          cell: ({ proposal }) => formatDate(proposal.lapsesOn, lang),
        },
      ]}
    />
  );
}

export function KeysView({ lang, waiting }: { lang: Lang; waiting: readonly WaitingKey[] }): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: listPath, label: words.list[lang] }]} />
      <Heading level={1}>{words.myKeys[lang]}</Heading>
      <Lead>{manageWords.keysLead[lang]}</Lead>
      {waiting.length === 0 ? (
        <EmptyState title={manageWords.noKeys[lang]}>
          <p>
            <a href={listPath}>{words.list[lang]}</a>
          </p>
        </EmptyState>
      ) : (
        <WaitingTable lang={lang} waiting={waiting} />
      )}
    </>
  );
}
