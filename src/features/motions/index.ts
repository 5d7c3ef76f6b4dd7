/** Front door of the register of motions and pledges, and of the action lines. */
export { motionCalled } from './called.ts';
export { carriers } from './carriers.ts';
export { actionLines } from './lines/store.ts';
export { halfText } from './lines/views.tsx';
export { motionPages } from './pages.tsx';
export { motionPath } from './paths.ts';
export { daysOfHalf, halfBefore, halfYearOf } from './rules.ts';
export { motionStatus } from './status.ts';
export { findMotion, listEvents, listMotions } from './store.ts';
export * from './types.ts';
export { motionWork } from './work-items.ts';
