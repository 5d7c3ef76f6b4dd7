/** A network's request for a year: where it stands, its members, and what the co-ordinator does next. */
import type { VNode } from 'preact';
import { dateOf, formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { inDutch } from '../../../kernel/words.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  fill,
  fillWith,
  Heading,
  Lead,
  LinkButton,
  OwnWords,
  Situation,
  SummaryList,
  Table,
} from '../../../ui/index.ts';
import { fundingWords as words } from '../funding-words.ts';
import { requestStatus } from '../status.ts';
import { LeadSaid } from '../succession/lead-said.tsx';
import type { PartFacts } from '../types.ts';
import { ApplySection } from './apply.tsx';
import { publicFormulaPath } from './formula-parts.tsx';
import { BandForm, InhabitantsForm, LeadForm } from './request-forms.tsx';
import {
  hoursWords,
  isOpen,
  Known,
  Names,
  PartBadge,
  type RequestProps,
  requestPath,
} from './request-parts.tsx';
import { numberWords } from './sum-words.ts';

const euro = (cents: number, lang: Lang): string => formatCents(cents, lang);
function Standing({ lang, facts, hoped, confirmed, changed, applying }: RequestProps): VNode {
  const { request, frozen, parts } = facts;
  const label = requestStatus.labels[request.status][lang];
  if (frozen) {
    const sent = new Set<string>(frozen.members.map(({ organisationId }) => organisationId));
    return (
      <Situation
        title={
          applying.unsent
            ? words.unsentTitle[lang]
            : applying.grantedCents === null
              ? label
              : words.grantedTitle[lang]
        }
        tone={applying.unsent ? 'neutral' : 'green'}
        icon={applying.unsent ? 'pencil' : 'circle-check'}
      >
        <p>
          {fill(applying.unsent ? words.fixedOn : words.sentOn, lang, {
            date: formatDate(dateOf(frozen.madeAt), lang),
            total: euro(frozen.claim.totalCents, lang),
          })}
        </p>
        {applying.grantedCents !== null && (
          <p>
            <strong>{fill(words.grantedSaid, lang, { total: euro(applying.grantedCents, lang) })}</strong>
          </p>
        )}
        {parts
          .filter(({ part }) => part.leftOn !== null && sent.has(part.organisationId))
          .map(({ part }) => (
            <p key={part.id}>
              {fillWith(words.leftSince, lang, {
                name: <OwnWords said={part.organisationName} lang={lang} />,
                date: formatDate(part.leftOn ?? '', lang),
              })}
            </p>
          ))}
        {changed && <p>{fill(words.changedSince, lang, { now: euro(changed.nowCents, lang) })}</p>}
      </Situation>
    );
  }
  const all = parts.filter(isOpen);
  const n = all.filter(({ part }) => part.status === 'confirmed').length;
  return (
    <Situation title={label} icon="users">
      {hoped && (
        <p>
          <strong>{fill(words.soFar, lang, { total: euro(hoped.totalCents, lang) })}</strong>
        </p>
      )}
      <p>
        {n === all.length
          ? fill(words.allConfirmed, lang, { all: n })
          : fill(words.soFarConfirmed, lang, {
              n,
              all: all.length,
              total: euro(confirmed?.totalCents ?? 0, lang),
            })}
      </p>
    </Situation>
  );
}

function costWords({ answers }: PartFacts, lang: Lang): string {
  const { rentCents, energyCents } = answers;
  if (rentCents === undefined || energyCents === undefined) return words.costsUnknown[lang];
  return fill(words.costsSaid, lang, { total: euro(rentCents.value + energyCents.value, lang) });
}

function Members({ lang, facts, amounts, names, others }: RequestProps): VNode {
  const path = requestPath(facts.request);
  return (
    <Table
      lang={lang}
      id="leden"
      caption={words.members[lang]}
      hideCaption
      narrow="stack"
      rows={facts.parts}
      columns={[
        {
          header: words.member[lang],
          rowHeader: true,
          cell: ({ part }) => (
            <a href={`${path}/leden/${part.organisationSlug}`}>
              <OwnWords said={part.organisationName} lang={lang} />
            </a>
          ),
        },
        {
          header: words.place[lang],
          cell: ({ part }) =>
            part.venueName === null ? words.placeNone[lang] : <OwnWords said={part.venueName} lang={lang} />,
        },
        {
          header: words.hours[lang],
          numeric: true,
          cell: (one) => (
            <a href={`${path}/bewijs#${one.part.organisationSlug}`}>{hoursWords(one.minutesAWeek, lang)}</a>
          ),
        },
        {
          header: words.times[lang],
          numeric: true,
          cell: ({ timesAWeek }) => numberWords(timesAWeek, lang),
        },
        { header: words.costs[lang], numeric: true, cell: (one) => costWords(one, lang) },
        {
          header: words.amount[lang],
          numeric: true,
          cell: ({ part }) => {
            const cents = amounts.get(names.get(part.id) ?? '');
            return cents === undefined ? '–' : euro(cents, lang);
          },
        },
        {
          header: words.status[lang],
          cell: (one) =>
            one.part.countsHere ? (
              <PartBadge lang={lang} one={one} />
            ) : (
              fillWith(words.countedBy, lang, {
                network: <Names lang={lang} names={others.get(one.part.organisationId) ?? []} />,
              })
            ),
        },
      ]}
    />
  );
}

