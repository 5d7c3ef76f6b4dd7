/** The whole environment in one schema; `process.env` is read here and nowhere else. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools';
import { z } from 'zod';

const mustBe = (...words: readonly [string, ...string[]]) =>
  z.enum(words, { error: `must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}` });

const webAddress = (example: string) => z.url({ protocol: /^https?$/, error: `must look like ${example}` });

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'must be a whole number from 0 to 65535')
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, 'must be an address or a name, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  HOOFDVELD_DATA: z.string().default('./.data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/database' })
    .optional(),
  HOOFDVELD_DEMO: mustBe('0', '1')
    .transform((value) => value === '1')
    .default(true),
  NODE_ENV: mustBe('development', 'production', 'test').default('development'),
  /** Public address in links and mails; also decides secure cookies and HSTS. */
  HOOFDVELD_URL: webAddress('https://hoofdveld.example.org')
    .refine(
      (url) => (URL.parse(url)?.pathname ?? '/') === '/',
      'must have no path: the pages stand at the root',
    )
    .optional(),
  /** How many reverse proxies of ours stand before the program; so many addresses of X-Forwarded-For are believed. */
  HOOFDVELD_PROXIES: z
    .string()
    .regex(/^\d$/, 'must be a whole number from 0 to 9')
    .transform(Number)
    .default(0),
  /** Signs session cookies and links. Demo and tests make one in the data folder. */
  HOOFDVELD_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** Who may read /metrics from another machine. */
  HOOFDVELD_METRICS_TOKEN: z.string().min(20, 'must have at least 20 characters').optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>]+<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/, 'must look like Name <name@example.org>')
    .default('Hoofdveld <noreply@hoofdveld.example>'),
  OIDC_ISSUER: webAddress('https://login.example.org').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** The account of the municipality, from which grants are paid. The demo has an invented one. */
  HOOFDVELD_DEBTOR_NAME: z
    .string()
    .trim()
    .min(1, 'must have 1 to 70 characters')
    .max(70, 'must have 1 to 70 characters')
    .optional(),
  HOOFDVELD_DEBTOR_IBAN: z
    .string()
    .transform((value) => electronicFormatIBAN(value) ?? '')
    .refine((value) => isValidIBAN(value), 'is no IBAN: check its digits')
    .optional(),
  HOOFDVELD_DEBTOR_BIC: z
    .string()
    .refine((value) => isValidBIC(value), 'is no BIC: it has 8 or 11 characters, such as BNGHNL2G')
    .optional(),
  /** Who answers for the open data: named in their descriptions (DCAT), with an address to write to. */
  HOOFDVELD_PUBLISHER_NAME: z.string().trim().min(1).max(200).optional(),
  /** Its name among names on the web, such as that of TOOI. */
  HOOFDVELD_PUBLISHER_URI: webAddress('https://identifier.overheid.nl/tooi/id/gemeente/gm0599').optional(),
  HOOFDVELD_PUBLISHER_EMAIL: z
    .email('must look like opendata@example.org')
    .default('opendata@hoofdveld.example'),
  /** Its number in the trade register, and the prefix that 360Giving gave it: ids in the list of grants. */
  HOOFDVELD_PUBLISHER_KVK: z
    .string()
    .regex(/^[0-9]{8}$/, 'must be eight digits')
    .optional(),
  HOOFDVELD_GIVING_PREFIX: z
    .string()
    .regex(/^360G-[A-Za-z0-9]{1,40}$/, 'must look like 360G-example')
    .default('360G-hoofdveld'),
  /** In addresses of exports: no form asks it. */
  HOOFDVELD_PROVINCE: z.string().trim().min(1).max(80).default('Zuid-Holland'),
  /** A folder with theme.css that replaces our tokens. */
  HOOFDVELD_THEME: z
    .string()
    .refine((folder) => existsSync(join(folder, 'theme.css')), 'must be a folder that holds a theme.css')
    .optional(),
  /** Address service that speaks like the PDOK Locatieserver; without it people choose the wijk themselves. */
  HOOFDVELD_ADDRESSES: webAddress('https://api.pdok.nl/bzk/locatieserver/search/v3_1').optional(),
  /** Ports of calendars on the web that may be read; others are refused. */
  HOOFDVELD_CALENDAR_PORTS: z
    .string()
    .regex(/^\d{1,5}(,\d{1,5})*$/, 'must be ports with commas between, such as 80,443')
    .transform((value) => value.split(',').map(Number))
    .refine((ports) => ports.every((port) => port >= 1 && port <= 65535), 'must be ports from 1 to 65535')
    .default([80, 443]),
  /** Background of the interactive map, which browsers fetch themselves; `off` for none. */
  HOOFDVELD_TILES: z
    .string()
    .refine(
      (url) => url === 'off' || (/^https?:\/\/[^/]/.test(url) && /\{z\}.*\{x\}.*\{y\}/.test(url)),
      'must be off, or look like https://tiles.example.org/{z}/{x}/{y}.png',
    )
    .default('https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png'),
  /** Whom the map thanks for its background. */
  HOOFDVELD_TILES_SOURCE: z.string().trim().min(1).max(100).default('Kaart: Kadaster, CC BY 4.0'),
  LOG_LEVEL: mustBe('trace', 'debug', 'info', 'warn', 'error', 'silent').default('info'),
});

