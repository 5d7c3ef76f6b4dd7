import type { ComponentChildren, VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { fill, SummaryList } from '../../../ui/index.ts';
import { applicantKindLabels, domainLabels } from '../messages.ts';
import { everyOther, highestMaximum, isExample, maximumFor } from '../rules.ts';
import type { Distribution, SchemeRules } from '../types.ts';
import { ToVerify } from './marks.tsx';
import { schemeWords as words } from './scheme-words.ts';

type FactProps = { lang: Lang; rules: SchemeRules };
type Path = 'maximums' | 'cosigners' | 'terms' | 'advance' | 'minimumCents' | 'distribution';

/** Words with the mark of the figure that they rest on. */
function Marked(props: FactProps & { path: Path; toVerify: boolean; children: ComponentChildren }): VNode {
  return (
    <p>
      {props.children}{' '}
      <ToVerify lang={props.lang} toVerify={props.toVerify} example={isExample(props.rules, props.path)} />
    </p>
  );
}

function amountOf({ lang, rules }: FactProps): VNode {
  const usual = maximumFor(rules, null);
  const highest = highestMaximum(rules);
  const amount = (cents: number): string => formatCents(cents, lang);
  return (
    <>
      <Marked lang={lang} rules={rules} path="maximums" toVerify={usual.toVerify}>
        <strong>{fill(words.atMost, lang, { amount: amount(usual.amountCents) })}</strong>
      </Marked>
      {highest.amountCents > usual.amountCents && (
        <Marked lang={lang} rules={rules} path="maximums" toVerify={highest.toVerify}>
          {fill(words.inSome, lang, { amount: amount(highest.amountCents) })}
        </Marked>
      )}
      {rules.minimumCents > 0 && (
        <Marked lang={lang} rules={rules} path="minimumCents" toVerify={false}>
          {fill(words.atLeast, lang, { amount: amount(rules.minimumCents) })}
        </Marked>
      )}
    </>
  );
}

function cosignersOf({ lang, rules }: FactProps): VNode {
  const { count, minimumAge, toVerify } = rules.cosigners;
  const sentence =
    count === 0
      ? words.noCosigners[lang]
      : fill(minimumAge === null ? words.cosigners : words.cosignersAge, lang, {
          n: count,
          age: minimumAge ?? '',
        });
  return (
    <Marked lang={lang} rules={rules} path="cosigners" toVerify={toVerify}>
      {sentence}
    </Marked>
  );
}

function decisionOf({ lang, rules }: FactProps): VNode {
  const { decisionWeeks, extensionWeeks, toVerify } = rules.terms;
  return (
    <Marked lang={lang} rules={rules} path="terms" toVerify={toVerify}>
      {fill(words.decisionIn, lang, { weeks: decisionWeeks })}
      {extensionWeeks !== null && fill(words.longer, lang, { weeks: extensionWeeks })}
    </Marked>
  );
}

function instalmentsOf({ lang, rules }: FactProps): string {
  const { instalments, instalmentMonths, upToCents, percent, percentAbove } = rules.advance;
  if (!instalments || !instalmentMonths) return '';
  const sentence =
    upToCents !== null && percent === percentAbove ? words.instalmentsAbove : words.instalments;
  return fill(sentence, lang, {
    count: instalments,
    months: instalmentMonths === 1 ? words.oneMonth[lang] : fill(words.months, lang, { n: instalmentMonths }),
    amount: formatCents(upToCents ?? 0, lang),
  });
}

function paymentOf({ lang, rules }: FactProps): VNode {
  const { percent, upToCents, percentAbove, toVerify } = rules.advance;
  const sentence =
    upToCents === null || percent === percentAbove
      ? fill(percent === 100 ? words.advanceAll : words.advancePart, lang, { percent })
      : fill(words.advanceAbove, lang, {
          amount: formatCents(upToCents, lang),
          percent,
          above: percentAbove,
        });
  return (
    <Marked lang={lang} rules={rules} path="advance" toVerify={toVerify}>
      {sentence}
      {instalmentsOf({ lang, rules })}
    </Marked>
  );
}

function methodSentence(distribution: Distribution, lang: Lang): string {
  switch (distribution.method) {
    case 'ranking': {
      const { minimumPercent: percent, ties } = distribution;
      const least = percent > 0 ? fill(words.rankingMinimum, lang, { percent }) : '';
      return words.ranking[lang] + least + words.rankingTies[ties][lang];
    }
    case 'proRata': {
      const amount = formatCents(distribution.floorCents, lang);
      return (
        words.proRata[lang] + (distribution.floorCents > 0 ? fill(words.proRataFloor, lang, { amount }) : '')
      );
    }
    case 'firstComeFirstServed':
      return (distribution.rankBy === 'receipt' ? words.firstComeReceipt : words.firstCome)[lang];
    default:
      return words[distribution.method][lang];
  }
}

/** How the money is divided, in the words in which it is announced (Awb 4:26). */
function DistributionFact({ lang, rules }: FactProps): VNode {
  const { distribution } = rules;
  const partial = 'partial' in distribution && distribution.partial === true;
  return (
    <>
      <Marked lang={lang} rules={rules} path="distribution" toVerify={false}>
        {methodSentence(distribution, lang)}
        {partial && words.partialLast[lang]}
      </Marked>
      {distribution.method === 'ranking' && (
        <ul>
          {distribution.criteria.map(({ key, label, weight }) => (
            <li key={key}>
              {fill(words.scoreCriterion, lang, {
                label: label[lang],
                max: distribution.maxPoints,
                weight,
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const areas = { wijk: words.areaWijk, wijkOrCity: words.areaEither, city: words.areaCity } as const;

/** What, for whom, how much and when, each figure with its mark. */
export function SchemeFacts({ lang, rules }: FactProps): VNode {
  const { leadTimeDays, toVerify } = rules.terms;
  const rows = [
    {
      key: words.forWhom[lang],
      value: (
        <ul>
          {rules.applicantKinds.map((kind) => (
            <li key={kind}>{applicantKindLabels[kind][lang]}</li>
          ))}
          {rules.minimumAge !== null && (
            <li>
              {fill(words.age, lang, { age: rules.minimumAge })}{' '}
              <ToVerify
                lang={lang}
                toVerify={rules.minimumAgeSource?.toVerify ?? true}
                example={isExample(rules, 'minimumAgeSource')}
              />
            </li>
          )}
        </ul>
      ),
    },
    { key: words.amount[lang], value: amountOf({ lang, rules }) },
    { key: words.where[lang], value: areas[rules.area][lang] },
    ...(rules.domains.length > 1
      ? [{ key: words.domains[lang], value: rules.domains.map((one) => domainLabels[one][lang]).join(', ') }]
      : []),
    { key: words.cosign[lang], value: cosignersOf({ lang, rules }) },
    ...(leadTimeDays > 0
      ? [
          {
            key: words.inTime[lang],
            value: (
              <Marked lang={lang} rules={rules} path="terms" toVerify={toVerify}>
                {fill(words.leadTime, lang, { days: leadTimeDays })}
              </Marked>
            ),
          },
        ]
      : []),
    {
      key: words.distribution[lang],
      value: <DistributionFact lang={lang} rules={rules} />,
    },
    { key: words.decision[lang], value: decisionOf({ lang, rules }) },
    { key: words.payment[lang], value: paymentOf({ lang, rules }) },
  ];
  return <SummaryList lang={lang} rows={rows} />;
}

/** Name behind a slug of the rules; `*` are all the others. */
export const nameOf = (slug: string, names: ReadonlyMap<string, string>, others: string): string =>
  slug === everyOther ? others : (names.get(slug) ?? slug);
