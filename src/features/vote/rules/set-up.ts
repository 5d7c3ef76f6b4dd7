/** What has to hold of a vote before people may rely on it. Pure: the moment is passed in. */
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Vote, VoteRules } from '../types.ts';

/** Awb 4:27 asks that rules are told before the period: a day at the least. */
const dayMs = 86_400_000;

type Dates = Pick<Vote, 'ideasFrom' | 'ideasUntil' | 'opensAt' | 'closesAt'>;

/** Dates in their order; those that have been announced may stay where they are. */
export function dateProblems(wanted: Dates, now: Date): readonly Problem[] {
  const problems: Problem[] = [];
  if ((wanted.ideasFrom === null) !== (wanted.ideasUntil === null))
    problems.push(
      problem(
        wanted.ideasFrom === null ? 'ideasFrom' : 'ideasUntil',
        'half-a-period',
        text(
          'Vul de eerste en de laatste dag voor ideeën allebei in, of laat ze allebei leeg.',
          'Fill in both the first and the last day for ideas, or leave both empty.',
        ),
      ),
    );
  if (wanted.ideasFrom !== null && wanted.ideasUntil !== null && wanted.ideasUntil < wanted.ideasFrom)
    problems.push(
      problem(
        'ideasUntil',
        'ideas-order',
        text(
          'De laatste dag voor ideeën ligt voor de eerste dag.',
          'The last day for ideas lies before the first day.',
        ),
      ),
    );
  if (wanted.ideasUntil !== null && `${wanted.ideasUntil}T` > wanted.opensAt.toISOString())
    problems.push(
      problem(
        'opensOn',
        'opens-during-ideas',
        text(
          'De stemming opent pas na de laatste dag voor ideeën.',
          'The vote opens after the last day for ideas.',
        ),
      ),
    );
  if (wanted.opensAt <= now)
    problems.push(
      problem(
        'opensOn',
        'opens-in-past',
        text('Kies een dag die nog komt.', 'Choose a day that is still to come.'),
      ),
    );
  if (wanted.closesAt.getTime() - wanted.opensAt.getTime() < dayMs / 2)
    problems.push(
      problem(
        'closesOn',
        'closes-before-opening',
        text(
          'De laatste dag ligt voor de dag waarop de stemming opent.',
          'The last day lies before the day on which the vote opens.',
        ),
      ),
    );
  return problems;
}

/** Limits that do not fit each other; what projects make of them is looked at when the ballot is frozen. */
export function ruleProblems({ ballot, count }: VoteRules): readonly Problem[] {
  const problems: Problem[] = [];
  if (ballot.choicesMin > ballot.choicesMax)
    problems.push(
      problem(
        'choicesMin',
        'least-above-most',
        text(
          `Het minste (${ballot.choicesMin}) is meer dan het meeste (${ballot.choicesMax}).`,
          `The least (${ballot.choicesMin}) is more than the most (${ballot.choicesMax}).`,
        ),
      ),
    );
  if (ballot.kind === 'points' && ballot.points === null)
    problems.push(
      problem(
        'points',
        'points-missing',
        text('Vul in hoeveel punten iemand verdeelt.', 'Fill in how many points one divides.'),
      ),
    );
  if (ballot.kind === 'points' && ballot.points !== null && ballot.points < ballot.choicesMin)
    problems.push(
      problem(
        'points',
        'fewer-points-than-choices',
        text(
          'Met zo weinig punten kan niemand zo veel projecten een punt geven.',
          'With so few points nobody can give that many projects a point.',
        ),
      ),
    );
  if (new Set(count.ties).size !== count.ties.length)
    problems.push(
      problem(
        'tie2',
        'tie-doubled',
        text('Kies iets anders dan wat het eerst voorgaat.', 'Choose something other than what comes first.'),
      ),
    );
  if (count.rule !== 'equal-shares' && count.comparison !== 'none')
    problems.push(
      problem(
        'comparison',
        'comparison-without-shares',
        text(
          'Vergelijken met ‘meeste stemmen’ kan alleen bij gelijke delen.',
          'Comparing with ‘most votes’ is only possible with equal shares.',
        ),
      ),
    );
  if (count.ties.includes('minCost') && count.ties.includes('maxCost'))
    problems.push(
      problem(
        'tie2',
        'ties-against-each-other',
        text(
          'Laagste en hoogste kosten spreken elkaar tegen. Kies er één.',
          'Lowest and highest cost contradict each other. Choose one.',
        ),
      ),
    );
  return problems;
}
