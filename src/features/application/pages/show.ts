/** Puts together what the pages show of one application. */
import type { Actor } from '../../../kernel/actor.ts';
import { personIdOf } from '../../../kernel/actor.ts';
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Option, OptionGroup } from '../../../ui/index.ts';
import { fill } from '../../../ui/index.ts';
import { listOrganisationsOf } from '../../party/index.ts';
import type { Organisation, OwnOrganisation } from '../../party/types.ts';
import { listGebieden } from '../../place/index.ts';
import type { Wijk } from '../../place/types.ts';
import { domainHints, domainLabels, highestMaximum, maximumFor } from '../../scheme/index.ts';
import type { FormPage, SchemeVersion } from '../../scheme/types.ts';
import {
  type Case,
  contactOf,
  fillsInForOther,
  organisationIn,
  overlaid,
  readContextOf,
} from '../commands/context.ts';
import { openStatuses } from '../commands/index.ts';
import { copyFactsOf } from '../commands/letter-facts.ts';
import type { Values } from '../forms/fields.ts';
import { valuesOf } from '../forms/show.ts';
import { formWords } from '../messages.ts';
import { type FormState, isLines } from '../rules/answers.ts';
import { type CopyPage, copyOf } from '../rules/copy.ts';
import { totalOf } from '../rules/money-plan.ts';
import { stateOf } from '../rules/state.ts';
import type { Application } from '../types.ts';
import type { StepInfo } from '../views/form-page.tsx';
import type { QuestionProps } from '../views/question.tsx';

export const cosignersSlug = 'mede-ondertekenaars';
export const checkSlug = 'controle';

/** The pages of the whole form in order: the scheme's, then the co-signers where it asks any, then the check. */
export function stepsOf(version: SchemeVersion, slug: string, lang: Lang): StepInfo {
  const { form, cosigners } = version.rules;
  const steps = [
    ...form.map((page) => ({ slug: page.slug, label: page.title[lang] })),
    ...(cosigners.count > 0 ? [{ slug: cosignersSlug, label: formWords.cosigners[lang] }] : []),
    { slug: checkSlug, label: formWords.check[lang] },
  ];
  const at = steps.findIndex((step) => step.slug === slug);
  return { labels: steps.map((step) => step.label), current: at + 1 };
}

/** The page after this one, by slug. */
export function nextSlug(version: SchemeVersion, slug: string): string {
  const { form, cosigners } = version.rules;
  const slugs = [
    ...form.map((page) => page.slug),
    ...(cosigners.count > 0 ? [cosignersSlug] : []),
    checkSlug,
  ];
  return slugs[slugs.indexOf(slug) + 1] ?? checkSlug;
}

export function previousSlug(version: SchemeVersion, slug: string): string | null {
  const slugs = version.rules.form.map((page) => page.slug);
  const at = slug === cosignersSlug ? slugs.length : slugs.indexOf(slug);
  return slugs[at - 1] ?? null;
}

/** The page that holds a field, so that a problem can lead to it. */
export function pageOfField(form: readonly FormPage[], field: string): FormPage | null {
  const key = /^[A-Za-z0-9]+/.exec(field)?.[0] ?? '';
  const holds = (page: FormPage): boolean =>
    page.questions.some((question) => {
      const rest = key.slice(question.key.length);
      return key === question.key || (key.startsWith(question.key) && /^[A-Z]/.test(rest));
    });
  return form.find(holds) ?? null;
}

export const isOpen = (application: Pick<Application, 'status'>): boolean =>
  openStatuses.includes(application.status);

/** What the fields of a page hold: what was typed last, else what the answers say. */
export function pageValues(found: Case, page: FormPage, lang: Lang): Values {
  const typed = found.typed[page.slug];
  if (typed) return typed.values;
  const context = { lang, wijken: found.wijken, contact: contactOf(found.applicant) };
  return valuesOf(page, stateOf(found.application), context);
}

async function wijkOptions(r: Reader, wijken: readonly Wijk[]): Promise<OptionGroup[]> {
  const gebieden = await listGebieden(r);
  return gebieden
    .map((gebied) => ({
      label: gebied.name,
      options: wijken
        .filter((wijk) => wijk.gebiedId === gebied.id)
        .map((wijk) => ({ value: wijk.slug, label: wijk.name })),
    }))
    .filter((group) => group.options.length > 0);
}

