/** Parts that the pages of unit values and of statements share. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { inDutch } from '../../../kernel/words.ts';
import { Alert, Badge, fill, Heading, OwnWords, SummaryList } from '../../../ui/index.ts';
import type { ShippedValue } from '../shipped.ts';
import type { UnitValueVersion, ValueContent } from '../types.ts';
import { managePath, manageWords, payerLabels, typeLabels, libraryWords as words } from '../words.ts';

/** What the office or an organisation typed, in Dutch. */
export function Typed({ lang, words: typed }: { lang: Lang; words: string }): VNode | null {
  return <OwnWords said={inDutch(typed)} lang={lang} />;
}

export function valueRangeText(value: Pick<ValueContent, 'lowCents' | 'highCents'>, lang: Lang): string {
  return value.lowCents === value.highCents
    ? words.noRange[lang]
    : fill(words.band, lang, {
        least: formatCents(value.lowCents, lang),
        most: formatCents(value.highCents, lang),
      });
}

export function windowText({ validFrom, validUntil }: UnitValueVersion, lang: Lang): string {
  const from = formatDate(validFrom, lang);
  return validUntil === null
    ? fill(words.from, lang, { from })
    : fill(words.window, lang, { from, until: formatDate(validUntil, lang) });
}

export function VerifyBadge({ lang, toVerify }: { lang: Lang; toVerify: boolean }): VNode | null {
  return toVerify ? <Badge tone="orange">{words.toVerify[lang]}</Badge> : null;
}

/** Against adding kinds, and against reading a cause into a figure. */
export function Warning({ lang }: { lang: Lang }): VNode {
  return (
    <Alert kind="attention" lang={lang} title={words.warningTitle[lang]}>
      <p>{words.warnAdding[lang]}</p>
      <p>{words.warnCause[lang]}</p>
    </Alert>
  );
}

/** Everything that a value says. */
export function ValueFacts({ lang, value }: { lang: Lang; value: ValueContent }): VNode {
  return (
    <SummaryList
      lang={lang}
      rows={[
        { key: words.amount[lang], value: formatCents(value.figureCents, lang) },
        { key: words.per[lang], value: <OwnWords said={value.unit} lang={lang} /> },
        { key: words.range[lang], value: valueRangeText(value, lang) },
        {
          key: words.type[lang],
          value: (
            <>
              {typeLabels[value.type][lang]} <VerifyBadge lang={lang} toVerify={value.toVerify} />
            </>
          ),
        },
        {
          key: words.payer[lang],
          value: (
            <>
              {payerLabels[value.payer][lang]} <VerifyBadge lang={lang} toVerify={value.toVerify} />
            </>
          ),
        },
        { key: words.priceYear[lang], value: String(value.priceYear) },
        {
          key: words.source[lang],
          value: (
            <>
              <Typed lang={lang} words={value.source} /> <VerifyBadge lang={lang} toVerify={value.toVerify} />
            </>
          ),
        },
        { key: words.place[lang], value: <Typed lang={lang} words={value.place} /> },
        ...(value.note === ''
          ? []
          : [{ key: words.note[lang], value: <Typed lang={lang} words={value.note} /> }]),
      ]}
    />
  );
}

/** Nobody has to type what a source already gave; it is proposed and published as any other. */
export function Shipped({ lang, shipped }: { lang: Lang; shipped: readonly ShippedValue[] }): VNode | null {
  if (shipped.length === 0) return null;
  return (
    <section aria-labelledby="uit-bron">
      <Heading level={2} id="uit-bron">
        {manageWords.shipped[lang]}
      </Heading>
      <p>{manageWords.shippedLead[lang]}</p>
      <ul>
        {shipped.map(({ key, effect }) => (
          <li key={key}>
            <OwnWords as="a" href={`${managePath}/nieuw?bron=${key}`} said={effect} lang={lang} />
          </li>
        ))}
      </ul>
    </section>
  );
}
