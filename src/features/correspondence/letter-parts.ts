/** Parts that letters of several features share, so that every letter greets, signs and points to objection alike. */
import { formatDate, type PlainDate } from '../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../kernel/messages.ts';
import { lastDayOf } from '../../kernel/terms/index.ts';
import { writtenIn } from '../../kernel/written-in.ts';
import type { Block, LetterDocument } from '../../platform/pdf/index.ts';
import { city } from './letterhead.ts';

type Signature = LetterDocument['signature'];
type Part = NonNullable<LetterDocument['objection']>;

const words = {
  dear: text('Beste', 'Dear'),
  dearReader: text('Beste lezer,', 'Dear reader,'),
  greeting: text('Met vriendelijke groet,', 'Yours sincerely,'),
  college: text(
    `Het college van burgemeester en wethouders van ${city.name},`,
    `The municipal executive of ${city.name},`,
  ),
  onItsBehalf: text('namens deze,', 'on its behalf,'),
  unsigned: text(
    'Deze brief is digitaal gemaakt. Daarom staat er geen handtekening onder.',
    'This letter was made digitally. That is why it carries no signature.',
  ),
  chair: text('voorzitter', 'chair'),
  asWritten: {
    nl: text('In het Nederlands geschreven:', 'As it was written, in Dutch:'),
    en: text('In het Engels geschreven:', 'As it was written, in English:'),
  },
} as const;

/**
 * What somebody typed, as it is: an officer's reasons, a council's words. What is in another language than the letter is marked, so that
 * it is read aloud rightly, and a line before it says so.
 */
export function typedBlocks(typed: string, lang: Lang): readonly Block[] {
  const parts = typed.split(/\n\s*\n/).map((part) => ({ part, in: writtenIn(part) }));
  const other = (one: (typeof parts)[number] | undefined): one is { part: string; in: Lang } =>
    one !== undefined && one.in !== null && one.in !== lang;
  if (!parts.some(other)) return [{ kind: 'paragraph', text: typed }];
  return parts.flatMap((one, at): readonly Block[] => {
    if (!other(one)) return [{ kind: 'paragraph', text: one.part }];
    const said: Block = { kind: 'paragraph', text: one.part, lang: one.in };
    return other(parts[at - 1]) ? [said] : [{ kind: 'paragraph', text: words.asWritten[one.in][lang] }, said];
  });
}

/** `Beste Roos Voorbeeld,`; without a name a neutral word, never a guess at someone's sex. */
export function salutation(person: { readonly name: string } | null, lang: Lang): string {
  const name = person?.name.trim() ?? '';
  return name === '' ? words.dearReader[lang] : `${words.dear[lang]} ${name},`;
}

export type Signatory = { readonly name: string; readonly role: string | null };

/** Awb 10:10: a decision by mandate names the authority on whose behalf it was taken. */
export function collegeSignature(signatory: Signatory, lang: Lang): Signature {
  return {
    greeting: words.greeting[lang],
    onBehalfOf: [words.college[lang], words.onItsBehalf[lang]],
    name: signatory.name,
    role: signatory.role,
    note: words.unsigned[lang],
  };
}

/**
 * For a neighbourhood council that decided by mandate: the college stays the authority (Awb 10:2, 10:10).
 * @param council with its name as people know it, such as `Wijkraad Middelland-Nieuwe Westen`
 */
export function councilSignature(
  council: { readonly name: string; readonly chairName: string | null },
  lang: Lang,
): Signature {
  const chair = council.chairName;
  return {
    greeting: words.greeting[lang],
    onBehalfOf: [
      words.college[lang],
      words.onItsBehalf[lang],
      ...(chair === null ? [] : [`${council.name},`]),
    ],
    name: chair ?? council.name,
    role: chair === null ? null : words.chair[lang],
    note: words.unsigned[lang],
  };
}

export type ObjectionClause = {
  /** The day on which the letter is sent: the term runs from the day after (Awb 6:8). */
  readonly sentOn: PlainDate;
  readonly caseNumber: string;
  /** Public address of this site, without a slash at the end. */
  readonly siteUrl: string;
  readonly lang: Lang;
};

