import type { VNode } from 'preact';
import { dateOf, formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ButtonGroup,
  EmptyState,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  Table,
} from '../../../ui/index.ts';
import { councilName } from '../../place/index.ts';
import { kindOf, viewOf } from '../rules.ts';
import type { Pack, PackFinding, PackProposal, PackRow, Viewer } from '../types.ts';
import { Figures, Money } from './pack-money.tsx';
import { ProposalNote, proposalColumn } from './pack-proposal.tsx';
import { applicantOf, countWords, packHref, rowHref, StandingBadge, StatusBadge } from './parts.tsx';
import { PlacesHeld } from './places-held.tsx';
import { packWords } from './words.ts';

export type PackProps = {
  readonly lang: Lang;
  readonly pack: Pack;
  readonly viewer: Viewer;
  /** The officer's findings by case number; empty when nobody makes them. */
  readonly findings: ReadonlyMap<string, readonly PackFinding[]>;
  /** What the round's rule of distribution proposes, by case number; empty where it weighs nothing. */
  readonly proposals: ReadonlyMap<string, PackProposal>;
  /** How many applications the officer can still put before the council; null for others. */
  readonly toAsk: number | null;
};

export function PackView(props: PackProps): VNode {
  const { lang, pack, viewer } = props;
  const undeclared = pack.open.filter((row) => viewOf(viewer, row.standings) === 'undeclared').length;
  const kind = kindOf(pack.mandate);
  const role = kind === null ? 'roleNone' : kind === 'advice' ? 'roleAdvice' : 'roleMandated';
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: '/wijkraad', label: packWords.packs[lang] }]} />
      <Heading level={1} kicker={councilName(pack.council)}>
        {pack.round.name[lang]}
      </Heading>
      <Lead>{packWords[role][lang]}</Lead>
      {viewer.kind === 'onlooker' && (
        <Alert kind="info" lang={lang}>
          {packWords.onlooker[lang]}
        </Alert>
      )}
      {undeclared > 0 && <DeclareFirst {...props} undeclared={undeclared} />}
      {pack.open.length > 0 && <Figures {...props} />}
      {pack.open.length === 0 ? (
        <EmptyState title={packWords.nothingOpenTitle[lang]}>
          <p>{packWords[pack.waiting.length > 0 ? 'nothingCompleteText' : 'nothingOpenText'][lang]}</p>
        </EmptyState>
      ) : (
        <>
          <h2 id="aanvragen">{packWords.applications[lang]}</h2>
          <ProposalNote lang={lang} proposals={props.proposals} />
          <OpenTable {...props} />
          <PlacesHeld lang={lang} waiting={pack.waiting} />
          <Actions {...props} first={undeclared === 0} />
          <h2>{packWords.money[lang]}</h2>
          {pack.envelopes.map((envelope) => (
            <Money key={envelope.envelope.id} lang={lang} envelope={envelope} pack={pack} />
          ))}
        </>
      )}
      {props.toAsk !== null && props.toAsk > 0 && <AskForm {...props} toAsk={props.toAsk} />}
      {pack.waiting.length > 0 && <WaitingTable lang={lang} pack={pack} />}
      {pack.done.length > 0 && <DoneTable {...props} />}
    </>
  );
}

function DeclareFirst({ lang, pack, undeclared }: PackProps & { undeclared: number }): VNode {
  return (
    <Alert kind="attention" lang={lang} title={packWords.declareFirst[lang]}>
      <p>{fill(packWords.declareFirstText, lang, { n: undeclared })}</p>
      <p>
        <LinkButton href={`${packHref(pack)}/belangen`} icon="arrow-right">
          {packWords.declareButton[lang]}
        </LinkButton>
      </p>
    </Alert>
  );
}

const dayOf = (moment: Date): string => dateOf(moment).toString();

/** What stands under the title: number, place, who, since when, and what the officer's check left open. */
function underTitle(row: PackRow, findings: readonly PackFinding[], lang: Lang): string {
  const { completeAt } = row.application;
  const failed = findings.filter(({ result }) => result === 'failed').length;
  return [
    row.caseNumber,
    row.wijk.name,
    applicantOf(row, lang),
    ...(completeAt
      ? [fill(packWords.completeSince, lang, { date: formatDate(dayOf(completeAt), lang) })]
      : []),
    ...(failed === 0
      ? []
      : [failed === 1 ? packWords.onePoint[lang] : fill(packWords.points, lang, { n: failed })]),
  ].join(' · ');
}

/** On paper the amount may be what is missing. */
const askedOf = ({ application: { requestedCents } }: Pick<PackRow, 'application'>, lang: Lang): string =>
  requestedCents === null ? '–' : formatCents(requestedCents, lang);

function Title({ row, props }: { row: PackRow; props: PackProps }): VNode {
  const { lang, pack, viewer } = props;
  const open = viewOf(viewer, row.standings) === 'free';
  return (
    <>
      {open ? <a href={rowHref(pack, row)}>{row.application.title}</a> : row.application.title}
      <span class="hv-pack__under">
        {underTitle(row, open ? (props.findings.get(row.caseNumber) ?? []) : [], lang)}
      </span>
    </>
  );
}

