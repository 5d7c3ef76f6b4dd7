/** From a vote being prepared to a ballot that no longer changes, and what stands in the way. Pure. */
import type { Text } from '../../../kernel/messages.ts';
import { text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { FrozenBallot, Incompatible, PreAdvice, Vote, VoteProject, VoteRules } from '../types.ts';

export type BallotParts = {
  readonly vote: Pick<Vote, 'name' | 'question' | 'rules'>;
  readonly projects: readonly VoteProject[];
  readonly incompatible: readonly Incompatible[];
  readonly advice: readonly (PreAdvice & {
    /** Name of the council; null where the vote has one. */
    readonly council: string | null;
  })[];
  /** Free in the envelope. */
  readonly budgetCents: number;
};

const takesPart = ({ status }: VoteProject): boolean => status !== 'withdrawn';

/** What voters will see: by number, without what was withdrawn. */
export function frozenBallotOf({
  vote,
  projects,
  incompatible,
  advice,
  budgetCents,
}: BallotParts): FrozenBallot {
  const shown = projects.filter(takesPart).toSorted((a, b) => a.number - b.number);
  const numbers = new Set(shown.map(({ number }) => number));
  return {
    name: vote.name,
    question: vote.question,
    rules: vote.rules,
    budgetCents,
    projects: shown.map((project) => {
      const said = advice.find(({ projectId }) => projectId === project.id);
      return {
        number: project.number,
        title: project.title,
        description: project.description,
        lang: project.lang,
        costCents: project.costCents,
        // Where nothing is given in part it says nothing.
        ...(vote.rules.count.partial && project.minimumCents !== null
          ? { minimumCents: project.minimumCents }
          : {}),
        category: project.category,
        wijk: project.wijkSlug,
        advice: said
          ? {
              standpoint: said.standpoint,
              reason: said.reason,
              ...(said.council === null ? {} : { council: said.council }),
            }
          : null,
      };
    }),
    incompatible: incompatible
      .filter(({ first, second }) => numbers.has(first) && numbers.has(second))
      .map(({ first, second }) => [first, second]),
  };
}

export type FreezeFacts = {
  readonly now: Date;
  readonly opensAt: Date;
  /** Last day on which ideas are taken, and today, as ISO dates. */
  readonly ideasUntil: string | null;
  readonly today: string;
  /** Ideas that nobody answered yet. */
  readonly openIdeas: number;
  /** Another vote that divides the same money. */
  readonly otherVote: Text | null;
  /** Numbers of projects whose application was withdrawn or decided since. */
  readonly lostApplications: readonly number[];
  /** Numbers of projects made of ideas, all of which their makers have withdrawn since. */
  readonly lostIdeas: readonly number[];
  /** Of projects that ask more than the scheme grants (`projectsAboveMost`). */
  readonly aboveMost: readonly Problem[];
};

/** @returns all that has to be done before this ballot can be frozen; empty when nothing is */
export function freezeProblems(ballot: FrozenBallot, facts: FreezeFacts): readonly Problem[] {
  const lost = facts.lostApplications.map((number) =>
    problem(
      `project.${number}`,
      'application-gone',
      text(
        `Over de aanvraag van project ${number} is al besloten, of zij is ingetrokken. Trek het project in.`,
        `The application of project ${number} has been decided or withdrawn. Withdraw the project.`,
      ),
    ),
  );
  const without = facts.lostIdeas.map((number) =>
    problem(
      `project.${number}`,
      'ideas-gone',
      text(
        `Alle ideeën in project ${number} zijn ingetrokken door wie ze instuurde. Trek het project in.`,
        `All ideas in project ${number} were withdrawn by those who sent them. Withdraw the project.`,
      ),
    ),
  );
  return [
    ...lost,
    ...without,
    ...facts.aboveMost,
    ...whatProblems(ballot),
    ...moneyProblems(ballot),
    ...choiceLimits(ballot),
    ...whenProblems(facts),
  ];
}

function whatProblems({ question, projects, rules }: FrozenBallot): Problem[] {
  const problems: Problem[] = [];
  if (question.nl === '' || question.en === '')
    problems.push(
      problem(
        'question',
        'question-missing',
        text(
          'De wijkraad heeft de vraag nog niet gesteld.',
          'The neighbourhood council has not put the question yet.',
        ),
      ),
    );
  if (projects.length === 0)
    problems.push(
      problem('projects', 'no-project', text('Er is nog geen project.', 'There is no project yet.')),
    );
  if (rules.voters.postcodes.length === 0)
    problems.push(
      problem(
        'voters.postcodes',
        'no-postcodes',
        text('Er is nog geen postcode die mag stemmen.', 'There is no postcode yet that may vote.'),
      ),
    );
  return problems;
}

function moneyProblems({ budgetCents, projects, rules }: FrozenBallot): Problem[] {
  if (budgetCents <= 0)
    return [
      problem(
        'envelope',
        'no-money',
        text(
          'In dit plafond is geen geld meer vrij om te verdelen.',
          'No money is left in this ceiling to be divided.',
        ),
      ),
    ];
  const budget = euroText(budgetCents);
  const dear = projects
    .filter(({ costCents }) => costCents > budgetCents && !rules.count.partial)
    .map(({ number, costCents }) => {
      const cost = euroText(costCents);
      return problem(
        `project.${number}`,
        'cost-above-budget',
        text(
          `Project ${number} kost ${cost.nl}. Er is ${budget.nl} te verdelen. Dit project kan dus nooit winnen.`,
          `Project ${number} costs ${cost.en}. There is ${budget.en} to divide. So this project can never win.`,
        ),
      );
    });
  return [...dear, ...capProblems(rules, projects)];
}

function capProblems({ count }: VoteRules, projects: FrozenBallot['projects']): Problem[] {
  return count.caps.flatMap((cap, at) => {
    const under = projects.filter((project) => project[cap.of] === cap.name);
    const cheapest = Math.min(...under.map(({ costCents }) => costCents));
    const field = `count.caps.${at}`;
    if (under.length === 0)
      return problem(
        field,
        'cap-of-nothing',
        text(
          `Voor ‘${cap.name}’ geldt een grens, maar geen project hoort daarbij.`,
          `There is a limit for ‘${cap.name}’, but no project belongs to it.`,
        ),
      );
    if (cap.cents >= cheapest) return [];
    const [most, least] = [euroText(cap.cents), euroText(cheapest)];
    return problem(
      field,
      'cap-below-cheapest',
      text(
        `Voor ‘${cap.name}’ is hoogstens ${most.nl} beschikbaar. Het goedkoopste project kost ${least.nl}. Zo kan geen enkel project winnen.`,
        `At most ${most.en} is available for ‘${cap.name}’. The cheapest project costs ${least.en}. So none of them can win.`,
      ),
    );
  });
}

function choiceLimits({ rules: { ballot }, projects, budgetCents }: FrozenBallot): Problem[] {
  const problems: Problem[] = [];
  if (projects.length > 0 && ballot.choicesMax > projects.length)
    problems.push(
      problem(
        'ballot.choicesMax',
        'more-choices-than-projects',
        text(
          `Iemand mag ${ballot.choicesMax} projecten kiezen, maar er zijn er ${projects.length}.`,
          `One may choose ${ballot.choicesMax} projects, but there are ${projects.length}.`,
        ),
      ),
    );
  const cheapest = projects
    .map(({ costCents }) => costCents)
    .toSorted((a, b) => a - b)
    .slice(0, ballot.choicesMin)
    .reduce((sum, cents) => sum + cents, 0);
  if (ballot.kind === 'knapsack' && cheapest > budgetCents)
    problems.push(
      problem(
        'ballot.choicesMin',
        'least-above-budget',
        text(
          `Ook de ${ballot.choicesMin} goedkoopste projecten kosten samen meer dan er is. Zo is geen stembiljet geldig.`,
          `Even the ${ballot.choicesMin} cheapest projects together cost more than there is. So no ballot is valid.`,
        ),
      ),
    );
  return problems;
}

function whenProblems({ now, opensAt, ideasUntil, today, openIdeas, otherVote }: FreezeFacts): Problem[] {
  const problems: Problem[] = [];
  if (opensAt <= now)
    problems.push(
      problem(
        'opensOn',
        'opens-in-past',
        text(
          'De dag waarop de stemming opent, is al geweest. Kies een andere dag.',
          'The day on which the vote opens has passed. Choose another day.',
        ),
      ),
    );
  if (ideasUntil !== null && today <= ideasUntil)
    problems.push(
      problem(
        'ideasUntil',
        'ideas-still-welcome',
        text(
          'Mensen mogen nog ideeën insturen. Dat is zo bekendgemaakt.',
          'People may still send in ideas. That was announced.',
        ),
      ),
    );
  if (openIdeas > 0)
    problems.push(
      problem(
        'ideas',
        'ideas-without-answer',
        text(
          openIdeas === 1
            ? 'Eén idee heeft nog geen antwoord.'
            : `${openIdeas} ideeën hebben nog geen antwoord.`,
          openIdeas === 1 ? 'One idea has no answer yet.' : `${openIdeas} ideas have no answer yet.`,
        ),
      ),
    );
  if (otherVote)
    problems.push(
      problem(
        'envelope',
        'money-in-other-vote',
        text(
          `Dit geld wordt al verdeeld in een andere stemming: ‘${otherVote.nl}’.`,
          `This money is being divided in another vote: ‘${otherVote.en}’.`,
        ),
      ),
    );
  return problems;
}
