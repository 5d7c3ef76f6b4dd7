/** What the pages of this feature ask of a request, again and again. */
import type { PersonActor } from '../../../kernel/actor.ts';
import { assert, type Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { otherLanguagesAsTyped } from '../../../ui/index.ts';
import type { MailingDeps } from '../commands/claim.ts';
import type { CommunityPagesDeps } from '../deps.ts';
import type { NetworkContent, OrganisationContent } from '../types.ts';
import type { TypedFields } from '../views/forms.tsx';

/** @throws AssertionError behind a route that lets others in */
export function personOf(c: AppContext): PersonActor {
  const actor = c.get('actor');
  assert(actor.kind === 'person', 'Only people come here');
  return actor;
}

export const statusOf = (problems: readonly Problem[]) =>
  ({ status: problems.length > 0 ? 422 : 200 }) as const;

/** Shown again as it was typed, within reason. */
export const typedIn = (form: FormValues): TypedFields => ({
  text: (name) => form.text(name),
  texts: (name) => form.texts(name),
});

export const nothingTyped: TypedFields = { text: () => '', texts: () => [] };

type Wijken = readonly { readonly id: string; readonly slug: string }[];

/** What stands there now, as the form would post it. */
export function asTyped(content: OrganisationContent | NetworkContent, wijken: Wijken): TypedFields {
  const { summary, description } = content;
  const others = otherLanguagesAsTyped({ summary, description });
  const fields: Readonly<Record<string, unknown>> = {
    ...content,
    ...others,
    wijk: wijken.find(({ id }) => id === content.wijkId)?.slug,
    summaryNl: summary.nl,
    summaryEn: summary.en,
    descriptionNl: description.nl,
    descriptionEn: description.en,
  };
  const lists: Readonly<Record<string, readonly string[]>> =
    'domains' in content ? { domains: content.domains, languages: content.languages } : {};
  const oneOf = (name: string) => (others[name] === undefined ? [] : [others[name]]);
  return {
    text: (name) => String(fields[name] ?? ''),
    texts: (name) => lists[name] ?? oneOf(name),
  };
}

export const mailing = (deps: CommunityPagesDeps): MailingDeps => ({
  db: deps.db,
  clock: deps.clock,
  dataVersion: deps.dataVersion,
  publicUrl: deps.config.publicUrl,
  queueMail: (tx, mail) => queueMail(tx, deps.clock, deps.config, mail),
});