/** Awb 6:7 and 6:8: the last day on which an objection is in time, moved to a working day where the law does so. */
export function lastObjectionDay(sentOn: PlainDate): PlainDate {
  return lastDayOf('objection', sentOn);
}

const objection = {
  title: text('Bent u het niet eens met dit besluit?', 'Do you disagree with this decision?'),
  intro: (last: Text): Text =>
    text(
      `Bel ons gerust eerst: vaak lossen wij het samen op. U kunt ook bezwaar maken. Dat kost niets en u hebt er geen advocaat voor nodig. Dat kan tot en met ${last.nl}. Dat is zes weken, geteld vanaf de dag nadat wij deze brief verstuurden.`,
      `Feel free to call us first: often we solve it together. You can also object. It is free and you do not need a lawyer. You can object up to and including ${last.en}. That is six weeks, counted from the day after we sent this letter.`,
    ),
  online: text('Online', 'Online'),
  byPost: text('Per brief', 'By letter'),
  address: text(
    `Het college van burgemeester en wethouders, bezwaar, ${city.postalAddress.join(', ')}`,
    `Het college van burgemeester en wethouders (municipal executive), bezwaar (objection), ${city.postalAddress.join(', ')}`,
  ),
  desk: text('Aan de balie', 'At the desk'),
  deskText: text(
    `Onze medewerkers schrijven uw bezwaar met u op. Bel ${city.telephone} voor een afspraak.`,
    `Our staff write down your objection with you. Call ${city.telephone} for an appointment.`,
  ),
  contents: text('Zet in uw bezwaar', 'Put in your objection'),
  contentsText: (caseNumber: string): Text =>
    text(
      `uw naam en adres, de datum, ons kenmerk ${caseNumber}, waarom u het niet eens bent met het besluit, en uw handtekening. Online hoeft u niet te tekenen.`,
      `your name and address, the date, our reference ${caseNumber}, why you disagree with the decision, and your signature. Online you need not sign.`,
    ),
  effect: text(
    'Het besluit blijft gelden zolang wij uw bezwaar behandelen (artikel 6:16 Awb). Hebt u haast? Vraag de rechtbank dan om een voorlopige voorziening (artikel 8:81 Awb). Daarvoor moet u wel eerst bezwaar maken.',
    'The decision remains in force while we deal with your objection (article 6:16 Awb). Is it urgent? Then ask the district court for a provisional measure (article 8:81 Awb). You do have to object first.',
  ),
} as const;

/** The objection clause (Awb 3:45): by whom, within which term and with which authority one can object. */
export function objectionPart(clause: ObjectionClause): Part {
  const { lang, sentOn } = clause;
  const last = lastObjectionDay(sentOn);
  return {
    title: objection.title[lang],
    blocks: [
      {
        kind: 'paragraph',
        text: objection.intro({ nl: formatDate(last, 'nl'), en: formatDate(last, 'en') })[lang],
      },
      {
        kind: 'facts',
        rows: [
          { label: objection.online[lang], value: `${clause.siteUrl}/bezwaar` },
          { label: objection.byPost[lang], value: objection.address[lang] },
          { label: objection.desk[lang], value: objection.deskText[lang] },
          { label: objection.contents[lang], value: objection.contentsText(clause.caseNumber)[lang] },
        ],
      },
      { kind: 'paragraph', text: objection.effect[lang] },
    ],
  };
}

const questions = {
  title: text('Vragen?', 'Questions?'),
  text: (caseNumber: string): Text =>
    text(
      `Bel ons op ${city.telephone} of stuur een bericht bij uw aanvraag. Noem dan ons kenmerk: ${caseNumber}.`,
      `Call us on ${city.telephone} or send a message with your application. Please give our reference: ${caseNumber}.`,
    ),
} as const;

/** Heading and paragraph that close the B1 part of a letter (Awb 2:1: fitting support). */
export function questionBlocks(caseNumber: string, lang: Lang): Block[] {
  return [
    { kind: 'heading', level: 1, text: questions.title[lang] },
    { kind: 'paragraph', text: questions.text(caseNumber)[lang] },
  ];
}
