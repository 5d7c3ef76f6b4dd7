/** Rows of the Werkatelier: proofs of concept, what was learned, what was stopped; and complaints, which give nobody away. */
import { dateOf } from '../../../../kernel/dates.ts';
import { type Text, text } from '../../../../kernel/messages.ts';
import {
  complaintFigures,
  complaintsPath,
  complaintWords,
  type LessonKind,
  lessonsPath,
  listLessons,
  listProofs,
  proofPath,
  proofStatus,
} from '../../../learning/index.ts';
import { halvesOf } from '../../rules/period.ts';
import type { Counting, NewRow } from '../../types.ts';
import { listed, type Rows } from './row-query.ts';

const daysOf = ({ fromOn, lastOn }: Counting) => ({ from: fromOn, through: lastOn });

const lessons = (kind: LessonKind): Rows =>
  listed(async (r, counting) =>
    (await listLessons(r, daysOf(counting)))
      .filter((lesson) => lesson.kind === kind && lesson.recordedAt < counting.asOf)
      .map(({ title }) => ({ label: { ...text(title, title), own: title }, href: lessonsPath, value: 1 })),
  );
export const learned = lessons('learned');
export const stopped = lessons('stopped');

export const proofs = listed(async (r, counting) =>
  (await listProofs(r, daysOf(counting))).map(({ slug, question, status }) => {
    const label = proofStatus.labels[status];
    return {
      label: { ...text(`${question} (${label.nl})`, `${question} (${label.en})`), own: question },
      href: proofPath(slug),
      value: 1,
    };
  }),
);

const otherKinds: Text = text('Andere soorten samen', 'Other kinds together');

/** Only of a whole half-year, and of five or more: who compares periods of her own making finds one complaint by subtracting. */
export const complaints = listed(async (r, counting) => {
  const [half, ...more] = halvesOf(counting) ?? [];
  if (half === undefined || more.length > 0) return null;
  const figures = await complaintFigures(r, half, dateOf(counting.asOf));
  if (figures === null || figures.received === null) return null;
  const rows = Object.entries(figures.byKind).flatMap(([kind, value]): NewRow[] =>
    value === null || value === 0
      ? []
      : [
          {
            label: complaintWords.kinds[kind as keyof typeof complaintWords.kinds],
            href: complaintsPath,
            value,
          },
        ],
  );
  const rest = figures.received - rows.reduce((sum, { value }) => sum + value, 0);
  return rest === 0 ? rows : [...rows, { label: otherKinds, href: complaintsPath, value: rest }];
});
