import { expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { renderPart } from '../../../ui/html.ts';
import type { Hearing } from '../types.ts';
import { HearingReports } from './objection-hearings.tsx';

const hearing: Hearing = {
  id: newId<'hearing'>(),
  applicationId: newId<'application'>(),
  objectionId: newId<'objection'>(),
  heldOn: '2026-04-20',
  heardByPersonId: newId<'person'>(),
  manner: 'phone',
  summary: 'Zij vertelt over de <tuin>.\n\nDe buren doen mee.',
};

test('the report tells when, how and what was said', () => {
  const html = renderPart(<HearingReports lang="nl" hearings={[hearing]} />);
  expect(html).toContain('Verslag van het gesprek');
  expect(html).toContain('20 april 2026, ');
  expect(html).toContain(
    '<p dir="auto">Zij vertelt over de &lt;tuin>.</p><p dir="auto">De buren doen mee.</p>',
  );
});

test('without a talk there is no heading', () => {
  expect(renderPart(<HearingReports lang="nl" hearings={[]} />)).toBe('');
});
