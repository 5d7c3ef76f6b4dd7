/** What other pages show of it: the budgets of a wijk beside its money, and the keys that wait for who opens a page. */
import type { VNode } from 'preact';
import type { Actor } from '../../kernel/actor.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { Wijk } from '../place/index.ts';
import { budgetTitle } from './messages.ts';
import { budgetPath, listPath } from './paths.ts';
import { listBudgetsOfWijk } from './store/index.ts';
import { WaitingTable } from './views/waiting.tsx';
import { words } from './views/words.ts';
import { waitingFor } from './waiting.ts';

/** Null for a wijk without one. */
export async function wijkBudgets(
  r: Reader,
  wijk: Pick<Wijk, 'id' | 'wijkraadId' | 'gebiedId'>,
  lang: Lang,
): Promise<VNode | null> {
  const budgets = await listBudgetsOfWijk(r, wijk);
  if (budgets.length === 0) return null;
  return (
    <section aria-labelledby="wijkbudgetten">
      <h2 id="wijkbudgetten">{words.list[lang]}</h2>
      <ul>
        {budgets.map((budget) => (
          <li key={budget.id}>
            <a href={budgetPath(budget)}>{budgetTitle(budget)[lang]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Null for who holds no key. */
export async function waitingKeys(
  r: Reader,
  actor: Actor,
  today: PlainDate,
  lang: Lang,
): Promise<VNode | null> {
  const holdsKey =
    actor.kind === 'person' &&
    actor.grants.some(({ role }) => role === 'councilMember' || role === 'districtOffice');
  if (!holdsKey) return null;
  const waiting = await waitingFor(r, actor, today);
  return (
    <section aria-labelledby="sleutels-wachten">
      <h2 id="sleutels-wachten">{words.list[lang]}</h2>
      {waiting.length === 0 ? null : (
        <>
          <p>{words.myKeys[lang]}:</p>
          <WaitingTable lang={lang} waiting={waiting} />
        </>
      )}
      <p>
        <a href={listPath}>{words.allBudgets[lang]}</a>
      </p>
    </section>
  );
}
