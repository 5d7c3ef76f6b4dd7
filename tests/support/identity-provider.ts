import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Context } from 'oidc-provider';

export type Employee = { readonly sub: string; readonly email: string; readonly email_verified?: boolean };

export type IdentityProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who answers the provider's own login page, at once. */
  employee: Employee;
  /** Follows a browser from `location` through the provider until it leads back to `returnTo`. */
  follow(location: string, returnTo: string): Promise<string>;
  close(): Promise<void>;
};

const client = { clientId: 'hoofdveld', clientSecret: 'a secret that only the test knows' };

/** Consent is the office's business: whoever logs in has given it. */
async function grantAll(context: Context): Promise<unknown> {
  const { account, client: asking, provider } = context.oidc;
  const grant = new provider.Grant({ accountId: account.accountId, clientId: asking.clientId });
  grant.addOIDCScope('openid email profile');
  await grant.save();
  return grant;
}

function newProvider(issuer: string, redirectUri: string, who: () => Employee): Provider {
  return new Provider(issuer, {
    clients: [
      { client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [redirectUri] },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['a key that only the test knows'] },
    interactions: {
      url: (_context: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}`,
    },
    findAccount: (_context: unknown, sub: string) => ({ accountId: sub, claims: () => ({ ...who(), sub }) }),
    loadExistingGrant: grantAll,
  });
}

/** An office's identity provider on a free port, with one employee who is always at her desk. */
export async function startIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  let employee: Employee = { sub: 'e-1', email: 'officer@example.org', email_verified: true };
  let provider: Provider | undefined;
  const server = createServer(async (request, response) => {
    if (request.url?.startsWith('/interaction/')) {
      await provider?.interactionFinished(request, response, { login: { accountId: employee.sub } });
    } else provider?.callback()(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  provider = newProvider(issuer, redirectUri, () => employee);

  async function follow(location: string, returnTo: string): Promise<string> {
    const cookies = new Map<string, string>();
    let next = new URL(location, issuer);
    for (let hop = 0; hop < 10; hop += 1) {
      if (next.href.startsWith(returnTo)) return next.href;
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const to = answer.headers.get('location');
      if (to === null) throw new Error(`The provider answered ${answer.status}: ${await answer.text()}`);
      next = new URL(to, next);
    }
    throw new Error('The provider never led back');
  }

  return {
    issuer,
    ...client,
    get employee() {
      return employee;
    },
    set employee(who) {
      employee = who;
    },
    follow,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
