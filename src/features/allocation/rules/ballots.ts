/**
 * Ballots as they are read, and what each supports. Rules that know only support take from other ballots: of points (cumulative,
 * scoring) every project with more than none, of a ranking (ordinal) every project that is named.
 */
import type { Text } from '../../../kernel/messages.ts';
import { fileWords } from '../messages.ts';
import type { VoteType } from '../types.ts';

type Tell = (line: number, code: string, words: Text) => void;

const named = (typed: string): readonly string[] =>
  typed.trim() === '' ? [] : typed.split(',').map((part) => part.trim());

export class Ballots {
  readonly #kind: VoteType;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #tell: Tell;
  readonly #voterIds = new Set<string>();
  readonly #supporters: number[][];
  readonly #scores: number[];

  /** @param numbers of the projects by id */
  constructor(kind: VoteType, numbers: ReadonlyMap<string, number>, tell: Tell) {
    this.#kind = kind;
    this.#numbers = numbers;
    this.#tell = tell;
    this.#supporters = Array.from(numbers, () => []);
    this.#scores = Array.from(numbers, () => 0);
  }

  add(line: number, voterId: string, vote: string, points: string): void {
    if (voterId === '') this.#tell(line, 'voter-without-id', fileWords.voterWithoutId);
    else if (this.#voterIds.has(voterId)) this.#tell(line, 'voter-twice', fileWords.voterTwice(voterId));
    else {
      const voter = this.#voterIds.size;
      this.#voterIds.add(voterId);
      this.#support(line, voter, named(vote), points);
    }
  }

  /** Who names a project twice supports it once. */
  #support(line: number, voter: number, projects: readonly string[], points: string): void {
    const given = this.#pointsOf(line, projects, points);
    const own = new Set<number>();
    for (const [place, id] of projects.entries()) {
      const at = this.#numbers.get(id);
      if (at === undefined) this.#tell(line, 'project-unknown', fileWords.projectUnknown(id));
      else if (!own.has(at)) {
        own.add(at);
        this.#count(voter, at, given[place] ?? 0);
      }
    }
  }

  #count(voter: number, at: number, points: number): void {
    this.#scores[at] = (this.#scores[at] ?? 0) + points;
    if (points > 0) this.#supporters[at]?.push(voter);
  }

  #pointsOf(line: number, projects: readonly string[], typed: string): readonly number[] {
    if (this.#kind === 'approval') return projects.map(() => 1);
    // Borda: the first of so many as there are projects gets that many less one, but a named one always something.
    if (this.#kind === 'ordinal') return projects.map((_, place) => this.#scores.length - place);
    const points = named(typed).map(Number);
    if (points.length !== projects.length || points.some((each) => !this.#isPoints(each)))
      this.#tell(line, 'points-wrong', fileWords.pointsWrong(projects.length));
    return points;
  }

  /** Who scores may take points away. */
  #isPoints(points: number): boolean {
    return Number.isFinite(points) && (points >= 0 || this.#kind === 'scoring');
  }

  finish(): {
    readonly supporters: readonly Int32Array[];
    readonly scores: readonly number[];
    readonly voters: number;
    readonly voteType: VoteType;
  } {
    return {
      supporters: this.#supporters.map((voters) => Int32Array.from(voters)),
      scores: this.#scores,
      voters: this.#voterIds.size,
      voteType: this.#kind,
    };
  }
}
