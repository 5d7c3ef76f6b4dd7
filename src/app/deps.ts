import type { Finder } from '../features/agenda/index.ts';
import type { Actor, PersonActor } from '../kernel/actor.ts';
import type { PlainDate } from '../kernel/dates.ts';
import type { Auth, Identity } from '../platform/auth/index.ts';
import type { Deps } from '../platform/deps.ts';
import type { FetchPublic } from '../platform/http/outgoing/index.ts';
import type { Installation } from './installation.ts';

/** The platform's dependencies plus what only the composition root may join: login with people and roles. */
export type AppDeps = Deps & {
  readonly auth: Auth;
  readonly loadActor: (
    session: Pick<Identity, 'email' | 'officeRoles'>,
    today: PlainDate,
  ) => Promise<PersonActor | null>;
  readonly tokenActor: (authorization: string | undefined) => Promise<Actor | null>;
  /** Searching keeps the words of the city between searches. */
  readonly finder: Finder;
  /** The one way to read an address that somebody gave. */
  readonly fetchPublic: FetchPublic;
  readonly assetsDir: string;
  readonly assets: Installation['assets'] & { readonly themeCss?: string };
};
