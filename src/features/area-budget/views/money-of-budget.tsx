/** Where the money of a budget came from, where it is, and the envelopes that it feeds. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents, sumCents } from '../../../kernel/money.ts';
import { Table } from '../../../ui/index.ts';
import type { BudgetFlows, FedEnvelope, Position, SourceFlow } from '../types.ts';
import { centsColumns, sourceColumn } from './columns.tsx';
import { ConditionsCell, ExampleBadge, type NamedEnvelopes, placeName, SourceName } from './parts.tsx';
import { words } from './words.ts';

type OfBudget = { readonly lang: Lang; readonly flows: BudgetFlows };
/** With what it could take back now, in cents, by source. */
export type SourcesProps = OfBudget & { readonly returnable: ReadonlyMap<string, number> };
export type PlacesProps = OfBudget & { readonly titles: NamedEnvelopes };

const ofSource = (positions: readonly Position[], sourceId: string): number =>
  sumCents(positions.filter((one) => one.sourceId === sourceId).map((one) => one.amountCents));

export function Sources({ lang, flows, returnable }: SourcesProps): VNode {
  const cents = centsColumns<SourceFlow>(lang);
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
          cents(words.filled[lang], ({ filledCents }) => filledCents),
          cents(words.previousYear[lang], ({ previousYearCents }) => previousYearCents),
          cents(words.nextYear[lang], ({ nextYearCents }) => nextYearCents),
          cents(words.takenBack[lang], ({ takenBackCents }) => takenBackCents),
          cents(words.stands[lang], ({ source }) => ofSource(flows.positions, source.id)),
          cents(words.canReturn[lang], ({ source }) => returnable.get(source.id) ?? 0),
        ]}
      />
      <p>{words.canReturnHint[lang]}</p>
    </section>
  );
}

export function Places({ lang, flows, titles }: PlacesProps): VNode {
  const cents = centsColumns<Position>(lang);
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
          sourceColumn(flows, lang),
          cents(words.amount[lang], ({ amountCents }) => amountCents),
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

export function Envelopes({ lang, flows }: OfBudget): VNode {
  const cents = centsColumns<FedEnvelope>(lang);
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
          cents(words.fromBudget[lang], ({ id }) => placed(id)),
          cents(words.ceiling[lang], ({ balances }) => balances.publishedCents),
          cents(words.reserved[lang], ({ balances }) => balances.reservedCents),
          cents(words.granted[lang], (envelope) => grantedOf(envelope)),
          cents(words.stillFree[lang], ({ balances }) => balances.freeCents),
        ]}
      />
    </section>
  );
}
