import { expect, test } from 'vitest';
import { validateHtml } from './html.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"/><title>Agenda</title></head><body><main>${body}</main></body></html>`;

const sound = `<h1>Agenda &amp; zalen > 10</h1>
<form action="/zoek" method="get">
  <label for="q">Zoek</label><input id="q" name="q" type="search" value required/>
  <label for="a">Koken</label><input id="a" name="soort" type="checkbox" value="koken" checked/>
  <label for="b">Lezen</label><input id="b" name="soort" type="checkbox" value="lezen"/>
  <textarea id="t" name="t" aria-label="Toelichting">regel 
</textarea>
  <button type="submit">Zoek</button>
</form>
<a href="tel:+31101234567">010 123 45 67</a><img src="/a.png" alt/>`;

test('a sound page as the renderer writes it has no faults', async () => {
  expect(await validateHtml(page(sound), '/agenda')).toEqual([]);
});

test.for([
  ['wcag/h37', '<img src="/a.png"/>'],
  ['close-order', '<p>a <b>b</p>'],
  ['no-dup-id', '<p id="a">a</p><p id="a">b</p>'],
  ['element-permitted-content', '<ul><p>a</p></ul>'],
  ['element-name', '<buton>a</buton>'],
  ['no-missing-references', '<label for="nergens">a</label>'],
  ['no-missing-references', '<p><a href="/" aria-describedby="nergens">a</a></p>'],
  [
    'form-dup-name',
    '<form action="/a"><input type="text" name="a" aria-label="a"/><input type="text" name="a" aria-label="b"/><button type="submit">a</button></form>',
  ],
  ['no-inline-style', '<p style="color: red">a</p>'],
] as const)('%s is found in %s', async ([rule, body]) => {
  const found = await validateHtml(page(body), '/fout');
  expect(found.map((line) => /^\/fout:\d+:\d+ ([^:]+):/.exec(line)?.[1])).toContain(rule);
});
