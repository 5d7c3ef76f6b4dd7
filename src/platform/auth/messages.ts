/** The sentences of logging in: what a refused code says, and the mail with the code. */
import { formatMoment } from '../../kernel/dates.ts';
import type { Lang, Text } from '../../kernel/messages.ts';
import { type Problem, problem } from '../../kernel/result.ts';

const both = (make: (lang: Lang) => string): Text => ({ nl: make('nl'), en: make('en') });

export function tooManyCodes(until: Date): Problem {
  return problem(
    'email',
    'too-many-codes',
    both((lang) =>
      lang === 'nl'
        ? `U hebt te vaak een code gevraagd. Vanaf ${formatMoment(until, lang)} kan het weer. Kijk intussen of de code bij uw ongewenste e-mail staat.`
        : `You have asked for a code too often. You can ask again from ${formatMoment(until, lang)}. Meanwhile, look for the code in your spam folder.`,
    ),
  );
}

export function locked(until: Date): Problem {
  return problem(
    'code',
    'locked',
    both((lang) =>
      lang === 'nl'
        ? `Er is te vaak een verkeerde code ingevuld. Daarom kunt u met dit e-mailadres tot ${formatMoment(until, lang)} niet inloggen.`
        : `A wrong code was entered too often. For that reason you cannot log in with this e-mail address until ${formatMoment(until, lang)}.`,
    ),
  );
}

export const codeProblems = {
  wrong: problem('code', 'code-wrong', {
    nl: 'Deze code klopt niet. Neem de code uit de nieuwste e-mail. Een code werkt één keer.',
    en: 'This code is not right. Take the code from the newest e-mail. A code works once.',
  }),
  expired: problem('code', 'code-expired', {
    nl: 'Deze code is verlopen: een code werkt 10 minuten. Vraag een nieuwe code aan.',
    en: 'This code has expired: a code works for 10 minutes. Ask for a new code.',
  }),
  usedUp: problem('code', 'code-used-up', {
    nl: 'U hebt te vaak een verkeerde code ingevuld. Vraag een nieuwe code aan.',
    en: 'You entered a wrong code too often. Ask for a new code.',
  }),
} as const;

export function codeMail(code: string, lang: Lang): { subject: string; body: string } {
  if (lang === 'nl') {
    return {
      subject: 'Uw code om in te loggen bij Hoofdveld',
      body: `Uw code is ${code}\n\nVul deze code in op de pagina waar u wilt inloggen. De code werkt één keer, en 10 minuten lang.\n\nHebt u geen code gevraagd? Dan hoeft u niets te doen. Geef de code aan niemand door; wij vragen er nooit om.\n`,
    };
  }
  return {
    subject: 'Your code to log in to Hoofdveld',
    body: `Your code is ${code}\n\nEnter this code on the page where you want to log in. The code works once, for 10 minutes.\n\nDid you not ask for a code? Then you need not do anything. Give the code to nobody; we never ask for it.\n`,
  };
}

export const passkeyProblems = {
  wrong: problem('', 'passkey-wrong', {
    nl: 'Het is niet gelukt met deze passkey. Probeer het nog eens, of laat u een code mailen.',
    en: 'It did not work with this passkey. Try once more, or have a code mailed to you.',
  }),
  unknown: problem('', 'passkey-unknown', {
    nl: 'Deze passkey kennen wij niet, of niet meer. Laat u een code mailen. Daarna kunt u een nieuwe passkey maken.',
    en: 'We do not know this passkey, or not any more. Have a code mailed to you. After that you can make a new passkey.',
  }),
  known: problem('', 'passkey-known', {
    nl: 'Dit apparaat heeft hier al een passkey.',
    en: 'This device already has a passkey here.',
  }),
  full: problem('', 'passkeys-full', {
    nl: 'U hebt al 20 passkeys. Verwijder er eerst een die u niet meer gebruikt.',
    en: 'You already have 20 passkeys. Remove one first that you no longer use.',
  }),
} as const;
