/** What keeps a project out whatever its votes: too little support, a winner that it cannot be together with, a full cap. */
import type { Cap, CountOptions, Election, Excluded } from '../types.ts';
import { asAmount, costOf, idOf } from './election.ts';

type Group = Cap & { readonly members: ReadonlySet<number> };

export class Limits {
  readonly #election: Election;
  readonly #supportMin: number;
  /** Of each project the numbers of those that it cannot be together with. */
  readonly #rivals = new Map<number, readonly number[]>();
  readonly groups: readonly Group[];

  constructor(
    election: Election,
    { supportMin, incompatible, caps }: Pick<CountOptions, 'supportMin' | 'incompatible' | 'caps'>,
  ) {
    this.#election = election;
    this.#supportMin = supportMin;
    if (incompatible.length > 0) this.#pair(incompatible);
    this.groups = caps.map((cap) => ({ ...cap, members: membersOf(election, cap) }));
  }

  #pair(incompatible: CountOptions['incompatible']): void {
    const numbers = new Map(this.#election.projects.map(({ id }, at) => [id, at]));
    for (const [one, other] of incompatible) {
      const [mine, theirs] = [numbers.get(one), numbers.get(other)];
      if (mine === undefined || theirs === undefined) continue;
      this.#rivals.set(mine, [...this.rivalsOf(mine), theirs]);
      this.#rivals.set(theirs, [...this.rivalsOf(theirs), mine]);
    }
  }

  rivalsOf(project: number): readonly number[] {
    return this.#rivals.get(project) ?? [];
  }

  /** Nothing can keep a project out but its support. */
  get isFree(): boolean {
    return this.#rivals.size === 0 && this.groups.length === 0;
  }

  hasSupport(project: number): boolean {
    return (this.#election.projects[project]?.votes ?? 0) >= this.#supportMin;
  }

  /** What the caps leave for a project beside these; infinite where none is on it. */
  roomFor(project: number, chosen: readonly number[]): number {
    return this.groups.reduce(
      (room, group) => (group.members.has(project) ? Math.min(room, this.#roomIn(group, chosen)) : room),
      Number.POSITIVE_INFINITY,
    );
  }

  #roomIn({ members, amount }: Group, chosen: readonly number[]): number {
    const used = chosen.reduce((sum, at) => sum + (members.has(at) ? costOf(this.#election, at) : 0), 0);
    return asAmount(this.#election, amount - used);
  }

  isKeptOut(project: number, chosen: readonly number[]): boolean {
    return (
      !this.hasSupport(project) ||
      (!this.isFree &&
        (this.rivalsOf(project).some((rival) => chosen.includes(rival)) ||
          this.roomFor(project, chosen) < costOf(this.#election, project)))
    );
  }

  /** @param chosen all winners */
  excluded(chosen: readonly number[]): readonly Excluded[] {
    return this.#election.projects.flatMap((_, at): readonly Excluded[] => {
      const why = chosen.includes(at) ? null : this.#why(at, chosen);
      return why === null ? [] : [{ project: idOf(this.#election, at), ...why }];
    });
  }

  #why(project: number, chosen: readonly number[]): Omit<Excluded, 'project'> | null {
    if (!this.hasSupport(project)) return { why: 'support', by: null };
    const rival = this.rivalsOf(project).find((one) => chosen.includes(one));
    if (rival !== undefined) return { why: 'incompatible', by: idOf(this.#election, rival) };
    const full = this.groups.find(
      (group) => group.members.has(project) && this.#roomIn(group, chosen) < costOf(this.#election, project),
    );
    return full === undefined ? null : { why: 'cap', by: full.name };
  }
}

const membersOf = ({ projects }: Election, { of, name }: Cap): ReadonlySet<number> =>
  new Set(projects.flatMap((project, at) => (project[of] === name ? [at] : [])));
