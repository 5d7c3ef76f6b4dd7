/**
 * Huize Middelland for the formula. From source 002 are the number of organisations, the inhabitants, the weekly activities and
 * the total; the division over thirteen places is assumed, and is not about any real organisation.
 */
import { defaultParameters } from '../rules/parameters.ts';
import type { Member, Network, Parameters } from '../types.ts';
import { facts } from './facts.ts';

/** Rent and energy in euros a year, floor area in m², hours open for the wijk a week, activities a week. */
type Assumed = readonly [
  name: string,
  rent: number,
  energy: number,
  m2: number,
  hours: number,
  activities: number,
];

const assumed: readonly Assumed[] = [
  ['Buurtplek A', 24_000, 4_000, 260, 40, 24],
  ['Buurtplek B', 18_000, 3_500, 220, 36, 20],
  ['Buurtplek C', 13_200, 2_800, 150, 30, 16],
  ['Buurtplek D', 11_400, 2_600, 140, 28, 14],
  ['Buurtplek E', 10_200, 2_400, 120, 26, 13],
  ['Buurtplek F', 9_600, 2_000, 110, 24, 12],
  ['Buurtplek G', 8_400, 2_000, 100, 22, 11],
  ['Buurtplek H', 7_800, 1_800, 90, 20, 10],
  ['Buurtplek I', 7_200, 1_600, 85, 18, 9],
  ['Buurtplek J', 6_600, 1_400, 80, 18, 9],
  ['Buurtplek K', 5_400, 1_200, 70, 16, 8],
  ['Buurtplek L', 4_200, 1_000, 60, 16, 7],
  ['Buurtplek M', 3_000, 800, 50, 14, 7],
];

const allMet = {
  inclusive: true,
  weeklyAtFixedPlace: true,
  mainlyUnpaid: true,
  noBusinessModel: true,
  inAgenda: true,
} as const;

const members = assumed.map(
  ([name, rent, energy, floorAreaM2, openHoursPerWeek, weeklyActivities]): Member => ({
    name,
    rentCents: rent * 100,
    energyCents: energy * 100,
    floorAreaM2,
    openHoursPerWeek,
    weeklyActivities,
    criteria: allMet,
    previousGrantCents: null,
  }),
);

export const huizeMiddelland: { readonly network: Network; readonly parameters: Parameters } = {
  network: { name: 'Huize Middelland', inhabitants: facts.inhabitants.value, members },
  parameters: defaultParameters,
};
