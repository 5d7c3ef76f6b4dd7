/** Voting with a code by e-mail: a mailbox, one's word on age and postcode, and then the same ballot. */
import { randomBytes } from 'node:crypto';
import type { Problem } from '../../../kernel/result.ts';
import { clientOf } from '../../../platform/http/client-address.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { readCode, readEmail } from '../../party/index.ts';
import { takesBallots, type Vote } from '../../vote/index.ts';
import { keyFor, mailCode, showMailbox } from '../commands/rights.ts';
import type { BallotBoxDeps } from '../deps.ts';
import { words } from '../messages.ts';
import { refusals } from '../refusals.ts';
import { declaredProblems, readPostcode } from '../rules/voter.ts';
import { findKey } from '../store/index.ts';
import { MailCodeView, MailView, type TypedMail } from '../views/mail.tsx';
import { voteHref } from '../views/parts.tsx';
import { rememberMail, rememberRight, type Waiting, waitingMail } from './cookies.ts';
import { announcedVote, notNowPage, nowOf } from './voting.tsx';

const statusOf = (problems: readonly Problem[]): 200 | 422 | 429 =>
  problems.some(({ code }) => code === 'too-many-codes') ? 429 : problems.length > 0 ? 422 : 200;

const nothing: TypedMail = { email: '', postcode: '', declares: false };

function mailPage(c: AppContext, vote: Vote, typed = nothing, problems: readonly Problem[] = []): Response {
  const lang = c.get('lang');
  return c.get('page')(
    { title: `${words.mailTitle[lang]}: ${vote.name[lang]}`, status: statusOf(problems) },
    <MailView vote={vote} lang={lang} typed={typed} problems={problems} />,
  );
}

async function postMail(c: AppContext, deps: BallotBoxDeps, vote: Vote): Promise<Response> {
  const form = await readForm(c);
  const typed = {
    email: form.text('email'),
    postcode: form.text('postcode'),
    declares: form.text('verklaring') !== '',
  };
  const email = readEmail(form);
  const postcode = readPostcode(typed.postcode);
  const problems = [
    ...(email.ok ? [] : email.problems),
    ...declaredProblems({ postcode, declares: typed.declares }, vote.rules.voters),
  ];
  if (!email.ok || problems.length > 0) return mailPage(c, vote, typed, problems);
  const key = await keyFor(deps, vote);
  if (key === null) return notNowPage(c, vote, [refusals.closed]);
  const browser = randomBytes(12).toString('base64url');
  const asked = { email: email.value, browser, lang: c.get('lang'), client: clientOf(c) };
  const sent = await mailCode(deps, vote, key, asked);
  if (!sent.ok) return mailPage(c, vote, typed, sent.problems);
  rememberMail(c, deps, vote, { email: email.value, browser });
  return seeOther(c, voteHref(vote, '/stemmen/e-mail/code'));
}

function codePage(
  c: AppContext,
  deps: BallotBoxDeps,
  vote: Vote,
  { email }: Waiting,
  typed = '',
  problems: readonly Problem[] = [],
): Response {
  const lang = c.get('lang');
  return c.get('page')(
    { title: `${words.mailCodeTitle[lang]}: ${vote.name[lang]}`, status: statusOf(problems) },
    <MailCodeView
      vote={vote}
      lang={lang}
      email={email}
      typed={typed}
      problems={problems}
      demo={deps.config.demo}
    />,
  );
}

async function postMailCode(c: AppContext, deps: BallotBoxDeps, vote: Vote): Promise<Response> {
  const form = await readForm(c);
  const waiting = waitingMail(c);
  const key = await findKey(deps.db, vote.id);
  if (waiting === null) return seeOther(c, voteHref(vote, '/stemmen/e-mail'));
  const code = readCode(form);
  if (!code.ok) return codePage(c, deps, vote, waiting, form.text('code'), code.problems);
  if (key === null) return notNowPage(c, vote, [refusals.closed]);
  const shown = await showMailbox(deps, vote, key, { ...waiting, code: code.value });
  if (!shown.ok) return codePage(c, deps, vote, waiting, form.text('code'), shown.problems);
  rememberRight(c, deps, vote, key, shown.value);
  return seeOther(c, voteHref(vote, '/stemmen/biljet'));
}

export function mailPages(routes: Routes, deps: BallotBoxDeps): void {
  const at = '/stemmingen/:slug/stemmen/e-mail';
  const whileOpen =
    (handle: (c: AppContext, vote: Vote) => Promise<Response> | Response) =>
    async (c: AppContext): Promise<Response> => {
      const vote = await announcedVote(c, deps);
      if (!vote) return await notFound(c);
      return takesBallots(vote, nowOf(deps)) ? await handle(c, vote) : notNowPage(c, vote);
    };
  routes.get(
    at,
    'public',
    whileOpen((c, vote) => mailPage(c, vote)),
  );
  routes.post(
    at,
    'public',
    whileOpen((c, vote) => postMail(c, deps, vote)),
  );
  routes.get(
    `${at}/code`,
    'public',
    whileOpen((c, vote) => {
      const waiting = waitingMail(c);
      return waiting ? codePage(c, deps, vote, waiting) : seeOther(c, voteHref(vote, '/stemmen/e-mail'));
    }),
  );
  routes.post(
    `${at}/code`,
    'public',
    whileOpen((c, vote) => postMailCode(c, deps, vote)),
  );
}
