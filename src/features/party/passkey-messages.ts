/** What is said about passkeys where no page says it: in mail, and when one is refused. */
import { type Lang, text } from '../../kernel/messages.ts';
import { problem } from '../../kernel/result.ts';

export const passkeyRefusals = {
  gone: problem(
    '',
    'passkey-gone',
    text('Deze passkey is er niet meer.', 'This passkey is not there any more.'),
  ),
} as const;

/** So that nobody makes a key to her things without her knowing. */
export function passkeyMail(
  what: 'added' | 'removed',
  name: string,
  publicUrl: string,
): Readonly<Record<Lang, { readonly subject: string; readonly body: string }>> {
  const link = `${publicUrl}/mijn-gegevens/passkeys`;
  return what === 'added'
    ? {
        nl: {
          subject: 'U hebt een passkey gemaakt',
          body: `Er is een passkey gemaakt waarmee u bij Hoofdveld kunt inloggen. De naam is: ${name}\n\nHebt u dit niet zelf gedaan? Verwijder de passkey dan meteen:\n${link}\n`,
        },
        en: {
          subject: 'You made a passkey',
          body: `A passkey was made with which you can log in to Hoofdveld. Its name is: ${name}\n\nWas this not you? Then remove the passkey at once:\n${link}\n`,
        },
      }
    : {
        nl: {
          subject: 'Een passkey is verwijderd',
          body: `U kunt niet meer inloggen met de passkey met deze naam: ${name}\n\nInloggen kan altijd met een code per e-mail:\n${publicUrl}/inloggen\n`,
        },
        en: {
          subject: 'A passkey was removed',
          body: `You can no longer log in with the passkey of this name: ${name}\n\nLogging in with a code by e-mail is always possible:\n${publicUrl}/inloggen\n`,
        },
      };
}
