import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { text } from '../../kernel/messages.ts';
import type { AppEnv } from './context.ts';
import { flashFor } from './flash.ts';

const texts = { bewaard: text('Bewaard.', 'Saved.') };

async function said(query: string, kind?: 'info'): Promise<unknown> {
  const app = new Hono<AppEnv>();
  app.get('/', (c) => {
    c.set('lang', 'en');
    return c.json(flashFor(c, texts, kind));
  });
  return await (await app.request(`/?${query}`)).json();
}

test.each(['klaar=bewaard', 'gelukt=bewaard'])(
  '%s says what was done, in the language of the page',
  async (query) => {
    expect(await said(query)).toEqual({ flash: { kind: 'success', text: 'Saved.' } });
  },
);

test('a page says of what kind it is', async () => {
  expect(await said('klaar=bewaard', 'info')).toEqual({ flash: { kind: 'info', text: 'Saved.' } });
});

test.each(['', 'klaar=', 'klaar=Bewaard.', 'klaar=constructor', 'gelukt=toString', 'klaar=__proto__'])(
  'nothing is said for a code that is none of its own: %s',
  async (query) => {
    expect(await said(query)).toEqual({});
  },
);
