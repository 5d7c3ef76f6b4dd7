import type { AddressService } from '../../platform/addresses/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { FetchPublic } from '../../platform/http/outgoing/index.ts';

export type IntakeDeps = Pick<Deps, 'db' | 'clock' | 'dataVersion' | 'config' | 'log'> & {
  readonly fetchPublic: FetchPublic;
};

/** How often somebody may have an address read that she chose, is bounded. */
export type IntakePagesDeps = IntakeDeps &
  Pick<Deps, 'limiter'> & {
    /** Null: none is set, and addresses in a list get no point. */
    readonly addresses: AddressService | null;
  };
