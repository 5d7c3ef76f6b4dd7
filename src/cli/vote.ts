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

Without options: the Method of Equal Shares with ${defaultOptions.completion}, in ${defaultOptions.accuracy}. FILE.pb: an election in the Pabulib format.`;

const options = {
  rule: { type: 'string', default: defaultOptions.rule },
  completion: { type: 'string', default: defaultOptions.completion },
  add1: { type: 'string', default: defaultOptions.add1.join(',') },
  accuracy: { type: 'string', default: defaultOptions.accuracy },
  ties: { type: 'string', default: defaultOptions.ties.join(',') },
  comparison: { type: 'string', default: defaultOptions.comparison },
  json: { type: 'boolean', default: false },
} as const;

type Asked = { readonly path: string; readonly json: boolean; readonly count: CountOptions };

class Wrong {
  readonly problems: string[] = [];

  one<const Word extends string>(name: string, words: readonly Word[], typed: string): Word {
    const found = words.find((word) => word === typed);
    if (found === undefined)
      this.problems.push(`--${name}: must be one of ${words.join(', ')}, not "${typed}".`);
    return found ?? (words[0] as Word);
  }

  several<const Word extends string>(name: string, words: readonly Word[], typed: string): readonly Word[] {
    const parts = typed === '' || typed === 'none' ? [] : typed.split(',');
    return parts.map((part) => this.one(name, words, part));
  }
}

/** @returns the problems, empty when the use itself is wrong */
function asked(args: readonly string[]): Asked | readonly string[] {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) return [];
    const wrong = new Wrong();
    const count: CountOptions = {
      rule: wrong.one('rule', rules, values.rule),
      completion: wrong.one('completion', completions, values.completion),
      add1: wrong.several('add1', add1Options, values.add1),
      accuracy: wrong.one('accuracy', accuracies, values.accuracy),
      ties: wrong.several('ties', tieRules, values.ties),
      comparison: wrong.one('comparison', comparisons, values.comparison),
    };
    return wrong.problems.length > 0 ? wrong.problems : { path, json: values.json, count };
  } catch (error) {
    return [error instanceof Error ? error.message : 'Unknown option.'];
  }
}

function inWords({ winners, costTotal, budget, endowment, ties, rounds }: Outcome): string {
  const bought = rounds.map(
    ({ step, project, cost, votes, effectiveVotes }) =>
      `  ${project}: costs ${cost}, ${votes} votes${effectiveVotes === null ? '' : `, ${effectiveVotes.toFixed(2)} effective`} (${step})`,
  );
  return [
    `${winners.length} projects win: ${winners.join(', ')}`,
    `Together ${costTotal} of ${budget}${endowment === null ? '' : `; each voter began with ${endowment}`}`,
    ...bought,
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
  const outcome = countVotes(election.value, wanted.count);
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
