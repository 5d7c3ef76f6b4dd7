/** What makes a ballot valid, for the four kinds, on screen and on paper alike. Every fault is told in words. Pure. */
import { text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Choices, FrozenBallot } from '../types.ts';

/** Name of the form field of a project: the box, the points or the place. */
export const choiceField = (number: number | string): string => `keuze.${number}`;

/** What the whole ballot is about: the summary's links lead to the list of projects. */
export const ballotField = 'keuze';

/** Those on the ballot that were withdrawn after it was frozen, by number. */
export type Withdrawn = ReadonlySet<number>;

/**
 * @param choices of each number 1, its points or its rank (1 first), by the kind of ballot
 * @returns every fault: `project-unknown`, `project-withdrawn`, `value-shape`, `too-few`, `too-many`, `above-budget`,
 *   `points-do-not-add-up`, `rank-doubled`, `rank-missing`
 */
export function ballotProblems(
  ballot: FrozenBallot,
  withdrawn: Withdrawn,
  choices: Choices,
): readonly Problem[] {
  const given = Object.entries(choices);
  return [
    ...given.flatMap(([number, value]) => oneProblem(ballot, withdrawn, number, value)),
    ...countProblems(ballot, given.length),
    ...kindProblems(ballot, choices),
  ];
}

function oneProblem(ballot: FrozenBallot, withdrawn: Withdrawn, number: string, value: number): Problem[] {
  const field = choiceField(number);
  const project = ballot.projects.find((one) => String(one.number) === number);
  if (!project)
    return [
      problem(
        field,
        'project-unknown',
        text(`Nummer ${number} staat niet op het stembiljet.`, `Number ${number} is not on the ballot.`),
      ),
    ];
  if (withdrawn.has(project.number))
    return [
      problem(
        field,
        'project-withdrawn',
        text(
          `Project ${number} is ingetrokken. Kies een ander project of laat dit vak leeg.`,
          `Project ${number} was withdrawn. Choose another project or leave this box empty.`,
        ),
      ),
    ];
  const one = ballot.rules.ballot.kind === 'approval' || ballot.rules.ballot.kind === 'knapsack';
  if (Number.isSafeInteger(value) && value >= 1 && (!one || value === 1)) return [];
  return [problem(field, 'value-shape', text('Vul hier een heel getal in.', 'Enter a whole number here.'))];
}

function countProblems({ rules: { ballot } }: FrozenBallot, chosen: number): Problem[] {
  const { choicesMin, choicesMax } = ballot;
  if (chosen < choicesMin)
    return [
      problem(
        ballotField,
        'too-few',
        text(
          `U koos ${projectsNl(chosen)}. Kies er ten minste ${choicesMin}.`,
          `You chose ${projectsEn(chosen)}. Choose at least ${choicesMin}.`,
        ),
      ),
    ];
  if (chosen <= choicesMax) return [];
  return [
    problem(
      ballotField,
      'too-many',
      text(
        `U koos ${projectsNl(chosen)}. U mag er hoogstens ${choicesMax} kiezen.`,
        `You chose ${projectsEn(chosen)}. You may choose at most ${choicesMax}.`,
      ),
    ),
  ];
}

const projectsNl = (n: number): string =>
  n === 0 ? 'geen project' : n === 1 ? '1 project' : `${n} projecten`;
const projectsEn = (n: number): string => (n === 0 ? 'no project' : n === 1 ? '1 project' : `${n} projects`);

function kindProblems(ballot: FrozenBallot, choices: Choices): Problem[] {
  const { kind } = ballot.rules.ballot;
  if (kind === 'knapsack') return basketProblems(ballot, choices);
  if (kind === 'points') return pointProblems(ballot, Object.values(choices));
  return kind === 'ranking' ? rankProblems(choices) : [];
}

/** @returns cents that the chosen projects cost together */
export function chosenCents({ projects }: Pick<FrozenBallot, 'projects'>, choices: Choices): number {
  return projects
    .filter(({ number }) => choices[number] !== undefined)
    .reduce((sum, { costCents }) => sum + costCents, 0);
}

function basketProblems(ballot: FrozenBallot, choices: Choices): Problem[] {
  const over = chosenCents(ballot, choices) - ballot.budgetCents;
  if (over <= 0) return [];
  const [sum, budget, more] = [ballot.budgetCents + over, ballot.budgetCents, over].map((cents) =>
    euroText(cents),
  );
  return [
    problem(
      ballotField,
      'above-budget',
      text(
        `Uw projecten kosten samen ${sum?.nl}. Er is ${budget?.nl}. Dat is ${more?.nl} te veel. Haal een project weg.`,
        `Your projects cost ${sum?.en} together. There is ${budget?.en}. That is ${more?.en} too much. Take a project away.`,
      ),
    ),
  ];
}

/** All points are given, or none: then she votes for nothing. */
function pointProblems({ rules: { ballot } }: FrozenBallot, points: readonly number[]): Problem[] {
  const total = ballot.points ?? 0;
  const given = points.reduce((sum, one) => sum + one, 0);
  if (points.length === 0 || given === total || !points.every(Number.isSafeInteger)) return [];
  const left = total - given;
  return [
    problem(
      ballotField,
      'points-do-not-add-up',
      left > 0
        ? text(
            `U gaf ${given} punten. U hebt er ${total}. Verdeel er nog ${left}.`,
            `You gave ${given} points. You have ${total}. Divide ${left} more.`,
          )
        : text(
            `U gaf ${given} punten. U hebt er maar ${total}. Haal er ${-left} weg.`,
            `You gave ${given} points. You have only ${total}. Take ${-left} away.`,
          ),
    ),
  ];
}

function rankProblems(choices: Choices): Problem[] {
  const given = Object.entries(choices).filter(([, rank]) => Number.isSafeInteger(rank) && rank >= 1);
  const seen = new Map<number, string>();
  const doubled: Problem[] = [];
  for (const [number, rank] of given) {
    const before = seen.get(rank);
    if (before === undefined) seen.set(rank, number);
    else
      doubled.push(
        problem(
          choiceField(number),
          'rank-doubled',
          text(
            `Plaats ${rank} gaf u ook aan project ${before}. Elke plaats kan maar één keer.`,
            `You gave place ${rank} to project ${before} as well. Each place can be used once.`,
          ),
        ),
      );
  }
  if (doubled.length > 0) return doubled;
  const missing = given.map((_, at) => at + 1).find((rank) => !seen.has(rank));
  return missing === undefined
    ? []
    : [
        problem(
          ballotField,
          'rank-missing',
          text(
            `U sloeg plaats ${missing} over. Begin bij 1 en sla geen plaats over.`,
            `You left out place ${missing}. Begin at 1 and leave no place out.`,
          ),
        ),
      ];
}
