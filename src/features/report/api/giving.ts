/** All grants in the shape of 360Giving 1.4: one file for who compares funders, as JSON and as a spreadsheet. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Deps } from '../../../platform/deps.ts';
import { dateSchema, found, open } from '../../../platform/http/api.ts';
import type { AppContext, AppEnv } from '../../../platform/http/context.ts';
import { csvMark, csvMediaType } from '../../../platform/http/csv.ts';
import { givingHead, givingLine } from '../giving/csv.ts';
import { type Funder, type GivingRecord, givingRecord } from '../giving/record.ts';
import { listOpenGrants } from '../giving/store.ts';
import { licence } from '../register-files.ts';

const named = z.object({ id: z.string(), name: z.string() });

const recordSchema = z
  .object({
    id: z.string().openapi({ example: '360G-hoofdveld-HV-2027-00012' }),
    title: z.string(),
    description: z.string(),
    currency: z.literal('EUR'),
    amountAppliedFor: z.number().optional().openapi({ description: 'Euros' }),
    amountAwarded: z.number().openapi({ description: 'Euros' }),
    amountDisbursed: z.number().openapi({ description: 'Euros that were paid by now, less what came back' }),
    awardDate: dateSchema,
    url: z.string(),
    recipientOrganization: z.array(named).optional(),
    recipientIndividual: named
      .optional()
      .openapi({ description: 'Never a name; the id is that of the grant' }),
    beneficiaryLocation: z.array(z.object({ name: z.string(), countryCode: z.literal('NL') })),
    fundingOrganization: z.array(named),
    grantProgramme: z.array(z.object({ code: z.string(), title: z.string(), url: z.string() })),
    classifications: z.array(z.object({ vocabulary: z.string(), code: z.string() })).optional(),
    fromOpenCall: z.literal('Yes'),
    dateModified: z.string(),
    dataSource: z.string(),
  })
  .openapi('GivingGrant');

const route = createRoute({
  ...open,
  method: 'get',
  path: '/open-data/360giving.json',
  operationId: 'listGivingGrants',
  tags: ['grants'],
  summary: 'All grants as 360Giving 1.4',
  responses: {
    200: found(
      'The whole list, sent as it is read',
      z.object({
        version: z.literal('1.4'),
        license: z.string(),
        publisher: z.object({ name: z.string(), org_id: z.string(), website: z.string() }),
        grants: z.array(recordSchema),
      }),
    ),
  },
});

const csvRoute = createRoute({
  ...open,
  method: 'get',
  path: '/open-data/360giving.csv',
  operationId: 'listGivingGrantsCsv',
  tags: ['grants'],
  summary: 'All grants as a spreadsheet of 360Giving 1.4',
  responses: {
    200: {
      description: 'The whole list, a grant a row, sent as it is read',
      headers: found('', z.string()).headers,
      content: { 'text/csv': { schema: z.string() } },
    },
  },
});

const funderOf = ({ publicUrl, publisher }: Deps['config']): Funder => ({
  name: publisher.name,
  prefix: publisher.givingPrefix,
  kvkNumber: publisher.kvkNumber,
  publicUrl,
});

/** How a list is written that is never whole in memory. */
type Form = {
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  line(grant: GivingRecord): string;
};

/** Sent as it is read and no faster than it is taken, in the order of the case numbers. */
function sent(deps: Deps, form: Form): ReadableStream<Uint8Array> {
  const funder = funderOf(deps.config);
  const encoder = new TextEncoder();
  let before = '';
  const ask = (after: string): ReturnType<typeof listOpenGrants> => {
    const asked = listOpenGrants(deps.db, after);
    // Who stops taking never hears of the batch that was asked ahead.
    asked.catch(() => undefined);
    return asked;
  };
  let next = ask('');
  return new ReadableStream({
    start: (stream) => stream.enqueue(encoder.encode(form.head)),
    async pull(stream) {
      const grants = await next;
      const last = grants.at(-1);
      if (last === undefined) {
        stream.enqueue(encoder.encode(form.tail));
        stream.close();
        return;
      }
      // The database is at the next batch while this one is written.
      next = ask(last.caseNumber);
      const lines = grants.map((grant) => form.line(givingRecord(grant, funder))).join(form.between);
      stream.enqueue(encoder.encode(before + lines));
      before = form.between;
    },
  });
}

function jsonForm({ publicUrl, publisher }: Deps['config']): Form {
  const about = {
    version: '1.4',
    license: licence,
    publisher: {
      name: publisher.name,
      org_id: publisher.kvkNumber === null ? publisher.givingPrefix : `NL-KVK-${publisher.kvkNumber}`,
      website: publicUrl,
    },
  };
  return {
    head: `${JSON.stringify(about).slice(0, -1)},"grants":[\n`,
    between: ',\n',
    tail: '\n]}\n',
    line: (grant) => JSON.stringify(grant),
  };
}

const csvForm: Form = { head: csvMark + givingHead, between: '', tail: '', line: givingLine };

export function givingRoutes(api: OpenAPIHono<AppEnv>, deps: Deps): void {
  const whole = (c: AppContext, form: Form, mediaType: string, name: string) => {
    // Not kept: a list of any length does not stand in memory.
    c.set('keep', false);
    return c.body(sent(deps, form), 200, {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
    });
  };
  api.openapi(route, (c) => whole(c, jsonForm(deps.config), 'application/json', '360giving.json') as never);
  api.openapi(csvRoute, (c) => whole(c, csvForm, csvMediaType, '360giving.csv') as never);
}
