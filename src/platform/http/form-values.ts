/** Reads a posted form once. */
import type { AppContext } from './context.ts';
import { FormValues } from './typed-form.ts';

export { FormValues };

export async function readForm(c: AppContext): Promise<FormValues> {
  const read = c.get('form');
  if (read) return read;
  const body = await c.req
    .parseBody({ all: true })
    .catch(() => ({}) as Record<string, string | File | (string | File)[]>);
  return new FormValues(
    new Map(Object.entries(body).map(([name, value]) => [name, Array.isArray(value) ? value : [value]])),
  );
}