/** Settings of which one says nothing without the others. */
const companions: readonly { readonly all: readonly string[]; readonly needed: readonly string[] }[] = [
  {
    all: ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
    needed: ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  },
  {
    all: ['HOOFDVELD_DEBTOR_NAME', 'HOOFDVELD_DEBTOR_IBAN', 'HOOFDVELD_DEBTOR_BIC'],
    needed: ['HOOFDVELD_DEBTOR_NAME', 'HOOFDVELD_DEBTOR_IBAN'],
  },
];

function missing(present: Readonly<Record<string, string | undefined>>): string[] {
  const alone = companions.flatMap(({ all, needed }) => {
    const set = all.filter((name) => name in present);
    const absent = needed.filter((name) => !(name in present));
    return set.length === 0 ? [] : absent.map((name) => `${name}: needed because ${set[0]} is set`);
  });
  const unsigned = present.NODE_ENV === 'production' && !('HOOFDVELD_SECRET' in present);
  return unsigned ? [...alone, 'HOOFDVELD_SECRET: needed when NODE_ENV is production'] : alone;
}

/** Who publishes the open data. */
export type Publisher = {
  readonly name: string;
  readonly uri: string;
  readonly email: string;
  readonly province: string;
  /** Eight digits of the trade register; null when not given. */
  readonly kvkNumber: string | null;
  /** What 360Giving knows it by: `360G-…`. */
  readonly givingPrefix: string;
};

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
  /** Null: figures are for this machine only. */
  readonly metricsToken: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null;
  /** Null until it is set: then no payment file can be made. */
  readonly debtor: { readonly name: string; readonly iban: string; readonly bic?: string } | null;
  readonly publisher: Publisher;
  readonly themeDir: string | null;
  /** Where the address service answers, without a slash at the end; null: off. */
  readonly addressesUrl: string | null;
  readonly calendarPorts: readonly number[];
  /** Null: the interactive map has no background. */
  readonly tiles: { readonly url: string; readonly attribution: string } | null;
  readonly logLevel: string;
};

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

function oidcOf(env: z.infer<typeof environment>): Config['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer, clientId, clientSecret };
}

/** Of a bank that does not exist, so that no file of the demo can move money. */
const demoDebtor = { name: 'Gemeente Rotterdam (demo)', iban: 'NL93DEMO0123456789' } as const;

function debtorOf(env: z.infer<typeof environment>, demo: boolean): Config['debtor'] {
  const { HOOFDVELD_DEBTOR_NAME: name, HOOFDVELD_DEBTOR_IBAN: iban, HOOFDVELD_DEBTOR_BIC: bic } = env;
  if (name === undefined || iban === undefined) return demo ? demoDebtor : null;
  return { name, iban, ...(bic === undefined ? {} : { bic }) };
}

const publisherOf = (env: z.infer<typeof environment>, demo: boolean, publicUrl: string): Publisher => ({
  name: env.HOOFDVELD_PUBLISHER_NAME ?? (demo ? 'Gemeente Rotterdam (demo)' : 'Hoofdveld'),
  uri: env.HOOFDVELD_PUBLISHER_URI ?? publicUrl,
  email: env.HOOFDVELD_PUBLISHER_EMAIL,
  kvkNumber: env.HOOFDVELD_PUBLISHER_KVK ?? null,
  givingPrefix: env.HOOFDVELD_GIVING_PREFIX,
  province: env.HOOFDVELD_PROVINCE,
});

/**
 * Reads the configuration.
 * @throws ConfigError with one line per wrong variable
 */
export function readConfig(source: Readonly<Record<string, string | undefined>> = process.env): Config {
  const present = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(present);
  const wrong = (parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const lines = [...wrong, ...missing(present)];
  if (!parsed.success || lines.length > 0) {
    const count = lines.length === 1 ? '1 problem' : `${lines.length} problems`;
    throw new ConfigError(`The environment has ${count}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
  }
  const env = parsed.data;
  const production = env.NODE_ENV === 'production';
  const demo = env.HOOFDVELD_DEMO && env.DATABASE_URL === undefined && !production;
  const publicUrl = (
    env.HOOFDVELD_URL ?? `http://${env.HOST === '127.0.0.1' ? 'localhost' : env.HOST}:${env.PORT}`
  ).replace(/\/$/, '');
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: resolve(env.HOOFDVELD_DATA),
    databaseUrl: env.DATABASE_URL ?? null,
    demo,
    production,
    publicUrl,
    proxies: env.HOOFDVELD_PROXIES,
    secret: env.HOOFDVELD_SECRET ?? null,
    metricsToken: env.HOOFDVELD_METRICS_TOKEN ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    oidc: oidcOf(env),
    debtor: debtorOf(env, demo),
    publisher: publisherOf(env, demo, publicUrl),
    themeDir: env.HOOFDVELD_THEME === undefined ? null : resolve(env.HOOFDVELD_THEME),
    addressesUrl: env.HOOFDVELD_ADDRESSES?.replace(/\/$/, '') ?? null,
    calendarPorts: env.HOOFDVELD_CALENDAR_PORTS,
    tiles:
      env.HOOFDVELD_TILES === 'off'
        ? null
        : { url: env.HOOFDVELD_TILES, attribution: env.HOOFDVELD_TILES_SOURCE },
    logLevel: env.LOG_LEVEL,
  };
}
