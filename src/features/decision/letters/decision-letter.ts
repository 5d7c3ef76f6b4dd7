/** The decision as a letter: outcome first, then why, the money, what is asked in return, the council's view, the law. */

import { formatDate } from '../../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Block, LetterDocument } from '../../../platform/pdf/index.ts';
import type { Outcome } from '../../application/types.ts';
import {
  collegeSignature,
  councilSignature,
  objectionPart,
  questionBlocks,
  salutation,
  typedBlocks,
} from '../../correspondence/index.ts';
import { refusalGrounds } from '../rules/grounds.ts';
import type { Finding } from '../types.ts';
import { dutyBlocks } from './duties.ts';
import type { CaseFacts, DecisionFactsForLetter, Signing } from './facts.ts';
import { fill } from './fill.ts';
import { legalPart } from './legal-part.ts';
import { moneyBlocks } from './money-part.ts';
import { provisoBlocks } from './proviso-part.ts';
import { standpointBlocks } from './standpoint.ts';

export type LetterBody = Pick<
  LetterDocument,
  'reference' | 'salutation' | 'blocks' | 'legal' | 'objection' | 'signature' | 'enclosures' | 'annexes'
>;

const subjects: Readonly<Record<DecisionLetterKind, Text>> = {
  granted: text('U krijgt subsidie voor {title}', 'You get a subsidy for {title}'),
  partlyGranted: text(
    'U krijgt een deel van de subsidie voor {title}',
    'You get part of the subsidy for {title}',
  ),
  refused: text('U krijgt geen subsidie voor {title}', 'You do not get a subsidy for {title}'),
  declined: text('Wij behandelen uw aanvraag niet: {title}', 'We do not process your application: {title}'),
  changed: text('Uw subsidie voor {title} verandert', 'Your subsidy for {title} changes'),
  withdrawn: text('Wij trekken uw subsidie in: {title}', 'We withdraw your subsidy: {title}'),
  determined: text('Uw subsidie voor {title} is vastgesteld', 'Your subsidy for {title} is final'),
  revised: text(
    'Uw subsidie voor {title} wordt alsnog lager',
    'Your subsidy for {title} goes down after all',
  ),
};

const words = {
  amountTitle: text('U krijgt {amount}', 'You get {amount}'),
  newAmountTitle: text('Uw subsidie wordt {amount}', 'Your subsidy becomes {amount}'),
  noneTitle: text('U krijgt geen subsidie', 'You do not get a subsidy'),
  declinedTitle: text('Wij behandelen uw aanvraag niet', 'We do not process your application'),
  withdrawnTitle: text('Wij trekken uw subsidie in', 'We withdraw your subsidy'),
  determinedTitle: text('Uw subsidie staat vast: {amount}', 'Your subsidy is final: {amount}'),
  wasFinal: text('Vastgesteld was {previous}.', '{previous} had been determined.'),
  wasGranted: text('Toegekend was {previous}.', '{previous} had been granted.'),
  granted: text('Dat is het hele bedrag dat u vroeg.', 'That is the whole amount you asked for.'),
  part: text('U vroeg {asked}. U krijgt dus een deel.', 'You asked for {asked}. So you get part of it.'),
  previous: text('Eerder was dat {previous}.', 'Before, it was {previous}.'),
  paidBy: text(
    'Het geld staat uiterlijk op {date} op uw rekening.',
    'The money is in your account by {date}.',
  ),
  firstPaidBy: text(
    'Het eerste geld staat uiterlijk op {date} op uw rekening.',
    'The first money is in your account by {date}.',
  ),
  declined: text(
    'U hebt uw aanvraag niet op tijd of niet genoeg aangevuld. Daarom kijken wij er niet verder naar.',
    'You did not complete your application in time or far enough. That is why we do not look at it further.',
  ),
  intro: text(
    'Op {date} kregen wij uw aanvraag voor {title}. U vroeg {asked}.',
    'On {date} we received your application for {title}. You asked for {asked}.',
  ),
  heard: text('Op {date} hebben wij hierover met u gesproken.', 'On {date} we spoke with you about this.'),
  why: text('Waarom dit besluit?', 'Why this decision?'),
  looked: text('Dit hebben wij bekeken:', 'This is what we looked at:'),
  deviation: text(
    'Uw plan voldoet niet aan elke regel. Toch krijgt u subsidie, om deze reden:',
    'Your plan does not meet every rule. You still get a subsidy, for this reason:',
  ),
  next: text('Wat kunt u nog doen?', 'What can you still do?'),
  declinedNext: text(
    'U kunt altijd een nieuwe aanvraag doen. Hebt u hulp nodig bij het invullen? Bel ons, dan helpen wij u.',
    'You can always apply again. Do you need help filling it in? Call us and we help you.',
  ),
  withdrawnNext: text(
    'Hebt u al geld gekregen dat u niet mag houden? Dan krijgt u daarover een aparte brief. Betaal nog niets terug.',
    'Did you already get money that you may not keep? Then you get a separate letter about it. Do not pay anything back yet.',
  ),
} as const;

