import type { WorkItemSource } from '../../../kernel/work-item.ts';
import type { Deps } from '../../../platform/deps.ts';

/** The composition root joins the work of other features to the list. */
export type CaseworkDeps = Deps & { readonly workItems: readonly WorkItemSource[] };
