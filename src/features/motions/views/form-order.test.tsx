import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { summaryOrder } from '../../../../tests/support/summary-order.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import { FormValues } from '../../../platform/http/form-values.ts';
import { readMotion, readStep, typedIn } from '../forms.ts';
import type { Motion } from '../types.ts';
import { correctionProblems, motionProblems, stepProblems } from '../wanted.ts';
import { MotionView } from './motion.tsx';
import { RecordView } from './record.tsx';

const today = Temporal.PlainDate.from('2026-11-29');

const form = FormValues.of({
  number: ['motie 12'],
  askedBy: ['x'.repeat(201)],
  toVerify: ['x'.repeat(501)],
  documentUrl: ['http://example.org'],
  document: ['x'.repeat(301)],
  datedOn: ['31-02-2026'],
  happenedOn: ['31-02-2026'],
  nextOn: ['31-02-2026'],
});

test.for([null, '24bb3648'])('the form of a motion names what is wrong in its order: %s', (number) => {
  const problems = (number === null ? motionProblems : correctionProblems)(readMotion(form), today);
  // A correction does not ask for the next date.
  const asked = problems.filter(({ field }) => number === null || field !== 'nextOn');
  const html = renderToString(
    <RecordView lang="nl" number={number} typed={typedIn(form)} problems={asked} />,
  );
  const { named, onPage } = summaryOrder(html);
  expect(named).toHaveLength(11);
  expect(named).toEqual(onPage);
});

test('so does the form of a step', () => {
  const motion: Motion = {
    id: newId<'motion'>(),
    number: '24bb3648',
    kind: 'motion',
    title: 'Een titel',
    askedBy: null,
    promised: 'Een vraag',
    documentUrl: null,
    datedOn: '2026-01-29',
    source: 'Een bron',
    toVerify: null,
    keptBy: 'Een afdeling',
    status: 'open',
    nextOn: '2026-12-10',
    proposedByPersonId: null,
  };
  const problems = stepProblems(readStep(form), '2026-01-29', today);
  const html = renderToString(
    <MotionView
      lang="nl"
      motion={motion}
      events={[]}
      mayKeep
      form={{ actions: ['start'], mayReport: true, ownProposal: false, typed: typedIn(form), problems }}
    />,
  );
  const { named, onPage } = summaryOrder(html);
  expect(named).toHaveLength(6);
  expect(named).toEqual(onPage);
});
