/** The program with letters in it, as its people see them. */
import { afterAll, beforeAll, expect } from 'vitest';
import { seedDemoCity } from '../../src/demo/index.ts';
import { listDeliveries, sendLetter } from '../../src/features/correspondence/index.ts';
import type { LetterToSend, Recipient } from '../../src/features/correspondence/types.ts';
import { findPersonByEmail } from '../../src/features/party/index.ts';
import { system } from '../../src/kernel/actor.ts';
import { type Clock, Temporal } from '../../src/kernel/dates.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { ok } from '../../src/kernel/result.ts';
import { inTransaction } from '../../src/platform/db/unit-of-work.ts';
import { exampleLetter } from '../../src/platform/pdf/example-letter.ts';
import { type TestApp, testApp, Visitor } from './app.ts';

/** Call it once, at the top of a test file. */
export function letterPagesTrial() {
  let app: TestApp;
  let now = Temporal.Instant.from('2027-03-12T10:00:00Z');
  const clock: Clock = { now: () => now };
  beforeAll(async () => {
    app = await testApp({ clock });
    await seedDemoCity(app.deps);
  });
  afterAll(() => app.close());
  async function as(persona: string, lang: 'nl' | 'en' = 'nl'): Promise<Visitor> {
    const visitor = new Visitor(app);
    if (lang === 'en') visitor.cookies.set('taal', 'en');
    await visitor.post('/demo/inloggen', { persona });
    return visitor;
  }
  async function personId(email = 'roos.voorbeeld@example.org'): Promise<Id<'person'>> {
    const person = await findPersonByEmail(app.deps.db, email);
    if (!person) throw new Error('no such persona');
    return person.id;
  }
  const outside: Recipient = { name: 'B. Buiten', addressLines: ['Elders 1', '1000 AA  Amsterdam'] };
  async function send(recipient: Recipient, changes: Partial<LetterToSend> = {}): Promise<Id<'message'>> {
    const { sender: _s, addressee: _a, date: _d, subject, ...letter } = exampleLetter;
    const base = { caseId: null, recipient, kind: 'decision', lang: 'nl', subject, letter } as const;
    const sent = await inTransaction(app.deps, system('test'), async (unit) =>
      ok(await sendLetter(unit, { ...base, ...changes })),
    );
    if (!sent.ok) throw new Error('not sent');
    return sent.value;
  }
  const statesOf = async (id: Id<'message'>) =>
    (await listDeliveries(app.deps.db, id)).map(({ state }) => state);
  const bodyOf = async (response: Response): Promise<string> => {
    expect(response.status).toBe(200);
    return await response.text();
  };
  return {
    get app() {
      return app;
    },
    get now() {
      return now;
    },
    set now(value) {
      now = value;
    },
    clock,
    as,
    personId,
    outside,
    send,
    statesOf,
    bodyOf,
  };
}