function OpenTable(props: PackProps): VNode {
  const { lang, pack, viewer, proposals } = props;
  const member = viewer.kind === 'member';
  return (
    <Table
      lang={lang}
      id="pakket"
      caption={packWords.applications[lang]}
      hideCaption
      narrow="stack"
      rows={pack.open}
      columns={[
        {
          header: packWords.order[lang],
          cell: (row) => (proposals.size > 0 ? proposals.get(row.caseNumber)?.place : row.place) ?? '–',
        },
        {
          header: packWords.application[lang],
          rowHeader: true,
          cell: (row) => <Title row={row} props={props} />,
        },
        {
          header: packWords.asks[lang],
          numeric: true,
          cell: (row) => formatCents(row.application.requestedCents ?? 0, lang),
        },
        ...proposalColumn(proposals, lang),
        ...(member
          ? [
              {
                header: packWords.yourInterest[lang],
                cell: (row: PackRow) => (
                  <StandingBadge standing={viewOf(viewer, row.standings)} lang={lang} />
                ),
              },
            ]
          : []),
        { header: packWords.takePart[lang], cell: (row) => countWords(row, lang) },
        {
          header: packWords.status[lang],
          cell: (row) => <StatusBadge row={row} viewer={viewer} lang={lang} />,
        },
      ]}
    />
  );
}

function Actions({ lang, pack, first }: PackProps & { first: boolean }): VNode {
  const href = packHref(pack);
  return (
    <ButtonGroup>
      <LinkButton href={`${href}/proberen`} variant={first ? 'primary' : 'secondary'} icon="scale">
        {packWords.tryButton[lang]}
      </LinkButton>
      <LinkButton href={`${href}/agenda`} variant="secondary" icon="printer">
        {packWords.agendaButton[lang]}
      </LinkButton>
      <LinkButton href={`${href}/pakket.csv`} variant="secondary" icon="download" download>
        {packWords.csvButton[lang]}
      </LinkButton>
      <LinkButton href={`/wijkraad/${pack.council.slug}/belangen`} variant="secondary" icon="users">
        {packWords.councilRegister[lang]}
      </LinkButton>
    </ButtonGroup>
  );
}

function AskForm({ lang, pack, toAsk }: PackProps & { toAsk: number }): VNode {
  return (
    <Form action={`${packHref(pack)}/voorleggen`} lang={lang}>
      <p>{packWords.askText[lang]}</p>
      <Button variant="secondary" icon="send">
        {toAsk === 1 ? packWords.askOne[lang] : fill(packWords.ask, lang, { n: toAsk })}
      </Button>
    </Form>
  );
}

function WaitingTable({ lang, pack }: Pick<PackProps, 'lang' | 'pack'>): VNode {
  return (
    <>
      <h2>{packWords.incomplete[lang]}</h2>
      <p>{packWords.incompleteText[lang]}</p>
      <Table
        lang={lang}
        id="onvolledig"
        caption={packWords.incomplete[lang]}
        hideCaption
        narrow="stack"
        rows={pack.waiting}
        columns={[
          { header: packWords.order[lang], cell: (row) => row.place ?? '–' },
          {
            header: packWords.application[lang],
            rowHeader: true,
            cell: (row) => (
              <>
                {row.application.title}
                <span class="hv-pack__under">{underTitle(row, [], lang)}</span>
              </>
            ),
          },
          {
            header: packWords.asks[lang],
            numeric: true,
            cell: (row) => askedOf(row, lang),
          },
          {
            header: packWords.reserved[lang],
            numeric: true,
            cell: (row) => formatCents(row.reservedCents, lang),
          },
        ]}
      />
    </>
  );
}

function DoneTable({ lang, pack, viewer }: PackProps): VNode {
  return (
    <>
      <h2>{packWords.done[lang]}</h2>
      <Table
        lang={lang}
        id="besloten"
        caption={packWords.done[lang]}
        hideCaption
        narrow="stack"
        rows={pack.done}
        columns={[
          { header: packWords.order[lang], cell: (row) => row.place ?? '–' },
          {
            header: packWords.application[lang],
            rowHeader: true,
            cell: (row) => (
              <>
                {viewOf(viewer, row.standings) === 'free' ? (
                  <a href={rowHref(pack, row)}>{row.application.title}</a>
                ) : (
                  row.application.title
                )}
                <span class="hv-pack__under">{[row.caseNumber, row.wijk.name].join(' · ')}</span>
              </>
            ),
          },
          {
            header: packWords.asks[lang],
            numeric: true,
            cell: (row) => formatCents(row.application.requestedCents ?? 0, lang),
          },
          {
            header: packWords.granted[lang],
            numeric: true,
            cell: (row) => formatCents(row.application.grantedCents ?? 0, lang),
          },
        ]}
      />
    </>
  );
}
