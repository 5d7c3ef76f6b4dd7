import type { Reader } from '../../platform/db/index.ts';
import type { SelectProps } from '../../ui/index.ts';
import { distinctNames, findWijkCalled, groupByGebied, listGebieden, listWijken } from '../place/index.ts';

/** A longer list nobody reads: then people type the name, come by postcode, or from the page of their wijk. */
const mostToChooseFrom = 300;

/** How people say which wijk they mean. */
export type WijkChoice =
  | {
      readonly kind: 'list';
      /** All, by gebied. */
      readonly options: SelectProps['options'];
    }
  | {
      readonly kind: 'typed';
      /** The name of the chosen one, or what was typed and is none. */
      readonly value: string;
      /** Names that may be meant: around the chosen one, or like what was typed. */
      readonly near: readonly string[];
    };

/** @param chosen slug of a wijk, or what was typed instead; empty: none */
export async function wijkChoice(reader: Reader, chosen: string): Promise<WijkChoice> {
  const [gebieden, wijken] = await Promise.all([listGebieden(reader), listWijken(reader)]);
  if (wijken.length > mostToChooseFrom) {
    const { wijk, perhaps } = await findWijkCalled(reader, chosen);
    if (wijk === null) return { kind: 'typed', value: chosen, near: perhaps };
    const around = wijken.filter(({ id, gebiedId }) => gebiedId === wijk.gebiedId && id !== wijk.id);
    const [value = '', ...near] = distinctNames([wijk, ...around], wijken, gebieden);
    return { kind: 'typed', value, near };
  }
  const options = groupByGebied(gebieden, wijken).map((group) => ({
    label: group.gebied.name,
    options: group.wijken.map((wijk) => ({ value: wijk.slug, label: wijk.name })),
  }));
  return { kind: 'list', options };
}
