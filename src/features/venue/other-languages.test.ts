/** A place says in other languages what one finds there. */
import { expect, test } from 'vitest';
import { FormValues } from '../../platform/http/form-values.ts';
import { blankVenue, venueAsTyped } from './as-typed.ts';
import { readVenue } from './forms.ts';
import type { VenueContent } from './types.ts';

const ground = { wijken: new Set<string>(), keeper: false };
const form = { ...blankVenue, name: 'De Zaal', kind: 'other', 'summary.nl': 'Koffie.' };

test('what was said stays, is changed and goes; it comes back into the form', () => {
  const added = readVenue(
    FormValues.of({ ...form, andereTaal: 'ar', 'summary.nieuw': 'قهوة', 'description.nieuw': 'سطر\n\nآخر' }),
    { ...ground, before: null },
  );
  expect(added.ok && [added.value.summary, added.value.description]).toEqual([
    { nl: 'Koffie.', ar: 'قهوة' },
    { ar: 'سطر\n\nآخر' },
  ]);
  const before = { ...(added.ok ? added.value : {}), rooms: [] } as unknown as VenueContent;
  expect(venueAsTyped(before)).toMatchObject({ 'summary.ar': 'قهوة', 'description.ar': 'سطر\n\nآخر' });
  const kept = readVenue(FormValues.of(form), { ...ground, before });
  expect(kept.ok && kept.value.summary).toEqual({ nl: 'Koffie.', ar: 'قهوة' });
  const emptied = readVenue(FormValues.of({ ...form, 'summary.ar': '', 'description.ar': '' }), {
    ...ground,
    before,
  });
  expect(emptied.ok && [emptied.value.summary, emptied.value.description]).toEqual([{ nl: 'Koffie.' }, {}]);
});
