import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { Heading } from '../../../ui/index.ts';
import { budgetTitle } from '../messages.ts';
import { budgetPath } from '../paths.ts';
import type { AreaBudget } from '../types.ts';

/** For who holds a key, but not of this budget. */
export function shutPage(c: AppContext, budget: AreaBudget, why: Problem): Response {
  const lang = c.get('lang');
  const title = budgetTitle(budget)[lang];
  return c.get('page')(
    { title, status: 403 },
    <>
      <Heading level={1}>{title}</Heading>
      <p>{why.text[lang]}</p>
      <p>
        <a href={budgetPath(budget)}>{title}</a>
      </p>
    </>,
  );
}
