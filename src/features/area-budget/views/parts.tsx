import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { inDutch } from '../../../kernel/words.ts';
import { Badge, fill, OwnWords, Table } from '../../../ui/index.ts';
import { accountLabels, domainsText, purposesText } from '../messages.ts';
import type { CeilingChange, Change } from '../rules/after.ts';
import type { EnvelopeFacts } from '../rules/moves.ts';
import { proposalStatus } from '../status.ts';
import { type Account, type MoneySource, type Proposal, type ProposalStatus, purposes } from '../types.ts';
import { proposalWords, words } from './words.ts';

const tones: Readonly<Record<ProposalStatus, 'orange' | 'green' | 'sand' | undefined>> = {
  proposed: 'orange',
  adopted: 'green',
  refused: 'sand',
  withdrawn: 'sand',
  lapsed: 'sand',
};

export function StatusBadge({ lang, status }: { lang: Lang; status: Proposal['status'] }): VNode {
  const tone = tones[status];
  return <Badge {...(tone ? { tone } : {})}>{proposalStatus.labels[status][lang]}</Badge>;
}

export function ExampleBadge({ lang }: { lang: Lang }): VNode {
  return <Badge tone="sand">{words.example[lang]}</Badge>;
}

export function SourceName({ lang, source }: { lang: Lang; source: MoneySource }): VNode {
  return (
    <>
      <OwnWords said={inDutch(source.name)} lang={lang} />
      {source.example && (
        <>
          {' '}
          <ExampleBadge lang={lang} />
        </>
      )}
      {source.toVerify && (
        <>
          {' '}
          <Badge>{words.toVerify[lang]}</Badge>
        </>
      )}
    </>
  );
}

/** What travels with the money, one sentence each. */
export function ConditionsCell({ lang, source }: { lang: Lang; source: MoneySource }): VNode {
  const all = source.purposes.length === purposes.length;
  const said = [
    ...(all ? [] : [fill(words.onlyFor, lang, { what: purposesText(source.purposes)[lang] })]),
    ...(source.domains.length === 0 ? [] : [fill(words.onlyFor, lang, { what: domainsText(source)[lang] })]),
    ...(source.spendUntil === null
      ? []
      : [fill(words.until, lang, { day: formatDate(source.spendUntil, lang) })]),
  ];
  if (said.length === 0 && source.otherConditions === null) return <>{words.noConditions[lang]}</>;
  return (
    <>
      {said.join(' ')}{' '}
      {source.otherConditions !== null && <OwnWords said={inDutch(source.otherConditions)} lang={lang} />}
    </>
  );
}

export type NamedEnvelopes = ReadonlyMap<string, Text>;

/** `Subsidie, in Bewonersinitiatieven 2027 – Wijkraad Crooswijk` */
export function placeName(
  place: { readonly purpose: Account; readonly envelopeId: string | null },
  titles: NamedEnvelopes,
  lang: Lang,
): string {
  const purpose = accountLabels[place.purpose][lang];
  const title = place.envelopeId === null ? undefined : titles.get(place.envelopeId);
  return title ? `${purpose}: ${title[lang]}` : purpose;
}

export const titlesOf = (
  envelopes: ReadonlyMap<string, EnvelopeFacts>,
  target: EnvelopeFacts | null,
): NamedEnvelopes =>
  new Map([
    ...[...envelopes].map(([id, { title }]) => [id, title] as const),
    ...(target ? [[target.id ?? 'new', target.title] as const] : []),
  ]);

export type ChangesProps = {
  readonly lang: Lang;
  readonly changes: readonly Change[];
  readonly ceilings: readonly CeilingChange[];
  readonly titles: NamedEnvelopes;
  readonly closes: boolean;
};

/** Before and after of every place and every ceiling that a move touches. */
export function ChangesTable({ lang, changes, ceilings, titles, closes }: ChangesProps): VNode {
  if (closes) return <p>{proposalWords.closes[lang]}</p>;
  if (changes.length === 0) return <p>{proposalWords.noChange[lang]}</p>;
  return (
    <>
      <Table
        lang={lang}
        id="verandert"
        caption={proposalWords.changes[lang]}
        hideCaption
        narrow="stack"
        rows={changes}
        columns={[
          {
            header: words.place[lang],
            rowHeader: true,
            cell: ({ place }) => placeName(place, titles, lang),
          },
          {
            header: proposalWords.before[lang],
            numeric: true,
            cell: ({ beforeCents }) => formatCents(beforeCents, lang),
          },
          {
            header: proposalWords.after[lang],
            numeric: true,
            cell: ({ afterCents }) => formatCents(afterCents, lang),
          },
        ]}
      />
      {ceilings.length > 0 && (
        <Table
          lang={lang}
          id="plafonds"
          caption={proposalWords.ceilings[lang]}
          narrow="stack"
          rows={ceilings}
          columns={[
            {
              header: words.envelope[lang],
              rowHeader: true,
              cell: ({ envelope }) =>
                envelope.id === null ? (
                  envelope.title[lang]
                ) : (
                  <a href={`/plafonds/${envelope.id}`}>{envelope.title[lang]}</a>
                ),
            },
            {
              header: proposalWords.before[lang],
              numeric: true,
              cell: ({ envelope }) => formatCents(envelope.publishedCents, lang),
            },
            {
              header: proposalWords.after[lang],
              numeric: true,
              cell: ({ envelope, byCents }) => formatCents(envelope.publishedCents + byCents, lang),
            },
          ]}
        />
      )}
    </>
  );
}
