import type { Id } from '../../kernel/ids.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { CommandDeps, UnitOfWork } from '../../platform/db/unit-of-work.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Application } from './types.ts';

/** What the commands of this feature need: the database, a clock, files, and the settings for mail and links. */
export type ApplicationDeps = CommandDeps & Pick<Deps, 'config' | 'files'>;

export type DeviationDeps = ApplicationDeps & {
  /** Lets the office know, in the same transaction; its work list belongs to a feature above this one. */
  readonly tellOffice: (unit: UnitOfWork, application: Application) => Promise<void>;
};

export type ApplicationPagesDeps = Deps &
  DeviationDeps & {
    /** On which of these cases the office wrote something that the applicant has not seen; messages belong to a feature above this one. */
    readonly unreadAmong: (
      r: Reader,
      applicationIds: readonly Id<'application'>[],
    ) => Promise<ReadonlySet<string>>;
  };
