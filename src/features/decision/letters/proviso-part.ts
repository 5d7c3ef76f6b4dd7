/** The condition on a grant for a year without a budget, in plain words (Awb 4:34). */
import { text } from '../../../kernel/messages.ts';
import type { Block } from '../../../platform/pdf/index.ts';
import type { DecisionFactsForLetter } from './facts.ts';
import { fill } from './fill.ts';

const words = {
  title: text('Onder één voorwaarde', 'On one condition'),
  condition: text(
    'De begroting van {year} is nog niet vastgesteld. U krijgt deze subsidie onder de voorwaarde dat de gemeente er genoeg geld voor beschikbaar krijgt (artikel 4:34 van de Algemene wet bestuursrecht).',
    'The budget of {year} has not been adopted yet. You get this subsidy on condition that the municipality gets enough money for it (article 4:34 of the General Administrative Law Act).',
  ),
  meaning: text(
    'Staat er straks niet genoeg geld in de begroting? Dan kunnen wij uw subsidie verlagen of intrekken. Dat moet binnen vier weken nadat de gemeenteraad de begroting heeft vastgesteld, en wij praten eerst met u. Doen wij het dan niet, dan vervalt deze voorwaarde.',
    'Does the budget not hold enough money? Then we can lower or withdraw your subsidy. That must be within four weeks after the council adopted the budget, and we talk with you first. If we do not do so then, this condition lapses.',
  ),
} as const;

export function provisoBlocks({ provisoYear, lang }: DecisionFactsForLetter): Block[] {
  if (provisoYear === null) return [];
  return [
    { kind: 'heading', level: 1, text: words.title[lang] },
    { kind: 'paragraph', text: fill(words.condition, lang, { year: String(provisoYear) }) },
    { kind: 'paragraph', text: words.meaning[lang] },
  ];
}
