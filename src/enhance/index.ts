/**
 * Small browser modules; every page works without them. One bundle, loaded as a module after the page is parsed.
 * Order matters: rows of money must stand before autosave puts typed text back into them.
 */
import { HvAutosave } from './autosave.ts';
import { HvBallot } from './ballot.ts';
import { HvCharCount } from './char-count.ts';
import { HvClaim } from './claim.ts';
import { HvCombos } from './combos.ts';
import { HvCopy } from './copy.ts';
import { forgetDraftsOnLogOut } from './drafts.ts';
import { HvDraw } from './draw.ts';
import { HvMoneyPlan } from './money-plan.ts';
import { HvMoneyRows } from './money-rows.ts';
import { forgetAgendasOnLogOut, HvOffline } from './offline/page.ts';
import { HvPasskey } from './passkey.ts';
import { HvPrint } from './print.ts';
import { HvSearch } from './search.ts';
import { focusProblems, guardDoubleSubmit } from './submit.ts';

customElements.define('hv-money-rows', HvMoneyRows);
customElements.define('hv-money-plan', HvMoneyPlan);
customElements.define('hv-ballot', HvBallot);
customElements.define('hv-char-count', HvCharCount);
customElements.define('hv-claim', HvClaim);
customElements.define('hv-combos', HvCombos);
customElements.define('hv-copy', HvCopy);
customElements.define('hv-draw', HvDraw);
customElements.define('hv-offline', HvOffline);
customElements.define('hv-passkey', HvPasskey);
customElements.define('hv-print', HvPrint);
customElements.define('hv-search', HvSearch);
customElements.define('hv-autosave', HvAutosave);
guardDoubleSubmit(document);
forgetDraftsOnLogOut(document);
forgetAgendasOnLogOut(document);
focusProblems(document);
