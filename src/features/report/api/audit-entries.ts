/** The audit log, for an auditor's own tools. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { countEntries, listEntries } from '../../../platform/audit/entries.ts';
import type { AuditFacts } from '../../../platform/audit/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import { byToken, found, limitsOf, page, pageOf, pageQuery, refusals } from '../../../platform/http/api.ts';
import type { AppEnv } from '../../../platform/http/context.ts';

const name = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9_.:-]+$/, 'Must be letters, figures and . _ : -');

const entrySchema = z
  .object({
    seq: z.int(),
    at: z.iso.datetime(),
    actorKind: z.enum(['anonymous', 'person', 'token', 'system']),
    actorId: z.string().nullable(),
    action: z.string(),
    subjectType: z.string(),
    subjectId: z.string(),
    facts: z.record(
      z.string(),
      z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
    ),
  })
  .openapi('AuditEntry');

const route = createRoute({
  ...byToken('audit.view'),
  method: 'get',
  path: '/audit-entries',
  operationId: 'listAuditEntries',
  tags: ['audit'],
  summary: 'Entries of the audit log, the newest first',
  request: {
    query: z.strictObject({
      action: name
        .optional()
        .openapi({ description: 'One action, or all that begin so when it ends in a point' }),
      subjectType: name.optional(),
      subjectId: name.optional(),
      ...pageQuery,
    }),
  },
  responses: {
    200: found('A page of entries', pageOf(entrySchema)),
    ...refusals.wrong,
    ...refusals.guarded,
  },
});

const writable = (fact: AuditFacts[string]): Exclude<AuditFacts[string], readonly string[]> | string[] =>
  typeof fact === 'object' && fact !== null ? [...fact] : fact;

export function auditRoutes(api: OpenAPIHono<AppEnv>, deps: Deps): void {
  api.openapi(route, async (c) => {
    const { page: number, pageSize, action, subjectType, subjectId } = c.req.valid('query');
    const asked = { page: number, pageSize };
    const filter = {
      ...(action === undefined ? {} : { action }),
      ...(subjectType === undefined ? {} : { subjectType }),
      ...(subjectId === undefined ? {} : { subjectId }),
    };
    const [total, entries] = await Promise.all([
      countEntries(deps.db, filter),
      listEntries(deps.db, filter, limitsOf(asked)),
    ]);
    const items = entries.map((entry) => ({
      ...entry,
      at: entry.at.toISOString(),
      facts: Object.fromEntries(Object.entries(entry.facts).map(([key, fact]) => [key, writable(fact)])),
    }));
    return c.json(page(c, asked, total, items), 200);
  });
}
