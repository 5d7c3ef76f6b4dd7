/** Of a form that is too large what was typed stays, and of its files their names and sizes. */
import { expect, test } from 'vitest';
import { LeftOutFile, sift } from './sift.ts';

function posted(parts: readonly (readonly [name: string, value: string | File])[]): Request {
  const body = new FormData();
  for (const [name, value] of parts) body.append(name, value);
  return new Request('http://localhost/', { method: 'POST', body });
}

test('what was typed is there in its order, and each file without what is in it', async () => {
  const form = await sift(
    posted([
      ['words', 'Één <b>regel</b>\r\nen nog een'],
      ['use', 'a'],
      ['use', 'b'],
      ['photos', new File([new Uint8Array(3_000_000)], 'één “foto”.jpg')],
      ['photos', new File(['x'], 'klein.jpg')],
      ['sound', new File([], '')],
    ]),
  );
  expect(form?.text('words')).toBe('Één <b>regel</b>\nen nog een');
  expect(form?.texts('use')).toEqual(['a', 'b']);
  const files = form?.chosenFiles('photos') ?? [];
  expect(files.map((file) => [file.name, file.size, file instanceof LeftOutFile && file.sentBytes])).toEqual([
    ['één “foto”.jpg', 0, 3_000_000],
    ['klein.jpg', 0, 1],
  ]);
  expect(form?.chosenFiles('sound')).toEqual([]);
});

test('what was typed is never cut off: then there is no form at all', async () => {
  expect(await sift(posted([['words', 'a'.repeat(300 * 1024)]]))).toBeNull();
});

test.each<[string, Request]>([
  [
    'another kind of form',
    new Request('http://localhost/', { method: 'POST', body: new URLSearchParams('a=b') }),
  ],
  ['no form', new Request('http://localhost/', { method: 'POST', body: 'x' })],
  [
    'a form that ends half way',
    new Request('http://localhost/', {
      method: 'POST',
      body: '--x\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\nhalf',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    }),
  ],
  [
    'a form without its boundary',
    new Request('http://localhost/', {
      method: 'POST',
      body: '--x',
      headers: { 'content-type': 'multipart/form-data' },
    }),
  ],
])('%s is none', async (_, request) => {
  expect(await sift(request)).toBeNull();
});
