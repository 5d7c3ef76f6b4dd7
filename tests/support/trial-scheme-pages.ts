/** The pages on which an officer drafts a scheme. */
import { afterAll, beforeAll, expect } from 'vitest';
import { seedGround } from '../../src/demo/ground.ts';
import { findVersionByNumber } from '../../src/features/scheme/index.ts';
import { fixedClock } from '../../src/kernel/dates.ts';
import { newId } from '../../src/kernel/ids.ts';
import { logIn, type TestApp, testApp, type Visitor } from './app.ts';
import { validateHtml } from './html.ts';

/** Call it once, at the top of a test file. */
export function schemePagesTrial() {
  let app: TestApp;
  let officer: Visitor;
  let resident: Visitor;
  beforeAll(async () => {
    app = await testApp({ clock: fixedClock('2026-11-22T11:00:00Z') });
    await seedGround(app.deps);
    const personId = newId<'person'>();
    const { db } = app.database;
    await db
      .insertInto('person')
      .values({ id: personId, name: 'Proef', email: 'officer@demo.example' })
      .execute();
    await db
      .insertInto('roleGrant')
      .values({ id: newId(), personId, role: 'officer', since: '2026-01-01' })
      .execute();
    officer = await logIn(app, 'officer@demo.example');
    resident = await logIn(app, 'resident@demo.example');
  });
  afterAll(() => app.close());
  const home = '/beheer/regelingen';
  const draftPath = `${home}/bewonersinitiatieven/versies/5`;
  const version = async (slug: string, number: number) => {
    const found = await findVersionByNumber(app.database.db, slug, number);
    if (!found) throw new Error('no version');
    return found;
  };
  const theDraft = () => version('bewonersinitiatieven', 5);
  async function read(response: Response, path: string): Promise<string> {
    // Amounts hold a space that does not break.
    const html = (await response.text()).replaceAll('\u00a0', ' ');
    expect(await validateHtml(html, path)).toEqual([]);
    return html;
  }
  const get = async (path: string) => await read(await officer.get(path), path);
  const decode = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  /** Every field of the page's form as a browser would send it. */
  function fieldsOf(html: string): Record<string, string[]> {
    const fields: Record<string, string[]> = {};
    const add = (name: string, value: string): void => {
      fields[name] = [...(fields[name] ?? []), decode(value)];
    };
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
    for (const [tag] of main.matchAll(/<input [^>]*>/g)) {
      const name = / name="([^"]*)"/.exec(tag)?.[1];
      const value = / value="([^"]*)"/.exec(tag)?.[1] ?? '';
      const box = / type="(checkbox|radio)"/.test(tag);
      if (name !== undefined && (!box || / checked/.test(tag))) add(name, value);
    }
    for (const [, attributes = '', text = ''] of main.matchAll(/<textarea ([^>]*)>([\s\S]*?)<\/textarea>/g))
      add(/name="([^"]*)"/.exec(attributes)?.[1] ?? '', text);
    for (const [, attributes = '', options = ''] of main.matchAll(/<select ([^>]*)>([\s\S]*?)<\/select>/g))
      add(
        /name="([^"]*)"/.exec(attributes)?.[1] ?? '',
        / value="([^"]*)"[^>]* selected/.exec(options)?.[1] ??
          /value="([^"]*)" selected/.exec(options)?.[1] ??
          '',
      );
    return fields;
  }
  return {
    get app() {
      return app;
    },
    get officer() {
      return officer;
    },
    get resident() {
      return resident;
    },
    home,
    draftPath,
    version,
    theDraft,
    read,
    get,
    fieldsOf,
  };
}
