/**
 * Loaded by the page of a result, and by the worker that it starts: one file, so that page and worker are never of two versions.
 * In the worker the count runs, so that the page stays alive.
 */
import { recountElement } from './element.ts';
import { listen } from './worker.ts';

if ('document' in globalThis) customElements.define('hv-recount', recountElement());
else listen();
