/** What keeps a decision by mandate from being recorded, beside what keeps advice. */
import { text } from '../../../kernel/messages.ts';
import { problem } from '../../../kernel/result.ts';

export const mandateRefusals = {
  groundNeeded: problem(
    'ground',
    'ground-needed',
    text('Kies waarom het nee is. Dit staat in de brief.', 'Choose why it is no. This is in the letter.'),
  ),
  ruleUnknown: problem(
    'unmetCriteria',
    'rule-unknown',
    text('Kies alleen regels uit de lijst.', 'Choose only rules in the list.'),
  ),
  ruleWithoutNo: problem(
    'unmetCriteria',
    'rule-without-no',
    text(
      'Een regel waaraan het plan niet voldoet, hoort bij ‘nee’. Haal het vinkje weg of kies ‘nee’.',
      'A rule that the plan does not meet belongs to ‘no’. Remove the tick or choose ‘no’.',
    ),
  ),
  chairNeeded: problem(
    'chair',
    'chair-needed',
    text(
      'Kies wie de vergadering voorzat. Die tekent de brief.',
      'Choose who chaired the meeting. That member signs the letter.',
    ),
  ),
  chairAbsent: problem(
    'chair',
    'chair-absent',
    text(
      'Wie voorzat, deed ook mee. Zet een vinkje bij dit lid, of kies een ander.',
      'Who chaired took part too. Tick this member, or choose another.',
    ),
  ),
} as const;
