/** Who takes part in a network: inviting, asking, answering, leaving; also by the link in a mail. */
import { type Id, parseId } from '../../../kernel/ids.ts';
import { type Problem, type Result, refused } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { readDate } from '../../../ui/index.ts';
import { findSignedLink } from '../../listing/index.ts';
import { changeMandate } from '../commands/handover.ts';
import { planLeaving, stayMember } from '../commands/leaving.ts';
import { answerInvitation, joinNetwork, moveMember } from '../commands/network.ts';
import type { CommunityPagesDeps } from '../deps.ts';
import { readJoining } from '../forms.ts';
import { handoverRefusals } from '../handover-words.ts';
import { leavingWords } from '../leaving-words.ts';
import { refusals } from '../messages.ts';
import { signsFor } from '../rules.ts';
import { type MemberAction, memberStatus } from '../status.ts';
import { listMandatesBefore } from '../store/handovers.ts';
import { findMember, findNetwork, listChoices, listNetworkMembers } from '../store/networks.ts';
import { mandates, type NetworkMember } from '../types.ts';
import { InvitationView } from '../views/answer-invitation.tsx';
import { DoneView } from '../views/claims.tsx';
import type { TypedFields } from '../views/forms.tsx';
import { JoinView } from '../views/joining.tsx';
import { lastDayField } from '../views/take-steps.tsx';
import { words } from '../words.ts';
import { type NetworkThing, networkBySlug } from './networks.tsx';
import { mailing, nothingTyped, statusOf, typedIn } from './requests.ts';

const actions = Object.keys(memberStatus.transitions) as MemberAction[];

/** The buttons that this reader gets: the command decides again. */
export function actionsFor(member: NetworkMember, own: boolean, keeper: boolean): readonly MemberAction[] {
  return actions.filter((action) => {
    if (!memberStatus.transitions[action].from.includes(member.status)) return false;
    if (action === 'confirm' || action === 'leave') return own;
    return keeper || (action === 'decline' && own);
  });
}

export function joiningPages(routes: Routes, deps: CommunityPagesDeps): void {
  invitationPages(routes, deps);
  memberPages(routes, deps);
}

async function leaveLater(
  c: AppContext,
  deps: CommunityPagesDeps,
  id: Id<'network_member'>,
  form: FormValues,
  stays: boolean,
): Promise<Result<null>> {
  if (stays) return await stayMember(deps, c.get('actor'), id);
  const field = lastDayField({ id });
  const lastDay = readDate(field, form.text(field).slice(0, 40));
  return lastDay.ok
    ? await planLeaving(deps, c.get('actor'), id, { lastDay: lastDay.value, field })
    : lastDay;
}

async function membersPage(
  c: AppContext,
  deps: CommunityPagesDeps,
  { id, listing, content, keeper }: NetworkThing,
  typed: TypedFields = nothingTyped,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const lang = c.get('lang');
  const actor = c.get('actor');
  const choices = await listChoices(deps.db);
  const members = await listNetworkMembers(deps.db, id);
  // Who was asked and said no concerns the two of them only.
  const shown = members.filter(
    (one) => keeper || one.status === 'confirmed' || signsFor(actor, one.organisationId),
  );
  return c.get('page')(
    {
      title: words.joinTitle[lang].replace('{name}', content.name),
      ...statusOf(problems),
      ...flashFor(c, {
        begonnen: words.networkWaits,
        uitgenodigd: words.invited,
        gevraagd: words.askedDone,
        vastgelegd: words.moved,
        later: leavingWords.recorded,
        blijft: leavingWords.stays,
      }),
    },
    <JoinView
      lang={lang}
      name={content.name}
      slug={listing.slug}
      members={shown}
      actionsOf={(member) => actionsFor(member, signsFor(actor, member.organisationId), keeper)}
      invitable={keeper ? choices : []}
      own={choices.filter((one) => signsFor(actor, one.id))}
      mandatesBefore={await listMandatesBefore(deps.db, id)}
      typed={typed}
      problems={problems}
    />,
  );
}

