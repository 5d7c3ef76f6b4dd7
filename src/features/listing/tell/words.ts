/** What people are told, in plain text. */
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import type { Outcome } from './tell.ts';

type Said = { readonly subject: Text; readonly body: Text };

/** `{title}` is the name of the thing. */
const said: Readonly<Record<Outcome, Said>> = {
  entryPublished: {
    subject: text('{title} staat op de sociale kaart', '{title} is on the social map'),
    body: text(
      'De beheerder keek naar wat u invulde. {title} staat nu op de sociale kaart.',
      'The steward looked at what you entered. {title} is on the social map now.',
    ),
  },
  entryRejected: {
    subject: text('{title} kwam niet op de sociale kaart', '{title} was not put on the social map'),
    body: text(
      'De beheerder keek naar wat u invulde. {title} kwam niet op de sociale kaart.',
      'The steward looked at what you entered. {title} was not put on the social map.',
    ),
  },
  proposalApplied: {
    subject: text('Uw wijziging van {title} is overgenomen', 'Your change of {title} was taken over'),
    body: text(
      'De beheerder nam over wat u voorstelde voor {title}. Dank u wel.',
      'The steward took over what you proposed for {title}. Thank you.',
    ),
  },
  proposalRefused: {
    subject: text(
      'Uw wijziging van {title} is niet overgenomen',
      'Your change of {title} was not taken over',
    ),
    body: text(
      'De beheerder keek naar wat u voorstelde voor {title}, en nam het niet over.',
      'The steward looked at what you proposed for {title}, and did not take it over.',
    ),
  },
  takenOff: {
    subject: text('{title} is van de sociale kaart gehaald', '{title} was taken off the social map'),
    body: text(
      'De beheerder haalde {title} van de kaart. Bewoners zien het nu niet meer. Bent u het niet eens? Neem dan contact op met de beheerder.',
      'The steward took {title} off the map. Residents no longer see it. Do you disagree? Then contact the steward.',
    ),
  },
  stopped: {
    subject: text('{title} staat nu als gestopt', '{title} now stands as stopped'),
    body: text(
      'De beheerder legde vast dat {title} is gestopt. Klopt dat niet? Neem dan contact op met de beheerder.',
      'The steward recorded that {title} has stopped. Is that wrong? Then contact the steward.',
    ),
  },
  putBack: {
    subject: text('{title} staat weer op de sociale kaart', '{title} is on the social map again'),
    body: text('De beheerder zette {title} terug op de kaart.', 'The steward put {title} back on the map.'),
  },
  claimApproved: {
    subject: text('U houdt nu {title} bij', 'You keep {title} now'),
    body: text(
      'De beheerder keurde uw vraag goed. U kunt {title} nu bijhouden op de sociale kaart.',
      'The steward approved what you asked. You can keep {title} on the social map now.',
    ),
  },
  claimRefused: {
    subject: text('U mag {title} niet bijhouden', 'You may not keep {title}'),
    body: text(
      'De beheerder keek naar uw vraag om {title} bij te houden, en keurde die niet goed.',
      'The steward looked at your question to keep {title}, and did not approve it.',
    ),
  },
  recognised: {
    subject: text('{title} is erkend', '{title} is recognised'),
    body: text('De erkenning is toegekend: {title}.', 'The recognition was given: {title}.'),
  },
  notRecognised: {
    subject: text('{title} is niet erkend', '{title} is not recognised'),
    body: text('De erkenning is niet toegekend: {title}.', 'The recognition was not given: {title}.'),
  },
  recognitionEnds: {
    subject: text('De erkenning loopt af: {title}', 'The recognition ends: {title}'),
    body: text(
      'Deze erkenning loopt binnenkort af: {title}. U kunt haar nu opnieuw vragen. Tot die dag blijft zij gelden.',
      'This recognition ends soon: {title}. You can ask it anew now. Until that day it holds.',
    ),
  },
  wantsToJoin: {
    subject: text('Iemand wil meedoen: {title}', 'Somebody wants to join: {title}'),
    body: text(
      'Een organisatie vraagt om mee te doen: {title}. Laat u weten of zij welkom is?',
      'An organisation asks to take part: {title}. Would you say whether it is welcome?',
    ),
  },
  joined: {
    subject: text('Welkom bij {title}', 'Welcome to {title}'),
    body: text('Uw organisatie doet nu mee met {title}.', 'Your organisation takes part in {title} now.'),
  },
  memberLeaves: {
    subject: text('Een organisatie gaat weg: {title}', 'An organisation leaves: {title}'),
    body: text(
      'Een organisatie doet straks niet meer mee: {title}. Misschien wilt u haar nog bellen.',
      'An organisation will no longer take part: {title}. Perhaps you want to call it first.',
    ),
  },
  memberStays: {
    subject: text('Een organisatie blijft toch: {title}', 'An organisation stays after all: {title}'),
    body: text(
      'Een organisatie die weg wilde gaan, blijft meedoen: {title}.',
      'An organisation that was about to leave goes on taking part: {title}.',
    ),
  },
  coordinatorConfirmed: {
    subject: text('{title} heeft een nieuwe coördinator', '{title} has a new co-ordinator'),
    body: text(
      'De organisatie die u vroeg, coördineert nu {title}. Dank u wel voor wat u deed.',
      'The organisation that you asked co-ordinates {title} now. Thank you for what you did.',
    ),
  },
  coordinatorDeclined: {
    subject: text('De coördinatie van {title} blijft bij u', 'You go on co-ordinating {title}'),
    body: text(
      'De organisatie die u vroeg om {title} te coördineren, zei nee. U kunt een andere vragen.',
      'The organisation that you asked to co-ordinate {title} said no. You can ask another.',
    ),
  },
  notJoined: {
    subject: text(
      'Uw organisatie doet niet mee met {title}',
      'Your organisation does not take part in {title}',
    ),
    body: text(
      '{title} nam uw organisatie niet aan. Vraag de coördinator gerust waarom.',
      '{title} did not take your organisation in. Feel free to ask its co-ordinator why.',
    ),
  },
};

