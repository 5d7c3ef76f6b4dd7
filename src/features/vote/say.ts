/** The rules of a vote in plain words, for voters and for who sets it up. Pure. */
import { type Text, text } from '../../kernel/messages.ts';
import { euroText } from '../../kernel/money.ts';
import type { BallotKind, FrozenBallot, VoteRules } from './types.ts';

type Costed = Pick<FrozenBallot['projects'][number], 'costCents' | 'minimumCents'>;

const projects = (n: number): Text =>
  n === 1 ? text('1 project', '1 project') : text(`${n} projecten`, `${n} projects`);

const and = (items: readonly string[], word: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;

const joined = (parts: readonly Text[]): Text =>
  text(parts.map(({ nl }) => nl).join(' '), parts.map(({ en }) => en).join(' '));

const atLeast = (min: number): readonly Text[] =>
  min > 1 ? [text(`Kies er ten minste ${min}.`, `Choose at least ${min}.`)] : [];

const mostOf: Readonly<Record<BallotKind, (max: Text, points: number) => Text>> = {
  approval: (max) => text(`U mag hoogstens ${max.nl} kiezen.`, `You may choose at most ${max.en}.`),
  knapsack: (max) => text(`U mag hoogstens ${max.nl} kiezen.`, `You may choose at most ${max.en}.`),
  points: (max, points) =>
    text(
      `U hebt ${points} punten. Verdeel ze alle ${points} over hoogstens ${max.nl}. Hoe meer punten, hoe belangrijker u het vindt.`,
      `You have ${points} points. Divide all ${points} over at most ${max.en}. The more points, the more important you find it.`,
    ),
  ranking: (max) =>
    text(
      `Kies hoogstens ${max.nl} en zet ze op volgorde. Plaats 1 is uw beste keus.`,
      `Choose at most ${max.en} and put them in order. Place 1 is your best choice.`,
    ),
};

/** How one fills in the ballot: the sentence that the rehearsal asks about. */
export function sayChoice({ ballot }: Pick<VoteRules, 'ballot'>, budgetCents: number | null): Text {
  const basket =
    ballot.kind === 'knapsack' && budgetCents !== null
      ? [
          text(
            `Samen mogen ze niet meer kosten dan ${euroText(budgetCents).nl}.`,
            `Together they may not cost more than ${euroText(budgetCents).en}.`,
          ),
        ]
      : [];
  return joined([
    mostOf[ballot.kind](projects(ballot.choicesMax), ballot.points ?? 0),
    ...basket,
    ...atLeast(ballot.choicesMin),
    ...(ballot.choicesMin === 0
      ? [
          text(
            'Niets kiezen mag ook: dan stemt u blanco.',
            'You may choose nothing: then your vote is blank.',
          ),
        ]
      : []),
  ]);
}

/** Who may vote. */
export function sayVoters({ voters }: Pick<VoteRules, 'voters'>): Text {
  const age =
    voters.ageFrom > 0
      ? text(`Iedereen van ${voters.ageFrom} jaar en ouder`, `Everyone aged ${voters.ageFrom} and over`)
      : text('Iedereen', 'Everyone');
  if (voters.postcodes.length === 0) return text(`${age.nl} mag stemmen.`, `${age.en} may vote.`);
  const codes = voters.postcodes.map((code) => code.replace(/^(\d{4})([A-Z]{2})$/, '$1 $2'));
  const [nl, en] = [and(codes, 'of'), and(codes, 'or')];
  return text(`${age.nl} die woont in postcode ${nl}.`, `${age.en} who lives in postcode ${en}.`);
}

const ruleWords: Readonly<Record<VoteRules['count']['rule'], Text>> = {
  'equal-shares': text(
    'Elke stem krijgt een even groot deel van het geld. Een project wint als zijn kiezers het samen kunnen betalen uit hun deel. Daarna hebben zij minder over voor een volgend project. Zo telt ook mee wat een kleinere groep wil.',
    'Every vote gets an equal part of the money. A project wins when its voters can pay for it together out of their part. After that they have less left for another project. This way what a smaller group wants counts too.',
  ),
  greedy: text(
    'Het project met de meeste stemmen wint. Daarna het volgende, tot het geld op is. Past een project niet meer, dan gaat het over naar het volgende dat wel past.',
    'The project with the most votes wins. Then the next, until the money is gone. If a project no longer fits, the next one that does fit has its turn.',
  ),
  knapsack: text(
    'De computer zoekt de projecten die samen binnen het geld passen en samen de meeste stemmen hebben.',
    'The computer finds the projects that fit within the money and have the most votes together.',
  ),
};

const completionWords: Readonly<Record<VoteRules['count']['completion'], Text>> = {
  none: text('Geld dat dan over is, blijft over.', 'Money that is left then stays left.'),
  utilitarian: text(
    'Is er dan nog geld? Dat gaat naar de projecten met de meeste stemmen die nog passen.',
    'Is there money left then? It goes to the projects with the most votes that still fit.',
  ),
  add1: text(
    'Is er dan nog geld? Dan rekenen we opnieuw met een groter deel voor elke stem, zolang het totaal past.',
    'Is there money left then? We count again with a larger part for every vote, as long as the total fits.',
  ),
  add1u: text(
    'Is er dan nog geld? Dan rekenen we opnieuw met een groter deel voor elke stem, zolang het totaal past. Wat daarna over is, gaat naar de projecten met de meeste stemmen die nog passen.',
    'Is there money left then? We count again with a larger part for every vote, as long as the total fits. What is left after that goes to the projects with the most votes that still fit.',
  ),
};

const tieWords: Readonly<Record<VoteRules['count']['ties'][number], Text>> = {
  maxVotes: text('de meeste stemmen', 'the most votes'),
  minCost: text('de laagste kosten', 'the lowest cost'),
  maxCost: text('de hoogste kosten', 'the highest cost'),
};

const comparisonWords: Readonly<Record<'satisfaction' | 'exclusionRatio', Text>> = {
  satisfaction: text(
    'Ten slotte kijken we of meer kiezers blijer zijn met de uitslag op ‘meeste stemmen’. Dan geldt die.',
    'Lastly we look whether more voters are happier with the result by ‘most votes’. If so, that one holds.',
  ),
  exclusionRatio: text(
    'Ten slotte kijken we of bij ‘meeste stemmen’ minder kiezers niets krijgen. Dan geldt die uitslag.',
    'Lastly we look whether fewer voters get nothing by ‘most votes’. If so, that result holds.',
  ),
};

/** How is counted, a sentence for each rule that holds. */
export function sayCount({ count }: Pick<VoteRules, 'count'>): readonly Text[] {
  const shares = count.rule === 'equal-shares';
  const ties = count.ties.map((tie) => tieWords[tie]);
  return [
    ruleWords[count.rule],
    ...(shares ? [completionWords[count.completion]] : []),
    ...(shares && count.comparison !== 'none' ? [comparisonWords[count.comparison]] : []),
    ...(count.supportMin > 0
      ? [
          text(
            `Een project met minder dan ${count.supportMin} stemmen wint niet.`,
            `A project with fewer than ${count.supportMin} votes does not win.`,
          ),
        ]
      : []),
    ...(count.partial
      ? [
          text(
            'Past het volgende project niet meer helemaal? Dan krijgt het wat er over is. Is dat te weinig voor dat project, dan gaat het naar het project daarna.',
            'Does the next project no longer fit whole? Then it gets what is left. Is that too little for it, then it goes to the project after that.',
          ),
        ]
      : []),
    text(
      `Staan projecten gelijk? Dan gaat voor: ${ties.map(({ nl }) => nl).join(', daarna ')}, en ten slotte het laagste nummer.`,
      `Are projects equal? Then comes first: ${ties.map(({ en }) => en).join(', then ')}, and lastly the lowest number.`,
    ),
  ];
}

export const kindLabels: Readonly<Record<BallotKind, Text>> = {
  approval: text('Projecten aankruisen', 'Tick projects'),
  knapsack: text('Projecten kiezen binnen het geld', 'Choose projects within the money'),
  points: text('Punten verdelen', 'Divide points'),
  ranking: text('Projecten op volgorde zetten', 'Put projects in order'),
};

/** What a project costs, and the least that it can do with where that was said. */
export function sayCost({ costCents, minimumCents }: Costed): Text {
  const cost = euroText(costCents);
  if (minimumCents === undefined || minimumCents === costCents)
    return text(`Kost ${cost.nl}`, `Costs ${cost.en}`);
  const least = euroText(minimumCents);
  return text(`Kost ${cost.nl}, kan ook met ${least.nl}`, `Costs ${cost.en}, can be done with ${least.en}`);
}

/** Two that cannot both win, by number. */
export const sayIncompatible = ({ incompatible }: Pick<FrozenBallot, 'incompatible'>): readonly Text[] =>
  incompatible.map(([one, other]) =>
    text(
      `Van project ${one} en project ${other} kan er hoogstens één winnen.`,
      `Of project ${one} and project ${other} at most one can win.`,
    ),
  );