/** The desk gets no list: it looks the applicant's organisation up. */
async function ownOrganisations(
  r: Reader,
  actor: Actor,
  today: PlainDate,
): Promise<readonly OwnOrganisation[]> {
  const personId = personIdOf(actor);
  const own = personId === null ? [] : await listOrganisationsOf(r, personId, today);
  return own.filter(({ right }) => right !== 'view');
}

async function organisationOptions(
  r: Reader,
  actor: Actor,
  { application, organisation, chosenOrganisation, version }: Case,
  today: PlainDate,
  lang: Lang,
): Promise<Option[]> {
  const forOther = fillsInForOther(actor, application);
  const named: Organisation[] = forOther ? [] : [...(await ownOrganisations(r, actor, today))];
  for (const chosen of [organisation, forOther ? chosenOrganisation : null])
    if (chosen && !named.some(({ id }) => id === chosen.id)) named.push(chosen);
  return [
    ...(version.rules.applicantKinds.includes('person')
      ? [{ value: 'none', label: formWords.noOrganisation[lang] }]
      : []),
    ...named.map(({ id, name }) => ({ value: id, label: fill(formWords.organisationIs, lang, { name }) })),
  ];
}

const domainOptions = (version: SchemeVersion, lang: Lang): Option[] =>
  version.rules.domains.map((domain) => ({
    value: domain,
    label: domainLabels[domain][lang],
    hint: domainHints[domain][lang],
  }));

/** The state as the form sees it now: saved answers with everything typed on top. */
export function stateNow(actor: Actor, found: Case): FormState {
  return overlaid(found, readContextOf(actor, found)).state;
}

export async function questionProps(
  r: Reader,
  actor: Actor,
  found: Case,
  page: FormPage,
  context: { readonly lang: Lang; readonly today: PlainDate },
): Promise<Omit<QuestionProps, 'lang' | 'values' | 'problems'>> {
  const { version, application } = found;
  const state = stateNow(actor, found);
  const wijk = found.wijken.find((one) => one.id === state.wijkId);
  const maximum = wijk ? maximumFor(version.rules, wijk.slug) : highestMaximum(version.rules);
  const budget = version.rules.form.flatMap((one) => one.questions).find((one) => one.kind === 'budget');
  const costs = budget && state.answers[budget.key];
  const here = page.questions.some((one) => one.key === budget?.key);
  return {
    wijkOptions: await wijkOptions(r, found.wijken),
    domainOptions: domainOptions(version, context.lang),
    organisationOptions: await organisationOptions(r, actor, found, context.today, context.lang),
    organisationSearch: fillsInForOther(actor, application),
    maximumCents: maximum.amountCents,
    costs: { key: budget && here ? budget.key : null, savedCents: isLines(costs) ? totalOf(costs) : 0 },
    attachments: found.attachments,
    filesRemovable: application.status === 'draft',
    computed: found.computed
      ? (copyNow(actor, found, context.lang).find((one) => one.page.slug === page.slug)?.rows ?? [])
      : null,
  };
}

/** Everything entered, in words, as it would be sent now. */
export function copyNow(actor: Actor, found: Case, lang: Lang): readonly CopyPage[] {
  const state = stateNow(actor, found);
  return copyOf(found.version.rules, state, copyFactsOf(found, state, organisationIn(found, state), lang));
}

/** Where each problem can be mended. */
export function placed(
  found: Case,
  problems: readonly Problem[],
): readonly { readonly problem: Problem; readonly href: string | null }[] {
  const base = `/aanvragen/${found.application.id}`;
  return problems.map((problem) => {
    if (problem.field.startsWith('cosigners')) return { problem, href: `${base}/${cosignersSlug}` };
    const page = pageOfField(found.version.rules.form, problem.field);
    const anchor = `f-${problem.field.replace(/[^A-Za-z0-9_]+/g, '-')}`;
    return { problem, href: page ? `${base}/${page.slug}?van=controle#${anchor}` : null };
  });
}
