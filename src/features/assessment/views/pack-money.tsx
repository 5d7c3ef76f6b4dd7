/** The money of a decision pack: three figures, and each envelope as a measuring glass. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Badge, fill, MeasuringGlass, SummaryList } from '../../../ui/index.ts';
import { combinationBalance } from '../rules.ts';
import type { Pack, PackEnvelope } from '../types.ts';
import { envelopeTitle, leftWords, sharedWords } from './parts.tsx';
import { packWords } from './words.ts';

/** The question of the evening in three figures; with money that others divide too, only what is asked. */
export function Figures({ lang, pack }: { lang: Lang; pack: Pack }): VNode {
  const asked = pack.envelopes.reduce((sum, envelope) => sum + envelope.askedCents, 0);
  const available = pack.envelopes.reduce((sum, envelope) => sum + envelope.availableCents, 0);
  const own = pack.envelopes.every(({ envelope }) => sharedWords(envelope, pack, lang) === null);
  const left = available - asked;
  const short = own && left < 0;
  const figures = [
    [packWords.askedTotal[lang], asked],
    ...(own
      ? ([
          [packWords.toDivide[lang], available],
          [packWords[short ? 'lacks' : 'remains'][lang], Math.abs(left)],
        ] as const)
      : []),
  ] as const;
  return (
    <dl class={`hv-figures${short ? ' hv-figures--short' : ''}`}>
      {figures.map(([name, cents]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{formatCents(cents, lang)}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Money({ lang, envelope, pack }: { lang: Lang; envelope: PackEnvelope; pack: Pack }): VNode {
  const { balances, example } = envelope.envelope;
  const all = envelope.rows.map(({ application }) => ({
    choice: 'yes' as const,
    amountCents: application.requestedCents ?? 0,
  }));
  const { leftCents } = combinationBalance(envelope.availableCents, all);
  const n = envelope.rows.length;
  const shared = sharedWords(envelope.envelope, pack, lang);
  return (
    <div class="hv-pack__envelope">
      <MeasuringGlass
        lang={lang}
        id={`pot-${envelope.envelope.id}`}
        caption={envelopeTitle(envelope.envelope, lang)}
        publishedCents={balances.publishedCents}
        reservedCents={balances.reservedCents}
        committedCents={balances.committedCents + balances.advancedCents + balances.determinedCents}
        freeCents={balances.freeCents}
      />
      {shared !== null && (
        <SummaryList
          lang={lang}
          rows={[
            {
              key: n === 1 ? packWords.askedByOne[lang] : fill(packWords.askedBy, lang, { n }),
              value: formatCents(envelope.askedCents, lang),
            },
            { key: packWords.toDivide[lang], value: formatCents(envelope.availableCents, lang) },
            { key: packWords.ifAllYes[lang], value: <strong>{leftWords(leftCents, lang)}</strong> },
          ]}
        />
      )}
      <p>
        {shared} {example && <Badge tone="sand">{packWords.example[lang]}</Badge>}
      </p>
    </div>
  );
}
