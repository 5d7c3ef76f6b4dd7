/** The heading that the coalition agreement asks for in each proposal: what the wijkraad thinks, and what we did with it. */
import { formatDate } from '../../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Block } from '../../../platform/pdf/index.ts';
import { typedBlocks } from '../../correspondence/index.ts';
import { departure } from '../rules/departure.ts';
import type { AdviceGiven } from '../types.ts';
import { fill } from './fill.ts';

export const standpointHeading = text('Standpunt van de wijkraad', 'View of the neighbourhood council');

const advised: Readonly<Record<AdviceGiven['kind'], Readonly<Record<AdviceGiven['outcome'], Text>>>> = {
  advice: {
    yes: text('{council} adviseert om {amount} te geven.', '{council} advises to give {amount}.'),
    part: text(
      '{council} adviseert om een deel te geven: {amount}.',
      '{council} advises to give part of it: {amount}.',
    ),
    no: text('{council} adviseert om geen subsidie te geven.', '{council} advises to give no subsidy.'),
  },
  /** In a later version, by the college: the first one the council took itself. */
  mandatedDecision: {
    yes: text('{council} besloot toen om {amount} te geven.', '{council} then decided to give {amount}.'),
    part: text(
      '{council} besloot toen om een deel te geven: {amount}.',
      '{council} then decided to give part of it: {amount}.',
    ),
    no: text(
      '{council} besloot toen om geen subsidie te geven.',
      '{council} then decided to give no subsidy.',
    ),
  },
};

const words = {
  met: text('De wijkraad besprak uw plan op {date}.', 'The council discussed your plan on {date}.'),
  metOther: text('De wijkraad besprak het plan op {date}.', 'The council discussed the plan on {date}.'),
  reasons: text('De wijkraad zegt daarover:', 'The council says about it:'),
  followed: text('Wij volgen dit advies.', 'We follow this advice.'),
  departed: text(
    'Wij wijken af van dit advies. Dat doen wij om deze reden:',
    'We depart from this advice. This is why:',
  ),
  departedAbove: text(
    'Dit besluit wijkt daarvan af. Waarom, leest u hierboven bij ‘Waarom dit besluit?’.',
    'This decision departs from that. You read why above, under ‘Why this decision?’.',
  ),
  decided: text(
    '{council} heeft zelf over uw aanvraag besloten. Dat mag de raad namens het college.',
    '{council} decided on your application itself. The council may do so on behalf of the municipal executive.',
  ),
  silent: text(
    '{council} heeft over deze aanvraag geen advies gegeven.',
    '{council} gave no advice on this application.',
  ),
  ownDecision: text(
    'In deze wijk besluit de wijkraad meestal zelf. Nu besluit het college, om deze reden:',
    'In this neighbourhood the council usually decides itself. Now the municipal executive decides, for this reason:',
  ),
} as const;

const paragraph = (words: string): Block => ({ kind: 'paragraph', text: words });

export type Standpoint = {
  readonly advice: AdviceGiven | null;
  readonly silentCouncil: string | null;
  /** Reasons for departing (Awb 3:50), or for deciding in the council's place (10:7). */
  readonly departureReasons: string | null;
  /** What this decision grants; a refusal is zero. */
  readonly amountCents: number;
  /** True when the council itself took this decision. */
  readonly byCouncil: boolean;
  /** The letter goes to another than who applied. */
  readonly toOther?: boolean;
};

/** Empty where no wijkraad has a say: a wijk without one, or an application for the whole city. */
export function standpointBlocks(view: Standpoint, lang: Lang): Block[] {
  const { advice, silentCouncil, departureReasons } = view;
  const heading: Block = { kind: 'heading', level: 1, text: standpointHeading[lang] };
  if (advice === null) {
    if (silentCouncil === null) return [];
    const silent = paragraph(fill(words.silent, lang, { council: silentCouncil }));
    return departureReasons === null
      ? [heading, silent]
      : [heading, silent, paragraph(words.ownDecision[lang]), ...typedBlocks(departureReasons, lang)];
  }
  const met = fill(words[view.toOther ? 'metOther' : 'met'], lang, { date: formatDate(advice.metOn, lang) });
  if (view.byCouncil) {
    return [heading, paragraph(`${fill(words.decided, lang, { council: advice.council })} ${met}`)];
  }
  const said = fill(advised[advice.kind][advice.outcome], lang, {
    council: advice.council,
    amount: formatCents(advice.amountCents, lang),
  });
  return [
    heading,
    paragraph(`${met} ${said}`),
    paragraph(words.reasons[lang]),
    ...typedBlocks(advice.reasons, lang),
    ...heeded(view, advice, lang),
  ];
}

/** A later version, on objection or when the plan changed, says in its own reasons why it is not what the council wanted. */
function heeded(
  { departureReasons, amountCents }: Standpoint,
  advice: AdviceGiven,
  lang: Lang,
): readonly Block[] {
  if (departureReasons !== null)
    return [paragraph(words.departed[lang]), ...typedBlocks(departureReasons, lang)];
  const departs = departure(advice, { grants: amountCents > 0, amountCents }) !== null;
  return [paragraph(words[departs ? 'departedAbove' : 'followed'][lang])];
}
