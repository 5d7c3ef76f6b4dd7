/** Mails about claims and networks. They go to addresses of organisations and their members, never to a list. */
import type { Lang } from '../../kernel/messages.ts';

type MailWords = { readonly subject: string; readonly body: string };

export const claimMail = (organisation: string, href: string, lang: Lang): MailWords =>
  lang === 'nl'
    ? {
        subject: `Hoort iemand bij ${organisation}?`,
        body: `Goedendag,\n\nIemand wil de pagina van ${organisation} op de sociale kaart bijhouden, en zegt dit adres te lezen.\n\nKlopt dat? Open dan deze link en druk op de knop:\n${href}\n\nKlopt het niet? Doe dan niets.\n`,
      }
    : {
        subject: `Does somebody belong to ${organisation}?`,
        body: `Hello,\n\nSomebody wants to keep the page of ${organisation} on the social map, and says that she reads this address.\n\nIs that right? Then open this link and press the button:\n${href}\n\nIf it is not, do nothing.\n`,
      };

export const invitationMail = (network: string, organisation: string, href: string, lang: Lang): MailWords =>
  lang === 'nl'
    ? {
        subject: `Doet ${organisation} mee met ${network}?`,
        body: `Goedendag,\n\n${network} nodigt ${organisation} uit om mee te doen.\n\nMet deze link laat u weten of u meedoet:\n${href}\n\nU kunt later altijd weer weggaan.\n`,
      }
    : {
        subject: `Does ${organisation} take part in ${network}?`,
        body: `Hello,\n\n${network} invites ${organisation} to take part.\n\nWith this link you say whether you do:\n${href}\n\nYou can always leave later.\n`,
      };

export const handoverMail = (network: string, organisation: string, href: string, lang: Lang): MailWords =>
  lang === 'nl'
    ? {
        subject: `Wordt u coördinator van ${network}?`,
        body: `Goedendag,\n\nUw organisatie, ${organisation}, is gevraagd om ${network} te coördineren.\n\nMet deze link zegt u zelf ja of nee:\n${href}\n\nDe link is alleen voor u.\n`,
      }
    : {
        subject: `Will you co-ordinate ${network}?`,
        body: `Hello,\n\nYour organisation, ${organisation}, was asked to co-ordinate ${network}.\n\nWith this link you say yes or no yourself:\n${href}\n\nThe link is for you only.\n`,
      };
