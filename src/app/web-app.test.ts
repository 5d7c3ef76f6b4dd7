import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../tests/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

test('an iPhone gets a picture for its home screen, named in the head and in the manifest', async () => {
  const visitor = new Visitor(app);
  const html = await (await visitor.get('/toegankelijkheid')).text();
  const href = /<link rel="apple-touch-icon" href="([^"]+)"/.exec(html)?.[1] ?? '';
  const answer = await visitor.get(href);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
  const png = Buffer.from(await answer.arrayBuffer());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([180, 180]);
  const manifest = (await (await visitor.get('/manifest.webmanifest')).json()) as {
    icons: { src: string }[];
  };
  expect(manifest.icons.map(({ src }) => src)).toContain(href);
});
