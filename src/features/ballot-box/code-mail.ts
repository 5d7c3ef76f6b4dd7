/** The mail with a code to vote with. */
import type { Lang } from '../../kernel/messages.ts';
import { untilWords, type Vote } from '../vote/index.ts';

export function codeMail(
  vote: Pick<Vote, 'name' | 'closesAt'>,
  code: string,
  lang: Lang,
): { readonly subject: string; readonly body: string } {
  const until = untilWords(vote.closesAt, lang);
  if (lang === 'nl')
    return {
      subject: `Uw code om te stemmen: ${vote.name.nl}`,
      body: `Uw code is ${code}\n\nVul deze code in op de pagina waar u wilt stemmen. De code werkt één keer, en 10 minuten lang. Stemmen kan ${until}.\n\nWat u stemt, weet niemand: uw stem wordt los van dit e-mailadres bewaard.\n\nHebt u geen code gevraagd? Dan hoeft u niets te doen. Geef de code aan niemand door.\n`,
    };
  return {
    subject: `Your code to vote: ${vote.name.en}`,
    body: `Your code is ${code}\n\nEnter this code on the page where you want to vote. The code works once, for 10 minutes. You can vote ${until}.\n\nNobody knows what you vote: your vote is kept apart from this e-mail address.\n\nDid you not ask for a code? Then you need not do anything. Give the code to nobody.\n`,
  };
}
