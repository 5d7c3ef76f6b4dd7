import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage, watchErrors } from './browser.ts';
import { tabThrough } from './keyboard.ts';
import { assertNoHorizontalScroll, axe } from './page-checks.ts';

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Agenda</title>
<style>body { font: 18px/1.5 sans-serif; color: #111; background: #fff } a, button, input { padding: 10px } :focus-visible { outline: 3px solid #060 }</style>${head}</head><body><main><h1>Agenda</h1>${body}</main></body></html>`;

const sound = page(`<p><a href="/a">Vandaag</a></p>
<form action="/zoek"><label for="q">Zoek</label> <input id="q" name="q" autocomplete="off"> <label for="d">Datum</label> <input id="d" name="d" type="date"><input type="hidden" name="h" value="1">
<fieldset><legend>Wijk</legend><label><input type="radio" name="wijk" value="a"> A</label><label><input type="radio" name="wijk" value="b" checked> B</label></fieldset>
<button>Zoek</button> <button disabled>Later</button></form>
<details><summary>Meer</summary><a href="/b">Dicht</a></details>
<div role="region" aria-label="Tabel" tabindex="0" style="overflow-x:auto"><table style="width:900px"><tbody><tr><td>breed</td></tr></tbody></table></div>`);

const bad = page(
  `<img src="data:,"><p style="color:#bbb">Bleek</p><div style="width:900px" id="breed">breed</div>
<a href="/a" style="outline:none" class="stil">Stil</a><a href="/c" style="position:absolute;left:-4000px">Weg</a>
<button id="val">Val</button><button>Nooit</button><script>document.title = 'Script liep'; addEventListener('keydown', (event) => { if (document.activeElement?.id === 'val' && event.key === 'Tab') event.preventDefault() })</script>`,
);

// The strictest policy that a page of ours may have: the checks must work under it.
const policy = "default-src 'self'; script-src 'none'; style-src 'unsafe-inline'";

let server: Server;
let baseUrl: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const strict = request.url === '/goed';
    response.writeHead(200, {
      'content-type': 'text/html',
      ...(strict ? { 'content-security-policy': policy } : {}),
    });
    response.end(strict ? sound : bad);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

describe.for([
  { javaScript: 'withheld', width: 320 },
  { javaScript: true, width: 1280 },
] as const)('a page with JavaScript $javaScript, $width px', (options) => {
  test('that is sound passes every check', async () => {
    const tab = await openPage({ ...options, baseUrl });
    const errors = watchErrors(tab);
    await tab.goto('/goed');
    expect(await axe(tab)).toEqual([]);
    await assertNoHorizontalScroll(tab);
    expect(await tabThrough(tab)).toEqual({
      order: [
        'a "Vandaag"',
        'input "q"',
        'input "d"',
        'input "wijk"',
        'button "Zoek"',
        'summary "Meer"',
        'div "Tabel"',
      ],
      problems: [],
    });
    expect(errors).toEqual([]);
  });

  test('with planted faults fails axe', async () => {
    const tab = await openPage({ ...options, baseUrl });
    await tab.goto('/fout');
    const rules = (await axe(tab)).map((line) => line.split(':')[0]);
    expect(rules).toContain('image-alt');
    expect(rules).toContain('color-contrast');
    expect(await tab.title()).toBe(options.javaScript ? 'Script liep' : 'Agenda');
  });
});

test('what is wider than a phone is named', async () => {
  const tab = await openPage({ javaScript: false, width: 320, baseUrl });
  await tab.goto('/fout');
  await expect(assertNoHorizontalScroll(tab)).rejects.toThrow(
    /wide in a window of 320 px: .*<div id="breed">/,
  );
});

test('invisible focus, focus out of sight and a keyboard trap are found', async () => {
  const tab = await openPage({ javaScript: true, width: 1280, baseUrl });
  await tab.goto('/fout');
  const { problems } = await tabThrough(tab);
  expect(problems).toEqual([
    'a "Stil": focus is not visible',
    'a "Weg": has focus but is outside the window or covered',
    'button "Nooit": cannot be reached with Tab',
  ]);
});

test('script errors and missing files are noted', async () => {
  const tab = await openPage({ javaScript: true, width: 1280, baseUrl });
  const errors = watchErrors(tab);
  await tab.setContent('<script>throw new Error("stuk")</script>');
  expect(errors).toContain('script: stuk');
});
