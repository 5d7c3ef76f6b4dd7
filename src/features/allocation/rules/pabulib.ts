/**
 * Reads an election in the Pabulib format (pabulib.org/format): three tables, META, PROJECTS and VOTES, with fields between
 * semicolons, quoted as in CSV. Forgiving where files differ (line ends, spaces, further columns), strict where a count could
 * become another one: every problem is told with its line.
 */
import type { Text } from '../../../kernel/messages.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { fileWords } from '../messages.ts';
import { type Election, type Project, type VoteType, voteTypes } from '../types.ts';
import { Announced } from './announced.ts';
import { Ballots } from './ballots.ts';
import { records } from './pabulib-lines.ts';

/** More are not told: whoever mends these sees the others. */
const mostProblems = 100;
/** Sums of these stay exact in the numbers of every computer language. */
const mostMoney = 1e12;
const mostDecimals = 6;

const sections = ['meta', 'projects', 'votes'] as const;
type Section = (typeof sections)[number];
const isSection = (word: string): word is Section => sections.some((section) => section === word);

type Columns = ReadonlyMap<string, number>;

const needed: Readonly<Record<Section, readonly string[]>> = {
  meta: ['key', 'value'],
  projects: ['project_id', 'cost'],
  votes: ['voter_id', 'vote'],
};

const kinds: ReadonlyMap<string, VoteType> = new Map([
  ...voteTypes.map((kind) => [kind, kind] as const),
  ['choose-1', 'approval'],
]);

const amountPattern = /^\d{1,15}(?:\.\d+)?$/;

const decimalsOf = (typed: string): number => typed.split('.')[1]?.replace(/0+$/, '').length ?? 0;

class Reader {
  readonly #problems: Problem[] = [];
  readonly #meta = new Map<string, { readonly value: string; readonly line: number }>();
  readonly #announced = new Announced();
  readonly #projects: Omit<Project, 'votes' | 'score'>[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #seen = new Set<Section>();
  #ballots: Ballots | null = null;
  #section: Section | null = null;
  #columns: Columns | null = null;
  #decimals = 0;

  read(line: number, fields: readonly string[]): void {
    const word = (fields[0] ?? '').toLowerCase();
    if (fields.length === 1 && isSection(word)) {
      this.#section = word;
      this.#columns = null;
      this.#seen.add(word);
    } else if (this.#section === null) this.#tell(line, 'no-section', fileWords.noSection);
    else if (this.#columns === null) this.#head(line, this.#section, fields);
    else this.#row(line, this.#section, (name) => fields[this.#columns?.get(name) ?? -1] ?? '');
  }

  readonly #tell = (line: number, code: string, words: Text): void => {
    if (this.#problems.length < mostProblems) this.#problems.push(problem(`/line/${line}`, code, words));
  };

  #head(line: number, section: Section, fields: readonly string[]): void {
    const columns = new Map(fields.map((name, at) => [name.toLowerCase(), at]));
    this.#columns = columns;
    const kind = section === 'votes' ? this.#kindOfVote(line) : null;
    const points = kind === 'cumulative' || kind === 'scoring' ? ['points'] : [];
    for (const name of [...needed[section], ...points])
      if (!columns.has(name))
        this.#tell(line, 'column-missing', fileWords.columnMissing(name, section.toUpperCase()));
    if (kind !== null) this.#ballots = new Ballots(kind, this.#numbers, this.#tell);
  }

  #kindOfVote(line: number): VoteType {
    const typed = this.#meta.get('vote_type');
    const kind = kinds.get(typed?.value.toLowerCase() ?? '');
    if (kind === undefined) this.#tell(typed?.line ?? line, 'vote-type-unknown', fileWords.voteTypeUnknown);
    return kind ?? 'approval';
  }

  #row(line: number, section: Section, of: (column: string) => string): void {
    if (section === 'meta') this.#metaRow(line, of('key').toLowerCase(), of('value'));
    else if (section === 'projects') this.#project(line, of);
    else this.#ballots?.add(line, of('voter_id'), of('vote'), of('points'));
  }

  #metaRow(line: number, key: string, value: string): void {
    this.#meta.set(key, { value, line });
    if (!this.#announced.take(key, value))
      this.#tell(line, 'option-wrong', fileWords.optionWrong(key, value));
  }

  #project(line: number, of: (column: string) => string): void {
    const id = of('project_id');
    const [category, neighborhood] = [of('category'), of('neighborhood')];
    if (id === '') this.#tell(line, 'project-without-id', fileWords.projectWithoutId);
    else if (this.#numbers.has(id)) this.#tell(line, 'project-twice', fileWords.projectTwice(id));
    else {
      this.#numbers.set(id, this.#projects.length);
      this.#projects.push({
        id,
        name: of('name'),
        cost: this.#amount(line, of('cost'), fileWords.costWrong),
        ...(category === '' ? {} : { category }),
        ...(neighborhood === '' ? {} : { neighborhood }),
      });
    }
  }

  #amount(line: number, typed: string, wrong: (typed: string) => Text): number {
    const amount = Number(typed);
    if (!amountPattern.test(typed) || amount > mostMoney || decimalsOf(typed) > mostDecimals) {
      this.#tell(line, 'amount-wrong', wrong(typed));
      return 0;
    }
    this.#decimals = Math.max(this.#decimals, decimalsOf(typed));
    return amount;
  }

  finish(): Result<Election> {
    // Told first, and never lost among what follows from it: each ballot under a heading that was misspelt.
    const missing = sections
      .filter((section) => !this.#seen.has(section))
      .map((one) => problem('/line/1', 'section-missing', fileWords.sectionMissing(one.toUpperCase())));
    const typed = this.#meta.get('budget');
    const budget = this.#amount(typed?.line ?? 1, typed?.value ?? '', fileWords.budgetWrong);
    for (const id of this.#announced.named())
      if (!this.#numbers.has(id)) this.#tell(1, 'project-unknown', fileWords.projectUnknown(id));
    const problems = [...missing, ...this.#problems];
    if (problems.length > 0 || this.#ballots === null) return refused(...problems);
    const { supporters, scores, voters, voteType } = this.#ballots.finish();
    const projects = this.#projects.map(
      (one, at): Project => ({ ...one, votes: supporters[at]?.length ?? 0, score: scores[at] ?? 0 }),
    );
    const announced = this.#announced.options();
    const election = { projects, supporters, voters, budget, decimals: this.#decimals, voteType };
    return ok(Object.keys(announced).length === 0 ? election : { ...election, announced });
  }
}

/** @returns the election, or every problem with `/line/<number>` as its field, at most a hundred with the sections that are missing before them */
export function readPabulib(content: string): Result<Election> {
  const reader = new Reader();
  for (const { line, fields } of records(content)) reader.read(line, fields);
  return reader.finish();
}
