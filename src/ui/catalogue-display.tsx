import type { VNode } from 'preact';
import type { Lang } from '../kernel/messages.ts';
import { Alert, Badge } from './alert.tsx';
import { ButtonGroup, LinkButton } from './form.tsx';
import { Icon } from './icon.tsx';
import { type IconName, iconNodes } from './icon-nodes.ts';
import { Card, CardList, SummaryList, Timeline } from './lists.tsx';
import { Breadcrumbs, Steps, Tabs } from './navigation.tsx';
import { Pager, Table } from './table.tsx';
import { CopyButton, Details, EmptyState, Heading, PrintButton, Prose } from './text.tsx';

type Props = { lang: Lang };

function Words({ lang }: Props): VNode {
  return (
    <section>
      <h2>Tekst</h2>
      <Heading level={3} kicker="Zaak 2027-000123">
        Buurtmoestuin aan de Zaagmolenkade
      </Heading>
      <Prose>
        <p>
          Een buurt is meer dan straten en huizen. Mensen koken samen, helpen elkaar met formulieren en zorgen
          voor het groen. <a href="#inhoud">Lees hoe de stad daarbij helpt</a>, met geld, met een plek of met
          advies.
        </p>
        <ul>
          <li>U vraagt aan met minstens vijf bewoners.</li>
          <li>Uw idee is goed voor de wijk en gaat niet om winst.</li>
        </ul>
      </Prose>
      <Details summary={lang === 'nl' ? 'Waarom vragen wij dit?' : 'Why do we ask this?'}>
        <p>Wij vragen alleen wat de regeling nodig heeft (artikel 4:4 van de Awb).</p>
      </Details>
      <ButtonGroup>
        <LinkButton href="#inhoud" icon="arrow-right">
          Begin met aanvragen
        </LinkButton>
        <LinkButton href="#inhoud" variant="secondary" icon="download">
          Download als CSV
        </LinkButton>
        <LinkButton href="#inhoud" variant="quiet">
          Nu niet
        </LinkButton>
        <PrintButton lang={lang} />
        <CopyButton lang={lang} of="hv-catalogue-copied" />
      </ButtonGroup>
      <p id="hv-catalogue-copied">3F7Q 9XKD</p>
    </section>
  );
}

function Messages({ lang }: Props): VNode {
  return (
    <section>
      <h2>Meldingen en etiketten</h2>
      <Alert kind="success" lang={lang} title="Uw aanvraag is binnen">
        <p>U krijgt binnen vijf minuten een bevestiging met een kopie van wat u hebt ingevuld.</p>
      </Alert>
      <Alert kind="info" lang={lang}>
        U kunt tot en met 12 maart 2027 nog alles aanpassen.
      </Alert>
      <Alert kind="attention" lang={lang} title="Wij missen nog een begroting">
        <p>
          Stuur deze voor 4 april 2027 mee. <a href="#inhoud">Begroting toevoegen</a>
        </p>
      </Alert>
      <Alert kind="danger" lang={lang} title="Deze ronde is gesloten">
        <p>De volgende ronde opent op 1 september 2027.</p>
      </Alert>
      <p>
        <Badge>Concept</Badge> <Badge tone="sand">Ter inzage</Badge> <Badge tone="green">Toegekend</Badge>{' '}
        <Badge tone="orange" icon="pause">
          Wacht op u
        </Badge>{' '}
        <Badge tone="red">Afgewezen</Badge>
      </p>
    </section>
  );
}

function Ways({ lang }: Props): VNode {
  return (
    <section>
      <h2>De weg wijzen</h2>
      <Breadcrumbs
        lang={lang}
        items={[
          { label: 'Start', href: '#start' },
          { label: 'Noord', href: '#noord' },
          { label: 'Oude Noorden', href: '#oude-noorden' },
        ]}
      />
      <Steps
        lang={lang}
        current={3}
        total={5}
        labels={['Uw idee', 'Uw groep', 'Begroting', 'Bijlagen', 'Controleren']}
      />
      <Tabs
        label="Onderdelen van de zaak"
        items={[
          { label: 'Overzicht', href: '#overzicht', current: true },
          { label: 'Berichten', href: '#berichten', count: 2 },
          { label: 'Stukken', href: '#stukken' },
        ]}
      />
      <Pager lang={lang} page={4} pages={12} hrefFor={(page) => `#pagina-${page}`} />
    </section>
  );
}

type Grant = { name: string; wijk: string; cents: string; status: VNode };

