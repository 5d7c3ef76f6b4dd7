/** Letters about an objection: receipt (6:14), completion (6:6), hearing (7:2, 7:4), postponement (7:10), withdrawal. */
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import type { Block } from '../../../platform/pdf/index.ts';
import { collegeSignature, questionBlocks, type Signatory, salutation } from '../../correspondence/index.ts';
import type { LetterBody } from './decision-letter.ts';
import { fill } from './fill.ts';

export type ObjectionFacts = {
  readonly lang: Lang;
  /** Case number, or our own reference while no case is known. */
  readonly reference: string;
  readonly objector: string;
  readonly receivedOn: string;
  readonly grounds: string;
  /** The decision that is objected to, with its date; null while that is not known. */
  readonly against: Text | null;
  readonly signatory: Signatory;
};

const words = {
  received: {
    subject: text('Wij hebben uw bezwaar ontvangen', 'We have received your objection'),
    title: text('Uw bezwaar is binnen', 'Your objection is in'),
    callout: text('Wij kregen uw bezwaar op {date}.', 'We received your objection on {date}.'),
    answerBy: text(
      'U krijgt uiterlijk op {due} antwoord. Wij mogen dat één keer zes weken uitstellen. Dan hoort u het.',
      'You get an answer by {due}. We may postpone that once by six weeks. Then we tell you.',
    ),
    answerLater: text(
      'Wij zoeken uit om welk besluit het gaat. Daarna hoort u wanneer u antwoord krijgt.',
      'We find out which decision it is about. After that you hear when you get an answer.',
    ),
    next: text('Wat gebeurt er nu?', 'What happens now?'),
    hearing: text(
      'Iemand die niet bij het besluit was betrokken, kijkt er opnieuw naar. U mag uw bezwaar vertellen, aan tafel of aan de telefoon. U krijgt daarvoor een uitnodiging.',
      'Someone who was not involved in the decision looks at it anew. You may explain your objection, in person or by phone. You get an invitation for that.',
    ),
    committee: text(
      'Een commissie die niet bij ons werkt, adviseert ons over uw bezwaar (artikel 7:13 Awb).',
      'A committee that does not work for us advises us on your objection (article 7:13 Awb).',
    ),
    late: text(
      'Uw bezwaar kwam na de termijn van zes weken binnen. Wij behandelen het en kijken of daar een goede reden voor was. Hebt u dat nog niet verteld? Laat het ons weten.',
      'Your objection came after the term of six weeks. We deal with it and look whether there was a good reason. Have you not told us yet? Let us know.',
    ),
    copy: text('Dit schreef u', 'This is what you wrote'),
  },
  repair: {
    subject: text('Wilt u uw bezwaar aanvullen?', 'Please complete your objection'),
    title: text('Er ontbreekt nog iets', 'Something is still missing'),
    callout: text('Stuur het ons uiterlijk op {before}.', 'Send it to us by {before}.'),
    intro: text('Dit hebben wij nog van u nodig:', 'This is what we still need from you:'),
    otherwise: text(
      'Krijgen wij het niet op tijd? Dan kan het zijn dat wij uw bezwaar niet inhoudelijk mogen behandelen (artikel 6:6 Awb). Tot die tijd staat onze termijn stil.',
      'Do we not get it in time? Then we may not be allowed to deal with its substance (article 6:6 Awb). Until then our term stands still.',
    ),
  },
  hearing: {
    subject: text('Uitnodiging: vertel ons over uw bezwaar', 'Invitation: tell us about your objection'),
    title: text('Het gesprek is op {date}', 'The talk is on {date}'),
    callout: text('U hoeft niet te komen. Bellen mag ook.', 'You need not come. Phoning is fine too.'),
    papers: text(
      'Vanaf {papers} kunt u alle stukken inzien. Wilt u zelf nog iets sturen? Dat kan tot en met {more}.',
      'From {papers} on you can look at all papers. Do you want to send something yourself? You can until {more}.',
    ),
    who: text(
      'U spreekt met iemand die niet bij het besluit was betrokken. U mag iemand meenemen. Wij maken een verslag.',
      'You speak with someone who was not involved in the decision. You may bring someone. We make a report.',
    ),
    whoCommittee: text(
      'U spreekt met de commissie die over uw bezwaar adviseert. Zij werkt niet bij de gemeente. U mag iemand meenemen. Er komt een verslag.',
      'You speak with the committee that advises on your objection. It does not work for the municipality. You may bring someone. A report is made.',
    ),
    cannot: text(
      'Kunt u dan niet? Bel ons, dan zoeken wij een andere dag. Wilt u geen gesprek? Laat het ons weten.',
      'Are you not able to come? Call us and we find another day. Do you not want a talk? Let us know.',
    ),
  },
  postponed: {
    subject: text('Wij hebben meer tijd nodig voor uw bezwaar', 'We need more time for your objection'),
    title: text('U krijgt uiterlijk op {due} antwoord', 'You get an answer by {due}'),
    callout: text('Dat is later dan wij zeiden.', 'That is later than we said.'),
    law: text(
      'Wij mogen dit één keer met zes weken uitstellen (artikel 7:10, derde lid, Awb).',
      'We may postpone this once by six weeks (article 7:10, paragraph 3, Awb).',
    ),
  },
  withdrawn: {
    subject: text('U hebt uw bezwaar ingetrokken', 'You have withdrawn your objection'),
    title: text('Uw bezwaar is ingetrokken', 'Your objection is withdrawn'),
    callout: text(
      'Wij doen er niets meer mee. Het besluit blijft zoals het was.',
      'We do nothing more with it. The decision stays as it was.',
    ),
  },
} as const;

