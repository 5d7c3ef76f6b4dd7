/** Payments as the payer, an officer, the controller and the applicant see them. */
import { afterAll, beforeAll, expect } from 'vitest';
import { releaseOrders } from '../../src/features/payment/index.ts';
import type { PaymentOrder } from '../../src/features/payment/types.ts';
import type { PersonActor } from '../../src/kernel/actor.ts';
import { fixedClock } from '../../src/kernel/dates.ts';
import { newId } from '../../src/kernel/ids.ts';
import { logIn, type TestApp, testApp, type Visitor } from './app.ts';
import { ordered, type PayTrial, payTrial, value } from './trial-payment.ts';

/** Call it once, at the top of a test file. */
export function paymentPagesTrial() {
  let app: TestApp;
  let trial: PayTrial;
  let noor: Visitor;
  let officer: Visitor;
  let controller: Visitor;
  let samira: Visitor;
  const emailOf = (actor: PersonActor): string =>
    `${actor.displayName.toLowerCase().replace(/[^a-z]+/g, '.')}@demo.example`;
  async function visitorOf(actor: PersonActor): Promise<Visitor> {
    for (const grant of actor.grants)
      if (grant.scope === 'city')
        await app.database.db
          .insertInto('roleGrant')
          .values({
            id: newId<'role_grant'>(),
            personId: actor.personId,
            role: grant.role,
            since: '2026-01-01',
          })
          .execute();
    return await logIn(app, emailOf(actor));
  }
  beforeAll(async () => {
    app = await testApp({ clock: fixedClock('2026-03-16T09:00:00Z') });
    trial = await payTrial(app.database);
    noor = await visitorOf(trial.noor);
    officer = await visitorOf(trial.officer);
    controller = await visitorOf(trial.controller);
    samira = await visitorOf(trial.samira);
  });
  afterAll(() => app.close());
  const deps = () => ({ ...app.deps, at: () => undefined });
  const page = async (visitor: Visitor, path: string, status = 200): Promise<string> => {
    const response = await visitor.get(path);
    expect(response.status, path).toBe(status);
    return (await response.text()).replaceAll('\u00a0', ' ');
  };
  const newOrder = (options = {}): Promise<PaymentOrder> => ordered(deps(), trial, options);
  const orderPath = (order: PaymentOrder): string => `/betalingen/opdrachten/${order.id}`;
  async function exported(...orders: readonly PaymentOrder[]): Promise<string> {
    value(
      await releaseOrders(
        app.deps,
        trial.noor,
        orders.map(({ id }) => id),
      ),
    );
    const made = await noor.post('/betalingen/bestand', { orders: orders.map(({ id }) => id) });
    expect(made.status).toBe(303);
    return (made.headers.get('location') ?? '').replace(/\?.*/, '');
  }
  async function upload(visitor: Visitor, content: string | Uint8Array<ArrayBuffer>): Promise<Response> {
    const body = new FormData();
    body.set('file', new File([content], 'status.xml', { type: 'application/xml' }));
    const cookie = [...visitor.cookies].map(([name, text]) => `${name}=${text}`).join('; ');
    return await app.hono.request('http://localhost:3000/betalingen/statusbestand', {
      method: 'POST',
      body,
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    });
  }
  return {
    get app() {
      return app;
    },
    get trial() {
      return trial;
    },
    get noor() {
      return noor;
    },
    get officer() {
      return officer;
    },
    get controller() {
      return controller;
    },
    get samira() {
      return samira;
    },
    visitorOf,
    deps,
    page,
    newOrder,
    orderPath,
    exported,
    upload,
  };
}
