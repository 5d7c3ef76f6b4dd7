import type { Reader } from '../../platform/db/index.ts';
import type { SelectProps } from '../../ui/index.ts';
import { groupByGebied, listGebieden, listWijken } from '../place/index.ts';

/** A longer list nobody reads: then people come by postcode, or from the page of their wijk, and choose among its neighbours. */
const mostToChooseFrom = 300;

/**
 * Wijken by gebied, as options. Where a list of all would be too long, those of the gebied of the chosen one, and none when
 * none was chosen.
 * @param chosen slug of a wijk, or empty
 */
export async function wijkOptions(reader: Reader, chosen: string): Promise<SelectProps['options']> {
  const [gebieden, wijken] = await Promise.all([listGebieden(reader), listWijken(reader)]);
  const gebiedId = wijken.find(({ slug }) => slug === chosen)?.gebiedId;
  const isMany = wijken.length > mostToChooseFrom;
  const offered = isMany ? wijken.filter((wijk) => wijk.gebiedId === gebiedId) : wijken;
  const around = isMany ? gebieden.filter(({ id }) => id === gebiedId) : gebieden;
  return groupByGebied(around, offered).map((group) => ({
    label: group.gebied.name,
    options: group.wijken.map((wijk) => ({ value: wijk.slug, label: wijk.name })),
  }));
}
