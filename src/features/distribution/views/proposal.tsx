/** What the announced rule proposes for a round. For the office and for councils, never for everybody. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import {
  Alert,
  ButtonGroup,
  EmptyState,
  fill,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  SummaryList,
  Table,
} from '../../../ui/index.ts';
import { methodLabels, type Round, type SchemeVersion } from '../../scheme/index.ts';
import { reasonLabels } from '../messages.ts';
import type { EnvelopeProposal, Proposal, ShareReason, Tie } from '../types.ts';
import { proposalWords as words } from './proposal-words.ts';

export type ShownProposal = Proposal & {
  /** Where this reader may open the case; null where she may not. */
  readonly href: string | null;
  /** Where she gives points; null where she does not. */
  readonly scoreHref: string | null;
};

export type ShownEnvelope = Omit<EnvelopeProposal, 'proposals'> & {
  readonly rows: readonly ShownProposal[];
  /** Applications that this reader does not see here share the money. */
  readonly others: boolean;
};

export type ProposalProps = {
  readonly lang: Lang;
  readonly round: Round;
  readonly version: SchemeVersion;
  readonly envelopes: readonly ShownEnvelope[];
  readonly open: boolean;
  /** Null where nothing is drawn in this round. */
  readonly drawn: boolean | null;
  readonly rehearses: boolean;
};

/** `85,0 %`: of the highest possible score. */
export const scoreText = (score: number, lang: Lang): string =>
  `${(score / 10).toFixed(1).replace('.', lang === 'nl' ? ',' : '.')} %`;

const tieText = (tie: Tie, lang: Lang): string =>
  fill(tie.by === 'lot' ? words.tieLot : words.tieOpen, lang, { cases: tie.ids.join(', ') });

function Sums({ lang, envelope }: { lang: Lang; envelope: ShownEnvelope }): VNode {
  const { division, moneyCents } = envelope;
  return (
    <SummaryList
      lang={lang}
      rows={[
        { key: words.money[lang], value: formatCents(moneyCents, lang) },
        { key: words.used[lang], value: formatCents(division.usedCents, lang) },
        { key: words.left[lang], value: formatCents(division.leftCents, lang) },
        ...(division.ties.length === 0
          ? []
          : [
              {
                key: words.ties[lang],
                value: (
                  <ul>
                    {division.ties.map((tie) => (
                      <li key={tie.ids[0]}>{tieText(tie, lang)}</li>
                    ))}
                  </ul>
                ),
              },
            ]),
      ]}
    />
  );
}

/** Nothing can be proposed yet: not the same as nothing. */
const undecidable: ReadonlySet<ShareReason> = new Set(['notScored', 'notComplete', 'notDrawn', 'vote']);

function Cases({ lang, envelope, ranked }: { lang: Lang; envelope: ShownEnvelope; ranked: boolean }): VNode {
  return (
    <Table
      lang={lang}
      id={`voorstel-${envelope.envelope.id}`}
      caption={`${words.applications[lang]}: ${envelope.envelope.name}`}
      hideCaption
      narrow="stack"
      rows={envelope.rows}
      columns={[
        ...(envelope.rows.some(({ place }) => place !== null)
          ? [{ header: words.place[lang], cell: (row: ShownProposal) => row.place ?? '–' }]
          : []),
        {
          header: words.application[lang],
          rowHeader: true,
          cell: (row) => (
            <>
              <OwnWords
                said={{ [row.case.lang]: row.case.title }}
                lang={lang}
                {...(row.href === null ? {} : { as: 'a', href: row.href })}
              />
              <span class="hv-pack__under">
                {[row.case.caseNumber, row.case.wijk?.name].filter(Boolean).join(' · ')}
              </span>
            </>
          ),
        },
        { header: words.asks[lang], numeric: true, cell: (row) => formatCents(row.case.claimedCents, lang) },
        ...(ranked
          ? [
              {
                header: words.score[lang],
                numeric: true,
                cell: (row: ShownProposal) =>
                  row.score === null ? words.noScore[lang] : scoreText(row.score, lang),
              },
            ]
          : []),
        {
          header: words.proposal[lang],
          numeric: true,
          cell: (row) =>
            undecidable.has(row.share.reason) ? (
              '–'
            ) : (
              <strong>{formatCents(row.share.grantedCents, lang)}</strong>
            ),
        },
        { header: words.why[lang], cell: (row) => reasonLabels[row.share.reason][lang] },
        ...(envelope.rows.some(({ scoreHref }) => scoreHref !== null)
          ? [
              {
                header: words.points[lang],
                action: true,
                cell: (row: ShownProposal) =>
                  row.scoreHref !== null && (
                    <a href={row.scoreHref}>
                      {words.givePoints[lang]}
                      <span class="hv-visually-hidden">: {row.case.caseNumber}</span>
                    </a>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Links({ lang, round, drawn, rehearses }: ProposalProps): VNode | null {
  if (drawn === null && !rehearses) return null;
  return (
    <ButtonGroup>
      {drawn !== null && (
        <LinkButton href={`/rondes/${round.slug}/loting`} variant="secondary">
          {words.draw[lang]}
        </LinkButton>
      )}
      {rehearses && (
        <LinkButton href={`/beheer/rondes/${round.slug}/verdeling`} variant="secondary" icon="scale">
          {words.rehearse[lang]}
        </LinkButton>
      )}
    </ButtonGroup>
  );
}

export function ProposalView(props: ProposalProps): VNode {
  const { lang, round, version, envelopes } = props;
  const { method } = version.rules.distribution;
  const shown = envelopes.filter(({ rows }) => rows.length > 0);
  return (
    <>
      <Heading level={1} kicker={round.name[lang]}>
        {words.title[lang]}
      </Heading>
      <Lead>{words.lead[lang]}</Lead>
      <p>
        {words.method[lang]}:{' '}
        <a href={`/regelingen/${version.schemeSlug}/versies/${version.number}`}>
          {methodLabels[method][lang]}
        </a>
        .
      </p>
      {props.open && (
        <Alert kind="info" lang={lang}>
          {fill(words.notClosed, lang, { date: formatDate(round.closesOn, lang) })}
        </Alert>
      )}
      {props.drawn === false && method === 'lots' && (
        <Alert kind="info" lang={lang}>
          {words.notDrawn[lang]}
        </Alert>
      )}
      <Links {...props} />
      {shown.length === 0 && (
        <EmptyState title={words.noneTitle[lang]}>
          <p>{words.noneText[lang]}</p>
        </EmptyState>
      )}
      {shown.map((envelope) => (
        <section key={envelope.envelope.id} aria-labelledby={`pot-${envelope.envelope.id}`}>
          <Heading level={2} id={`pot-${envelope.envelope.id}`}>
            {envelope.envelope.name}
          </Heading>
          <Sums lang={lang} envelope={envelope} />
          {envelope.others && <p>{words.elsewhere[lang]}</p>}
          <Cases lang={lang} envelope={envelope} ranked={method === 'ranking'} />
        </section>
      ))}
    </>
  );
}
