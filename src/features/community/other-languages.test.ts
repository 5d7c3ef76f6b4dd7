/** Organisations, networks and places say in other languages what they are; who does not ask for them keeps them. */
import { expect, test } from 'vitest';
import type { Id } from '../../kernel/ids.ts';
import { FormValues } from '../../platform/http/form-values.ts';
import { readNetwork, readOrganisation } from './forms.ts';

const wijken = [{ id: 'w' as Id<'wijk'>, slug: 'middelland', name: 'Middelland' }];
const texts = { summary: { nl: 'Oud', uk: 'Старе' }, description: { uk: 'Довше' } };
const organisation = { organisationId: 'o' as Id<'organisation'>, street: null, ...texts };
const network = { since: '2027-01-01', ...texts };
const typed = { name: 'Groep', wijk: 'middelland', summaryNl: 'Nieuw', summaryEn: 'New' };

const readers = {
  organisation: (form: Readonly<Record<string, string>>) =>
    readOrganisation(FormValues.of({ ...typed, kind: 'garden', ...form }), wijken, organisation),
  network: (form: Readonly<Record<string, string>>) =>
    readNetwork(FormValues.of({ ...typed, kind: 'wijk', ...form }), wijken, network),
};

test.for(['organisation', 'network'] as const)('of an %s', (kind) => {
  const kept = readers[kind]({});
  expect(kept.ok && kept.value).toMatchObject({
    summary: { nl: 'Nieuw', en: 'New', uk: 'Старе' },
    description: { uk: 'Довше' },
  });
  const changed = readers[kind]({
    'summary.uk': '',
    'description.uk': '',
    andereTaal: 'pap',
    'summary.nieuw': 'Nobo',
  });
  expect(changed.ok && changed.value).toMatchObject({
    summary: { nl: 'Nieuw', en: 'New', pap: 'Nobo' },
    description: {},
  });
  expect(changed.ok && Object.keys(changed.value.summary).sort()).toEqual(['en', 'nl', 'pap']);
  const wrong = readers[kind]({ 'summary.nieuw': 'Nobo' });
  expect(!wrong.ok && wrong.problems.map(({ code }) => code)).toEqual(['language-needed']);
});
