/** What the page of a wijk shows of features above the places: joined here, because a lower feature never imports a higher one. */
import { wijkStoriesBrief } from '../features/account/index.ts';
import { wijkAgendaBrief, wijkenOfPostcode, wijkGardenBrief } from '../features/agenda/index.ts';
import { wijkMoneyBrief } from '../features/budget/index.ts';
import { wijkCommunityBrief } from '../features/community/index.ts';
import { wijkFiguresBrief } from '../features/figures/index.ts';
import { wijkProofsBrief } from '../features/learning/index.ts';
import type { PlacePagesDeps } from '../features/place/index.ts';
import { wijkGrantsBrief } from '../features/report/index.ts';
import { originOf, wijkPlacesBrief } from '../features/venue/index.ts';
import { wijkVotesBrief } from '../features/vote/index.ts';
import { today, wallClock } from '../kernel/dates.ts';
import { addressService } from '../platform/addresses/index.ts';
import type { AppDeps } from './deps.ts';

export function placePorts(
  deps: AppDeps,
): Pick<PlacePagesDeps, 'sectionsOf' | 'wijkenOfPostcode' | 'originOf'> {
  const { db, clock } = deps;
  const addresses = addressService(deps);
  return {
    wijkenOfPostcode: async (typed) => {
      const answer = await wijkenOfPostcode({ db, addresses }, typed);
      return answer.kind === 'wrong' ? null : answer.wijken.map(({ slug }) => slug);
    },
    originOf: (typed) => originOf({ db, addresses }, typed),
    sectionsOf: async (wijk, lang, from) => {
      const sections = await Promise.all([
        wijkAgendaBrief(db, wijk, wallClock(clock), lang, from),
        wijkPlacesBrief(db, wijk, today(clock), lang),
        wijkGardenBrief(db, wijk, today(clock), lang),
        wijkCommunityBrief(db, wijk, lang),
        wijkMoneyBrief(db, wijk, today(clock), lang),
        wijkVotesBrief(db, wijk, lang, new Date(clock.now().epochMilliseconds)),
        wijkGrantsBrief(db, wijk, lang),
        wijkFiguresBrief(db, wijk, today(clock), lang),
        wijkStoriesBrief(db, wijk, today(clock), lang),
        wijkProofsBrief(db, wijk, lang),
      ]);
      return sections.filter((section) => section !== null);
    },
  };
}
