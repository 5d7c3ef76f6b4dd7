/** Asking for the agenda by mail, saying yes to it, and ending it. */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { Deps } from '../../../platform/deps.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { createSignedLink, findSignedLink, revokeSignedLinks } from '../../listing/index.ts';
import { findWallSubject } from '../poster/make.ts';
import { type NewSubscription, problems, queryOf } from './forms.ts';
import { confirmMail } from './mail-words.ts';
import { keptDays, limits, mostPerAddress, unconfirmedDays } from './rules.ts';
import {
  changeSubscription,
  deleteSubscription,
  insertSubscription,
  listSubscriptionsOf,
  lockSubscription,
} from './store.ts';
import type { Subscription } from './types.ts';

export type SubscriptionDeps = Pick<Deps, 'db' | 'clock' | 'config' | 'dataVersion' | 'limiter'>;

const notPublic = { publicFacts: false } as const;

/** @returns the token of a link that works as long as the row may stand */
export async function linkTo(
  unit: UnitOfWork,
  { id, eraseAfter }: Pick<Subscription, 'id' | 'eraseAfter'>,
): Promise<string> {
  return await createSignedLink(unit.tx, {
    purpose: 'subscription',
    subjectId: id,
    createdAt: unit.nowDate,
    expiresAt: new Date(`${eraseAfter}T23:59:59Z`),
  });
}

export const pathOf = (token: string): string => `/agenda/per-mail/${token}`;

/**
 * Sends a mail with a link; nothing else goes until somebody with that mailbox says yes. Whether an address gets the
 * agenda already is not told: the answer is the same.
 * @param client from where it was asked, for the limit; undefined where many share one
 */
export async function askForAgenda(
  deps: SubscriptionDeps,
  actor: Actor,
  asked: NewSubscription,
  lang: Lang,
  client: string | undefined,
): Promise<Result<null>> {
  const subject = await findWallSubject(deps, asked.subject);
  if (!subject) return refused(problems.about);
  const { limiter } = deps;
  if (client !== undefined && !(await limiter.count(limits.perClient, client)).allowed)
    return refused(problems.tooOften);
  if (!(await limiter.count(limits.perAddress, asked.email)).allowed) return refused(problems.tooOften);
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const query = queryOf(asked.subject);
      const own = await listSubscriptionsOf(unit.tx, asked.email);
      const same = own.find((each) => each.query === query && each.edition === asked.edition);
      if (same?.confirmedAt || (!same && own.length >= mostPerAddress)) return ok(null);
      const eraseAfter = isoDate(unit.today.add({ days: unconfirmedDays }));
      const row = {
        id: same?.id ?? newId<'agenda_subscription'>(),
        email: asked.email,
        lang,
        query,
        edition: asked.edition,
        createdAt: unit.nowDate,
        eraseAfter,
      };
      if (same) await changeSubscription(unit.tx, same.id, { lang, eraseAfter });
      else if ((await insertSubscription(unit.tx, row)) === null) return ok(null);
      const link = new URL(pathOf(await linkTo(unit, row)), deps.config.publicUrl).href;
      await queueMail(unit.tx, deps.clock, deps.config, {
        to: asked.email,
        lang,
        kind: 'agenda-confirm',
        ...confirmMail(subject.name, link, lang),
      });
      unit.audit('agenda.mailAsked', 'agenda_subscription', row.id);
      return ok(null);
    },
    notPublic,
  );
}

/** What a link is about; null when it is over. */
async function behind(unit: UnitOfWork, token: string): Promise<Subscription | null> {
  const link = await findSignedLink(unit.tx, token, 'subscription', unit.nowDate);
  return link && (await lockSubscription(unit.tx, link.subjectId));
}

/** Yes to the first mail, or another year. @returns false when the link is over */
export async function keepAgenda(deps: SubscriptionDeps, actor: Actor, token: string): Promise<boolean> {
  const kept = await inTransaction(
    deps,
    actor,
    async (unit) => {
      const subscription = await behind(unit, token);
      if (!subscription) return ok(false);
      await changeSubscription(unit.tx, subscription.id, {
        confirmedAt: subscription.confirmedAt ?? unit.nowDate,
        eraseAfter: isoDate(unit.today.add({ days: keptDays })),
      });
      unit.audit('agenda.mailKept', 'agenda_subscription', subscription.id);
      return ok(true);
    },
    notPublic,
  );
  return kept.ok && kept.value;
}

/** Ends it and forgets the address. A second time is as good as the first. @returns false when the link was over */
export async function stopAgenda(deps: SubscriptionDeps, actor: Actor, token: string): Promise<boolean> {
  const stopped = await inTransaction(
    deps,
    actor,
    async (unit) => {
      const subscription = await behind(unit, token);
      if (!subscription) return ok(false);
      await revokeSignedLinks(unit.tx, 'subscription', subscription.id, unit.nowDate);
      await deleteSubscription(unit.tx, subscription.id);
      unit.audit('agenda.mailStopped', 'agenda_subscription', subscription.id);
      return ok(true);
    },
    notPublic,
  );
  return stopped.ok && stopped.value;
}