function Ask({ lang, facts }: RequestProps): VNode {
  const again = facts.request.status === 'confirming';
  return (
    <section aria-labelledby="vragen">
      <Heading level={2} id="vragen">
        {(again ? words.askAgain : words.ask)[lang]}
      </Heading>
      <p>{words.askHint[lang]}</p>
      <Form action={`${requestPath(facts.request)}/vragen`} label={words.ask[lang]}>
        <Button icon="send">{requestStatus.transitions.ask.label[lang]}</Button>
      </Form>
    </section>
  );
}

function FormulaName({ lang, facts }: Pick<RequestProps, 'lang' | 'facts'>): VNode {
  const { name, number } = facts.formula;
  return (
    <OwnWords
      said={inDutch(name)}
      lang={lang}
      {...(number === null ? {} : { as: 'a' as const, href: publicFormulaPath(number) })}
    />
  );
}

function Grounds(props: RequestProps): VNode {
  const { lang, facts } = props;
  const { request, formula, period } = facts;
  const people = request.inhabitants;
  return (
    <SummaryList
      lang={lang}
      rows={[
        {
          key: words.leadOrganisation[lang],
          value: <LeadSaid {...props} />,
        },
        ...(people === null
          ? []
          : [
              {
                key: words.inhabitants[lang],
                value: (
                  <>
                    {fill(words.inhabitantsSaid, lang, {
                      n: numberWords(people.count, lang),
                      year: people.year,
                    })}
                    <br />
                    <small>
                      {words.inhabitantsSource[lang]}: <OwnWords said={inDutch(people.source)} lang={lang} />
                    </small>
                  </>
                ),
              },
            ]),
        ...(formula.published
          ? [{ key: words.formula[lang], value: <FormulaName lang={lang} facts={facts} /> }]
          : []),
        {
          key: words.weeksLooked[lang],
          value: fill(words.weeksSaid, lang, {
            from: formatDate(period.from, lang),
            until: formatDate(period.until.subtract({ days: 1 }), lang),
            n: formula.parameters.countedWeeks,
          }),
        },
      ]}
    />
  );
}

export function RequestView(props: RequestProps): VNode {
  const { lang, facts, problems, may } = props;
  const { request } = facts;
  const path = requestPath(request);
  const open = request.status !== 'submitted';
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          {
            href: `/netwerken/${request.networkSlug}`,
            label: <OwnWords said={request.networkName} lang={lang} />,
          },
          {
            href: `/netwerken/${request.networkSlug}/basisfinanciering`,
            label: words.yearsTitle[lang],
          },
        ]}
      />
      <Heading level={1} kicker={<OwnWords said={request.networkName} lang={lang} />}>
        {fill(words.title, lang, { year: request.year })}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.lead[lang]}</Lead>
      <Standing {...props} />
      <Known lang={lang} facts={facts} />
      <ButtonGroup>
        <LinkButton href={`${path}/som`} icon="arrow-right">
          {words.sum[lang]}
        </LinkButton>
        <LinkButton href={`${path}/bewijs${props.begun ? '?over=jaar' : ''}`} variant="secondary">
          {(props.begun ? words.evidenceYear : words.evidence)[lang]}
        </LinkButton>
      </ButtonGroup>
      <Grounds {...props} />
      {open && may.keep && <LeadForm {...props} />}
      {open && may.keep && <BandForm {...props} />}
      {open && may.enter && <InhabitantsForm {...props} />}
      <section aria-labelledby="leden-kop">
        <Heading level={2} id="leden-kop">
          {words.members[lang]}
        </Heading>
        <Members {...props} />
      </section>
      {open && may.keep && <Ask {...props} />}
      <ApplySection lang={lang} request={request} applying={props.applying} keeps={may.keep} />
    </>
  );
}
