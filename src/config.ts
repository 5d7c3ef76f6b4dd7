/** The whole environment in one schema; `process.env` is read here and nowhere else. */
import { resolve } from 'node:path';
import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools';
import { z } from 'zod';

const flag = z.enum(['0', '1']).transform((value) => value === '1');

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  HOOFDVELD_DATA: z.string().min(1).default('./.data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/database' })
    .optional(),
  HOOFDVELD_DEMO: flag.default(true),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** Public address in links and mails; also decides secure cookies and HSTS. */
  HOOFDVELD_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** How many reverse proxies of ours stand before the program; so many addresses of X-Forwarded-For are believed. */
  HOOFDVELD_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  /** Signs session cookies and links. Demo and tests make one in the data folder. */
  HOOFDVELD_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }).optional(),
  MAIL_FROM: z.string().min(3).default('Hoofdveld <noreply@hoofdveld.example>'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** The account of the municipality, from which grants are paid. The demo has an invented one. */
  HOOFDVELD_DEBTOR_NAME: z.string().trim().min(1).max(70).optional(),
  HOOFDVELD_DEBTOR_IBAN: z
    .string()
    .transform((value) => electronicFormatIBAN(value) ?? '')
    .refine((value) => isValidIBAN(value), 'is no IBAN: check its digits')
    .optional(),
  HOOFDVELD_DEBTOR_BIC: z
    .string()
    .refine((value) => isValidBIC(value), 'is no BIC')
    .optional(),
  /** A folder with theme.css that replaces our tokens. */
  HOOFDVELD_THEME: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Demo city and one-click personas: only with the embedded database and never in production. */
  readonly demo: boolean;
  readonly production: boolean;
  readonly publicUrl: string;
  readonly proxies: number;
  readonly secret: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null;
  /** Null until it is set: then no payment file can be made. */
  readonly debtor: { readonly name: string; readonly iban: string; readonly bic?: string } | null;
  readonly themeDir: string | null;
  readonly logLevel: string;
};

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

function oidcOf(env: z.infer<typeof environment>): Config['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new ConfigError(
      'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three or none.',
    );
  }
  return { issuer, clientId, clientSecret };
}

/** Of a bank that does not exist, so that no file of the demo can move money. */
const demoDebtor = { name: 'Gemeente Rotterdam (demo)', iban: 'NL93DEMO0123456789' } as const;

function debtorOf(env: z.infer<typeof environment>, demo: boolean): Config['debtor'] {
  const { HOOFDVELD_DEBTOR_NAME: name, HOOFDVELD_DEBTOR_IBAN: iban, HOOFDVELD_DEBTOR_BIC: bic } = env;
  if (name === undefined && iban === undefined && bic === undefined) return demo ? demoDebtor : null;
  if (name === undefined || iban === undefined)
    throw new ConfigError(
      'HOOFDVELD_DEBTOR_NAME and HOOFDVELD_DEBTOR_IBAN belong together: set both or neither.',
    );
  return { name, iban, ...(bic === undefined ? {} : { bic }) };
}

/**
 * Reads the configuration.
 * @throws ConfigError with one line per wrong variable
 */
export function readConfig(source: Readonly<Record<string, string | undefined>> = process.env): Config {
  const present = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The environment has ${lines.length} problem(s):\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  const production = env.NODE_ENV === 'production';
  if (production && env.HOOFDVELD_SECRET === undefined) {
    throw new ConfigError(
      'The environment has 1 problem(s):\n  HOOFDVELD_SECRET: needed when NODE_ENV is production',
    );
  }
  const demo = env.HOOFDVELD_DEMO && env.DATABASE_URL === undefined && !production;
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: resolve(env.HOOFDVELD_DATA),
    databaseUrl: env.DATABASE_URL ?? null,
    demo,
    production,
    publicUrl: (
      env.HOOFDVELD_URL ?? `http://${env.HOST === '127.0.0.1' ? 'localhost' : env.HOST}:${env.PORT}`
    ).replace(/\/$/, ''),
    proxies: env.HOOFDVELD_PROXIES,
    secret: env.HOOFDVELD_SECRET ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    oidc: oidcOf(env),
    debtor: debtorOf(env, demo),
    themeDir: env.HOOFDVELD_THEME === undefined ? null : resolve(env.HOOFDVELD_THEME),
    logLevel: env.LOG_LEVEL,
  };
}
