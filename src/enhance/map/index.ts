/** The interactive map, a bundle of its own: only pages with a map name it. */
import { HvMap } from './hv-map.ts';

customElements.define('hv-map', HvMap);
