/** From the outcome of a vote to what the council decides on each project. Pure. */
import { type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { type Lang, type Text, text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { decidingRounds, type Outcome } from '../../allocation/types.ts';
import type { CountedVote } from '../store/index.ts';
import type { FrozenBallot } from '../types.ts';

/** What the count gave: numbers of the projects as text, the amount of the one in part in euros. */
export type CountedOutcome = Pick<Outcome, 'winners' | 'partly'>;

/** How a project did, for who reads the letter. */
export type Standing = {
  /** Ballots that support it. */
  readonly votes: number;
  readonly ballots: number;
  /** In which it won, from 1; null for what lost or got a part. */
  readonly round: number | null;
  /** How many rounds led to the winners; null where a rule knows no rounds. */
  readonly rounds: number | null;
};

/** @returns null for what was withdrawn after the ballot was fixed: it was not counted */
export function standingOf(
  { outcome, ballots }: Pick<CountedVote, 'outcome' | 'ballots'>,
  number: number,
): Standing | null {
  const id = String(number);
  const counted = outcome.projects.find((project) => project.id === id);
  if (!counted) return null;
  const rounds = decidingRounds(outcome.outcome);
  const turns = rounds.some(({ step }) => step === 'knapsack') ? null : rounds;
  const at = turns?.findIndex(({ project }) => project === id) ?? -1;
  const round = at >= 0 && outcome.outcome.winners.includes(id) ? at + 1 : null;
  return { votes: counted.votes, ballots, round, rounds: turns?.length ?? null };
}

export type Proposal = {
  readonly number: number;
  readonly title: string;
  readonly lang: string;
  readonly costCents: number;
  readonly won: boolean;
  /** By the outcome; 0 for what lost. */
  readonly amountCents: number;
};

export const proposalsOf = (
  { projects }: Pick<FrozenBallot, 'projects'>,
  outcome: CountedOutcome,
): readonly Proposal[] =>
  projects.map(({ number, title, lang, costCents }) => {
    const id = String(number);
    const part = outcome.partly?.project === id ? Math.round(outcome.partly.amount * 100) : 0;
    const amountCents = outcome.winners.includes(id) ? costCents : part;
    return { number, title, lang, costCents, won: amountCents > 0, amountCents };
  });

/** How long who won has to hand in the application that was prepared for her: a choice of ours until the council sets it. */
export const handInTerm = {
  weeks: 6,
  source: 'Voorstel van Hoofdveld; vast te stellen in de regels voor de verdeling (Awb 4:26)',
  toVerify: true,
} as const;

/** @returns the last day */
export const handInUntil = (today: PlainDate): PlainDate => today.add({ weeks: handInTerm.weeks });

export const choices = ['follow', 'grant', 'refuse'] as const;
/** What a council can choose on a project: what differs from the outcome is a departure, and nothing else is called one. */
export const choicesFor = ({
  amountCents,
  costCents,
}: Pick<Proposal, 'amountCents' | 'costCents'>): readonly (typeof choices)[number][] =>
  choices.filter((one) => one === 'follow' || (one === 'grant' ? amountCents < costCents : amountCents > 0));

export type Choice = { readonly number: number; readonly choice: string; readonly reason: string };

export type Settled = {
  readonly number: number;
  readonly won: boolean;
  readonly decided: 'grant' | 'partly' | 'refuse';
  readonly amountCents: number;
  readonly departureReason: string | null;
};

export const reasonLongest = 2000;

/** What a choice comes to. A reason that was typed where nothing departs is left out. */
export function settledOf(
  proposal: Proposal,
  { choice, reason }: Pick<Choice, 'choice' | 'reason'>,
): Settled {
  const { number, won, costCents } = proposal;
  const amountCents =
    choice === 'follow'
      ? proposal.amountCents
      : choice === 'grant'
        ? Math.max(costCents, proposal.amountCents)
        : 0;
  const decided = amountCents === 0 ? 'refuse' : amountCents < costCents ? 'partly' : 'grant';
  const departs = amountCents !== proposal.amountCents;
  return { number, won, decided, amountCents, departureReason: departs ? reason : null };
}

export type SettlingFacts = {
  readonly proposals: readonly Proposal[];
  /** Free in the envelope, with what the applications of these projects have set aside. */
  readonly roomCents: number;
};

function choiceProblems(proposal: Proposal, chosen: Choice | undefined): readonly Problem[] {
  const { number } = proposal;
  if (!chosen || !choicesFor(proposal).some((one) => one === chosen.choice))
    return [
      problem(
        `choice-${number}`,
        'choice-missing',
        text('Kies wat de wijkraad doet.', 'Choose what the council does.'),
      ),
    ];
  const departs = settledOf(proposal, chosen).departureReason !== null;
  const long = tooLong(`reason-${number}`, chosen.reason, reasonLongest);
  if (departs && chosen.reason === '')
    return [
      problem(
        `reason-${number}`,
        'departure-unreasoned',
        text(
          'Schrijf op waarom de wijkraad afwijkt van de uitslag.',
          'Write why the council departs from the result.',
        ),
      ),
    ];
  return long ? [long] : [];
}

/** @returns every problem: `choice-missing`, `departure-unreasoned`, `too-long`, `ceiling-reached` (Awb 4:25) */
export function settlingProblems(
  chosen: readonly Choice[],
  { proposals, roomCents }: SettlingFacts,
): readonly Problem[] {
  const of = (number: number): Choice | undefined => chosen.find((one) => one.number === number);
  const problems = proposals.flatMap((proposal) => choiceProblems(proposal, of(proposal.number)));
  if (problems.length > 0) return problems;
  const needed = proposals.reduce((sum, one) => {
    const choice = of(one.number);
    return sum + (choice ? settledOf(one, choice).amountCents : 0);
  }, 0);
  if (needed <= roomCents) return [];
  const [need, room] = [euroText(needed), euroText(roomCents)];
  return [
    problem(
      '',
      'ceiling-reached',
      text(
        `Samen kost dit ${need.nl}, en er is nog ${room.nl} (Awb 4:25). Weiger een project met uitleg, of laat het plafond verhogen.`,
        `Together this costs ${need.en}, and ${room.en} is left (Awb 4:25). Refuse a project with an explanation, or have the ceiling raised.`,
      ),
    ),
  ];
}

/** @returns problems `date-shape`, `met-in-future` */
export function meetingProblems(metOn: string, today: PlainDate): readonly Problem[] {
  const day = parseIsoDate(metOn);
  if (!day)
    return [
      problem(
        'metOn',
        'date-shape',
        text('Vul de datum van de vergadering in.', 'Enter the date of the meeting.'),
      ),
    ];
  return Temporal.PlainDate.compare(day, today) > 0
    ? [
        problem(
          'metOn',
          'met-in-future',
          text('De vergadering kan niet na vandaag zijn.', 'The meeting cannot be after today.'),
        ),
      ]
    : [];
}

export type VoteTold = {
  readonly name: Text;
  /** How the money was divided, as it was announced. */
  readonly rule: Text;
  readonly resultUrl: string;
};

function standingText({ votes, ballots, round, rounds }: Standing): Text {
  const nl = `${votes} van de ${ballots} stembiljetten noemen dit project.`;
  const en = `${votes} of the ${ballots} ballots name this project.`;
  if (round !== null)
    return text(
      `${nl} Het won in ronde ${round} van de telling.`,
      `${en} It won in round ${round} of the count.`,
    );
  if (rounds === null) return text(nl, en);
  return text(
    `${nl} Het won in geen van de ${rounds} rondes van de telling.`,
    `${en} It won in none of the ${rounds} rounds of the count.`,
  );
}

const departing = text(
  'De wijkraad wijkt af van de uitslag, omdat:',
  'The council departs from the result, because:',
);

/**
 * The council's words in the letter: what residents chose, by which announced rule, where anybody reads how.
 * @param lang of the letter
 */
export function reasonsOf(
  { won, decided, amountCents, departureReason }: Settled,
  standing: Standing | null,
  vote: VoteTold,
  lang: Lang,
): string {
  const { name, rule, resultUrl } = vote;
  const outcome = won
    ? text(
        `In de stemming ‘${name.nl}’ hebben de bewoners dit project gekozen.`,
        `In the vote ‘${name.en}’ the residents chose this project.`,
      )
    : text(
        `In de stemming ‘${name.nl}’ hebben de bewoners dit project niet gekozen.`,
        `In the vote ‘${name.en}’ the residents did not choose this project.`,
      );
  const amount = euroText(amountCents);
  const part = text(
    `Er was nog geld voor een deel van het bedrag: ${amount.nl}.`,
    `There was money left for a part of the amount: ${amount.en}.`,
  );
  const divided = text(
    `Het geld is verdeeld volgens de regel die vooraf is bekendgemaakt (Awb 4:26), binnen het plafond (Awb 4:25). ${rule.nl} Hoe er ronde voor ronde is geteld, staat op ${resultUrl}.`,
    `The money was divided by the rule that was announced beforehand (Awb 4:26), within the ceiling (Awb 4:25). ${rule.en} How it was counted, round by round, is at ${resultUrl}.`,
  );
  const first = [
    outcome,
    ...(standing === null ? [] : [standingText(standing)]),
    ...(decided === 'partly' ? [part] : []),
  ];
  return [
    first.map((one) => one[lang]).join(' '),
    divided[lang],
    // Its own words are a paragraph of their own: a letter in another language marks it (`typedBlocks`).
    ...(departureReason === null ? [] : [departing[lang], departureReason]),
  ].join('\n\n');
}
