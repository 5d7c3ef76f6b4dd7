import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Heading } from '../../../ui/index.ts';
import { ExampleBadge, Glass, type Shown } from './parts.tsx';
import { moneyWords } from './words.ts';

export type MoneySumsProps = {
  readonly lang: Lang;
  readonly publishedCents: number;
  readonly grantedCents: number;
  readonly reservedCents: number;
  readonly freeCents: number;
  readonly example: boolean;
};

export function MoneySums(props: MoneySumsProps): VNode {
  const { lang } = props;
  const sums = [
    [moneyWords.openRounds, props.publishedCents],
    [moneyWords.granted, props.grantedCents],
    [moneyWords.undecided, props.reservedCents],
    [moneyWords.stillFree, props.freeCents],
  ] as const;
  return (
    <>
      <dl class="hv-figures">
        {sums.map(([label, cents]) => (
          <div key={label.en}>
            <dt>{label[lang]}</dt>
            <dd>{formatCents(cents, lang)}</dd>
          </div>
        ))}
      </dl>
      {props.example && (
        <p>
          <ExampleBadge lang={lang} /> {moneyWords.exampleMeaning[lang]}
        </p>
      )}
    </>
  );
}

export type WijkMoneyBriefProps = {
  readonly lang: Lang;
  readonly slug: string;
  readonly shown: readonly Shown[];
};

export function WijkMoneyBrief({ lang, slug, shown }: WijkMoneyBriefProps): VNode {
  return (
    <section aria-labelledby="geld">
      <Heading level={2} id="geld">
        {moneyWords.briefTitle[lang]}
      </Heading>
      {shown.length === 0 && <p>{moneyWords.briefNone[lang]}</p>}
      {shown.map((one) => (
        <Glass key={one.overview.envelope.id} lang={lang} shown={one} />
      ))}
      {shown.some(({ overview }) => overview.envelope.example) && (
        <p>
          <ExampleBadge lang={lang} /> {moneyWords.exampleMeaning[lang]}
        </p>
      )}
      <p>
        <a href={`/wijken/${slug}/geld`}>{moneyWords.briefMore[lang]}</a>
      </p>
    </section>
  );
}
