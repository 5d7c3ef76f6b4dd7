/** The first page: what happens today in the wijk, then how to ask for money. */
import type { VNode } from 'preact';
import { cityAgendaBrief } from '../features/agenda/index.ts';
import { openMoney } from '../features/budget/index.ts';
import { listCurrentSchemes, SchemeCards } from '../features/scheme/index.ts';
import { type OriginDeps, originOf } from '../features/venue/index.ts';
import { openVotesBrief } from '../features/vote/index.ts';
import { today, wallClock } from '../kernel/dates.ts';
import type { Lang } from '../kernel/messages.ts';
import type { AppContext } from '../platform/http/context.ts';
import { seeOther } from '../platform/http/routes.ts';
import {
  Button,
  ButtonGroup,
  FieldPicture,
  Form,
  Heading,
  Lead,
  LinkButton,
  TextInput,
} from '../ui/index.ts';
import type { AppDeps } from './deps.ts';
import { home } from './home-texts.ts';

export async function homePage(
  c: AppContext,
  deps: Pick<AppDeps, 'clock'> & OriginDeps & Pick<AppDeps, 'db'>,
): Promise<Response> {
  const { db, clock } = deps;
  const lang = c.get('lang');
  const now = today(clock);
  const asked = c.req.query('vanaf') ?? '';
  const from = await originOf(deps, asked);
  // An old bookmark, or nowhere that we know: the page itself is not wrong.
  if (asked !== '' && from === null) return seeOther(c, '/');
  const [agenda, schemes, money, votes] = await Promise.all([
    cityAgendaBrief(db, wallClock(clock), lang, { picture: <FieldPicture />, from }),
    listCurrentSchemes(db, now),
    openMoney(db, now, lang),
    openVotesBrief(db, lang, new Date(clock.now().epochMilliseconds)),
  ]);
  return c.get('page')(
    { title: 'Hoofdveld' },
    <>
      {agenda}
      <WijkSearch lang={lang} />
      <Idea lang={lang} />
      {schemes.length > 0 && (
        <section aria-labelledby="geld-vragen">
          <Heading level={2} id="geld-vragen">
            {home.schemesTitle[lang]}
          </Heading>
          <SchemeCards lang={lang} schemes={schemes} today={now} level={3} />
        </section>
      )}
      {votes}
      <Steps lang={lang} />
      {money && (
        <section aria-labelledby="geld-open">
          <Heading level={2} id="geld-open">
            {home.moneyTitle[lang]}
          </Heading>
          {money}
          <ButtonGroup>
            <LinkButton href="/register" variant="secondary">
              {home.register[lang]}
            </LinkButton>
            <LinkButton href="/plafonds" variant="quiet">
              {home.ceilings[lang]}
            </LinkButton>
            <LinkButton href="/cijfers" variant="quiet">
              {home.figures[lang]}
            </LinkButton>
            <LinkButton href="/wat-het-oplevert" variant="quiet">
              {home.impact[lang]}
            </LinkButton>
            <LinkButton href="/verhalen" variant="quiet">
              {home.stories[lang]}
            </LinkButton>
            <LinkButton href="/moties" variant="quiet">
              {home.motions[lang]}
            </LinkButton>
            <LinkButton href="/raadsrapportages" variant="quiet">
              {home.councilReports[lang]}
            </LinkButton>
          </ButtonGroup>
        </section>
      )}
    </>,
  );
}

function Idea({ lang }: { lang: Lang }): VNode {
  return (
    <section aria-labelledby="een-idee">
      <Heading level={2} id="een-idee">
        {home.title[lang]}
      </Heading>
      <Lead>{home.lead[lang]}</Lead>
      <ButtonGroup>
        <LinkButton href="/welke-steun" icon="arrow-right">
          {home.start[lang]}
        </LinkButton>
        <LinkButton href="/mijn-aanvragen" variant="secondary">
          {home.where[lang]}
        </LinkButton>
      </ButtonGroup>
    </section>
  );
}

function WijkSearch({ lang }: { lang: Lang }): VNode {
  return (
    <section class="hv-band" aria-labelledby="uw-wijk">
      <div>
        <Heading level={2} id="uw-wijk">
          {home.wijkTitle[lang]}
        </Heading>
        <p>{home.wijkText[lang]}</p>
      </div>
      <div>
        <Form action="/wijken" method="get" label={home.wijkTitle[lang]} inline>
          <TextInput
            lang={lang}
            name="zoek"
            type="search"
            label={home.wijkLabel[lang]}
            width="medium"
            optional="unmarked"
          />
          <Button variant="secondary" icon="search">
            {home.wijkButton[lang]}
          </Button>
        </Form>
        <p>
          <a href="/wijken">{home.allWijken[lang]}</a>
        </p>
      </div>
    </section>
  );
}

function Steps({ lang }: { lang: Lang }): VNode {
  return (
    <section aria-labelledby="zo-gaat-het">
      <Heading level={2} id="zo-gaat-het">
        {home.stepsTitle[lang]}
      </Heading>
      <ol class="hv-way">
        {home.steps.map((step) => (
          <li key={step.title.en}>
            <Heading level={3}>{step.title[lang]}</Heading>
            <p>{step.text[lang]}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
