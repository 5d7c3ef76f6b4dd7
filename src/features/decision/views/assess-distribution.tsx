import type { VNode } from 'preact';
import { type Lang, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Alert, fill } from '../../../ui/index.ts';
import type { DistributionBrief } from '../../distribution/index.ts';

const words = {
  title: text('Volgens de verdeelregel van deze ronde', 'By the rule of distribution of this round'),
  proposes: text('Voorstel: {amount}. {reason}.', 'Proposal: {amount}. {reason}.'),
  look: text('Bekijk de verdeling van de hele ronde', 'See the distribution of the whole round'),
} as const;

/** What the announced rule gives this application (Awb 4:26). It decides nothing. */
export function DistributionAlert({ lang, brief }: { lang: Lang; brief: DistributionBrief }): VNode {
  const amount = formatCents(brief.proposedCents, lang);
  return (
    <Alert kind="info" lang={lang} title={words.title[lang]}>
      <p>
        <strong>{fill(words.proposes, lang, { amount, reason: brief.reason[lang] })}</strong>
      </p>
      <p>{brief.sentence[lang]}</p>
      <p>
        <a href={brief.href}>{words.look[lang]}</a>
      </p>
    </Alert>
  );
}
