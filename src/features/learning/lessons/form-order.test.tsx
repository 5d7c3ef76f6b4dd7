import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { summaryOrder } from '../../../../tests/support/summary-order.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { FormValues } from '../../../platform/http/form-values.ts';
import { typedIn } from '../form-parts.ts';
import { EditLessonView } from './views/keep.tsx';
import { lessonProblems, readLesson } from './wanted.ts';

test('the summary names what is wrong in the order of the form', () => {
  const form = FormValues.of({
    stoppedKind: ['rule'],
    kind: ['learned'],
    documentUrl: ['http://example.org'],
    learnedOn: ['31-02-2026'],
    proof: ['x'],
    scheme: ['y'],
  });
  const problems = lessonProblems(
    readLesson(form),
    { proofs: [], schemes: [] },
    { today: Temporal.PlainDate.from('2026-11-29'), correcting: true },
  );
  const html = renderToString(
    <EditLessonView
      lang="nl"
      id="0197a000-0000-7000-8000-000000000000"
      proofs={[]}
      schemes={[]}
      form={{ typed: typedIn(form), problems }}
    />,
  );
  const { named, onPage } = summaryOrder(html);
  expect(named).toHaveLength(10);
  expect(named).toEqual(onPage);
});
