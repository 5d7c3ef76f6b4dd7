/**
 * Where an address lies, asked of an address service that speaks like the PDOK Locatieserver 3.1. Off until an address of
 * such a service is set; whoever asks can always go on without an answer.
 */
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Clock } from '../../kernel/dates.ts';
import type { Db } from '../db/index.ts';
import { findAnswer, forgetAnswersBefore, keepAnswer } from './stored-answers.ts';

export type AskedAddress = {
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string | null;
  readonly town: string;
};

export type FoundAddress = {
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string | null;
  readonly town: string;
  readonly lat: number;
  readonly lon: number;
  /** CBS code, such as BU05990325. */
  readonly buurtCode: string | null;
};

export type AddressService = {
  /** Null when there is no such address, and when the service does not answer in time. */
  find(asked: AskedAddress): Promise<FoundAddress | null>;
  /**
   * CBS codes of the buurten in which a postcode lies, the one with most of it first; of four digits alone there may be
   * several. Empty when there is no such postcode, and when the service does not answer in time.
   * @param letters in capitals; null for all of the digits
   */
  buurtenOf(digits: string, letters: string | null): Promise<readonly string[]>;
  /** The middle of what has these four digits, of the postcodes that the service gives; null when it gives none. */
  middleOf(digits: string): Promise<{ readonly lat: number; readonly lon: number } | null>;
  /** Removes answers that are too old to be used. */
  sweep(): Promise<void>;
};

type AddressDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'warn'>;
  readonly config: { readonly addressesUrl: string | null };
};

/** People wait for it while they save a form. */
const patienceMs = 2500;
/** Addresses are made and renumbered, but not often. */
const answerDays = 90;
/** An answer of five addresses is about 5 kB. */
const answerBytesMax = 200_000;

const docs = z.object({
  response: z.object({
    docs: z.array(
      z.object({
        straatnaam: z.string(),
        huis_nlt: z.string(),
        postcode: z.string().optional(),
        woonplaatsnaam: z.string(),
        buurtcode: z.string().optional(),
        centroide_ll: z.string(),
      }),
    ),
  }),
});
type Doc = z.infer<typeof docs>['response']['docs'][number];

const postcodeDocs = z.object({
  response: z.object({
    docs: z.array(
      z.object({
        postcode: z.string(),
        buurtcode: z.string().optional(),
        centroide_ll: z.string().optional(),
      }),
    ),
  }),
});
const buurtCodes: z.ZodType<readonly string[]> = z.array(z.string());
const middlePoint = z.object({ lat: z.number(), lon: z.number() }).nullable();
/** Enough to see in which buurten four digits lie: the service gives at most a hundred at once. */
const postcodesOfDigits = 100;

const found: z.ZodType<FoundAddress | null> = z
  .object({
    street: z.string(),
    houseNumber: z.string(),
    postcode: z.string().nullable(),
    town: z.string(),
    lat: z.number(),
    lon: z.number(),
    buurtCode: z.string().nullable(),
  })
  .nullable();

/** @returns null when no address service is set */
export function addressService(deps: AddressDeps): AddressService | null {
  const { addressesUrl } = deps.config;
  if (addressesUrl === null) return null;
  return {
    find: (asked) => findAddress(deps, addressesUrl, asked),
    buurtenOf: (digits, letters) => findBuurten(deps, addressesUrl, digits, letters),
    middleOf: (digits) => findMiddle(deps, addressesUrl, digits),
    sweep: () => forgetAnswersBefore(deps.db, usableSince(deps.clock)),
  };
}

const usableSince = (clock: Clock): Date =>
  new Date(clock.now().epochMilliseconds - answerDays * 24 * 3600 * 1000);

/** What was kept under this query, else what the service answers now; null when it does not. */
async function asked<Answer>(
  deps: AddressDeps,
  query: string,
  shape: z.ZodType<Answer>,
  ask: () => Promise<Answer>,
): Promise<Answer | null> {
  const kept = await findAnswer(deps.db, query, usableSince(deps.clock));
  const read = kept === undefined ? null : shape.safeParse(kept);
  if (read?.success) return read.data;
  try {
    const answer = await ask();
    await keepAnswer(deps.db, query, answer, new Date(deps.clock.now().epochMilliseconds));
    return answer;
  } catch (error) {
    // Not the address: where people meet is public, but what somebody typed is not yet.
    deps.log.warn(
      { reason: error instanceof Error ? error.name : 'unknown' },
      'address service gave no answer',
    );
    return null;
  }
}

