import type { Auth } from '../../platform/auth/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { PersonalDataSource } from './personal-data.ts';

export type PartyDeps = Deps & {
  readonly auth: Auth;
  /** What other features hold about people, in the order in which the page shows it. */
  readonly personalData: readonly PersonalDataSource[];
};
