import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes; begun first, so that at the end no worker waits for the other. Longest first. */
const long = [
  'tests/every-route.test.ts',
  'tests/every-form.test.ts',
  'tests/demo-dates.test.ts',
  'tests/demo-money.test.ts',
  'src/enhance/enhance.test.tsx',
  'tests/journeys/',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const place = long.findIndex((part) => moduleId.includes(`/${part}`));
  return place === -1 ? long.length : place;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
