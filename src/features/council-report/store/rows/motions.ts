/** Rows of motions and pledges, each as it stood at the end of the period. */
import { text } from '../../../../kernel/messages.ts';
import {
  listMotions,
  type MotionAsOf,
  type MotionKind,
  motionPath,
  motionStatus,
} from '../../../motions/index.ts';
import type { NewRow } from '../../types.ts';
import { listed, type Rows } from './row-query.ts';

function rowOf({ number, title, status }: MotionAsOf): NewRow {
  const label = motionStatus.labels[status];
  return {
    label: {
      ...text(`${number}: ${title} (${label.nl})`, `${number}: ${title} (${label.en})`),
      own: title,
    },
    href: motionPath(number),
    value: 1,
  };
}

const motions = (kind: MotionKind, which: (motion: MotionAsOf, fromOn: string) => boolean): Rows =>
  listed(async (r, { fromOn, lastOn }) =>
    (await listMotions(r, { asOf: lastOn }))
      .filter((motion) => motion.kind === kind && which(motion, fromOn))
      .map(rowOf),
  );

const runs = ({ status }: MotionAsOf): boolean => status !== 'settled' && status !== 'withdrawn';
const settled = ({ status, last }: MotionAsOf, fromOn: string): boolean =>
  status === 'settled' && last.happenedOn >= fromOn;

export const motionsRunning = motions('motion', runs);
export const motionsSettled = motions('motion', settled);
export const pledgesRunning = motions('pledge', runs);
export const pledgesSettled = motions('pledge', settled);
