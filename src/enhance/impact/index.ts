/** Loaded by the page of a statement that is being filled in, so that no other page carries the rules of the outcome. */
import { HvImpact } from './element.ts';

customElements.define('hv-impact', HvImpact);
