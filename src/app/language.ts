/** Language of a request: what the reader chose, else what the browser asks, else Dutch (Awb 2:6). */
import type { MiddlewareHandler } from 'hono';
import { isLang, type Lang } from '../kernel/messages.ts';
import type { AppEnv } from '../platform/http/context.ts';
import { pathOnThisSite } from '../platform/http/security.ts';

const cookieName = 'taal';

export function chooseLang(cookie: string | undefined, acceptLanguage: string | undefined): Lang {
  const chosen = /(?:^|;\s*)taal=(nl|en)/.exec(cookie ?? '')?.[1];
  if (isLang(chosen)) return chosen;
  const first = (acceptLanguage ?? '').split(',')[0]?.trim().slice(0, 2).toLowerCase();
  return first === 'en' ? 'en' : 'nl';
}

/** `?taal=en` stores the choice and leads back to the same page without the parameter. */
export function langCookie(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const asked = c.req.query('taal');
    if (c.req.method !== 'GET' || !isLang(asked)) return await next();
    const url = new URL(c.req.url);
    url.searchParams.delete('taal');
    const secure = c.get('deps').config.publicUrl.startsWith('https:') ? '; Secure' : '';
    c.header('set-cookie', `${cookieName}=${asked}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`);
    return c.redirect(pathOnThisSite(url), 303);
  };
}
