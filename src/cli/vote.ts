/** `hoofdveld vote count FILE.pb`: counts an election as the platform does, so that anyone can recount it. */
import { parseArgs } from 'node:util';
import {
  accuracies,
  add1Options,
  type CountOptions,
  comparisons,
  completions,
  countVotes,
  defaultOptions,
  type Outcome,
  readPabulib,
  rules,
  TooManySteps,
  tieRules,
} from '../features/allocation/index.ts';
import type { CommandIo } from './command.ts';

const usage = `Usage: hoofdveld vote count FILE.pb [options]

  --rule ${rules.join('|')}
  --completion ${completions.join('|')}
  --add1 ${add1Options.join(',')}   both, one, or none
  --accuracy ${accuracies.join('|')}
  --ties ${defaultOptions.ties.join(',')}   asked in turn, of ${tieRules.join(', ')}; what they leave open goes by project id
  --comparison ${comparisons.join('|')}
  --json   everything, with each round

  --support-min N   what fewer ballots support does not win
  --partial yes|no  the most supported project that did not win gets what is left

What is not asked here goes as the file says (hoofdveld_… in its META), else: the Method of Equal Shares with ${defaultOptions.completion}, in ${defaultOptions.accuracy}.
FILE.pb: an election in the Pabulib format.`;

const options = {
  rule: { type: 'string' },
  completion: { type: 'string' },
  add1: { type: 'string' },
  accuracy: { type: 'string' },
  ties: { type: 'string' },
  comparison: { type: 'string' },
  'support-min': { type: 'string' },
  partial: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

type Asked = { readonly path: string; readonly json: boolean; readonly count: Partial<CountOptions> };

class Wrong {
  readonly problems: string[] = [];

  one<const Word extends string>(name: string, words: readonly Word[], typed: string): Word {
    const found = words.find((word) => word === typed);
    if (found === undefined)
      this.problems.push(`--${name}: must be one of ${words.join(', ')}, not "${typed}".`);
    return found ?? (words[0] as Word);
  }

  number(name: string, typed: string): number {
    if (!/^\d{1,9}$/.test(typed))
      this.problems.push(`--${name}: must be a whole number of 0 or more, not "${typed}".`);
    return Number(typed);
  }

  several<const Word extends string>(name: string, words: readonly Word[], typed: string): readonly Word[] {
    const parts = typed === '' || typed === 'none' ? [] : typed.split(',');
    return parts.map((part) => this.one(name, words, part));
  }
}

type Values = { readonly [Name in Exclude<keyof typeof options, 'json'>]?: string | undefined };

/** Only what was asked: the rest the file may say. */
function optionsIn(values: Values, wrong: Wrong): Partial<CountOptions> {
  const { rule, completion, add1, accuracy, ties, comparison, partial } = values;
  const least = values['support-min'];
  return {
    ...(rule === undefined ? {} : { rule: wrong.one('rule', rules, rule) }),
    ...(completion === undefined ? {} : { completion: wrong.one('completion', completions, completion) }),
    ...(add1 === undefined ? {} : { add1: wrong.several('add1', add1Options, add1) }),
    ...(accuracy === undefined ? {} : { accuracy: wrong.one('accuracy', accuracies, accuracy) }),
    ...(ties === undefined ? {} : { ties: wrong.several('ties', tieRules, ties) }),
    ...(comparison === undefined ? {} : { comparison: wrong.one('comparison', comparisons, comparison) }),
    ...(partial === undefined ? {} : { partial: wrong.one('partial', ['yes', 'no'], partial) === 'yes' }),
    ...(least === undefined ? {} : { supportMin: wrong.number('support-min', least) }),
  };
}

/** @returns the problems, empty when the use itself is wrong */
function asked(args: readonly string[]): Asked | readonly string[] {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) return [];
    const wrong = new Wrong();
    const count = optionsIn(values, wrong);
    return wrong.problems.length > 0 ? wrong.problems : { path, json: values.json, count };
  } catch (error) {
    return [error instanceof Error ? error.message : 'Unknown option.'];
  }
}

function inWords(outcome: Outcome): string {
  const { winners, costTotal, budget, endowment, ties, rounds, partly, passedOver, excluded } = outcome;
  const bought = rounds.map(
    ({ step, project, cost, votes, effectiveVotes }) =>
      `  ${project}: costs ${cost}, ${votes} votes${effectiveVotes === null ? '' : `, ${effectiveVotes.toFixed(2)} effective`} (${step})`,
  );
  return [
    `${winners.length} projects win: ${winners.join(', ')}`,
    `Together ${costTotal} of ${budget}${endowment === null ? '' : `; each voter began with ${endowment}`}`,
    ...bought,
    ...(partly === null ? [] : [`In part: ${partly.project} gets ${partly.amount}, all that is left`]),
    ...(passedOver ?? []).map(
      ({ project, room, minimum }) =>
        `  ${project} is passed over: it needs ${minimum}, and ${room} was left`,
    ),
    ...excluded.map(
      ({ project, why, by }) => `  ${project} is kept out: ${why}${by === null ? '' : ` (${by})`}`,
    ),
    ...ties.map(
      ({ projects, chosen }) => `A tie between ${projects.join(', ')}: by project id it goes to ${chosen}`,
    ),
  ].join('\n');
}

async function count(args: readonly string[], io: CommandIo): Promise<number> {
  const wanted = asked(args);
  if (!('path' in wanted)) {
    io.err([...wanted, usage].join('\n'));
    return 2;
  }
  let content: string;
  try {
    content = await io.readFile(wanted.path);
  } catch {
    io.err(`${wanted.path}: this file cannot be read.`);
    return 2;
  }
  const election = readPabulib(content);
  if (!election.ok) {
    io.err(
      election.problems
        .map(({ field, text }) => `${wanted.path}:${field.replace('/line/', '')}: ${text.en}`)
        .join('\n'),
    );
    return 2;
  }
  let outcome: Outcome;
  try {
    outcome = countVotes(election.value, {
      ...defaultOptions,
      ...election.value.announced,
      ...wanted.count,
    });
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error;
    io.err(
      `${wanted.path}: with so much money for so few voters add1 takes too many steps to be counted. Choose --completion none or utilitarian.`,
    );
    return 2;
  }
  io.out(wanted.json ? JSON.stringify(outcome, null, 2) : inWords(outcome));
  return 0;
}

/** @returns exit code 0, or 2 after every problem, those of the file with its line */
export async function voteCommand([kind, ...args]: readonly string[], io: CommandIo): Promise<number> {
  if (kind === 'count' && !args.includes('--help') && !args.includes('-h')) return await count(args, io);
  const isAsked = kind === 'count' || kind === '--help' || kind === '-h';
  if (isAsked) io.out(usage);
  else io.err(usage);
  return isAsked ? 0 : 2;
}
