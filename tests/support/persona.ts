import { type TestApp, Visitor } from './app.ts';

/** Logged in as one of the demo's personas. @param persona its key, as on the demo page */
export async function asPersona(app: TestApp, persona: string): Promise<Visitor> {
  const visitor = new Visitor(app);
  await visitor.post('/demo/inloggen', { persona });
  return visitor;
}
