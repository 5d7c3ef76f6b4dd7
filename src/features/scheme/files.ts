/** Every published policy as YAML, for the command line. */
import type { Reader } from '../../platform/db/index.ts';
import { documentOf, writeSchemeDocument } from './document.ts';
import { listPredecessors, listVersionsByStatus } from './store/read.ts';

/** One document a version, as the page that takes in YAML reads it; separated as YAML separates documents. */
export async function schemesYaml(r: Reader): Promise<string> {
  const documents: string[] = [];
  for (const version of await listVersionsByStatus(r, 'published'))
    documents.push(writeSchemeDocument(documentOf(version, await listPredecessors(r, version.schemeId))));
  return documents.map((document) => `---\n${document}`).join('');
}