function memberPages(routes: Routes, deps: CommunityPagesDeps): void {
  const page = (c: AppContext, thing: NetworkThing, typed?: TypedFields, problems?: readonly Problem[]) =>
    membersPage(c, deps, thing, typed, problems);

  routes.get('/netwerken/:slug/leden', 'signedIn', async (c) => {
    const thing = await networkBySlug(c, deps);
    return thing ? await page(c, thing) : await notFound(c);
  });

  routes.post('/netwerken/:slug/leden', 'signedIn', async (c) => {
    const thing = await networkBySlug(c, deps);
    if (!thing) return await notFound(c);
    const form = await readForm(c);
    const how = thing.keeper && form.text('how') === 'uitnodigen' ? 'invited' : 'asked';
    const joining = readJoining(form, await listChoices(deps.db));
    const done = joining.ok
      ? await joinNetwork(mailing(deps), c.get('actor'), thing.id, joining.value, how)
      : joining;
    if (!done.ok) return await page(c, thing, typedIn(form), done.problems);
    const outcome = how === 'invited' ? 'uitgenodigd' : 'gevraagd';
    return seeOther(c, `/netwerken/${thing.listing.slug}/leden?gelukt=${outcome}`);
  });

  routes.post('/netwerken/:slug/leden/stap', 'signedIn', async (c) => {
    const thing = await networkBySlug(c, deps);
    if (!thing) return await notFound(c);
    const form = await readForm(c);
    const member = parseId<'network_member'>(form.text('member'));
    const action = actions.find((known) => known === form.text('action'));
    const moved =
      member && action
        ? await moveMember(deps, c.get('actor'), member, action)
        : refused(refusals.chooseMember);
    if (!moved.ok) return await page(c, thing, nothingTyped, moved.problems);
    return seeOther(c, `/netwerken/${thing.listing.slug}/leden?gelukt=vastgelegd`);
  });

  routes.post('/netwerken/:slug/leden/later', 'signedIn', async (c) => {
    const thing = await networkBySlug(c, deps);
    if (!thing) return await notFound(c);
    const form = await readForm(c);
    const id = parseId<'network_member'>(form.text('member'));
    const stays = form.text('stap') === 'blijven';
    const done = id === null ? refused(refusals.chooseMember) : await leaveLater(c, deps, id, form, stays);
    if (!done.ok) return await page(c, thing, typedIn(form), done.problems);
    return seeOther(c, `/netwerken/${thing.listing.slug}/leden?gelukt=${stays ? 'blijft' : 'later'}`);
  });

  routes.post('/netwerken/:slug/leden/mandaat', 'signedIn', async (c) => {
    const thing = await networkBySlug(c, deps);
    if (!thing) return await notFound(c);
    const form = await readForm(c);
    const member = parseId<'network_member'>(form.text('member'));
    const mandate = mandates.find((known) => known === form.text('mandaat'));
    const changed =
      member && mandate
        ? await changeMandate(deps, c.get('actor'), member, mandate)
        : refused(handoverRefusals.mandateChoice);
    if (!changed.ok) return await page(c, thing, nothingTyped, changed.problems);
    return seeOther(c, `/netwerken/${thing.listing.slug}/leden?gelukt=vastgelegd`);
  });
}

/** Opened from a mailbox, without logging in. */
function invitationPages(routes: Routes, deps: CommunityPagesDeps): void {
  const load = async (c: AppContext) => {
    const now = new Date(deps.clock.now().epochMilliseconds);
    const token = c.req.param('token') ?? '';
    const link = await findSignedLink(deps.db, token, 'networkMember', now);
    const id = link && parseId<'network_member'>(link.subjectId);
    const member = id && (await findMember(deps.db, id));
    const network = member && (await findNetwork(deps.db, member.networkId));
    return network ? { token, member, network } : null;
  };
  type Invitation = NonNullable<Awaited<ReturnType<typeof load>>>;
  const page = (c: AppContext, { token, member, network }: Invitation, problems: readonly Problem[] = []) =>
    c.get('page')(
      { title: network.name, ...statusOf(problems) },
      <InvitationView
        lang={c.get('lang')}
        token={token}
        network={network.name}
        member={member}
        problems={problems}
      />,
    );
  routes.get('/netwerken/uitnodiging/dank', 'public', (c) => {
    const lang = c.get('lang');
    return c.get('page')(
      { title: words.networks[lang] },
      <DoneView title={words.networks[lang]} text={words.answered[lang]} />,
    );
  });
  routes.get('/netwerken/uitnodiging/:token', 'public', async (c) => {
    const invitation = await load(c);
    return invitation ? page(c, invitation) : await notFound(c);
  });
  routes.post('/netwerken/uitnodiging/:token', 'public', async (c) => {
    const invitation = await load(c);
    if (!invitation) return await notFound(c);
    const answer = (await readForm(c)).text('answer');
    const done =
      answer === 'confirm' || answer === 'decline'
        ? await answerInvitation(deps, c.get('actor'), invitation.token, answer)
        : refused(refusals.answerNeeded);
    return done.ok ? seeOther(c, '/netwerken/uitnodiging/dank') : page(c, invitation, done.problems);
  });
}
