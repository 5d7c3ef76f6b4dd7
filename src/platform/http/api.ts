/** What all routes of the API share: who may ask, pages of a list, problems (RFC 9457), headers. */
import { z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { allowed, type Permission } from '../../kernel/permissions.ts';
import type { AppContext, AppEnv } from './context.ts';

export const apiVersion = '1.0.0';
export const apiPrefix = '/api/v1';

/** One mistake in a request, in the shape of the NL API Design Rules. */
export type InputError = {
  readonly in: 'path' | 'query';
  readonly location: { readonly name: string };
  readonly code: string;
  readonly detail: string;
};

const inputErrorSchema = z.object({
  in: z.enum(['path', 'query']),
  location: z.object({ name: z.string() }),
  code: z.string(),
  detail: z.string(),
});
const problemSchema = z
  .object({
    status: z.int().openapi({ example: 400 }),
    title: z.string(),
    detail: z.string(),
    errors: z.array(inputErrorSchema).optional(),
  })
  .openapi('Problem');

const titles = {
  400: 'Bad request',
  401: 'Not logged in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
} as const;

/** Never a value that was sent, never a stack. */
export function problem(
  status: keyof typeof titles,
  detail: string,
  extra: {
    readonly errors?: readonly InputError[];
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Response {
  const { errors, headers } = extra;
  return new Response(
    JSON.stringify({ status, title: titles[status], detail, ...(errors ? { errors } : {}) }),
    {
      status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
    },
  );
}

export const badInput = (errors: readonly InputError[]): Response =>
  problem(400, mistakes(errors), { errors });
const mistakes = (errors: readonly InputError[]): string => `The request has ${errors.length} mistake(s).`;

const problemType = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } as const;

/** The same as `badInput`, in the type that a described route answers with. */
export const refuseInput = (c: AppContext, errors: readonly InputError[]) =>
  c.json(
    { status: 400, title: titles[400], detail: mistakes(errors), errors: [...errors] },
    400,
    problemType,
  );

export const refuseUnknown = (c: AppContext, what: string) =>
  c.json({ status: 404, title: titles[404], detail: `There is no such ${what}.` }, 404, problemType);

/** All mistakes of a request at once, by the name of the parameter. */
export function inputErrors(error: z.ZodError, target: string): InputError[] {
  const where = target === 'param' ? 'path' : 'query';
  return error.issues.flatMap((issue) => {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.map(String).join('.')];
    return names.map((name) => ({
      in: where,
      // An unknown name is a value that was sent too: cut, so that it cannot be used to fill pages.
      location: { name: name.slice(0, 60) },
      code: issue.code.replaceAll('_', '-'),
      detail: issue.code === 'unrecognized_keys' ? 'There is no such parameter.' : issue.message,
    }));
  });
}

const headers = {
  'API-Version': {
    description: 'Version of the API, in full',
    schema: { type: 'string' as const, example: apiVersion },
  },
};

export function found<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, headers, content: { 'application/json': { schema } } };
}

const refusal = (description: string) => ({
  description,
  headers,
  content: { 'application/problem+json': { schema: problemSchema } },
});
type Refusal<Status extends number> = Readonly<Record<Status, ReturnType<typeof refusal>>>;
export const refusals: {
  readonly wrong: Refusal<400>;
  readonly unknown: Refusal<404>;
  readonly guarded: Refusal<401 | 403>;
} = {
  wrong: { 400: refusal('The request has mistakes; all of them are named') },
  unknown: { 404: refusal('There is no such thing') },
  guarded: {
    401: refusal('There is no token, or it is unknown, revoked or expired'),
    403: refusal('The token lacks the permission'),
  },
};

/** What a route to one thing, or to what belongs to it, answers: that, all mistakes of the request, or that there is no such thing. */
export function foundOrUnknown<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { 200: found(description, schema), ...refusals.wrong, ...refusals.unknown };
}

/** For everybody: kept as rendered bytes until the data change, readable by any site. */
const forEverybody: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.set('keep', true);
  await next();
};
export const open = { middleware: forEverybody };

/**
 * For a token with this permission. A person's session opens nothing here: people have pages, where their rights are
 * about their own rows.
 */
export function byToken(permission: Permission) {
  const guard: MiddlewareHandler<AppEnv> = async (c, next) => {
    const actor = c.get('actor');
    if (actor.kind !== 'token')
      return problem(401, 'Send a valid token in the Authorization header.', {
        headers: { 'www-authenticate': 'Bearer' },
      });
    if (!allowed(actor, permission, {})) return problem(403, `The token lacks the permission ${permission}.`);
    await next();
    c.res.headers.set('cache-control', 'no-store');
    return undefined;
  };
  return { middleware: guard, security: [{ token: [] }] };
}

/** A page further on costs what all before it cost; who wants all of it finds whole files on the page 'Open data'. */
const furthestPage = 1000;

export const pageQuery = {
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(furthestPage, `Pages go up to ${furthestPage}. Ask more on a page, or narrow the question.`)
    .default(1)
    .openapi({ description: `Number of the page, from 1 to ${furthestPage}`, example: 1 }),
  pageSize: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(25)
    .openapi({ description: 'Items on a page', example: 25 }),
};
export type PageQuery = { readonly page: number; readonly pageSize: number };

const linkSchema = z.object({ href: z.url() });
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    page: z.object({
      number: z.int(),
      size: z.int(),
      totalItems: z.int(),
      totalPages: z.int(),
    }),
    links: z.object({
      self: linkSchema,
      first: linkSchema,
      last: linkSchema,
      prev: linkSchema.optional(),
      next: linkSchema.optional(),
    }),
  });
}

export const limitsOf = ({ page, pageSize }: PageQuery) => ({
  limit: pageSize,
  offset: (page - 1) * pageSize,
});

/** One page of a list with the addresses of its neighbours; these also go into the `Link` header (RFC 8288). */
export function page<Item>(c: AppContext, asked: PageQuery, totalItems: number, items: readonly Item[]) {
  const totalPages = Math.max(1, Math.ceil(totalItems / asked.pageSize));
  const here = new URL(c.req.url);
  const at = (number: number): { href: string } => {
    const query = new URLSearchParams(here.search);
    query.set('page', String(number));
    query.set('pageSize', String(asked.pageSize));
    return { href: `${c.get('deps').config.publicUrl}${here.pathname}?${query}` };
  };
  const links = {
    self: at(asked.page),
    first: at(1),
    last: at(totalPages),
    ...(asked.page > 1 ? { prev: at(Math.min(asked.page - 1, totalPages)) } : {}),
    ...(asked.page < totalPages ? { next: at(asked.page + 1) } : {}),
  };
  c.header(
    'link',
    Object.entries(links)
      .map(([rel, { href }]) => `<${href}>; rel="${rel}"`)
      .join(', '),
  );
  return {
    items: [...items],
    page: { number: asked.page, size: asked.pageSize, totalItems, totalPages },
    links,
  };
}

/** Names of the parts of an address. */
export const slugSchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Must be lower case words with hyphens.');
/** What somebody looks for. PostgreSQL cannot hold a NUL, and no name or word has one. */
export const textSchema = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((words) => !/\p{Cc}/u.test(words), 'Must hold no control characters.');
export const caseNumberSchema = z.string().regex(/^HV-\d{4}-\d{5,9}$/, 'Must look like HV-2027-00012.');
export const yearSchema = z.coerce.number().int().min(2000).max(2200);
export const dateSchema = z.iso.date();
export const centsSchema = z.int().openapi({ description: 'Cents of a euro', example: 125000 });