/** Shared with the letter that tells which case it is about. */
export const receiptWords = words.received;

export const paragraph = (sentence: string): Block => ({ kind: 'paragraph', text: sentence });
export const heading = (sentence: Text, lang: Lang): Block => ({
  kind: 'heading',
  level: 1,
  text: sentence[lang],
});

export type Letter = { readonly subject: string; readonly letter: LetterBody };

const concerns = text('Het gaat om dit besluit: {decision}.', 'It concerns this decision: {decision}.');

/** @param blocks the first says it all in a few words; which decision it concerns follows at once */
export function frame(facts: ObjectionFacts, subject: string, [first, ...blocks]: Block[]): Letter {
  const { lang, against } = facts;
  const about = against && paragraph(fill(concerns, lang, { decision: against[lang] }));
  return {
    subject,
    letter: {
      reference: facts.reference,
      salutation: salutation({ name: facts.objector }, lang),
      blocks: [
        ...(first ? [first] : []),
        ...(about ? [about] : []),
        ...blocks,
        ...questionBlocks(facts.reference, lang),
      ],
      signature: collegeSignature(facts.signatory, lang),
    },
  };
}

/** Awb 6:14, with a copy of what was sent (2:17). */
export function receiptLetter(
  facts: ObjectionFacts & {
    readonly answerBy: PlainDate | null;
    readonly late: boolean;
    readonly committee: boolean;
  },
): Letter {
  const { lang } = facts;
  const own = words.received;
  const date = formatDate(facts.receivedOn, lang);
  return frame(facts, own.subject[lang], [
    { kind: 'callout', title: own.title[lang], text: fill(own.callout, lang, { date }) },
    heading(own.next, lang),
    paragraph(own.hearing[lang]),
    ...(facts.committee ? [paragraph(own.committee[lang])] : []),
    paragraph(
      facts.answerBy === null
        ? own.answerLater[lang]
        : fill(own.answerBy, lang, { due: formatDate(facts.answerBy, lang) }),
    ),
    ...(facts.late ? [paragraph(own.late[lang])] : []),
    heading(own.copy, lang),
    paragraph(facts.grounds),
  ]);
}

export function repairLetter(
  facts: ObjectionFacts & { readonly items: string; readonly before: PlainDate },
): Letter {
  const { lang } = facts;
  const own = words.repair;
  const before = formatDate(facts.before, lang);
  return frame(facts, own.subject[lang], [
    { kind: 'callout', title: own.title[lang], text: fill(own.callout, lang, { before }) },
    paragraph(own.intro[lang]),
    paragraph(facts.items),
    paragraph(own.otherwise[lang]),
  ]);
}

export function invitationLetter(
  facts: ObjectionFacts & {
    readonly on: PlainDate;
    readonly papersFrom: PlainDate;
    readonly morePapersUntil: PlainDate;
    /** A committee hears (Awb 7:13 lid 3); otherwise who was not involved (7:5). */
    readonly committee: boolean;
  },
): Letter {
  const { lang } = facts;
  const own = words.hearing;
  const date = formatDate(facts.on, lang);
  return frame(facts, own.subject[lang], [
    { kind: 'callout', title: fill(own.title, lang, { date }), text: own.callout[lang] },
    paragraph(own[facts.committee ? 'whoCommittee' : 'who'][lang]),
    paragraph(
      fill(own.papers, lang, {
        papers: formatDate(facts.papersFrom, lang),
        more: formatDate(facts.morePapersUntil, lang),
      }),
    ),
    paragraph(own.cannot[lang]),
  ]);
}

export function postponementLetter(
  facts: ObjectionFacts & { readonly due: PlainDate; readonly reasons: string },
): Letter {
  const { lang } = facts;
  const own = words.postponed;
  const due = formatDate(facts.due, lang);
  return frame(facts, own.subject[lang], [
    { kind: 'callout', title: fill(own.title, lang, { due }), text: own.callout[lang] },
    paragraph(facts.reasons),
    paragraph(own.law[lang]),
  ]);
}

export function withdrawalLetter(facts: ObjectionFacts): Letter {
  const { lang } = facts;
  const own = words.withdrawn;
  return frame(facts, own.subject[lang], [
    { kind: 'callout', title: own.title[lang], text: own.callout[lang] },
  ]);
}