const paragraph = (sentence: string): Block => ({ kind: 'paragraph', text: sentence });
const heading = (sentence: Text, lang: Lang): Block => ({ kind: 'heading', level: 1, text: sentence[lang] });

export type DecisionLetterKind = Outcome | 'changed' | 'withdrawn' | 'determined' | 'revised';

/** What the letter is: an outcome, or a change of an earlier one. */
export function letterKind(
  facts: Pick<DecisionFactsForLetter, 'outcome' | 'previousCents' | 'amountCents' | 'final' | 'revises'>,
): DecisionLetterKind {
  if (facts.revises) return facts.amountCents === 0 ? 'withdrawn' : 'revised';
  if (facts.final === 'afterwards') return 'determined';
  if (facts.previousCents === null || facts.previousCents === 0) return facts.outcome;
  return facts.amountCents === 0 ? 'withdrawn' : 'changed';
}

/** Titles may be as long as 200 characters; the subject line stays readable. */
const shortened = (title: string): string => (title.length > 100 ? `${title.slice(0, 99)}…` : title);

export function decisionSubject(facts: DecisionFactsForLetter): string {
  return fill(subjects[letterKind(facts)], facts.lang, { title: shortened(facts.title) });
}

function callout(facts: DecisionFactsForLetter): Block {
  const { lang } = facts;
  const amount = formatCents(facts.amountCents, lang);
  const asked = formatCents(facts.requestedCents, lang);
  const date = formatDate(facts.paymentDue, lang);
  const previous = formatCents(facts.previousCents ?? 0, lang);
  const slots = { amount, asked, date, previous };
  const whole = facts.advance.amountCents === facts.amountCents && facts.instalments.length === 0;
  const paidBy = fill(whole ? words.paidBy : words.firstPaidBy, lang, slots);
  const paid = facts.advance.amountCents > 0 ? ` ${paidBy}` : '';
  const said = (title: Text, sentence: string): Block => ({
    kind: 'callout',
    title: fill(title, lang, slots),
    text: sentence,
  });
  const ground = facts.ground === null ? '' : refusalGrounds[facts.ground].because[lang];
  switch (letterKind(facts)) {
    case 'granted':
      return said(words.amountTitle, `${words.granted[lang]}${paid}`);
    case 'partlyGranted':
      return said(words.amountTitle, `${fill(words.part, lang, slots)}${paid}`);
    case 'changed':
      return said(words.newAmountTitle, fill(words.previous, lang, slots));
    case 'revised':
      return said(words.newAmountTitle, fill(words.wasFinal, lang, slots));
    case 'determined':
      return said(words.determinedTitle, fill(words.wasGranted, lang, slots));
    case 'withdrawn':
      return said(words.withdrawnTitle, fill(words.previous, lang, slots));
    case 'declined':
      return said(words.declinedTitle, words.declined[lang]);
    case 'refused':
      return said(words.noneTitle, ground);
  }
}

/** What speaks against comes first in a refusal; what was fine stands there too, so that the whole picture is clear. */
function lookedAt(findings: readonly Finding[], refused: boolean): readonly Finding[] {
  const settled = findings.filter((finding) => finding.result !== 'needsPerson');
  const failed = settled.filter((finding) => finding.result === 'failed');
  const passed = settled.filter((finding) => finding.result === 'passed');
  return refused ? [...failed, ...passed] : [...passed, ...failed];
}

