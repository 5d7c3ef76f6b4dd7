import type { VNode } from 'preact';
import type { Actor } from '../../kernel/actor.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Result } from '../../kernel/result.ts';
import type { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Application } from '../application/index.ts';
import type { Round, SchemeVersion } from '../scheme/index.ts';
import type { Advice, PackFinding, PackProposal } from './types.ts';

/**
 * Makes the decision that a council took by mandate, in the transaction that records it: a refusal (the ceiling is reached)
 * comes back beside the council's own form, and nothing is recorded. The feature that makes decisions hands it in.
 */
export type OnMandate = (unit: UnitOfWork, advice: Advice) => Promise<Result<unknown>>;

/** What the composition root may add from features above this one. */
export type AssessmentExtras = {
  /** Without it the decision is made by the job `decision.fromMandate` {adviceId}. */
  readonly onMandate?: OnMandate;
  /** Beside the packs: what else waits for who opens the page. */
  readonly besidePacks?: (actor: Actor, lang: Lang) => Promise<VNode | null>;
  /** What the round's rule of distribution proposes, by case number; empty where it weighs nothing (Awb 4:26). */
  readonly proposalsOf?: (round: Round, version: SchemeVersion) => Promise<ReadonlyMap<string, PackProposal>>;
  /** The officer's findings, as far as they concern a council. */
  readonly findingsOf?: (application: Application, version: SchemeVersion) => Promise<readonly PackFinding[]>;
};

export type AssessmentDeps = Deps & AssessmentExtras;
