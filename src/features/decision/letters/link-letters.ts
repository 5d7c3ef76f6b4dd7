/**
 * Letters about where an objection is followed. They go out when the office made a tie that it could have got wrong, so
 * they say what one can do about it and hold nothing of what the other wrote: no name, no address, no reasons.
 */
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { fill } from './fill.ts';
import { frame, type Letter, type ObjectionFacts, paragraph, receiptWords } from './objection-letters.ts';

type Words = {
  readonly subject: Text;
  readonly title: Text;
  readonly callout: Text;
  readonly more: readonly Text[];
};

export type LinkNotice = 'tied' | 'untied';
/** `account`: whoever the account is of; `writer`: the address that stood on the objection. */
export type LinkReader = 'account' | 'writer';

const about = text(
  'Het gaat om een bezwaar dat wij op {date} kregen, in zaak {reference}.',
  'It concerns an objection that we received on {date}, in case {reference}.',
);

const words: Readonly<Record<LinkNotice, Readonly<Record<LinkReader, Words>>>> = {
  tied: {
    account: {
      subject: text('U kunt een bezwaar nu online volgen', 'You can now follow an objection online'),
      title: text('Het bezwaar staat in uw account', 'The objection is in your account'),
      callout: about,
      more: [
        text(
          'Ga naar {page} en log in met uw e-mailadres. Daar ziet u hoever wij zijn en wanneer u uiterlijk antwoord krijgt.',
          'Go to {page} and log in with your e-mail address. There you see how far we are and by when you get an answer.',
        ),
        text(
          'Onze brieven over dit bezwaar sturen wij voortaan aan u.',
          'From now on we send our letters about this objection to you.',
        ),
        text(
          'Is dit bezwaar niet van u? Bel 14 010. Dan halen wij het weer uit uw account.',
          'Is this objection not yours? Call 14 010. Then we take it out of your account.',
        ),
      ],
    },
    writer: {
      subject: text('Uw bezwaar is nu online te volgen', 'Your objection can now be followed online'),
      title: text(
        'Uw bezwaar staat in het account van een aanvrager in deze zaak',
        'Your objection is in the account of an applicant in this case',
      ),
      callout: about,
      more: [
        text(
          'Onze brieven over het bezwaar gaan voortaan naar dat account. Op dit adres krijgt u er geen meer.',
          'From now on our letters about the objection go to that account. You get no more of them at this address.',
        ),
        text(
          'Klopt dit niet, of wilt u onze brieven op dit adres blijven krijgen? Bel 14 010. Dan maken wij het ongedaan.',
          'Is this not right, or do you want to keep getting our letters at this address? Call 14 010. Then we undo it.',
        ),
      ],
    },
  },
  untied: {
    account: {
      subject: text('Een bezwaar staat niet meer in uw account', 'An objection is no longer in your account'),
      title: text(
        'U kunt het bezwaar niet meer online volgen',
        'You can no longer follow the objection online',
      ),
      callout: about,
      more: [
        text(
          'U krijgt er van ons ook geen brieven meer over. Is dat niet goed? Bel 14 010.',
          'You also get no more letters about it from us. Is that not right? Call 14 010.',
        ),
      ],
    },
    writer: {
      subject: text('U krijgt onze brieven weer op dit adres', 'You get our letters at this address again'),
      title: text('Uw bezwaar staat niet meer in een account', 'Your objection is no longer in an account'),
      callout: about,
      more: [
        text(
          'Alle brieven over uw bezwaar komen weer op dit adres. Aan uw bezwaar zelf verandert niets.',
          'All letters about your objection come to this address again. Nothing changes in your objection itself.',
        ),
      ],
    },
  },
};

/** @param page where the objection is followed; it opens for the account's owner only */
export function linkLetter(
  facts: ObjectionFacts,
  notice: LinkNotice,
  reader: LinkReader,
  page: string,
): Letter {
  const { lang, reference } = facts;
  const own = words[notice][reader];
  const slots = { date: formatDate(facts.receivedOn, lang), reference, page };
  return frame(facts, own.subject[lang], [
    { kind: 'callout', title: own.title[lang], text: fill(own.callout, lang, slots) },
    ...own.more.map((sentence) => paragraph(fill(sentence, lang, slots))),
  ]);
}

const found = {
  subject: text(
    'Wij weten nu bij welke zaak uw bezwaar hoort',
    'We now know which case your objection is about',
  ),
  title: text('Uw bezwaar hoort bij zaak {reference}', 'Your objection belongs to case {reference}'),
  callout: text('Wij kregen uw bezwaar op {date}.', 'We received your objection on {date}.'),
  noDecision: text(
    'Op deze aanvraag is nog niet beslist. Zodra het besluit er is, behandelen wij uw bezwaar (artikel 6:10 Awb).',
    'This application has not been decided yet. Once it is, we deal with your objection (article 6:10 Awb).',
  ),
  wrong: text(
    'Gaat uw bezwaar over iets anders? Bel 14 010.',
    'Is your objection about something else? Call 14 010.',
  ),
} as const;

/** What the receipt of an objection without a known case promised. */
export function foundLetter(
  facts: ObjectionFacts & { readonly answerBy: PlainDate | null; readonly late: boolean },
): Letter {
  const { lang, reference, answerBy } = facts;
  const date = formatDate(facts.receivedOn, lang);
  return frame(facts, found.subject[lang], [
    {
      kind: 'callout',
      title: fill(found.title, lang, { reference }),
      text: fill(found.callout, lang, { date }),
    },
    paragraph(
      answerBy === null
        ? found.noDecision[lang]
        : fill(receiptWords.answerBy, lang, { due: formatDate(answerBy, lang) }),
    ),
    ...(facts.late ? [paragraph(receiptWords.late[lang])] : []),
    paragraph(found.wrong[lang]),
  ]);
}
