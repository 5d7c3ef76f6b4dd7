import type { Id } from '../../kernel/ids.ts';
import type { CommandDeps, UnitOfWork } from '../../platform/db/unit-of-work.ts';
import type { Counts } from './types.ts';

/**
 * Takes away what one feature holds of a case, in the caller's transaction, and counts it. Run in the order of the
 * composition root: what points to something goes before it.
 */
export type DossierPart = (unit: UnitOfWork, applicationId: Id<'application'>) => Promise<Counts>;

export type CarryOutDeps = CommandDeps & { readonly dossierParts: readonly DossierPart[] };
