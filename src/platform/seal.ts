/** Keeps a secret in the database so that a copy of the database tells nobody: only the program has the key. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export type Sealer = {
  /** @param about what it belongs to: sealed for one thing, it does not open for another */
  seal(secret: Buffer, about: string): Buffer;
  /** @throws Error when it was sealed with another key, for something else, or was changed */
  open(sealed: Buffer, about: string): Buffer;
};

const cipher = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/**
 * @param secret of the installation (HOOFDVELD_SECRET, or the one in the data folder)
 * @param purpose names the use, so that no two uses share a key
 */
export function createSealer(secret: string, purpose: string): Sealer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  return {
    seal: (plain, about) => {
      const iv = randomBytes(ivLength);
      const sealing = createCipheriv(cipher, key, iv).setAAD(Buffer.from(about));
      const text = Buffer.concat([sealing.update(plain), sealing.final()]);
      return Buffer.concat([iv, sealing.getAuthTag(), text]);
    },
    open: (sealed, about) => {
      const opening = createDecipheriv(cipher, key, sealed.subarray(0, ivLength), {
        authTagLength: tagLength,
      })
        .setAAD(Buffer.from(about))
        .setAuthTag(sealed.subarray(ivLength, ivLength + tagLength));
      return Buffer.concat([opening.update(sealed.subarray(ivLength + tagLength)), opening.final()]);
    },
  };
}
