/** The form on which a member says in which applications she has an interest. */
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { declareInterests } from '../commands/declare.ts';
import type { AssessmentDeps } from '../deps.ts';
import { type DeclarationForm, nameField, readDeclarations, typedDeclarations } from '../forms.ts';
import { refusals } from '../messages.ts';
import { viewOf } from '../rules.ts';
import type { Match, MemberStanding, PackRow } from '../types.ts';
import { type AskedRow, DeclareView } from '../views/declare.tsx';
import { packHref } from '../views/parts.tsx';
import { declareWords } from '../views/words.ts';
import { flashOf, type OpenPack, openPack, refusedPage, statusOf } from './access.tsx';

const path = '/wijkraad/:council/:round/belangen';

export function declarePages(routes: Routes, deps: AssessmentDeps): void {
  routes.get(path, 'pack.declare', async (c) => {
    const opened = await openPack(c, deps);
    if ('answer' in opened) return opened.answer;
    const scope = scopeOf(opened.found, c.req.query('zaak'));
    return scope ? declarePage(c, opened.found, scope) : await notFound(c);
  });
  routes.post(path, 'pack.declare', (c) => declare(c, deps));
}

type Scope = {
  readonly only: string | null;
  readonly rows: readonly AskedRow[];
  readonly matched: readonly { readonly row: PackRow; readonly matches: readonly Match[] }[];
};

const ownOf = (row: PackRow, { viewer }: OpenPack): MemberStanding | undefined =>
  row.standings.find(({ member }) => viewer.kind === 'member' && member.personId === viewer.personId);

/** All that wait for this member, or the one she wants to change; null for a case that is not in the pack. */
function scopeOf(opened: OpenPack, caseNumber: string | undefined): Scope | null {
  const { pack, viewer } = opened;
  const about = pack.open.filter((row) => caseNumber === undefined || row.caseNumber === caseNumber);
  if (caseNumber !== undefined && about.length === 0) return null;
  const matched = about.flatMap((row) => {
    const matches = ownOf(row, opened)?.matches ?? [];
    return matches.length > 0 ? [{ row, matches }] : [];
  });
  const chosen = about.filter((row) =>
    caseNumber === undefined
      ? viewOf(viewer, row.standings) === 'undeclared'
      : // What she said herself about a name she can say otherwise.
        !matched.some((one) => one.row === row && one.matches.some(({ kind }) => kind !== 'samePerson')),
  );
  const rows = chosen.map((row) => ({ ...row, questions: ownOf(row, opened)?.questions ?? [] }));
  return { only: caseNumber ?? null, rows, matched };
}

/** What she said before, when she comes to change it; where she is asked anew, nothing is filled in for her. */
function earlier(opened: OpenPack, scope: Scope): DeclarationForm {
  const said = { true: 'yes', false: 'no', null: '' } as const;
  return {
    allNone: false,
    names: new Map(
      scope.rows.flatMap((row) =>
        row.questions.map((question) => [nameField(row, question), said[`${question.samePerson}`]] as const),
      ),
    ),
    rows: new Map(
      scope.rows.map((row) => {
        const own = ownOf(row, opened);
        const declaration = own?.standing === 'undeclared' ? null : own?.declaration;
        const said = declaration && declaration.source !== 'register' ? declaration : null;
        const choice = said === null ? '' : said.conflicted ? 'interest' : 'none';
        return [row.caseNumber, { choice, reason: said?.source === 'declared' ? (said.reason ?? '') : '' }];
      }),
    ),
  };
}

function declarePage(
  c: AppContext,
  opened: OpenPack,
  scope: Scope,
  typed: DeclarationForm = earlier(opened, scope),
  problems: readonly Problem[] = [],
): Response {
  const { pack, viewer } = opened;
  if (viewer.kind === 'onlooker') return refusedPage(c, refusals.notYourCouncil, 403, packHref(pack));
  const lang = c.get('lang');
  return c.get('page')(
    { title: declareWords.title[lang], status: statusOf(problems), ...flashOf(c) },
    <DeclareView lang={lang} pack={pack} {...scope} typed={typed} problems={problems} />,
  );
}

async function declare(c: AppContext, deps: AssessmentDeps): Promise<Response> {
  const opened = await openPack(c, deps);
  if ('answer' in opened) return opened.answer;
  const { pack, viewer, actor } = opened.found;
  if (viewer.kind === 'onlooker') return refusedPage(c, refusals.notYourCouncil, 403, packHref(pack));
  const form = await readForm(c);
  const only = form.text('zaak');
  const scope = scopeOf(opened.found, only === '' ? undefined : only);
  if (!scope) return refusedPage(c, refusals.nothingToDeclare, 409, packHref(pack));
  const typed = typedDeclarations(form, scope.rows);
  const { inputs, problems } = readDeclarations(typed, scope.rows);
  if (problems.length > 0) return declarePage(c, opened.found, scope, typed, problems);
  // What the register matched is noted with it, so that the file shows it from the first day.
  const answered = new Set<string>(inputs.map(({ applicationId }) => applicationId));
  const matched = scope.matched
    .filter(({ row }) => !answered.has(row.application.id))
    .map(({ row }) => ({ applicationId: row.application.id, conflicted: true, reason: null }));
  const declared = await declareInterests(deps, actor, pack.council, [...inputs, ...matched]);
  const [first] = declared.ok ? [] : declared.problems;
  if (first) return refusedPage(c, first, first.code === 'not-your-council' ? 403 : 409, packHref(pack));
  return seeOther(c, `${packHref(pack)}?klaar=gemeld`);
}