const more = {
  hello: text('Goedendag,', 'Hello,'),
  why: text('De reden:', 'The reason:'),
  readOn: text('Lees verder:', 'Read on:'),
} as const;

type MailWords = { readonly subject: string; readonly body: string };

export function outcomeMail(
  outcome: Outcome,
  about: { readonly title: Text; readonly reason: string | null; readonly href: string },
  lang: Lang,
): MailWords {
  const named = (sentence: Text): string => sentence[lang].replaceAll('{title}', about.title[lang]);
  const { subject, body } = said[outcome];
  const why = about.reason === null || about.reason === '' ? [] : [`${more.why[lang]}\n${about.reason}`];
  const lines = [more.hello[lang], named(body), ...why, `${more.readOn[lang]}\n${about.href}`];
  return { subject: named(subject), body: `${lines.join('\n\n')}\n` };
}

/** What came in for a steward since she was last told. */
export type NewWork = {
  readonly entries: number;
  readonly proposals: number;
  readonly reports: number;
  readonly claims: number;
  readonly recognitions: number;
};

const counted: Readonly<Record<keyof NewWork, Text>> = {
  entries: text('nieuw op de kaart: {n}', 'new on the map: {n}'),
  proposals: text('voorstellen voor een wijziging: {n}', 'proposed changes: {n}'),
  reports: text('meldingen dat er iets niet klopt: {n}', 'reports that something is wrong: {n}'),
  claims: text('mensen die iets willen bijhouden: {n}', 'people who want to keep something: {n}'),
  recognitions: text('plekken die erkenning vragen: {n}', 'places that ask recognition: {n}'),
};
const stewardWords = {
  subject: text('Er is nieuw werk aan de sociale kaart', 'There is new work on the social map'),
  lead: text('Sinds de vorige keer kwam erbij:', 'Since last time came in:'),
  often: text(
    'U krijgt deze mail hooguit één keer per dag, en alleen als er iets bij kwam.',
    'You get this mail once a day at most, and only when something came in.',
  ),
} as const;

export function stewardMail(work: NewWork, href: string, lang: Lang): MailWords {
  const lines = (Object.keys(counted) as (keyof NewWork)[])
    .filter((what) => work[what] > 0)
    .map((what) => `- ${counted[what][lang].replace('{n}', String(work[what]))}`);
  const { subject, lead, often } = stewardWords;
  const body = [more.hello[lang], `${lead[lang]}\n${lines.join('\n')}`, href, often[lang]].join('\n\n');
  return { subject: subject[lang], body: `${body}\n` };
}
