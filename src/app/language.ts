/** Language of a request: what the reader chose, else what the browser asks, else Dutch (Awb 2:6). */
import type { MiddlewareHandler } from 'hono';
import { isLang, type Lang } from '../kernel/messages.ts';
import type { AppContext, AppEnv } from '../platform/http/context.ts';
import { isEmbedded, pathOnThisSite } from '../platform/http/security.ts';

const cookieName = 'taal';

export function chooseLang(cookie: string | undefined, acceptLanguage: string | undefined): Lang {
  const chosen = /(?:^|;\s*)taal=(nl|en)/.exec(cookie ?? '')?.[1];
  if (isLang(chosen)) return chosen;
  const first = (acceptLanguage ?? '').split(',')[0]?.trim().slice(0, 2).toLowerCase();
  return first === 'en' ? 'en' : 'nl';
}

/** On another site the address says it: there is no cookie of ours, and none is set. */
export function langOf(c: AppContext): Lang {
  const accepted = c.req.header('accept-language');
  if (!isEmbedded(c.req.path)) return chooseLang(c.req.header('cookie'), accepted);
  const asked = c.req.query('taal');
  return isLang(asked) ? asked : chooseLang(undefined, accepted);
}

/** `?taal=en` stores the choice and leads back to the same page without the parameter. */
export function langCookie(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const asked = c.req.query('taal');
    if (c.req.method !== 'GET' || !isLang(asked) || isEmbedded(c.req.path)) return await next();
    const url = new URL(c.req.url);
    url.searchParams.delete('taal');
    const secure = c.get('deps').config.publicUrl.startsWith('https:') ? '; Secure' : '';
    c.header('set-cookie', `${cookieName}=${asked}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`);
    return c.redirect(pathOnThisSite(url), 303);
  };
}
