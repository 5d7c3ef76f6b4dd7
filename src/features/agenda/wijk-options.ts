import type { Reader } from '../../platform/db/index.ts';
import type { SelectProps } from '../../ui/index.ts';
import { groupByGebied, listGebieden, listWijken } from '../place/index.ts';

/** Wijken by gebied, as options. */
export async function wijkOptions(reader: Reader): Promise<SelectProps['options']> {
  const [gebieden, wijken] = await Promise.all([listGebieden(reader), listWijken(reader)]);
  return groupByGebied(gebieden, wijken).map((group) => ({
    label: group.gebied.name,
    options: group.wijken.map((wijk) => ({ value: wijk.slug, label: wijk.name })),
  }));
}
