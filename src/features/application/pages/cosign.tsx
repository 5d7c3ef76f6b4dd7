/** The page behind a co-sign link. Opening it changes nothing: mail programs open links by themselves. */
import { formatDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import { answerCosignLink, type CosignRequest, readCosignLink } from '../commands/index.ts';
import { firstName } from '../commands/invite.ts';
import { stateOf } from '../rules/state.ts';
import { CosignAnsweredView, CosignRefusedView, CosignView, cosignTitle } from '../views/cosign.tsx';

const path = '/mede-ondertekenen';

export function cosignPages(routes: Routes, deps: Deps): void {
  // Before the token route: a token never looks like this.
  routes.get(`${path}/klaar/:answer`, 'public', (c) => {
    const lang = c.get('lang');
    const yes = c.req.param('answer') === 'ja';
    return c.get('page')({ title: cosignTitle[lang] }, <CosignAnsweredView lang={lang} yes={yes} />);
  });

  routes.get(`${path}/:token`, 'public', async (c) => {
    const read = await readCosignLink(
      deps.db,
      c.get('actor'),
      c.req.param('token') ?? '',
      new Date(deps.clock.now().epochMilliseconds),
    );
    return read.ok ? ask(c, read.value, []) : refusal(c, read.problems);
  });

  routes.post(`${path}/:token`, 'public', async (c) => {
    const token = c.req.param('token') ?? '';
    const now = new Date(deps.clock.now().epochMilliseconds);
    const read = await readCosignLink(deps.db, c.get('actor'), token, now);
    if (!read.ok) return refusal(c, read.problems);
    const form = await readForm(c);
    const yes = form.text('knop') !== 'afwijzen';
    const problems = yes ? unticked(read.value, (name) => form.has(name)) : [];
    if (problems.length > 0) return ask(c, read.value, problems);
    const answered = await answerCosignLink(deps, c.get('actor'), {
      token,
      answer: yes ? 'confirmed' : 'declined',
    });
    return answered.ok ? seeOther(c, `${path}/klaar/${yes ? 'ja' : 'nee'}`) : refusal(c, answered.problems);
  });
}

const unticked = (request: CosignRequest, has: (name: string) => boolean): readonly Problem[] => {
  const { minimumAge } = request.found.version.rules.cosigners;
  const tick = (name: string, nl: string, en: string): Problem[] =>
    has(name) ? [] : [problem(name, 'not-ticked', text(nl, en))];
  return [
    ...tick(
      'ik',
      'Vink aan dat u deze persoon bent en het plan steunt.',
      'Tick that you are this person and support the plan.',
    ),
    ...(minimumAge === null
      ? []
      : tick(
          'leeftijd',
          fill(text('Meetekenen kan vanaf {age} jaar. Vink aan dat u zo oud bent.', ''), 'nl', {
            age: minimumAge,
          }),
          fill(text('', 'Co-signing is possible from the age of {age}. Tick that you are.'), 'en', {
            age: minimumAge,
          }),
        )),
  ];
};

function ask(c: AppContext, { cosigner, found }: CosignRequest, problems: readonly Problem[]): Response {
  const lang = c.get('lang');
  const { application, version, applicant, wijken } = found;
  const state = stateOf(application);
  const period = version.rules.form.flatMap((page) => page.questions).find((q) => q.kind === 'period');
  const day = (suffix: string): string | null => {
    const answer = period && state.answers[period.key + suffix];
    return typeof answer === 'string' ? formatDate(answer, lang) : null;
  };
  const days = [...new Set([day('From'), day('Until')].filter((one) => one !== null))];
  return c.get('page')(
    { title: cosignTitle[lang], status: problems.length > 0 ? 422 : 200 },
    <CosignView
      lang={lang}
      action={`${path}/${c.req.param('token')}`}
      applicant={firstName(applicant, lang)}
      name={cosigner.name}
      title={application.title}
      wijkName={wijken.find((wijk) => wijk.id === application.wijkId)?.name ?? null}
      period={days.length === 0 ? null : days.join({ nl: ' tot en met ', en: ' to ' }[lang])}
      amount={application.requestedCents === null ? null : formatCents(application.requestedCents, lang)}
      minimumAge={version.rules.cosigners.minimumAge}
      problems={problems}
    />,
  );
}

const statuses: Readonly<Record<string, 403 | 404 | 409 | 410>> = {
  'link-unknown': 404,
  'link-expired': 410,
  'link-used': 409,
  'link-not-yours': 403,
  'link-over': 410,
};

function refusal(c: AppContext, problems: readonly Problem[]): Response {
  const lang = c.get('lang');
  const status = statuses[problems[0]?.code ?? ''] ?? 409;
  return c.get('page')(
    { title: cosignTitle[lang], status },
    <CosignRefusedView lang={lang} problems={problems} />,
  );
}
