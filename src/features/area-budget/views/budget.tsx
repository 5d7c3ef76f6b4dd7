import type { VNode } from 'preact';
import { dateOf, formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents, sumCents } from '../../../kernel/money.ts';
import { inDutch } from '../../../kernel/words.ts';
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
  OwnWords,
  Table,
} from '../../../ui/index.ts';
import { accountLabels, budgetTitle, moveLabels, officeName } from '../messages.ts';
import { listPath, newProposalPath, proposalPath } from '../paths.ts';
import type { BudgetFlows, Entry, FedEnvelope, Position, Proposal, Shareholder } from '../types.ts';
import { BudgetFlowPicture } from './flow.tsx';
import {
  ConditionsCell,
  ExampleBadge,
  type NamedEnvelopes,
  placeName,
  SourceName,
  StatusBadge,
} from './parts.tsx';
import { words } from './words.ts';

export type BudgetProps = {
  readonly lang: Lang;
  readonly flows: BudgetFlows;
  readonly shareholders: readonly Shareholder[];
  readonly proposals: readonly Proposal[];
  /** Newest first, at most 50. */
  readonly entries: readonly Entry[];
  /** In cents, by source: what it could take back now. */
  readonly returnable: ReadonlyMap<string, number>;
  readonly titles: NamedEnvelopes;
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

const ofSource = (positions: readonly Position[], sourceId: string): number =>
  sumCents(positions.filter((one) => one.sourceId === sourceId).map((one) => one.amountCents));

function Sources({ lang, flows, returnable }: BudgetProps): VNode {
  return (
    <section aria-labelledby="vandaan">
      <h2 id="vandaan">{words.whence[lang]}</h2>
      <Table
        lang={lang}
        id="bronnen"
        caption={words.whence[lang]}
        hideCaption
        narrow="stack"
        rows={flows.sources}
        columns={[
          {
            header: words.source[lang],
            rowHeader: true,
            cell: ({ source }) => <SourceName lang={lang} source={source} />,
          },
          {
            header: words.conditions[lang],
            cell: ({ source }) => <ConditionsCell lang={lang} source={source} />,
          },
          {
            header: words.filled[lang],
            numeric: true,
            cell: ({ filledCents }) => formatCents(filledCents, lang),
          },
          {
            header: words.previousYear[lang],
            numeric: true,
            cell: ({ previousYearCents }) => formatCents(previousYearCents, lang),
          },
          {
            header: words.nextYear[lang],
            numeric: true,
            cell: ({ nextYearCents }) => formatCents(nextYearCents, lang),
          },
          {
            header: words.takenBack[lang],
            numeric: true,
            cell: ({ takenBackCents }) => formatCents(takenBackCents, lang),
          },
          {
            header: words.stands[lang],
            numeric: true,
            cell: ({ source }) => formatCents(ofSource(flows.positions, source.id), lang),
          },
          {
            header: words.canReturn[lang],
            numeric: true,
            cell: ({ source }) => formatCents(returnable.get(source.id) ?? 0, lang),
          },
        ]}
      />
      <p>{words.canReturnHint[lang]}</p>
    </section>
  );
}

function Places({ lang, flows, titles }: BudgetProps): VNode {
  const nameOf = new Map(flows.sources.map(({ source }) => [source.id, source]));
  return (
    <section aria-labelledby="waar">
      <h2 id="waar">{words.where[lang]}</h2>
      <Table
        lang={lang}
        id="plekken"
        caption={words.where[lang]}
        hideCaption
        narrow="stack"
        rows={flows.positions}
        columns={[
          { header: words.place[lang], rowHeader: true, cell: (place) => placeName(place, titles, lang) },
          {
            header: words.source[lang],
            cell: ({ sourceId }) => {
              const source = nameOf.get(sourceId);
              return source ? <OwnWords said={inDutch(source.name)} lang={lang} /> : '–';
            },
          },
          {
            header: words.amount[lang],
            numeric: true,
            cell: ({ amountCents }) => formatCents(amountCents, lang),
          },
        ]}
        foot={[
          words.total[lang],
          '',
          formatCents(sumCents(flows.positions.map(({ amountCents }) => amountCents)), lang),
        ]}
      />
    </section>
  );
}

const grantedOf = ({ balances }: FedEnvelope): number =>
  balances.committedCents + balances.advancedCents + balances.determinedCents;

function Envelopes({ lang, flows }: { lang: Lang; flows: BudgetFlows }): VNode {
  const placed = (id: string): number =>
    sumCents(flows.positions.filter((one) => one.envelopeId === id).map((one) => one.amountCents));
  return (
    <section aria-labelledby="potten">
      <h2 id="potten">{words.envelopes[lang]}</h2>
      <p>{words.envelopesHint[lang]}</p>
      <Table
        lang={lang}
        id="alle-potten"
        caption={words.envelopes[lang]}
        hideCaption
        narrow="stack"
        rows={flows.envelopes}
        columns={[
          {
            header: words.envelope[lang],
            rowHeader: true,
            cell: ({ id, title, example }) => (
              <>
                <a href={`/plafonds/${id}`}>{title[lang]}</a> {example && <ExampleBadge lang={lang} />}
              </>
            ),
          },
          {
            header: words.fromBudget[lang],
            numeric: true,
            cell: ({ id }) => formatCents(placed(id), lang),
          },
          {
            header: words.ceiling[lang],
            numeric: true,
            cell: ({ balances }) => formatCents(balances.publishedCents, lang),
          },
          {
            header: words.reserved[lang],
            numeric: true,
            cell: ({ balances }) => formatCents(balances.reservedCents, lang),
          },
          {
            header: words.granted[lang],
            numeric: true,
            cell: (envelope) => formatCents(grantedOf(envelope), lang),
          },
          {
            header: words.stillFree[lang],
            numeric: true,
            cell: ({ balances }) => formatCents(balances.freeCents, lang),
          },
        ]}
      />
    </section>
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
  const sources = new Map(flows.sources.map(({ source }) => [source.id, source]));
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
          {
            header: words.source[lang],
            cell: ({ sourceId }) => {
              const source = sources.get(sourceId);
              return source ? <OwnWords said={inDutch(source.name)} lang={lang} /> : '–';
            },
          },
          {
            header: words.amount[lang],
            numeric: true,
            cell: ({ amountCents }) => formatCents(amountCents, lang),
          },
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
