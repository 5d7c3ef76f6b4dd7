import type { VNode } from 'preact';
import { dateOf, formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import { inDutch } from '../../../kernel/words.ts';
import {
  Alert,
  Badge,
  Breadcrumbs,
  ErrorSummary,
  fill,
  Heading,
  OwnWords,
  SummaryList,
  type SummaryRow,
  Table,
  Timeline,
} from '../../../ui/index.ts';
import { accountLabels, budgetTitle, moveLabels, officeName } from '../messages.ts';
import { budgetPath, listPath } from '../paths.ts';
import type { KeyState } from '../rules/keys.ts';
import type { AreaBudget, KeyTurn, MoneySource, Proposal, Shareholder } from '../types.ts';
import { type HistoryLine, historyOf } from './history.ts';
import { KeyForms, type OwnKeys, type TypedKey } from './key-forms.tsx';
import {
  type ChangesProps,
  ChangesTable,
  type NamedEnvelopes,
  placeName,
  SourceName,
  StatusBadge,
} from './parts.tsx';
import { proposalWords, words } from './words.ts';

export type ProposalProps = {
  readonly lang: Lang;
  readonly budget: AreaBudget;
  readonly proposal: Proposal;
  readonly source: MoneySource | null;
  readonly shareholders: readonly Shareholder[];
  readonly states: readonly KeyState[];
  readonly turns: readonly KeyTurn[];
  /** Of a proposal that waits: what it would do now, or why it cannot. */
  readonly preview: Omit<ChangesProps, 'lang'> | null;
  readonly obstacles: readonly Problem[];
  readonly titles: NamedEnvelopes;
  /** Offices and the office's own people read names; everybody reads which office it was. */
  readonly showNames: boolean;
  readonly own: OwnKeys;
  readonly typed: TypedKey;
  readonly problems: readonly Problem[];
};

export function ProposalView(props: ProposalProps): VNode {
  const { lang, budget, proposal, problems, preview, obstacles } = props;
  const waits = proposal.status === 'proposed';
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: listPath, label: words.list[lang] },
          { href: budgetPath(budget), label: budgetTitle(budget)[lang] },
        ]}
      />
      <Heading level={1} kicker={budgetTitle(budget)[lang]}>
        {fill(words.proposalNumber, lang, {
          number: proposal.number,
          what: moveLabels[proposal.move.kind][lang],
        })}
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <p>
        <StatusBadge lang={lang} status={proposal.status} />
      </p>
      <SummaryList lang={lang} rows={factsOf(props)} />
      {waits && obstacles.length > 0 && (
        <Alert kind="attention" lang={lang} title={proposalWords.notNow[lang]}>
          <ul>
            {obstacles.map(({ code, text }) => (
              <li key={code}>{text[lang]}</li>
            ))}
          </ul>
        </Alert>
      )}
      {waits && preview && obstacles.length === 0 && (
        <section aria-labelledby="wat-verandert">
          <h2 id="wat-verandert">{proposalWords.changes[lang]}</h2>
          <ChangesTable lang={lang} {...preview} />
        </section>
      )}
      <Keys {...props} />
      {waits && <KeyForms {...props} />}
      <History {...props} />
    </>
  );
}

function toOf({ proposal: { move }, titles, lang }: ProposalProps): string | null {
  if (move.kind === 'fill' || move.kind === 'shift') return accountLabels[move.to][lang];
  if (move.kind === 'carryOver') return accountLabels.nextYear[lang];
  if (move.kind !== 'place') return null;
  return titles.get('envelopeId' in move.target ? move.target.envelopeId : 'new')?.[lang] ?? null;
}

