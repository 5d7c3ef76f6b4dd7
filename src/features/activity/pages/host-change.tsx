/** 'Er is iets veranderd', behind the host's link: looked at first, then for the steward as any change of hers. */
import { today } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { amountAsTyped } from '../../../ui/index.ts';
import { readHostLink } from '../commands/confirm.ts';
import { proposeByLink } from '../commands/propose.ts';
import type { ActivityDeps } from '../deps.ts';
import { readHostChange } from '../forms/host-change.ts';
import { whenAsTyped } from '../forms/when.ts';
import { activityKind } from '../kind.ts';
import { currentSeries } from '../rules/times.ts';
import type { Activity, ActivityContent } from '../types.ts';
import { hostWords } from '../views/host.tsx';
import { HostChangeView } from '../views/host-change.tsx';
import type { Preview } from '../views/preview.tsx';
import { type Shown, shown } from '../views/typed.ts';
import { actionOf, head, path, refusal } from './host.tsx';
import { previewOf } from './shared.ts';

function asTyped(deps: ActivityDeps, content: ActivityContent, lang: Lang): Shown {
  const day = today(deps.clock);
  return shown({
    titel: content.title.nl ?? '',
    titelEn: content.title.en ?? '',
    wanneer: whenAsTyped(currentSeries(content.series, day), day),
    waar: content.placeText ?? '',
    voor: content.audiences,
    kosten: amountAsTyped(content.costCents, lang),
    kostenUitleg: content.costNote ?? '',
    aanmelden: content.signup,
    hoeAanmelden: content.signupText ?? '',
  });
}

type Changing = {
  readonly typed: Shown;
  readonly preview?: Preview;
  readonly problems?: readonly Problem[];
  /** Whole, as typed: to compare when somebody else was first. */
  readonly yours?: ActivityContent;
};

function show(c: AppContext, activity: Activity, changing: Changing): Response {
  const { typed, preview, problems = [], yours } = changing;
  const lang = c.get('lang');
  const first = problems.some(({ code }) => code === 'changed-meanwhile');
  const factsOf = (content: ActivityContent) => activityKind.factsOf(content, lang);
  return c.get('page')(
    { title: hostWords.changeTitle[lang], status: problems.length > 0 ? 422 : 200, head },
    <HostChangeView
      lang={lang}
      action={actionOf(c)}
      title={activity.content.title}
      hasEnglish={activity.content.title.en !== undefined}
      typed={typed}
      revision={activity.listing.revision.toString()}
      preview={preview ?? null}
      problems={problems}
      meanwhile={first && yours ? { now: factsOf(activity.content), typed: factsOf(yours) } : null}
    />,
  );
}

async function change(c: AppContext, deps: ActivityDeps, activity: Activity): Promise<Response> {
  const form = await readForm(c);
  const moment = { today: today(deps.clock), makeId: () => newId<'activity_series'>() };
  const read = readHostChange(form, activity.content, moment);
  if (!read.ok) return show(c, activity, { typed: form, problems: read.problems });
  const yours = read.value;
  const preview = await previewOf(deps, yours.series, c.get('lang'));
  const maySave = form.text('knop') === 'bewaar' && form.text('gezien') === preview.seen;
  if (!maySave) return show(c, activity, { typed: form, preview });
  const proposed = await proposeByLink(deps, c.get('actor'), c.req.param('token') ?? '', {
    content: yours,
    basedOn: Number(form.text('versie')),
  });
  if (!proposed.ok) return show(c, activity, { typed: form, preview, problems: proposed.problems, yours });
  return seeOther(c, `${actionOf(c)}?gelukt=${proposed.value.applied ? 'gewijzigd' : 'voorstel'}`);
}

export function hostChangePages(routes: Routes, deps: ActivityDeps): void {
  const behindLink = async (
    c: AppContext,
    answer: (activity: Activity) => Response | Promise<Response>,
  ): Promise<Response> => {
    const now = new Date(deps.clock.now().epochMilliseconds);
    const read = await readHostLink(deps.db, c.req.param('token') ?? '', now);
    return read.ok ? await answer(read.value.activity) : refusal(c, read.problems);
  };
  routes.get(`${path}/wijzigen`, 'public', (c) =>
    behindLink(c, (activity) => show(c, activity, { typed: asTyped(deps, activity.content, c.get('lang')) })),
  );
  routes.post(`${path}/wijzigen`, 'public', (c) => behindLink(c, (activity) => change(c, deps, activity)));
}