const grants: readonly Grant[] = [
  {
    name: 'Samen eten op dinsdag',
    wijk: 'Oude Noorden',
    cents: '€ 1.250',
    status: <Badge tone="green">Toegekend</Badge>,
  },
  {
    name: 'Fietsles voor volwassenen',
    wijk: 'Bloemhof',
    cents: '€ 3.480,50',
    status: <Badge tone="orange">Wacht op u</Badge>,
  },
  { name: 'Reparatiecafé', wijk: 'Delfshaven', cents: '€ 740', status: <Badge>In behandeling</Badge> },
];

function Tables({ lang }: Props): VNode {
  const columns = [
    { header: 'Initiatief', cell: (row: Grant) => <a href="#inhoud">{row.name}</a>, rowHeader: true },
    { header: 'Wijk', cell: (row: Grant) => row.wijk },
    { header: 'Status', cell: (row: Grant) => row.status },
    { header: 'Bedrag', cell: (row: Grant) => row.cents, numeric: true },
  ];
  return (
    <section>
      <h2>Tabellen</h2>
      <Table
        lang={lang}
        caption="Aanvragen die schuiven op een telefoon"
        columns={columns}
        rows={grants}
        foot={['Totaal', '', '', '€ 5.470,50']}
      />
      <Table
        lang={lang}
        caption="Aanvragen die stapelen op een telefoon"
        columns={columns}
        rows={grants}
        narrow="stack"
      />
      <Table
        lang={lang}
        caption="Geen aanvragen"
        columns={columns}
        rows={[]}
        empty={
          <EmptyState title="Er zijn nog geen aanvragen in deze wijk.">
            <p>Hebt u een idee? In vijf vragen weet u welke steun past.</p>
            <LinkButton href="#inhoud">Welke steun past bij mij?</LinkButton>
          </EmptyState>
        }
      />
    </section>
  );
}

function Lists({ lang }: Props): VNode {
  return (
    <section>
      <h2>Lijsten en kaarten</h2>
      <CardList label="Vandaag in de wijk">
        <Card
          level={3}
          href="#eten"
          kicker="Vandaag, 17.30 uur"
          title="Samen eten"
          icon="heart"
          footer="Huis van de Wijk De Driehoek"
        >
          Voor iedereen. Meekoken kan vanaf vier uur.
        </Card>
        <Card
          level={3}
          href="#fietsles"
          kicker="Morgen, 10.00 uur"
          title="Fietsles voor volwassenen"
          icon="users"
          badge={<Badge tone="orange">Bijna vol</Badge>}
        >
          Leer in tien lessen veilig fietsen in de stad.
        </Card>
        <Card level={3} title="Een kaart zonder koppeling" kicker="Ter informatie">
          Vraag gerust om hulp bij het aanvragen.
        </Card>
      </CardList>
      <SummaryList
        lang={lang}
        rows={[
          { key: 'Naam van het idee', value: 'Buurtmoestuin', changeHref: '#f-title' },
          { key: 'Wijk', value: 'Oude Noorden', changeHref: '#f-wijk' },
          { key: 'Gevraagd bedrag', value: '€ 3.480,50' },
        ]}
      />
      <Timeline
        label="Wat er is gebeurd"
        items={[
          {
            at: '12 maart 2027',
            dateTime: '2027-03-12',
            title: 'Wij wachten op uw begroting',
            tone: 'orange',
            icon: 'pause',
            body: <p>De termijn staat stil tot wij die hebben.</p>,
          },
          {
            at: '4 maart 2027',
            dateTime: '2027-03-04',
            title: 'Vier mensen hebben meegetekend',
            tone: 'green',
            icon: 'check',
          },
          { at: '1 maart 2027', dateTime: '2027-03-01', title: 'U hebt aangevraagd', icon: 'send' },
          {
            at: '20 februari 2027',
            dateTime: '2027-02-20',
            title: 'Een eerdere aanvraag is afgewezen',
            tone: 'red',
            icon: 'x',
          },
        ]}
      />
      <p>
        {(Object.keys(iconNodes) as IconName[]).map((name) => (
          <Icon key={name} name={name} label={name} />
        ))}
      </p>
    </section>
  );
}

/** Text, messages, ways, tables and lists. */
export function DisplayStates({ lang }: Props): VNode {
  return (
    <>
      <Words lang={lang} />
      <Messages lang={lang} />
      <Ways lang={lang} />
      <Tables lang={lang} />
      <Lists lang={lang} />
    </>
  );
}
