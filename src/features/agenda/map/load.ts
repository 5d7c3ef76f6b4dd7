/** The agenda as a map: the same question as the list, counted by gebied, or by wijk inside one. */
import type { WallClock } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { fill } from '../../../ui/index.ts';
import { type AreaMap, listGebieden, loadAreaMap, type Wijk } from '../../place/index.ts';
import { type AgendaForm, agendaQuery } from '../forms.ts';
import { countTimes } from '../occasions.ts';
import { periodOf } from '../rules.ts';
import { agendaMapWords as words } from './messages.ts';
import { listVenuePoints } from './store.ts';

export const saidOf =
  (lang: Lang) =>
  (name: string, n: number): string =>
    fill(n === 1 ? words.saidOne : words.said, lang, { name, n });

/** Numbers are of the whole map, also where the list is of one wijk. */
export async function loadAgendaMap(
  reader: Reader,
  form: AgendaForm,
  wijk: Wijk | null,
  { today, time }: WallClock,
  lang: Lang,
): Promise<AreaMap> {
  const { filter, typed, when } = form;
  const gebieden = await listGebieden(reader);
  const gebied =
    gebieden.find(({ id, slug }) => (wijk === null ? slug === filter.gebied : id === wijk.gebiedId)) ?? null;
  const around = { ...filter, wijk: null, gebied: gebied?.slug ?? null };
  const counts = await countTimes(reader, { filter: around, period: periodOf(when, today), time }, today);
  const points = await listVenuePoints(reader, [...counts.perVenue.keys()]);
  return await loadAreaMap(reader, {
    gebied,
    wijk,
    perWijk: counts.perWijk,
    places: points.map(({ id, slug, name, ...at }) => ({
      name,
      said: saidOf(lang)(name, counts.perVenue.get(id) ?? 0),
      href: `/plekken/${slug}`,
      ...at,
    })),
    said: saidOf(lang),
    hrefOf: (level, slug) =>
      `/agenda${agendaQuery({
        ...typed,
        wijk: level === 'wijk' ? slug : '',
        gebied: level === 'gebied' ? slug : '',
        beeld: 'kaart',
      })}`,
  });
}