function findAddress(deps: AddressDeps, url: string, wanted: AskedAddress): Promise<FoundAddress | null> {
  const query = queryOf(wanted);
  return asked(deps, query, found, async () =>
    choose(docs.parse(await ask(url, { q: query, fq: 'type:adres', rows: '5' })).response.docs, wanted),
  );
}

async function findBuurten(
  deps: AddressDeps,
  url: string,
  digits: string,
  letters: string | null,
): Promise<readonly string[]> {
  const postcode = `${digits}${letters ?? ''}`;
  const answer = await asked(deps, `postcode ${postcode.toLowerCase()}`, buurtCodes, async () => {
    const rows = String(letters === null ? postcodesOfDigits : 5);
    const given = postcodeDocs.parse(await ask(url, { q: postcode, fq: 'type:postcode', rows }));
    const codes = given.response.docs.flatMap(({ postcode: of, buurtcode }) =>
      of.replace(/\s/g, '').startsWith(postcode) && buurtcode !== undefined ? [buurtcode] : [],
    );
    const counts = Map.groupBy(codes, (code) => code);
    return [...counts].toSorted((a, b) => b[1].length - a[1].length).map(([code]) => code);
  });
  return answer ?? [];
}

async function findMiddle(deps: AddressDeps, url: string, digits: string) {
  return await asked(deps, `midden ${digits}`, middlePoint, async () => {
    const rows = String(postcodesOfDigits);
    const given = postcodeDocs.parse(await ask(url, { q: digits, fq: 'type:postcode', rows }));
    const points = given.response.docs.flatMap(({ postcode, centroide_ll }) =>
      postcode.startsWith(digits) ? (pointOf(centroide_ll) ?? []) : [],
    );
    if (points.length === 0) return null;
    const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    return { lat: mean(points.map(({ lat }) => lat)), lon: mean(points.map(({ lon }) => lon)) };
  });
}

/** One line, at most 200 characters: also the key under which the answer is kept. */
function queryOf({ street, houseNumber, postcode, town }: AskedAddress): string {
  return [street, houseNumber, postcode ?? '', town]
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .slice(0, 200);
}

/**
 * @param query only parameters that the service knows: it refuses others
 * @throws TimeoutError, TypeError when unreachable, SyntaxError or Error on an answer that cannot be read
 */
async function ask(url: string, query: Readonly<Record<string, string>>): Promise<unknown> {
  const address = new URL(`${url}/free`);
  address.search = new URLSearchParams(query).toString();
  const response = await fetch(address, {
    signal: AbortSignal.timeout(patienceMs),
    redirect: 'error',
    headers: { accept: 'application/json' },
  });
  if (!response.ok) throw new Error(`The address service answers ${response.status}`);
  const text = await response.text();
  if (text.length > answerBytesMax) throw new Error('The address service answers too much');
  return JSON.parse(text);
}

const sameWords = (a: string, b: string): boolean =>
  a.replace(/[\s-]/g, '').toLowerCase() === b.replace(/[\s-]/g, '').toLowerCase();

/** `POINT(4.46 51.91)` */
function pointOf(written: string | undefined): { lat: number; lon: number } | null {
  const [, lon, lat] = /^POINT\((-?[\d.]+) (-?[\d.]+)\)$/.exec(written ?? '') ?? [];
  return lon === undefined || lat === undefined ? null : { lat: Number(lat), lon: Number(lon) };
}

/** The service always finds something that looks like it; only the very number (and postcode) that was asked is an answer. */
function choose(all: readonly Doc[], asked: AskedAddress): FoundAddress | null {
  const doc = all.find(
    (one) =>
      sameWords(one.huis_nlt, asked.houseNumber) &&
      sameWords(one.woonplaatsnaam, asked.town) &&
      (asked.postcode === null || sameWords(one.postcode ?? '', asked.postcode)),
  );
  const point = pointOf(doc?.centroide_ll);
  if (doc === undefined || point === null) return null;
  return {
    street: doc.straatnaam,
    houseNumber: doc.huis_nlt,
    postcode: doc.postcode?.replace(/^(\d{4})\s*([A-Z]{2})$/, '$1 $2') ?? null,
    town: doc.woonplaatsnaam,
    ...point,
    buurtCode: doc.buurtcode ?? null,
  };
}
