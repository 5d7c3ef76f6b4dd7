/** The proposal for one application in a sentence: for the officer who decides, the council, and the letter (Awb 4:26). */
import { type Text, text } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import { type Distribution, methodLabels, type Round, type SchemeVersion } from '../scheme/index.ts';
import { reasonLabels } from './messages.ts';
import { proposalsOfRound } from './propose.ts';
import type { Proposal } from './types.ts';

export type DistributionBrief = {
  readonly method: Text;
  /** Method and place, as the letter says it too. */
  readonly sentence: Text;
  readonly place: number | null;
  readonly proposedCents: number;
  readonly reason: Text;
  /** Page of the whole round. */
  readonly href: string;
};

/** Only where all are weighed together: in an order the pack shows the place already, and a vote has pages of its own. */
const weighs = ({ method }: Distribution): boolean =>
  method === 'ranking' || method === 'proRata' || method === 'lots';

const percent = (score: number): Text => {
  const figure = (score / 10).toFixed(1);
  return text(`${figure.replace('.', ',')} %`, `${figure} %`);
};

/** How the money of the round was divided, and which place this application had. */
export function distributionSentence(
  { method }: Pick<Distribution, 'method'>,
  { place, places, score }: Pick<Proposal, 'place' | 'places' | 'score'>,
): Text {
  if (method === 'proRata')
    return text(
      'Het geld van deze ronde is naar rato verdeeld: iedereen krijgt hetzelfde deel van wat gevraagd is (Awb 4:26).',
      'The money of this round was divided pro rata: everybody gets the same share of what was asked (Awb 4:26).',
    );
  const how =
    method === 'lots'
      ? text(
          'Het geld van deze ronde is door loting verdeeld (Awb 4:26).',
          'The money of this round was divided by lot (Awb 4:26).',
        )
      : text(
          'Het geld van deze ronde is op score verdeeld (Awb 4:26).',
          'The money of this round was divided by score (Awb 4:26).',
        );
  const points = score === null ? null : percent(score);
  const scored = {
    nl: points === null ? '' : ` Uw aanvraag kreeg ${points.nl} van de punten.`,
    en: points === null ? '' : ` Your application got ${points.en} of the points.`,
  };
  const placed = {
    nl: place === null ? '' : ` Uw aanvraag heeft plaats ${place} van ${places}.`,
    en: place === null ? '' : ` Your application has place ${place} of ${places}.`,
  };
  return text(how.nl + scored.nl + placed.nl, how.en + scored.en + placed.en);
}

/** The proposals of a round in sentences, by case number; empty where the rule weighs nothing. */
export async function distributionBriefs(
  r: Reader,
  round: Round,
  version: SchemeVersion,
): Promise<ReadonlyMap<string, DistributionBrief>> {
  const { distribution } = version.rules;
  if (!weighs(distribution)) return new Map();
  const all = (await proposalsOfRound(r, round, version)).flatMap((one) => one.proposals);
  return new Map(
    all.map((one) => [
      one.case.caseNumber,
      {
        method: methodLabels[distribution.method],
        sentence: distributionSentence(distribution, one),
        place: one.place,
        proposedCents: one.share.grantedCents,
        reason: reasonLabels[one.share.reason],
        href: `/verdeling/${round.slug}`,
      },
    ]),
  );
}
