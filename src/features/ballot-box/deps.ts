import type { CommandDeps } from '../../platform/db/unit-of-work.ts';
import type { Deps } from '../../platform/deps.ts';

export type BallotBoxDeps = CommandDeps & Deps;
