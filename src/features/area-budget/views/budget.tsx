import type { VNode } from 'preact';
import { dateOf, formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import {
  Alert,
  Breadcrumbs,
  ButtonGroup,
  Details,
  EmptyState,
  fill,
  Heading,
  Lead,
  LinkButton,
  Table,
} from '../../../ui/index.ts';
import { accountLabels, budgetTitle, moveLabels, officeName } from '../messages.ts';
import { listPath, newProposalPath, proposalPath } from '../paths.ts';
import type { Entry, Proposal, Shareholder } from '../types.ts';
import { centsColumns, sourceColumn } from './columns.tsx';
import { BudgetFlowPicture } from './flow.tsx';
import { Envelopes, Places, type PlacesProps, Sources, type SourcesProps } from './money-of-budget.tsx';
import { placeName, StatusBadge } from './parts.tsx';
import { words } from './words.ts';

export type BudgetProps = SourcesProps &
  PlacesProps & {
    readonly shareholders: readonly Shareholder[];
    readonly proposals: readonly Proposal[];
    /** Newest first, at most 50. */
    readonly entries: readonly Entry[];
    readonly mayPropose: boolean;
  };

/** `A, B and C` */
function listed(names: readonly string[], lang: Lang): string {
  const last = names.at(-1) ?? '';
  const and = words.and[lang];
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}

export function BudgetView(props: BudgetProps): VNode {
  const { lang, flows, shareholders, mayPropose } = props;
  const { budget, positions } = flows;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: listPath, label: words.list[lang] }]} />
      <Heading level={1}>{budgetTitle(budget)[lang]}</Heading>
      <Lead>
        {fill(words.lead, lang, {
          holders: listed(
            shareholders.map((holder) => officeName(holder)[lang]),
            lang,
          ),
        })}
      </Lead>
      {budget.closedOn !== null && (
        <Alert kind="info" lang={lang}>
          {words.closed[lang]}: {formatDate(budget.closedOn, lang)}
        </Alert>
      )}
      {mayPropose && budget.closedOn === null && (
        <ButtonGroup>
          <LinkButton href={newProposalPath(budget)} icon="plus">
            {words.newProposal[lang]}
          </LinkButton>
        </ButtonGroup>
      )}
      {flows.sources.length === 0 ? (
        <EmptyState title={words.empty[lang]} icon="hand-coins">
          <p>{words.emptyText[lang]}</p>
        </EmptyState>
      ) : (
        <Sources {...props} />
      )}
      <BudgetFlowPicture lang={lang} flows={flows} />
      {positions.length > 0 && <Places {...props} />}
      {flows.envelopes.length > 0 && <Envelopes lang={lang} flows={flows} />}
      <Proposals {...props} />
      {props.entries.length > 0 && <Movements {...props} />}
    </>
  );
}

function Proposals({ lang, flows: { budget }, proposals }: BudgetProps): VNode {
  return (
    <section aria-labelledby="voorstellen">
      <h2 id="voorstellen">{words.proposals[lang]}</h2>
      <Table
        lang={lang}
        id="alle-voorstellen"
        caption={words.proposals[lang]}
        hideCaption
        narrow="stack"
        rows={proposals}
        empty={<p>{words.noProposals[lang]}</p>}
        columns={[
          {
            header: words.proposal[lang],
            rowHeader: true,
            cell: ({ number, move }) => (
              <a href={proposalPath(budget, number)}>
                {number}. {moveLabels[move.kind][lang]}
              </a>
            ),
          },
          {
            header: words.amount[lang],
            numeric: true,
            cell: ({ move }) => (move.kind === 'close' ? '–' : formatCents(move.amountCents, lang)),
          },
          { header: words.when[lang], cell: ({ proposedAt }) => formatDate(dateOf(proposedAt), lang) },
          { header: words.status[lang], cell: ({ status }) => <StatusBadge lang={lang} status={status} /> },
        ]}
      />
    </section>
  );
}

function Movements({ lang, flows, entries, titles }: BudgetProps): VNode {
  const account = (name: Entry['from'] | Entry['to'], envelopeId: string | null): string =>
    name === 'source' || name === 'previousYear' || name === 'nextYear'
      ? accountLabels[name][lang]
      : placeName({ purpose: name, envelopeId }, titles, lang);
  return (
    <Details summary={words.movements[lang]}>
      <Table
        lang={lang}
        id="bewegingen"
        caption={words.movements[lang]}
        hideCaption
        narrow="stack"
        rows={entries}
        columns={[
          {
            header: words.when[lang],
            rowHeader: true,
            cell: ({ recordedAt }) => formatDate(dateOf(recordedAt), lang),
          },
          { header: words.from[lang], cell: (entry) => account(entry.from, entry.fromEnvelopeId) },
          { header: words.to[lang], cell: (entry) => account(entry.to, entry.toEnvelopeId) },
          sourceColumn(flows, lang),
          centsColumns<Entry>(lang)(words.amount[lang], ({ amountCents }) => amountCents),
          {
            header: words.proposal[lang],
            cell: ({ proposalNumber }) => (
              <a href={proposalPath(flows.budget, proposalNumber)}>
                {words.proposal[lang]} {proposalNumber}
              </a>
            ),
          },
        ]}
      />
    </Details>
  );
}
