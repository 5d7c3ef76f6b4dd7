import { expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { fixedClock, Temporal, today } from '../../kernel/dates.ts';
import { roundState, stillInTime } from './rules.ts';
import { seedSchemes } from './seed.ts';
import { findSchemeBySlug, getVersion, listOpenRounds, listRoundsOf, listVersions } from './store/read.ts';

const days = [
  '2026-11-22',
  '2026-11-15',
  '2026-12-31',
  '2027-01-01',
  '2027-02-28',
  '2028-02-29',
  '2027-07-01',
  '2027-09-30',
  '2027-10-01',
];

test.for(days)('on %s every scheme has an open round that one can still use', async (day) => {
  const database = await freshDatabase();
  try {
    const { db } = database;
    const clock = fixedClock(`${day}T11:00:00Z`);
    const now = today(clock);
    await seedSchemes({ db, clock });
    const usable = new Set<string>();
    for (const round of await listOpenRounds(db, now)) {
      expect(roundState(round, now)).toBe('open');
      const version = await getVersion(db, round.schemeVersionId);
      if (stillInTime(version, now)) usable.add(version.schemeSlug);
    }
    expect([...usable].toSorted()).toEqual(['basisfinanciering', 'bewonersinitiatieven', 'sociale-basis']);
    for (const slug of usable) {
      const scheme = await findSchemeBySlug(db, slug);
      for (const version of await listVersions(db, scheme!.id)) {
        if (version.status === 'draft') continue;
        const [round] = await listRoundsOf(db, version.id);
        const published = version.publishedAt?.toISOString().slice(0, 10) ?? '';
        // Awb 4:27: made known before the period, and before anyone can apply.
        expect(published < version.validFrom).toBe(true);
        expect(published < (round?.opensOn ?? '')).toBe(true);
        expect(published < day).toBe(true);
        expect(
          Temporal.PlainDate.compare(round?.closesOn ?? '', version.validUntil ?? '9999-01-01'),
        ).toBeLessThan(0);
      }
    }
  } finally {
    await database.drop();
  }
});
