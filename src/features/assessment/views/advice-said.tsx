/** What the council said about an application: the newest, and what it replaced. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { Card, Details, fill } from '../../../ui/index.ts';
import type { Advice } from '../types.ts';
import { outcomeWords } from './parts.tsx';
import { textWords } from './words.ts';

/** @param props.advice newest first */
export function Said({ lang, advice }: { lang: Lang; advice: readonly Advice[] }): VNode {
  const [newest, ...older] = advice;
  return (
    <section>
      <h2>{textWords.said[lang]}</h2>
      {newest && <OneAdvice lang={lang} advice={newest} />}
      {older.length > 0 && (
        <Details summary={textWords.replaced[lang]}>
          {older.map((one) => (
            <OneAdvice key={one.id} lang={lang} advice={one} />
          ))}
        </Details>
      )}
    </section>
  );
}

function OneAdvice({ lang, advice }: { lang: Lang; advice: Advice }): VNode {
  const kind = advice.kind === 'advice' ? textWords.savedAdvice : textWords.savedDecision;
  return (
    <Card
      title={`${kind[lang]}: ${outcomeWords(advice.outcome, advice.amountCents, lang).toLowerCase()}`}
      level={3}
      kicker={fill(textWords.metOn, lang, { date: formatDate(advice.metOn, lang) })}
    >
      <p class="hv-pack__text" dir="auto">
        {advice.reasons}
      </p>
      <p class="hv-pack__under">
        {fill(textWords.counted, lang, {
          present: advice.membersPresent,
          quorum: advice.quorum,
          conflicted: advice.membersConflicted,
        })}
      </p>
    </Card>
  );
}
