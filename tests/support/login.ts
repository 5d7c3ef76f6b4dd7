import { systemClock } from '../../src/kernel/dates.ts';
import { type Auth, type AuthOptions, createAuth } from '../../src/platform/auth/index.ts';
import type { Mail } from '../../src/platform/mail/index.ts';
import type { FreshDatabase } from './database.ts';

/** Logging in without the pages: mails and warnings are put in lists. */
export class LoginTrial {
  readonly mails: Mail[] = [];
  readonly warnings: string[] = [];
  readonly #database: FreshDatabase;

  constructor(database: FreshDatabase) {
    this.#database = database;
  }

  /** Forgets all logins, codes and counters. */
  async clear(): Promise<void> {
    this.mails.length = 0;
    this.warnings.length = 0;
    for (const table of ['authUser', 'authRateLimit', 'authVerification'] as const) {
      await this.#database.db.deleteFrom(table).execute();
    }
  }

  auth({ clock, ...config }: Partial<AuthOptions['config'] & Pick<AuthOptions, 'clock'>> = {}): Auth {
    return createAuth({
      db: this.#database.db,
      clock: clock ?? systemClock,
      secret: 'a secret for tests that is long enough',
      config: { publicUrl: 'http://localhost:3000', demo: false, oidc: null, ...config },
      sendMail: async (mail) => {
        this.mails.push(mail);
      },
      warn: (message) => this.warnings.push(message),
    });
  }

  /** The code in the newest mail. */
  code(): string {
    return codeIn(this.mails.at(-1));
  }

  async logIn(login: Auth, email: string): Promise<readonly string[]> {
    await login.sendCode(email, 'nl');
    const result = await login.signInWithCode(email, this.code());
    if (!result.ok) throw new Error(result.problems[0]?.code);
    return result.value.setCookie;
  }
}

export const codeIn = (mail: Mail | undefined): string =>
  /\b\d{8}\b/.exec(mail?.body ?? '')?.[0] ?? 'no code';

/** The request that a browser makes after these answers. */
export const cookieOf = (setCookie: readonly string[]): Headers =>
  new Headers({ cookie: setCookie.map((line) => line.split(';', 1)[0]).join('; ') });

/** As a minute later, when the signed copy of the session has ended. */
export function onlyToken(headers: Headers): Headers {
  const cookies = (headers.get('cookie') ?? '').split('; ').filter((part) => part.includes('session_token'));
  return new Headers({ cookie: cookies.join('; ') });
}
