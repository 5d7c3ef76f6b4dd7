/** Schemes as cards, on the list and on the first page. */
import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Badge, Card, CardList, fill } from '../../../ui/index.ts';
import { highestMaximum, isExample, type RoundState, roundState } from '../rules.ts';
import type { Round, SchemeRules, SchemeVersion } from '../types.ts';
import { schemeWords as words } from './scheme-words.ts';

export type ListedScheme = { readonly version: SchemeVersion; readonly round: Round | null };

/** When one can apply, in one sentence. */
export function roundSentence(round: Round | null, today: PlainDate, lang: Lang): string {
  if (round === null) return words.noRound[lang];
  return roundState(round, today) === 'open'
    ? fill(words.openUntil, lang, { date: formatDate(round.closesOn, lang) })
    : fill(words.opensOn, lang, { date: formatDate(round.opensOn, lang) });
}

const tones = { open: 'green', upcoming: 'sand', closed: 'neutral' } as const;
const stateWords = { open: words.open, upcoming: words.upcoming, closed: words.closed } as const;

export function RoundBadge({ lang, state }: { lang: Lang; state: RoundState }): VNode {
  return <Badge tone={tones[state]}>{stateWords[state][lang]}</Badge>;
}

/** Says so where no source gives the amount. Which wijken have the highest one is another figure (`maximums.1`). */
function highestAmount(rules: SchemeRules, lang: Lang): string {
  const { amountCents } = highestMaximum(rules);
  const said = isExample(rules, 'maximums') ? words.upToExample : words.upTo;
  return fill(said, lang, { amount: formatCents(amountCents, lang) });
}

export type SchemeCardsProps = {
  lang: Lang;
  schemes: readonly ListedScheme[];
  today: PlainDate;
  /** Of the cards' titles: one below the heading that they stand under. */
  level: 2 | 3;
};

/** What there is to apply for: the highest amount, for what, until when. */
export function SchemeCards({ lang, schemes, today, level }: SchemeCardsProps): VNode {
  return (
    <CardList label={words.title[lang]}>
      {schemes.map(({ version, round }) => (
        <Card
          key={version.schemeSlug}
          title={version.name[lang]}
          href={`/regelingen/${version.schemeSlug}`}
          level={level}
          icon="hand-coins"
          kicker={highestAmount(version.rules, lang)}
          badge={<RoundBadge lang={lang} state={round === null ? 'closed' : roundState(round, today)} />}
          footer={roundSentence(round, today, lang)}
        >
          {version.rules.summary[lang]}
        </Card>
      ))}
    </CardList>
  );
}