function factsOf(props: ProposalProps): SummaryRow[] {
  const { lang, proposal, source, shareholders, titles } = props;
  const { move } = proposal;
  const by = shareholders.find(({ id }) => id === proposal.proposedFor);
  const to = toOf(props);
  const publication = 'publication' in move ? move.publication : null;
  return [
    ...(source && move.kind !== 'close'
      ? [
          { key: words.source[lang], value: <SourceName lang={lang} source={source} /> },
          { key: words.amount[lang], value: formatCents(move.amountCents, lang) },
        ]
      : []),
    ...('from' in move ? [{ key: words.from[lang], value: placeName(move.from, titles, lang) }] : []),
    ...(to === null ? [] : [{ key: words.to[lang], value: to }]),
    ...(publication
      ? [
          {
            key: proposalWords.publication[lang],
            value: <OwnWords said={inDutch(publication)} lang={lang} />,
          },
        ]
      : []),
    { key: proposalWords.reason[lang], value: <OwnWords said={inDutch(proposal.reason)} lang={lang} /> },
    { key: proposalWords.by[lang], value: by ? officeName(by)[lang] : '–' },
    { key: proposalWords.on[lang], value: formatDate(dateOf(proposal.proposedAt), lang) },
    ...(proposal.status === 'proposed'
      ? [
          {
            key: proposalWords.lapses[lang],
            value: `${formatDate(proposal.lapsesOn, lang)}, ${proposalWords.lapsesHint[lang]}`,
          },
        ]
      : []),
  ];
}

const stateTones = { waits: 'orange', turned: 'green', left: 'orange' } as const;

function Keys({ lang, states, showNames, proposal }: ProposalProps): VNode {
  const meetingOf = ({ turn }: KeyState): VNode | string => {
    if (!turn) return '–';
    const { meeting, metOn } = turn;
    return (
      <>
        {meeting !== null && <OwnWords said={inDutch(meeting)} lang={lang} />}
        {metOn !== null && ` (${formatDate(metOn, lang)})`}
        {meeting === null && metOn === null && '–'}
      </>
    );
  };
  return (
    <section aria-labelledby="sleutels">
      <h2 id="sleutels">{proposalWords.keys[lang]}</h2>
      {proposal.status === 'proposed' &&
        states
          .filter(({ state }) => state === 'left')
          .map(({ shareholder }) => (
            <Alert kind="attention" lang={lang} key={shareholder.id}>
              {fill(proposalWords.leftNote, lang, { office: officeName(shareholder)[lang] })}
            </Alert>
          ))}
      <Table
        lang={lang}
        id="alle-sleutels"
        caption={proposalWords.keys[lang]}
        hideCaption
        narrow="stack"
        rows={states}
        columns={[
          {
            header: proposalWords.office[lang],
            rowHeader: true,
            cell: ({ shareholder }) => officeName(shareholder)[lang],
          },
          {
            header: proposalWords.state[lang],
            cell: (key) => {
              // Once it took effect, nobody's leaving undoes it.
              const state = key.state === 'left' && proposal.status === 'adopted' ? 'turned' : key.state;
              return <Badge tone={stateTones[state]}>{proposalWords.states[state][lang]}</Badge>;
            },
          },
          {
            header: words.when[lang],
            cell: ({ turn }) => (turn ? formatDate(dateOf(turn.turnedAt), lang) : '–'),
          },
          { header: proposalWords.meeting[lang], cell: meetingOf },
          ...(showNames
            ? [
                {
                  header: proposalWords.who[lang],
                  cell: ({ turn }: KeyState) =>
                    turn ? <OwnWords said={turn.turnedByName} lang={lang} /> : '–',
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

function History(props: ProposalProps): VNode {
  const { lang } = props;
  const lines: readonly HistoryLine[] = historyOf(props);
  return (
    <section aria-labelledby="geschiedenis">
      <h2 id="geschiedenis">{proposalWords.history[lang]}</h2>
      <Timeline
        items={lines.map(({ at, title, said }) => ({
          at: formatDate(dateOf(at), lang),
          dateTime: dateOf(at).toString(),
          title,
          ...(said === null ? {} : { body: <OwnWords said={inDutch(said)} lang={lang} as="p" /> }),
        }))}
      />
    </section>
  );
}
