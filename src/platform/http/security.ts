/** Web hygiene on every response: CSP, framing, referrer, HSTS behind TLS; and the cross-site check on every write. */
import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './context.ts';

const unframed = "frame-ancestors 'none'";

/**
 * Kept pages share no nonce: they have no inline script at all, so `self` is enough and stays safe.
 * @param images origins from which this one page takes pictures, such as the tiles of a map
 */
export function contentSecurityPolicy(nonce: string | null, images: readonly string[] = []): string {
  const script = nonce === null ? "'self'" : `'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src ${script}`,
    "style-src 'self'",
    ["img-src 'self' data:", ...images].join(' '),
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    unframed,
    "base-uri 'none'",
  ].join('; ');
}

/** Pages under this address stand on other sites: no session, no cookie, no form. */
export const isEmbedded = (path: string): boolean => path.startsWith('/embed/');

/** Of an embedded page: any site may frame it, its own script tells how high it is, and nothing can be sent from it. */
export const embeddedPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'none'",
  'frame-ancestors *',
  "base-uri 'none'",
].join('; ');

export function securityHeaders(options: { tls: boolean }): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    const headers = c.res.headers;
    const policy = headers.get('content-security-policy') ?? contentSecurityPolicy(null);
    headers.set('content-security-policy', policy);
    headers.set('x-content-type-options', 'nosniff');
    // The older header knows no 'any site': it only says again what the policy says.
    if (policy.includes(unframed)) headers.set('x-frame-options', 'DENY');
    headers.set('referrer-policy', 'same-origin');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    if (options.tls) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  };
}

/** Path and query as an address of this site: to a browser, `//elders.example` would be another one. */
export function pathOnThisSite(url: URL): string {
  return url.pathname.replace(/^\/+/, '/') + url.search;
}

export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * Refuses a write that another site started. Browsers send Sec-Fetch-Site; older ones send Origin; a client with
 * neither (curl, a script with a token) has no ambient cookies to abuse and passes only without a cookie.
 */
export function isCrossSiteWrite(request: {
  method: string;
  header(name: string): string | undefined;
  /** As asked for, and as configured: a proxy may ask by another name. */
  hosts: readonly string[];
}): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false;
  const site = request.header('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = request.header('origin');
  if (origin !== undefined) return !URL.canParse(origin) || !request.hosts.includes(new URL(origin).host);
  return request.header('cookie') !== undefined;
}
