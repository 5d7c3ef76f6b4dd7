/** Front door of the payments: from a notified grant to money on an account. */

export { payNewRecipient } from './commands/new-recipient.ts';
export { type Ordered, orderAdvance } from './commands/order-advance.ts';
export { payPenalty } from './commands/pay-penalty.ts';
export { claimBack, type SettleInput, settleRecovery, undueOf } from './commands/recover.ts';
export { exportBatch, releaseOrders } from './commands/release.ts';
export { markPaid } from './commands/settle.ts';
export { presetShares } from './commands/shares.ts';
export type { PaymentDeps } from './deps.ts';
export { paymentJobs } from './jobs.ts';
export { paymentPages } from './pages.tsx';
export { paymentsTo } from './personal-data.ts';
export { paymentStatus } from './status.ts';
export { ordersOfApplication } from './store/orders.ts';
export { destroyPaymentsOf } from './store/people.ts';
export type * from './types.ts';
export { paymentWork } from './work-source.ts';
