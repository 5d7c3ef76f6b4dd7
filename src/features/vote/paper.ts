/** The ballot on paper: the same words as on screen. */
import { type Lang, text } from '../../kernel/messages.ts';
import { formatCents } from '../../kernel/money.ts';
import type { BallotDocument } from '../../platform/pdf/index.ts';
import { fill } from '../../ui/index.ts';
import { sayChoice, sayCost, sayIncompatible } from './say.ts';
import type { BallotKind, FrozenBallot } from './types.ts';
import { untilWords } from './views/words.ts';

const words = {
  budget: text('Er is {euros} te verdelen.', 'There is {euros} to divide.'),
  handIn: text('U kunt dit stembiljet inleveren {until}.', 'You can hand in this ballot {until}.'),
  secret: text(
    'Zet uw naam niet op dit stembiljet. Uw stem is geheim.',
    'Do not put your name on this ballot. Your vote is secret.',
  ),
  fixed: text('Stembiljet {hash}', 'Ballot {hash}'),
  draft: text('Proefdruk: dit stembiljet staat nog niet vast', 'Proof: this ballot is not fixed yet'),
  council: text('De wijkraad', 'The council'),
  for: text('{council} is voor. {reason}', '{council} is in favour. {reason}'),
  against: text('{council} is tegen. {reason}', '{council} is against. {reason}'),
  none: text('{council} heeft geen voorkeur. {reason}', '{council} has no preference. {reason}'),
} as const;

const boxWords: Readonly<Record<BallotKind, ReturnType<typeof text>>> = {
  approval: text(
    'Zet een kruis in het vak van elk project dat u kiest.',
    'Put a cross in the box of each project that you choose.',
  ),
  knapsack: text(
    'Zet een kruis in het vak van elk project dat u kiest.',
    'Put a cross in the box of each project that you choose.',
  ),
  points: text(
    'Schrijf in het vak hoeveel punten u geeft. Leeg is 0.',
    'Write in the box how many points you give. Empty is 0.',
  ),
  ranking: text(
    'Schrijf in het vak de plaats: 1, 2, 3. Laat de andere vakken leeg.',
    'Write the place in the box: 1, 2, 3. Leave the other boxes empty.',
  ),
};

export type PaperBallot = {
  readonly ballot: FrozenBallot;
  /** Null for a proof. */
  readonly sha256: string | null;
  readonly closesAt: Date;
  readonly large: boolean;
  /** Who stands for it: the city. */
  readonly sender: string;
};

/** What is printed; withdrawn projects stay on it, as on every sheet that was printed before. */
export function paperOf(
  { ballot, sha256, closesAt, large, sender }: PaperBallot,
  lang: Lang,
): BallotDocument {
  const { kind } = ballot.rules.ballot;
  return {
    sender: { name: sender },
    heading: ballot.name[lang],
    question: ballot.question[lang],
    instructions: [
      fill(words.budget, lang, { euros: formatCents(ballot.budgetCents, lang) }),
      sayChoice(ballot.rules, ballot.budgetCents)[lang],
      boxWords[kind][lang],
      ...(ballot.incompatible.length <= 6 ? sayIncompatible(ballot).map((one) => one[lang]) : []),
    ],
    box: kind === 'points' || kind === 'ranking' ? 'number' : 'cross',
    large,
    projects: ballot.projects.map((project) => ({
      number: String(project.number),
      title: project.title,
      lang: project.lang,
      description: project.description,
      cost: sayCost(project)[lang],
      advice: project.advice
        ? fill(words[project.advice.standpoint], lang, {
            council: project.advice.council ?? words.council[lang],
            reason: project.advice.reason,
          })
        : null,
    })),
    after: [fill(words.handIn, lang, { until: untilWords(closesAt, lang) }), words.secret[lang]],
    fingerprint: sha256 === null ? words.draft[lang] : fill(words.fixed, lang, { hash: sha256.slice(0, 16) }),
  };
}
