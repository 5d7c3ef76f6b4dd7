/** The agenda on other sites: the page that makes the code, the page in the frame, and the script. */

import { basename, join } from 'node:path';
import { wallClock } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { wordsIn } from '../../../kernel/words.ts';
import type { Deps } from '../../../platform/deps.ts';
import { builtScript } from '../../../platform/http/built-script.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { FormValues } from '../../../platform/http/form-values.ts';
import type { Routes } from '../../../platform/http/routes.ts';
import { contentSecurityPolicy, embeddedPolicy } from '../../../platform/http/security.ts';
import { fill, renderPage } from '../../../ui/index.ts';
import { type Asked, type AskedDeps, asked, isAboutNothing } from '../asked.ts';
import { agendaQuery } from '../forms.ts';
import { agendaWords } from '../messages.ts';
import { occasionsIn } from '../occasions.ts';
import { periodOf } from '../rules.ts';
import { wijkChoice } from '../wijk-choice.ts';
import { BuilderView } from './builder.tsx';
import { builderLangName, embedQuery, readLook } from './forms.ts';
import { embedWords as words } from './messages.ts';
import { EmbedPage, type EmbedProps } from './page.tsx';

export type EmbedDeps = AskedDeps &
  Pick<Deps, 'config'> & {
    readonly assets: EmbedProps['assets'] & { readonly embedJs: string };
    readonly assetsDir: string;
  };

export function embedPages(routes: Routes, deps: EmbedDeps): void {
  routes.get('/agenda/inbedden', 'public', (c) => builderPage(c, deps), { keep: true });
  routes.get('/embed/agenda', 'public', (c) => embedPage(c, deps), { keep: 'quarter' });
  routes.get('/embed/agenda.js', 'public', (c) => script(c, deps), { page: false });
}

function titleOf({ wijk, subject }: Asked, lang: Lang): string {
  const name = subject ? wordsIn(subject.name, lang) : wijk?.name;
  return name === undefined ? agendaWords.title[lang] : fill(agendaWords.titleWijk, lang, { wijk: name });
}

async function builderPage(c: AppContext, deps: EmbedDeps): Promise<Response> {
  const lang = c.get('lang');
  const question = await asked(c, deps);
  if (isAboutNothing(question)) return await c.notFound();
  const { form } = question;
  const look = readLook(FormValues.of(c.req.queries()), builderLangName);
  const isWhole = form.problems.length === 0;
  const code = {
    publicUrl: deps.config.publicUrl,
    query: embedQuery(form.typed, look),
    title: titleOf(question, look.lang ?? lang),
    agenda: `/agenda${agendaQuery(form.typed)}`,
  };
  // It shows a page of ours in a frame, which no other page does.
  c.header('content-security-policy', `${contentSecurityPolicy(null)}; frame-src 'self'`);
  return c.get('page')(
    { title: words.title[lang], status: isWhole ? 200 : 400 },
    <BuilderView
      lang={lang}
      form={form}
      today={wallClock(deps.clock).today}
      wijken={await wijkChoice(deps.db, form.typed.wijk)}
      look={look}
      code={isWhole ? code : null}
    />,
  );
}

/** Never about who asks: the same for everybody, and what was not understood shows nothing instead of everything. */
async function embedPage(c: AppContext, deps: EmbedDeps): Promise<Response> {
  const lang = c.get('lang');
  const question = await asked(c, deps);
  const { form } = question;
  const isUnknown = form.problems.length > 0 || isAboutNothing(question);
  const { today, time } = wallClock(deps.clock);
  const { count } = readLook(FormValues.of(c.req.queries()), 'taal');
  const narrowed = {
    filter: form.filter,
    period: periodOf(form.when, today),
    time,
    from: question.origin?.at,
  };
  const found = isUnknown ? null : await occasionsIn(deps.db, narrowed, today, { limit: count, offset: 0 });
  c.header('content-security-policy', embeddedPolicy);
  return c.html(
    renderPage(
      <EmbedPage
        lang={lang}
        title={isUnknown ? agendaWords.title[lang] : titleOf(question, lang)}
        today={today}
        occasions={found?.occasions ?? null}
        withWijk={form.filter.wijk === null}
        agenda={isUnknown ? '/agenda' : `/agenda${agendaQuery(form.typed)}`}
        demo={deps.config.demo}
        assets={deps.assets}
      />,
    ),
    isUnknown ? 404 : 200,
  );
}

/** The one built file with a fixed name for others: it stands in pages that we do not know. So it is asked for again each hour. */
async function script(c: AppContext, { assets, assetsDir }: EmbedDeps): Promise<Response> {
  return await builtScript(c, join(assetsDir, basename(assets.embedJs)), {
    'cache-control': 'public, max-age=3600',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
}
