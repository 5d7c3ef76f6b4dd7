import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import { Temporal } from '../../kernel/dates.ts';
import { exampleLetter } from './example-letter.ts';
import { createPdfRenderer } from './index.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
// Inside the project, so that the bundle finds the packages it does not carry.
const bundle = here('../../../.cache/pdf-bundle/');
afterAll(() => rm(bundle, { recursive: true, force: true }));

test('a bundle with its worker and templates beside it makes the same letter as the source tree', async () => {
  await build({
    entryPoints: { main: here('./index.ts'), 'pdf-worker': here('./worker.ts') },
    outdir: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  await cp(here('./templates'), `${bundle}pdf-templates`, { recursive: true });
  const bundled = (await import(`${bundle}main.js`)) as { createPdfRenderer: typeof createPdfRenderer };
  const options = {
    title: 'Besluit',
    lang: 'nl',
    createdAt: Temporal.Instant.from('2027-03-12T09:00:00Z'),
  } as const;
  const renderers = [bundled.createPdfRenderer(), createPdfRenderer()];
  const files = await Promise.all(
    renderers.map((renderer) => renderer.render('letter', exampleLetter, options)),
  );
  await Promise.all(renderers.map((renderer) => renderer.close()));
  expect(files[0]?.pages).toBe(2);
  expect(files[0]?.sha256).toBe(files[1]?.sha256);
});
