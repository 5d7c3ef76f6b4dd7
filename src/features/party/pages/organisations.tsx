/** One's own organisations and who belongs to them; their public page is the feature 'community'. */
import { today } from '../../../kernel/dates.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { addMember, addOrganisation, changeMember, mayManageMembers } from '../commands/organisation.ts';
import type { PartyDeps, PartyPagesDeps } from '../deps.ts';
import { readMember, readMemberChange, readOrganisation } from '../forms.ts';
import { organisationRight } from '../rules.ts';
import { findOrganisationBySlug, listMembers, listOrganisationsOf } from '../store/organisations.ts';
import { findAreaName, listAreas } from '../store/roles.ts';
import type { Organisation } from '../types.ts';
import { ManageOrganisationView } from '../views/members.tsx';
import { organisationWords as words } from '../views/organisation-words.ts';
import { AddOrganisationView, MyOrganisationsView, type OrganisationTyped } from '../views/organisations.tsx';
import { personOf } from './my-data.tsx';

const done: Readonly<Record<string, Text>> = {
  organisatie: words.added,
  lid: words.memberAdded,
  gewijzigd: words.changed,
  verlaten: words.left,
};

const wijkNameOf = async (deps: PartyDeps, organisation: Organisation): Promise<string | null> =>
  organisation.wijkId === null ? null : await findAreaName(deps.db, 'wijk', organisation.wijkId);

export function organisationPages(routes: Routes, deps: PartyPagesDeps): void {
  routes.get('/mijn-organisaties', 'signedIn', async (c) => {
    const organisations = await listOrganisationsOf(deps.db, personOf(c).personId, today(deps.clock));
    return c.get('page')(
      { title: words.mine[c.get('lang')], ...flashFor(c, done) },
      <MyOrganisationsView lang={c.get('lang')} organisations={organisations} />,
    );
  });

  addPages(routes, deps);
  memberPages(routes, deps);
}

const blank: OrganisationTyped = { name: '', legalForm: '', kvkNumber: '', wijkId: '' };
const typedOf = (form: FormValues): OrganisationTyped => ({
  name: form.text('name'),
  legalForm: form.text('legalForm').slice(0, 40),
  kvkNumber: form.text('kvkNumber').slice(0, 40),
  wijkId: form.text('wijkId').slice(0, 40),
});

function addPages(routes: Routes, deps: PartyDeps): void {
  const page = async (
    c: AppContext,
    typed: OrganisationTyped,
    problems: readonly Problem[] = [],
  ): Promise<Response> => {
    const wijken = await listAreas(deps.db, 'wijk');
    return c.get('page')(
      { title: words.addTitle[c.get('lang')], status: problems.length > 0 ? 422 : 200 },
      <AddOrganisationView lang={c.get('lang')} typed={typed} wijken={wijken} problems={problems} />,
    );
  };

  // Before '/mijn-organisaties/:slug': the router takes the first that fits.
  routes.get('/mijn-organisaties/nieuw', 'signedIn', async (c) => await page(c, blank));

  routes.post('/mijn-organisaties/nieuw', 'signedIn', async (c) => {
    const form = await readForm(c);
    const wijken = new Set((await listAreas(deps.db, 'wijk')).map(({ id }) => id));
    const details = readOrganisation(form, wijken);
    const added = details.ok ? await addOrganisation(deps, personOf(c), details.value) : details;
    if (!added.ok) return await page(c, typedOf(form), added.problems);
    return seeOther(c, `/mijn-organisaties/${added.value.slug}?gelukt=organisatie`);
  });
}

function memberPages(routes: Routes, deps: PartyPagesDeps): void {
  const memberDeps = {
    db: deps.db,
    clock: deps.clock,
    dataVersion: deps.dataVersion,
    publicUrl: deps.config.publicUrl,
    queueMail: (tx: Parameters<typeof queueMail>[0], mail: Parameters<typeof queueMail>[3]) =>
      queueMail(tx, deps.clock, deps.config, mail),
  };

  /** Null for who has no business here: then the page does not exist. */
  const load = async (c: AppContext): Promise<Organisation | null> => {
    const organisation = await findOrganisationBySlug(deps.db, c.req.param('slug') ?? '');
    if (!organisation) return null;
    const actor = c.get('actor');
    const inside =
      organisationRight(actor, organisation.id) !== null || mayManageMembers(actor, organisation.id);
    return inside ? organisation : null;
  };

  const page = async (
    c: AppContext,
    organisation: Organisation,
    problems: readonly Problem[] = [],
    typed = { email: '', right: '' },
  ): Promise<Response> => {
    const actor = personOf(c);
    return c.get('page')(
      { title: organisation.name, status: problems.length > 0 ? 422 : 200, ...flashFor(c, done) },
      <ManageOrganisationView
        lang={c.get('lang')}
        organisation={organisation}
        wijkName={await wijkNameOf(deps, organisation)}
        members={await listMembers(deps.db, organisation.id, today(deps.clock))}
        self={actor.personId}
        mayManage={mayManageMembers(actor, organisation.id)}
        isMember={organisationRight(actor, organisation.id) !== null}
        sections={await deps.ownSections(organisation, actor, c.get('lang'))}
        typed={typed}
        problems={problems}
      />,
    );
  };

  routes.get('/mijn-organisaties/:slug', 'signedIn', async (c) => {
    const organisation = await load(c);
    return organisation ? await page(c, organisation) : await notFound(c);
  });

  routes.post('/mijn-organisaties/:slug/leden', 'signedIn', async (c) => {
    const organisation = await load(c);
    if (!organisation) return await notFound(c);
    const form = await readForm(c);
    const typed = { email: form.text('email').slice(0, 300), right: form.text('right').slice(0, 20) };
    const member = readMember(form);
    if (!member.ok) return await page(c, organisation, member.problems, typed);
    const added = await addMember(memberDeps, personOf(c), organisation, {
      ...member.value,
      lang: c.get('lang'),
    });
    if (!added.ok) return await page(c, organisation, added.problems, typed);
    return seeOther(c, `/mijn-organisaties/${organisation.slug}?gelukt=lid`);
  });

  routes.post('/mijn-organisaties/:slug/leden/wijzigen', 'signedIn', async (c) => {
    const organisation = await load(c);
    if (!organisation) return await notFound(c);
    const actor = personOf(c);
    const change = readMemberChange(await readForm(c));
    if (!change.ok) return await page(c, organisation, change.problems);
    const { personId, right } = change.value;
    const changed = await changeMember(deps, actor, organisation, personId, right);
    if (!changed.ok) return await page(c, organisation, changed.problems);
    const left = right === null && personId === actor.personId;
    return seeOther(
      c,
      left
        ? '/mijn-organisaties?gelukt=verlaten'
        : `/mijn-organisaties/${organisation.slug}?gelukt=gewijzigd`,
    );
  });
}