function whyBlocks(facts: DecisionFactsForLetter): Block[] {
  const { lang } = facts;
  const found = lookedAt(facts.findings, facts.outcome === 'refused');
  return [
    heading(words.why, lang),
    ...typedBlocks(facts.reasons, lang),
    ...(facts.distribution === null || facts.outcome === 'declined' || facts.previousCents !== null
      ? []
      : [paragraph(facts.distribution[lang])]),
    ...(facts.heardOn === null
      ? []
      : [paragraph(fill(words.heard, lang, { date: formatDate(facts.heardOn, lang) }))]),
    ...(facts.deviationReasons === null
      ? []
      : [paragraph(words.deviation[lang]), ...typedBlocks(facts.deviationReasons, lang)]),
    ...(found.length === 0 || facts.outcome === 'declined'
      ? []
      : [
          paragraph(words.looked[lang]),
          { kind: 'list', items: found.map((finding) => finding.sentence[lang]) } as const,
        ]),
  ];
}

function nextBlocks(facts: DecisionFactsForLetter): Block[] {
  const { lang } = facts;
  const next: Partial<Record<DecisionLetterKind, string>> = {
    declined: words.declinedNext[lang],
    withdrawn: words.withdrawnNext[lang],
    refused: facts.ground === null ? words.declinedNext[lang] : refusalGrounds[facts.ground].next[lang],
  };
  const sentence = next[letterKind(facts)];
  return sentence === undefined ? [] : [heading(words.next, lang), paragraph(sentence)];
}

export function signatureOf(signing: Signing, lang: Lang): LetterDocument['signature'] {
  return signing.by === 'college'
    ? collegeSignature(signing.signatory, lang)
    : councilSignature({ name: signing.council, chairName: signing.chairName }, lang);
}

/** Parts that every letter with a right of objection shares. */
export function letterFrame(
  facts: CaseFacts & { readonly signing: Signing },
): Pick<LetterBody, 'reference' | 'salutation' | 'objection' | 'signature'> {
  const { lang, caseNumber, today, siteUrl } = facts;
  return {
    reference: caseNumber,
    salutation: salutation({ name: facts.reader }, lang),
    objection: objectionPart({ sentOn: today, caseNumber, siteUrl, lang }),
    signature: signatureOf(facts.signing, lang),
  };
}

/** What the grant means for who gets it: the money, the condition on it and what is asked in return. */
export function consequenceBlocks(facts: DecisionFactsForLetter): Block[] {
  return [...moneyBlocks(facts), ...provisoBlocks(facts), ...dutyBlocks(facts)];
}

/** What the wijkraad thinks of it, where a decision on the application goes along with it or not. */
export function councilBlocks(facts: DecisionFactsForLetter): Block[] {
  const onApplication = facts.outcome !== 'declined' && facts.final !== 'afterwards';
  const byCouncil = facts.signing.by === 'council';
  return onApplication ? standpointBlocks({ ...facts, byCouncil }, facts.lang) : [];
}

/** What was computed when it was asked belongs to the decision on that; a later change rests on other things. */
function annexParts(facts: DecisionFactsForLetter): Pick<LetterBody, 'annexes' | 'enclosures'> {
  const onApplication = facts.outcome !== 'declined' && facts.previousCents === null;
  if (!onApplication || facts.annexes.length === 0) return {};
  return { annexes: facts.annexes, enclosures: facts.annexes.map(({ title }) => title) };
}

/** The letter without sender, addressee and date; `sendLetter` fills those in. */
export function decisionLetter(facts: DecisionFactsForLetter): LetterBody {
  const { lang } = facts;
  const intro = fill(words.intro, lang, {
    date: formatDate(facts.receivedOn, lang),
    title: facts.title,
    asked: formatCents(facts.requestedCents, lang),
  });
  return {
    ...letterFrame(facts),
    blocks: [
      callout(facts),
      paragraph(intro),
      ...whyBlocks(facts),
      ...consequenceBlocks(facts),
      ...councilBlocks(facts),
      ...nextBlocks(facts),
      ...questionBlocks(facts.caseNumber, lang),
    ],
    legal: legalPart(facts),
    ...annexParts(facts),
  };
}
