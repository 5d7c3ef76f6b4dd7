import type { VNode } from 'preact';
import { Temporal } from '../../../../kernel/dates.ts';
import type { Id } from '../../../../kernel/ids.ts';
import type { Lang } from '../../../../kernel/messages.ts';
import type { Reader } from '../../../../platform/db/index.ts';
import type { Deps } from '../../../../platform/deps.ts';
import type { AppContext, PageOptions } from '../../../../platform/http/context.ts';
import { flashFor } from '../../../../platform/http/flash.ts';
import { councilName, listWijken, listWijkraden } from '../../../place/index.ts';
import type { PlaceChoices } from '../../forms/money-sections.ts';
import type { PastApplication } from '../../rules/simulate.ts';
import { findVersionByNumber } from '../../store/read.ts';
import type { FormPage, SchemeVersion } from '../../types.ts';
import { flashes } from '../../views/manage-words.ts';
import { versionNumber } from '../schemes.tsx';

export type ManageDeps = Pick<Deps, 'db' | 'clock' | 'dataVersion'> & {
  /** Applications made under a version, from the feature above that keeps them. */
  readonly pastApplications: (
    r: Reader,
    versionId: Id<'scheme_version'>,
  ) => Promise<readonly PastApplication[]>;
  /** How the feature above shows a page of the form to applicants. */
  readonly previewForm: (r: Reader) => Promise<(props: PreviewedPage) => VNode>;
};
export type PreviewedPage = {
  readonly lang: Lang;
  readonly version: SchemeVersion;
  readonly page: FormPage;
};

/** The version that the address names; null when there is none. */
export async function versionOf(c: AppContext, { db }: Pick<Deps, 'db'>): Promise<SchemeVersion | null> {
  const number = versionNumber(c.req.param('number'));
  return number === null ? null : await findVersionByNumber(db, c.req.param('slug') ?? '', number);
}

export async function placeChoices(r: Reader): Promise<PlaceChoices> {
  const [wijken, wijkraden] = await Promise.all([listWijken(r), listWijkraden(r)]);
  const same = (name: string): { nl: string; en: string } => ({ nl: name, en: name });
  return {
    wijken: wijken.map(({ slug, name }) => ({ value: slug, label: same(name) })),
    wijkraden: wijkraden.map((council) => ({ value: council.slug, label: same(councilName(council)) })),
  };
}

/** What was just done, by the code that the redirect put in the address. */
export const flashOf = (c: AppContext): Pick<PageOptions, 'flash'> => flashFor(c, flashes);

/** The calendar year after today: what a new draft is most often for. */
export function nextYear(today: Temporal.PlainDate): { validFrom: string; validUntil: string } {
  const from = Temporal.PlainDate.from({ year: today.year + 1, month: 1, day: 1 });
  return { validFrom: from.toString(), validUntil: from.add({ years: 1 }).toString() };
}
