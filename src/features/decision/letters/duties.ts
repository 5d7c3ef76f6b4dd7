import { formatDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import type { Block } from '../../../platform/pdf/index.ts';
import type { DecisionFactsForLetter } from './facts.ts';
import { fill } from './fill.ts';

const words = {
  accountBy: text(
    'Vertel ons na afloop, uiterlijk op {date}, hoe het is gegaan en wat u hebt uitgegeven (Awb 4:44). Dat kan bij uw aanvraag op onze site.',
    'Tell us afterwards, by {date}, how it went and what you spent (Awb 4:44). You can do so with your application on our site.',
  ),
  duties: text('Wat wij van u vragen', 'What we ask of you'),
  dutiesIntro: text('Bij deze subsidie hoort het volgende:', 'This comes with the subsidy:'),
} as const;

function accountDuty({ accountability, accountBy, lang }: DecisionFactsForLetter): string {
  if (accountBy === null) return `${accountability[lang]}.`;
  const by = fill(words.accountBy, lang, { date: formatDate(accountBy, lang) });
  return `${accountability[lang]}. ${by}`;
}

/** What is asked in return for the grant. */
export function dutyBlocks(facts: DecisionFactsForLetter): Block[] {
  const { lang } = facts;
  if (facts.amountCents === 0 || facts.final === 'afterwards') return [];
  return [
    { kind: 'heading', level: 1, text: words.duties[lang] },
    { kind: 'paragraph', text: words.dutiesIntro[lang] },
    {
      kind: 'list',
      items: [...facts.obligations.map((duty) => duty[lang]), accountDuty(facts)],
    },
  ];
}
