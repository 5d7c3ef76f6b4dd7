import { Fragment, type VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Breadcrumbs, EmptyState, fill, Heading, Lead } from '../../../ui/index.ts';
import {
  AccountsTable,
  type Asked,
  DateQuestion,
  ExampleBadge,
  Glass,
  Problems,
  type Shown,
  StateHeading,
  titleOf,
} from './parts.tsx';
import { moneyWords } from './words.ts';

export type WijkMoneyProps = {
  readonly lang: Lang;
  readonly wijk: { readonly name: string; readonly slug: string };
  /** Rounds that run or are still to come. */
  readonly current: readonly Shown[];
  readonly earlier: readonly Shown[];
  readonly asked: Asked;
  /** Of features above this one. */
  readonly beside?: VNode | null;
};

export function WijkMoneyView({ lang, wijk, current, earlier, asked, beside }: WijkMoneyProps): VNode {
  const href = `/wijken/${wijk.slug}/geld`;
  const empty = current.length + earlier.length === 0;
  const ofCity = ({ overview }: Shown): boolean => overview.area.kind === 'city';
  const city = current.filter(ofCity);
  const own = current.filter((shown) => !ofCity(shown));
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: '/wijken', label: moneyWords.wijken[lang] },
          { href: `/wijken/${wijk.slug}`, label: wijk.name },
        ]}
      />
      <Problems lang={lang} asked={asked} />
      <Heading level={1}>{fill(moneyWords.titleOfWijk, lang, { wijk: wijk.name })}</Heading>
      <Lead>{moneyWords.leadOfWijk[lang]}</Lead>
      <StateHeading lang={lang} asked={asked} href={href} />
      {empty && (
        <EmptyState
          title={asked.on === null ? moneyWords.nothing[lang] : moneyWords.nothingThen[lang]}
          icon="hand-coins"
        >
          <p>
            <a href="/plafonds">{moneyWords.nothingNext[lang]}</a>
          </p>
        </EmptyState>
      )}
      {own.map((shown) => (
        <Envelope key={shown.overview.envelope.id} lang={lang} shown={shown} />
      ))}
      {own.length > 1 && (
        <AccountsTable lang={lang} id="nu" caption={moneyWords.allAccounts[lang]} rows={own} />
      )}
      {city.length > 0 && (
        <>
          <h2>{moneyWords.cityTitle[lang]}</h2>
          <p>{moneyWords.cityText[lang]}</p>
          <AccountsTable lang={lang} id="stad" caption={moneyWords.cityTitle[lang]} rows={city} hideCaption />
        </>
      )}
      {beside}
      {earlier.length > 0 && (
        <>
          <h2>{moneyWords.earlier[lang]}</h2>
          <AccountsTable
            lang={lang}
            id="eerder"
            caption={moneyWords.earlier[lang]}
            rows={earlier}
            hideCaption
          />
        </>
      )}
      <h2>{moneyWords.asOn[lang]}</h2>
      <DateQuestion lang={lang} action={href} {...asked} />
    </>
  );
}

function Envelope({ lang, shown }: { lang: Lang; shown: Shown }): VNode {
  const { envelope } = shown.overview;
  return (
    <Fragment>
      <Glass lang={lang} shown={shown} />
      <p>
        <a href={`/plafonds/${envelope.id}`}>
          {moneyWords.allMovements[lang]}
          <span class="hv-visually-hidden">: {titleOf(shown.overview, lang)}</span>
        </a>{' '}
        {envelope.example && <ExampleBadge lang={lang} />}
      </p>
    </Fragment>
  );
}
