/**
 * Served as `/embed/agenda.js` for the pages of others, and used by the embedded page itself: there it tells how high the
 * page is, elsewhere it makes `<hoofdveld-agenda>` work. Sets no cookie and keeps nothing.
 */
import { HoofdveldAgenda } from './agenda.ts';
import { tellHeight } from './height.ts';

const root = document.documentElement;
if (root.hasAttribute('data-hoofdveld-embed')) tellHeight(root);
else if (!customElements.get('hoofdveld-agenda')) customElements.define('hoofdveld-agenda', HoofdveldAgenda);
