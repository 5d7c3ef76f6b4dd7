import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Card, CardList, Heading } from '../../../ui/index.ts';
import type { Grant, GrantTotals } from '../types.ts';
import { Purpose, Recipient, totalsLine } from './register.tsx';
import { registerWords } from './words.ts';

type WijkGrantsBriefProps = {
  readonly lang: Lang;
  readonly slug: string;
  readonly grants: readonly Grant[];
  readonly totals: GrantTotals;
};

export function WijkGrantsBrief({ lang, slug, grants, totals }: WijkGrantsBriefProps): VNode {
  return (
    <section aria-labelledby="toegekend">
      <Heading level={2} id="toegekend">
        {registerWords.briefTitle[lang]}
      </Heading>
      {grants.length === 0 ? (
        <p>{registerWords.briefNone[lang]}</p>
      ) : (
        <>
          <CardList label={registerWords.briefTitle[lang]}>
            {grants.map((grant) => (
              <Card
                key={grant.caseNumber}
                level={3}
                title={formatCents(grant.amountCents, lang)}
                kicker={<Recipient lang={lang} grant={grant} />}
                footer={formatDate(grant.notifiedOn, lang)}
              >
                <p>
                  <Purpose lang={lang} grant={grant} />
                </p>
              </Card>
            ))}
          </CardList>
          <p>
            <a href={`/register?wijk=${slug}`}>{totalsLine(totals, lang)}</a>
          </p>
        </>
      )}
    </section>
  );
}
