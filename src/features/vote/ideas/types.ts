import type { Id } from '../../../kernel/ids.ts';
import type { IdeaStatus } from './status.ts';

/** What somebody typed, as typed; also what is kept of an idea that was not sent. */
export type IdeaTyped = {
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly estimate: string;
};
export const noIdea: IdeaTyped = { title: '', description: '', place: '', estimate: '' };

/** Most characters of each. */
export const ideaLongest = { title: 120, description: 2000, place: 200, estimate: 40 } as const;

export type IdeaInput = {
  readonly title: string;
  readonly description: string;
  readonly place: string;
  /** What she thinks it costs; null when she did not say. */
  readonly estimateCents: number | null;
};

export type Idea = IdeaInput & {
  readonly id: Id<'vote_idea'>;
  readonly voteId: Id<'vote'>;
  /** Null once the term is over, or when she asked to be forgotten. */
  readonly personId: Id<'person'> | null;
  /** In which it was written, as a BCP 47 code. */
  readonly lang: string;
  readonly status: IdeaStatus;
  /** What the office found, in plain words. */
  readonly finding: string | null;
  readonly projectId: Id<'vote_project'> | null;
  readonly projectNumber: number | null;
  readonly projectTitle: string | null;
  readonly sentAt: Date;
  readonly checkedAt: Date | null;
  /** Since when everybody reads it; null while only the office and she do. */
  readonly shownAt: Date | null;
  /** What she has against being merged. */
  readonly objection: string | null;
  readonly byDesk: boolean;
  /** Last day on which it is known whose it is, ISO date. */
  readonly retainUntil: string;
};

/** A line of what a project costs. */
export type CostLine = { readonly label: string; readonly cents: number };

/** How long it is known whose idea it was: a choice of ours until the city sets it. */
export const ideaRetention = {
  monthsAfterClosing: 12,
  source: 'Voorstel van Hoofdveld: tot na bezwaar en uitvoering van het project',
  toVerify: true,
} as const;
