/**
 * Reads an address that somebody typed, from the server's own place in the network: only public addresses, each hop of a
 * redirect again, within a time and a size. The name is looked up once and the connection goes to the address that was
 * judged, so that a name cannot point elsewhere a moment later (DNS rebinding).
 */
import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

export type FetchFault =
  | 'wrong-address'
  | 'wrong-scheme'
  | 'wrong-port'
  | 'credentials'
  | 'not-public'
  | 'unknown-host'
  | 'too-many-redirects'
  | 'too-slow'
  | 'too-large'
  | 'unreachable'
  | 'refused';

export type Fetched =
  | {
      readonly ok: true;
      /** 304 has no body. */
      readonly status: 200 | 304;
      readonly body: Uint8Array;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly ok: false; readonly fault: FetchFault; readonly status?: number };

export type FetchRequest = {
  readonly maxBytes: number;
  /** For the whole of it, redirects and body included. */
  readonly patienceMs: number;
  readonly accept?: string;
  /** What was answered last time. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
};

export type FetchPublic = (address: string, request: FetchRequest) => Promise<Fetched>;

type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

/** Left out, what a server on the internet needs. Tests hand in a network of their own. */
export type FetchRules = {
  readonly resolve?: Resolve;
  readonly isAllowed?: (address: string) => boolean;
  readonly ports?: readonly number[];
};

const mostRedirects = 3;
const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);
/** Longest header that is kept to ask with next time. */
const headerMax = 200;

class Fault extends Error {
  readonly fault: FetchFault;
  readonly status: number | undefined;
  constructor(fault: FetchFault, status?: number) {
    super(fault);
    this.fault = fault;
    this.status = status;
  }
}

/**
 * What is wrong with an address before anything is asked of the network; null when it may be tried. A number of a network
 * of one's own is told at once; where a name leads is only known when it is looked up.
 */
export function addressFault(
  address: string,
  ports: readonly number[] = [80, 443],
  isAllowed: (address: string) => boolean = isPublicAddress,
): FetchFault | null {
  const url = URL.parse(address);
  if (url === null) return 'wrong-address';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'wrong-scheme';
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (!ports.includes(portOf(url))) return 'wrong-port';
  const host = hostOf(url);
  return isIP(host) === 0 || isAllowed(host) ? null : 'not-public';
}

const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80));

/** `[::1]` is written with brackets in an address only. */
const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1');

type Target = { readonly address: string; readonly family: number };

async function targetOf(
  url: URL,
  resolve: Resolve,
  isAllowed: (address: string) => boolean,
): Promise<Target> {
  const host = hostOf(url);
  const family = isIP(host);
  const found =
    family === 0
      ? await resolve(host).catch(() => {
          throw new Fault('unknown-host');
        })
      : [{ address: host, family }];
  const [first] = found;
  if (first === undefined) throw new Fault('unknown-host');
  // A name with one address inside and one outside is a trick, or a mistake that we cannot mend.
  if (!found.every(({ address }) => isAllowed(address))) throw new Fault('not-public');
  return first;
}

function headersOf(request: FetchRequest): Record<string, string> {
  return {
    'user-agent': 'Hoofdveld (+calendar import)',
    accept: request.accept ?? '*/*',
    // What is packed could unpack to anything.
    'accept-encoding': 'identity',
    ...(request.etag ? { 'if-none-match': request.etag } : {}),
    ...(request.lastModified ? { 'if-modified-since': request.lastModified } : {}),
  };
}

/** Connects to the judged address and to no other; TLS still checks the certificate against the name. */
function ask(
  url: URL,
  target: Target,
  request: FetchRequest,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const { request: send } = url.protocol === 'https:' ? https : http;
  // Node's types do not know yet that options of the connection are handed on.
  const connection: https.RequestOptions & { readonly autoSelectFamily: boolean } = {
    method: 'GET',
    headers: headersOf(request),
    signal,
    agent: false,
    family: target.family,
    lookup: (_host, _options, found) => found(null, target.address, target.family),
    autoSelectFamily: false,
    maxHeaderSize: 16_384,
  };
  return new Promise((answer, fail) => {
    send(url, connection).on('response', answer).on('error', fail).end();
  });
}

async function bodyOf(response: http.IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw new Fault('too-large');
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > maxBytes) throw new Fault('too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const kept = (header: string | undefined): string | null =>
  header !== undefined && header.length <= headerMax ? header : null;

function faultOf(error: unknown, signal: AbortSignal): Extract<Fetched, { ok: false }> {
  if (error instanceof Fault)
    return { ok: false, fault: error.fault, ...(error.status === undefined ? {} : { status: error.status }) };
  return { ok: false, fault: signal.aborted ? 'too-slow' : 'unreachable' };
}

/** @returns the one way in which this program reads addresses that people give */
export function fetchPublic(rules: FetchRules = {}): FetchPublic {
  const resolve: Resolve = rules.resolve ?? ((host) => lookup(host, { all: true }));
  const isAllowed = rules.isAllowed ?? isPublicAddress;

  const hop = async (url: URL, request: FetchRequest, signal: AbortSignal): Promise<Fetched | URL> => {
    const fault = addressFault(url.href, rules.ports, isAllowed);
    if (fault !== null) throw new Fault(fault);
    const response = await ask(url, await targetOf(url, resolve, isAllowed), request, signal);
    try {
      const { statusCode: status = 0, headers } = response;
      if (isRedirect(status)) {
        const next = URL.parse(headers.location ?? '', url);
        if (next === null || headers.location === undefined) throw new Fault('refused', status);
        return next;
      }
      const [etag, lastModified] = [kept(headers.etag), kept(headers['last-modified'])];
      if (status === 304) return { ok: true, status, body: new Uint8Array(), etag, lastModified };
      if (status !== 200 || (headers['content-encoding'] ?? 'identity') !== 'identity')
        throw new Fault('refused', status);
      return { ok: true, status, body: await bodyOf(response, request.maxBytes), etag, lastModified };
    } finally {
      response.destroy();
    }
  };

  return async (address, request) => {
    const signal = AbortSignal.timeout(request.patienceMs);
    try {
      const first = URL.parse(address);
      if (first === null) throw new Fault('wrong-address');
      let next: Fetched | URL = first;
      for (let hops = 0; next instanceof URL; hops += 1) {
        if (hops > mostRedirects) throw new Fault('too-many-redirects');
        next = await hop(next, request, signal);
      }
      return next;
    } catch (error) {
      return faultOf(error, signal);
    }
  };
}
