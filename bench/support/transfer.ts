/** The bytes of an answer as they travel; `fetch` would unpack them and say nothing. */
import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';

export type Transfer = { readonly bytes: number; readonly text: string };

function unpacked(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'zstd') return zstdDecompressSync(body);
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}

/** @throws Error on any status but 200, so also on a redirect */
export async function transfer(url: URL, headers: Readonly<Record<string, string>>): Promise<Transfer> {
  return await new Promise((done, fail) => {
    get(url, { headers }, async (response) => {
      const body = await buffer(response);
      if (response.statusCode !== 200) fail(new Error(`${url} gave ${response.statusCode}`));
      else
        done({
          bytes: body.byteLength,
          text: unpacked(body, response.headers['content-encoding']).toString('utf8'),
        });
    }).once('error', fail);
  });
}
