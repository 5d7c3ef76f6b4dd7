import type { Text } from '../../kernel/messages.ts';
import type { AppContext, PageOptions } from './context.ts';

type Flash = NonNullable<PageOptions['flash']>;

/**
 * What the page before did, said once on this one: looked up by the code that its redirect put behind `?klaar=` or `?gelukt=`,
 * never words from an address.
 * @param texts by code; any other code says nothing
 */
export function flashFor(
  c: AppContext,
  texts: Readonly<Record<string, Text>>,
  kind: Flash['kind'] = 'success',
): Pick<PageOptions, 'flash'> {
  const code = c.req.query('klaar') ?? c.req.query('gelukt') ?? '';
  const said = Object.hasOwn(texts, code) ? texts[code] : undefined;
  return said ? { flash: { kind, text: said[c.get('lang')] } } : {};
}
