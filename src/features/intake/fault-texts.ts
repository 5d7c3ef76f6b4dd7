import { type Text, text } from '../../kernel/messages.ts';
import type { FetchFault } from '../../platform/http/outgoing/index.ts';

/** Why a web address was not read. */
export const faultTexts: Readonly<Record<FetchFault, Text>> = {
  'wrong-address': text('Dit is geen webadres.', 'This is no web address.'),
  'wrong-scheme': text(
    'Het adres begint niet met https:// of http://.',
    'The address does not begin with https:// or http://.',
  ),
  'wrong-port': text(
    'Het adres noemt een poort die wij niet gebruiken. Haal het getal achter de dubbele punt weg.',
    'The address names a port that we do not use. Remove the number behind the colon.',
  ),
  credentials: text(
    'Er staat een naam of wachtwoord in het adres. Gebruik het openbare adres van de kalender.',
    'The address holds a name or password. Use the public address of the calendar.',
  ),
  'not-public': text(
    'Dit adres ligt niet op het openbare internet. Dat lezen wij niet.',
    'This address is not on the public internet. We do not read it.',
  ),
  'unknown-host': text('Wij kunnen dit adres niet vinden.', 'We cannot find this address.'),
  'too-many-redirects': text(
    'Dit adres verwijst te vaak door. Neem het adres waar het uitkomt.',
    'This address refers on too often. Take the address where it ends.',
  ),
  'too-slow': text('De andere kant geeft te langzaam antwoord.', 'The other side answers too slowly.'),
  'too-large': text('De kalender op dit adres is te groot.', 'The calendar at this address is too large.'),
  unreachable: text('De andere kant is niet bereikbaar.', 'The other side cannot be reached.'),
  refused: text('Op dit adres staat geen openbare kalender.', 'There is no public calendar at this address.'),
};
