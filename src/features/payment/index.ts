/** Front door of the payments: from a notified grant to money on an account. */
export { type GrantToPay, type Ordered, orderAdvance } from './commands/order-advance.ts';
export { type Debtor, exportBatch, releaseOrders } from './commands/release.ts';
export { applyStatusReport, markPaid, markRejected, previewStatusReport } from './commands/settle.ts';
export { paymentStatus } from './status.ts';
export { listDueBefore, ordersOfApplication } from './store/orders.ts';
export type * from './types.ts';
