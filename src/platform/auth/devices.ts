/**
 * Browsers that come back. The cookie holds a number of this browser and, once someone has logged in here, a proof that
 * this browser did so with that address. It opens nothing by itself: it only gives its owner a budget of her own.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { newToken } from '../../kernel/ids.ts';

export type Devices = {
  /** The cookie's value for a browser that has none. */
  fresh(): string;
  /** Number of the browser; null for none or for what is no value of ours. */
  idOf(cookie: string | undefined): string | null;
  /** Did someone log in with this address on this browser before? */
  knows(cookie: string | undefined, email: string): boolean;
  /** The cookie's value after a login with this address. */
  remember(cookie: string | undefined, email: string): string;
};

const shape = /^[\w-]{20,80}$/;

export function createDevices(secret: string): Devices {
  const keyed = (what: string): string => createHmac('sha256', secret).update(what).digest('base64url');
  const proofOf = (id: string, email: string): string => keyed(`device:${id}:${email}`);
  const idOf: Devices['idOf'] = (cookie) => {
    const [id = ''] = (cookie ?? '').split('.');
    return shape.test(id) ? id : null;
  };
  return {
    fresh: newToken,
    idOf,
    knows(cookie, email) {
      const id = idOf(cookie);
      if (id === null) return false;
      const given = Buffer.from((cookie ?? '').slice(id.length + 1));
      const proof = Buffer.from(proofOf(id, email));
      return given.length === proof.length && timingSafeEqual(given, proof);
    },
    remember(cookie, email) {
      const id = idOf(cookie) ?? newToken();
      return `${id}.${proofOf(id, email)}`;
    },
  };
}
