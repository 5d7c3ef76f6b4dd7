/** Every sum that the sources make, and what they number in two ways. Whether it adds up is computed (`sums.ts`). */
import { city, communities, welfare2015 } from './city-sums.ts';
import type { FactName } from './facts.ts';
import { hours, middelland, savings } from './middelland-sums.ts';
import type { Topic } from './sums.ts';

export const topics: readonly Topic<FactName>[] = [
  middelland,
  hours,
  savings,
  city,
  communities,
  welfare2015,
];
