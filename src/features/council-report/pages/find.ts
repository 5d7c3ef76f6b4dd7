/** The edition that an address names, for who may see it. */
import { allowed } from '../../../kernel/permissions.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { notFound } from '../../../platform/http/routes.ts';
import { findEdition } from '../store/editions.ts';
import type { Edition } from '../types.ts';

/** A draft is for the office alone: for anybody else it does not exist. */
export async function visibleEdition(c: AppContext, { db }: Pick<Deps, 'db'>): Promise<Edition | null> {
  const edition = await findEdition(db, c.req.param('edition') ?? '');
  if (edition === null || edition.status === 'published') return edition;
  return allowed(c.get('actor'), 'councilReport.view', {}) ? edition : null;
}

export type Then = (c: AppContext, deps: Deps, edition: Edition) => Promise<Response> | Response;

/** Answers for one edition; not there for who may not see it. */
export const withEdition =
  (deps: Deps, then: Then) =>
  async (c: AppContext): Promise<Response> => {
    const edition = await visibleEdition(c, deps);
    return edition ? await then(c, deps, edition) : await notFound(c);
  };

/** The same for one whose figures are frozen. */
export const withFrozen = (deps: Deps, then: Then) =>
  withEdition(deps, async (c, given, edition) =>
    edition.asOf === null ? await notFound(c) : await then(c, given, edition),
  );
